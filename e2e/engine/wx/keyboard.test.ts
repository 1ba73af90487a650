import { expect, test } from 'vitest'
import { onePage, startTiny } from '../testing/tinyProgram'

const program = onePage(
  `Page({ data: { log: '' }, note(word) { this.setData({ log: this.data.log + word + ' ' }) },
    focus() { this.note('focus') }, blur({ detail }) { this.note('blur:' + detail.value) }, confirm() { this.note('confirm') },
    hide() { wx.hideKeyboard({ success: () => this.note('hidden'), fail: ({ errMsg }) => this.note(errMsg) }) } })`,
  `<view>{{log}}</view><view bindtap="hide">Hide</view>
   <input id="one" bindfocus="focus" bindblur="blur" bindconfirm="confirm" />
   <input id="two" bindblur="blur" bindconfirm="confirm" confirm-hold="{{true}}" />`,
)

test('an input has the focus once, until the keyboard is hidden; then there is none to hide', async () => {
  const host = await startTiny(program)
  host.type(host.get('#one'), 'a')
  host.type(host.get('#one'), 'ab')
  expect(host.keyboardOwner?.id).toBe('one')
  await host.tap('Hide')
  await host.waitForText('focus blur:ab hidden')
  await host.tap('Hide')
  await host.waitForText('hideKeyboard:fail input not exists!')
  await host.stop()
})

test('the search key hides it, unless the input holds it; another input takes it', async () => {
  const host = await startTiny(program)
  host.type(host.get('#one'), 'a')
  host.confirm(host.get('#one'))
  await host.waitForText('focus confirm blur:a')
  host.type(host.get('#one'), 'b')
  host.type(host.get('#two'), 'c')
  await host.waitForText('focus confirm blur:a focus blur:b')
  host.confirm(host.get('#two'))
  expect(host.keyboardOwner?.id).toBe('two')
  await host.stop()
})
