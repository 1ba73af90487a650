import { expect, test } from 'vitest'
import { complaintsAtStop, onePage, startTiny } from './testing/tinyProgram'

const noting = `Page({ data: { notes: [] }, note(event) {
  this.setData({ notes: this.data.notes.concat(event.currentTarget.dataset.name + ' from ' + event.target.dataset.name) })
}, fail() { throw new Error('the handler broke') }, reject() { Promise.reject(new Error('nobody cares')) } })`

test('a tap bubbles from the node to its ancestors, each its own current target', async () => {
  const host = await startTiny(
    onePage(
      noting,
      `<view data-name="outer" bindtap="note"><view data-name="inner" bindtap="note">Inner</view></view>
       <view>{{notes}}</view>`,
    ),
  )
  await host.tap('Inner')
  expect(host.text()).toBe('Inner\ninner from inner,outer from inner')
})

test('catchtap ends the way up', async () => {
  const host = await startTiny(
    onePage(
      noting,
      `<view data-name="outer" bindtap="note"><view data-name="inner" catchtap="note">Inner</view></view>
       <view>{{notes}}</view>`,
    ),
  )
  await host.tap('Inner')
  expect(host.text()).toBe('Inner\ninner from inner')
})

test('the event is plain data of the program’s own realm, with the points of the touch', async () => {
  const host = await startTiny(
    onePage(
      `Page({ data: { seen: '' }, see(event) {
        this.setData({ seen: [event.constructor === Object, Array.isArray(event.touches), event.touches instanceof Array,
          event.type, event.target.id, event.changedTouches.length].join() })
      } })`,
      '<view id="it" bindtap="see">Tap</view><view>{{seen}}</view>',
    ),
  )
  await host.tap('Tap')
  expect(host.text()).toBe('Tap\ntrue,true,true,tap,it,1')
})

test('an input event does not bubble', async () => {
  const host = await startTiny(
    onePage(
      `Page({ data: { value: '', outer: 0 }, onInput(e) { this.setData({ value: e.detail.value }) }, onOuter() { this.setData({ outer: 1 }) } })`,
      '<view bindinput="onOuter"><input bindinput="onInput" /></view><view>{{value}} {{outer}}</view>',
    ),
  )
  host.type(host.get('input'), 'lin')
  expect(host.text()).toBe('lin\nlin 0')
})

test('an exception in a handler fails the run', async () => {
  const host = await startTiny(onePage(noting, '<view bindtap="fail">Fail</view>'))
  await host.tap('Fail')
  expect(await complaintsAtStop(host)).toContain('the handler broke')
})

test('an unhandled rejection fails the run', async () => {
  const host = await startTiny(onePage(noting, '<view bindtap="reject">Reject</view>'))
  await host.tap('Reject')
  expect(await complaintsAtStop(host)).toContain('nobody cares')
})

test('console.error and console.warn fail the run, unless they were allowed', async () => {
  const page = onePage(`Page({ onLoad() { console.warn('careful', { a: 1 }) } })`, '<view />')
  expect(await complaintsAtStop(await startTiny(page))).toContain('console.warn: careful {"a":1}')
  const host = await startTiny(page)
  host.allow(/careful/)
  expect(await complaintsAtStop(host)).toBe('')
})

test('an exception in a timer fails the run and reaches onError', async () => {
  const host = await startTiny(
    onePage(`Page({ onLoad() { setTimeout(() => { throw new Error('late') }, 1) } })`, '<view />', {
      'app.js': `App({ onError(text) { console.log('told: ' + text.split('\\n')[0]) } })`,
    }),
  )
  await host.waitFor(() => host.errors().length > 0)
  expect(host.console.map((line) => line.text)).toEqual(['told: Error: late'])
  expect(await complaintsAtStop(host)).toContain('late')
})

test('a disabled button and a node of another page cannot be tapped', async () => {
  const host = await startTiny(onePage(noting, '<button disabled="{{true}}" bindtap="fail">Off</button>'))
  await expect(host.tap('Off')).rejects.toThrow('disabled')
})

test('a tag that is neither built in nor declared fails the run', async () => {
  const host = await startTiny(onePage('Page({})', '<marquee />'))
  expect(await complaintsAtStop(host)).toContain('<marquee>')
})
