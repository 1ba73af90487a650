import { expect, test } from 'vitest'
import { onePage, startTiny } from './testing/tinyProgram'

test('setData is drawn, goes through JSON and is counted in UTF-8 bytes', async () => {
  const host = await startTiny(
    onePage(
      `Page({ data: { name: '' }, onLoad() { this.setData({ name: '医生', when: new Date(0), gone: undefined }) } })`,
      '<view>Hello {{name}}, {{when}}</view>',
    ),
  )
  expect(host.text()).toBe('Hello 医生, 1970-01-01T00:00:00.000Z')
  expect(host.setDataLog).toEqual([
    {
      page: 'pages/a/a',
      component: 'pages/a/a',
      bytes: Buffer.byteLength('{"name":"医生","when":"1970-01-01T00:00:00.000Z"}'),
      data: { name: '医生', when: '1970-01-01T00:00:00.000Z' },
      drawnAt: expect.any(Number),
    },
  ])
})

test('a component may hand anything to its page: it is the very same there', async () => {
  const host = await startTiny(
    onePage(
      `Page({ data: { same: '' }, onMet(event) { this.setData({ same: event.detail.method === event.detail.self.own }) } })`,
      '<doctor bindmet="onMet" /><view>same: {{same}}</view>',
      {
        'pages/a/a.json': '{"usingComponents":{"doctor":"/parts/doctor"}}',
        'parts/doctor.json': '{"component":true}',
        'parts/doctor.wxml': '<view />',
        'parts/doctor.js': `Component({
          lifetimes: { attached() { this.own = () => 1; this.triggerEvent('met', { self: this, method: this.own }) } },
        })`,
      },
    ),
  )
  await host.waitForText('same: true')
})

test('lists, conditions, imported templates and wxs are drawn', async () => {
  const host = await startTiny(
    onePage(
      `Page({ data: { doctors: [{ id: 1, name: 'xu' }, { id: 2, name: 'lin' }] } })`,
      `<import src="../../card.wxml" /><wxs module="words" src="../../words.wxs" />
       <view wx:if="{{doctors.length > 5}}">many</view><view wx:else>few</view>
       <template is="card" wx:for="{{doctors}}" wx:key="id" data="{{title: words.shout(item.name)}}" />`,
      {
        'card.wxml':
          '<template name="card"><view class="card"><text>Dr. </text><text>{{title}}</text></view></template>',
        'words.wxs': 'module.exports = { shout: function (text) { return text.toUpperCase() } }',
      },
    ),
  )
  expect(host.text()).toBe('few\nDr. XU\nDr. LIN')
  expect(host.findAll('.card')).toHaveLength(2)
})

test('a component gets properties of the declared types and tells its page of events', async () => {
  const host = await startTiny(
    onePage(
      `Page({ data: { got: '' }, onPicked(event) { this.setData({ got: event.detail.name + event.currentTarget.dataset.at }) } })`,
      `<doctor info="{{ {name: 'Lin'} }}" data-at="7" bindpicked="onPicked" /><view>got {{got}}</view>`,
      {
        'pages/a/a.json': '{"usingComponents":{"doctor":"/parts/doctor"}}',
        'parts/doctor.json': '{"component":true}',
        'parts/doctor.wxml': '<view bindtap="pick">Dr. {{info.name}}, {{kind}}</view>',
        'parts/doctor.js': `Component({
          properties: { info: { type: Object, value: {} } },
          data: { kind: '' },
          lifetimes: { attached() { this.setData({ kind: Object.keys(this.data.info).join() }) } },
          methods: { pick() { this.triggerEvent('picked', { name: this.data.info.name }) } },
        })`,
      },
    ),
  )
  expect(host.text()).toBe('Dr. Lin, name\ngot')
  await host.tap('Dr. Lin, name')
  expect(host.text()).toBe('Dr. Lin, name\ngot Lin7')
  expect(host.findAll('doctor view')).toHaveLength(1)
})

test('a component belongs to the file that was started, whichever file calls Component()', async () => {
  const host = await startTiny(
    onePage('Page({})', '<first /><second />', {
      'pages/a/a.json': '{"usingComponents":{"first":"/parts/first","second":"/parts/second"}}',
      'lib/register.js': `module.exports = (name) => Component({ data: { name }, lifetimes: { ready() { this.setData({ name: name + ' is ready' }) } } })`,
      ...Object.fromEntries(
        ['first', 'second'].flatMap((name) => [
          [`parts/${name}.json`, '{"component":true}'],
          [`parts/${name}.wxml`, '<view>{{name}}</view>'],
          [`parts/${name}.js`, `require('../lib/register')('${name}')`],
        ]),
      ),
    }),
  )
  await host.waitForText('first is ready\nsecond is ready')
})

test('a component whose script registers nothing is an error, not a hole in the page', async () => {
  const start = startTiny(
    onePage('Page({})', '<doctor />', {
      'pages/a/a.json': '{"usingComponents":{"doctor":"/parts/doctor"}}',
      'parts/doctor.json': '{"component":true}',
      'parts/doctor.wxml': '<view />',
      'parts/doctor.js': '',
    }),
  )
  await expect(start).rejects.toThrow('parts/doctor.js has run without registering')
})

test('what a reader sees leaves out hidden blocks and shows what inputs hold', async () => {
  const host = await startTiny(
    onePage(
      'Page({})',
      `<page-meta /><view hidden="{{true}}">never</view><input placeholder="Search" />
       <rich-text nodes="<b>bold</b>" /><view>a <text>b</text></view>`,
    ),
  )
  expect(host.text()).toBe('Search\nbold\na b')
  host.type(host.get('input'), 'xu')
  expect(host.text()).toBe('xu\nbold\na b')
  expect(host.measure()).toEqual({ elements: 7, depth: 3, mostChildren: 5 })
})
