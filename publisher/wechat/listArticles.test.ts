import { expect, test } from 'vitest'
import { clientOf, message, officialAccount, startWechatServer } from '../testing/wechatAccounts'
import { articlesOf } from './articles'
import { listArticles, messageTexts } from './listArticles'

const list = '/cgi-bin/freepublish/batchget'
const messages = (count: number) =>
  Array.from({ length: count }, (_, index) => message(`m${count - index}`, '2026-11-20'))

test.each([0, 1, 20, 21, 40, 45])('a list of %i messages is read to its end, twenty at a time', async (count) => {
  const server = await startWechatServer({ ...officialAccount, messages: messages(count) })
  const { client } = await clientOf(server, officialAccount)
  const articles = articlesOf(await listArticles(client))
  expect(articles.map(({ messageId }) => messageId)).toEqual(messages(count).map(({ article_id }) => article_id))
  const asked = server.received.filter(({ path }) => path === list).map(({ body }) => body)
  expect(asked).toEqual(
    Array.from({ length: Math.max(1, Math.ceil(count / 20)) }, (_, page) => ({
      offset: page * 20,
      count: 20,
      no_content: 1,
    })),
  )
})

test('a message with several articles gives each of them, the deleted one marked', async () => {
  const day = message('m', '2026-11-21')
  day.articles = [
    { title: ' 第一篇 ', url: 'https://mp.weixin.qq.com/s/one', author: '编辑', digest: '摘要', content: '<p>一</p>' },
    { title: '第二篇', url: 'https://mp.weixin.qq.com/s/two', is_deleted: true },
  ]
  const server = await startWechatServer({ ...officialAccount, messages: [day] })
  const { client } = await clientOf(server, officialAccount)
  const expected = {
    messageId: 'm',
    position: 1,
    title: '第一篇',
    author: '编辑',
    digest: '摘要',
    url: 'https://mp.weixin.qq.com/s/one',
    cover: 'http://mmbiz.qpic.cn/stand-in',
    deleted: false,
    updatedOn: '2026-11-21',
    publishedOn: undefined,
    html: undefined,
  }
  expect(articlesOf(await listArticles(client))).toEqual([
    expected,
    {
      ...expected,
      position: 2,
      title: '第二篇',
      url: 'https://mp.weixin.qq.com/s/two',
      author: '',
      digest: '',
      deleted: true,
    },
  ])
  expect(articlesOf(await listArticles(client, true))[0]?.html).toBe('<p>一</p>')
  expect(await messageTexts(client, 'm')).toEqual(['<p>一</p>', ''])
})

test('a list that changes while it is read is read again; one that keeps changing is a problem', async () => {
  const account = { ...officialAccount, messages: messages(30) }
  const server = await startWechatServer(account)
  const { client } = await clientOf(server, officialAccount, {
    // The clock is read before every call: a message is withdrawn before the second page.
    now: () => {
      if (server.paths().filter((path) => path === list).length === 1) account.messages.splice(3, 1)
      return 0
    },
  })
  expect(articlesOf(await listArticles(client))).toHaveLength(29)
  expect(server.paths().filter((path) => path === list)).toHaveLength(4)

  const { client: another } = await clientOf(server, officialAccount, {
    now: () => {
      account.messages.push(message(`more-${account.messages.length}`, '2026-11-20'))
      return 0
    },
  })
  await expect(listArticles(another)).rejects.toThrow('the account’s list changed 3 times while it was read')
})

test('a message that moved to the next page while the list grew is counted once', () => {
  const page = (...ids: string[]) => ({
    total_count: 2,
    item: ids.map((article_id) => ({ article_id, update_time: 0, content: { news_item: [newsItem] } })),
  })
  const newsItem = {
    title: 'T',
    author: '',
    digest: '',
    content_source_url: '',
    thumb_url: '',
    url: '',
    is_deleted: false,
  }
  expect(articlesOf([page('a', 'b'), page('b', 'c')]).map(({ messageId }) => messageId)).toEqual(['a', 'b', 'c'])
})
