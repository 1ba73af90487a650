import { expect, test } from 'vitest'
import { complaintsAtStop, onePage, startTiny } from './testing/tinyProgram'

const start = (handlers: string, more = {}) =>
  startTiny(onePage(`Page({ ${handlers} })`, '<button open-type="share" id="b" data-slug="xu">Share</button>', more), {
    launch: { path: 'pages/a/a', query: { slug: 'xu' } },
  })

test('without a handler there is no share', async () => {
  const host = await start('')
  for (const kind of ['message', 'timeline', 'favorites'] as const) {
    await expect(host.share(kind)).rejects.toThrow('WeChat does not offer')
  }
})

test('what is shared: the handler’s answer, the page’s own path for what it leaves out', async () => {
  const host = await start(`
    onShareAppMessage: ({ from }) => ({ title: from }),
    onShareTimeline: () => ({ title: 'T', query: 'slug=lin' }),
    onAddToFavorites: () => ({ title: 'F' })`)
  expect(await host.share('message')).toEqual({ title: 'menu', path: '/pages/a/a?slug=xu' })
  expect(await host.share('timeline')).toEqual({ title: 'T', query: 'slug=lin' })
  expect(await host.share('favorites')).toEqual({ title: 'F', query: 'slug=xu' })
})

test('a promise replaces the plain fields', async () => {
  const host = await start(
    `onShareAppMessage: () => ({ title: 'plain', promise: Promise.resolve({ title: 'promised', path: '/pages/a/a?x=1' }) })`,
  )
  expect(await host.share('message')).toEqual({ title: 'promised', path: '/pages/a/a?x=1', isPromised: true })
})

test('a share button hands over its dataset', async () => {
  const host = await start(
    `onShareAppMessage: ({ from, target }) => ({ title: from + target.id + target.dataset.slug })`,
  )
  await host.tap('Share')
  expect(host.log.dialogs).toEqual([{ kind: 'share', options: { title: 'buttonbxu', path: '/pages/a/a?slug=xu' } }])
})

const refused: [answer: string, kind: 'message' | 'timeline', message: string][] = [
  [`{ path: 'pages/a/a' }`, 'message', 'must begin with "/"'],
  [`{ path: '/pages/x/x?slug=xu' }`, 'message', 'leads to no page'],
  [`{ imageUrl: '/share.png' }`, 'message', 'not in the package'],
  [`{ path: '/pages/a/a' }`, 'timeline', 'takes a query'],
  [`{ query: '?slug=xu' }`, 'timeline', 'without "?"'],
]

test.each(refused)('refused: %s to %s', async (answer, kind, message) => {
  const host = await start(`onShareAppMessage: () => (${answer}), onShareTimeline: () => (${answer})`)
  await expect(host.share(kind)).rejects.toThrow(message)
})

test('Moments need the handler for chats too; a hidden menu shares nothing', async () => {
  const lonely = await start(`onShareTimeline: () => ({})`)
  await expect(lonely.share('timeline')).rejects.toThrow('without onShareAppMessage')
  expect(await complaintsAtStop(lonely)).toBe('')
  const hidden = await start(`onShareAppMessage: () => ({}), onLoad() { wx.hideShareMenu() }`)
  await expect(hidden.share('message')).rejects.toThrow('hidden its share menu')
})

test('the copied link gets what the page adds to it', async () => {
  const host = await start(`onLoad() { wx.onCopyUrl(() => ({ query: 'slug=xu' })) }, onUnload() { wx.offCopyUrl() }`)
  expect(host.copyLink()).toEqual({ query: 'slug=xu' })
})
