import type { ArticlePage } from './articles'
import { articlePageSchema, messageArticlesSchema } from './articles'
import type { WechatClient } from './createWechatClient'
import { WechatProblem } from './wechatProblem'

/** The most that a page may hold. */
const pageSize = 20
const mostReadings = 3

/**
 * Every page of the account's list of published articles, newest first, without their texts unless asked for. Begins
 * again where the list changed while it was read: one that is withdrawn moves all later ones up, past the page's edge.
 * The list holds what was published from drafts; articles that were mass-sent are not on it (WeChat's staff:
 * developers.weixin.qq.com/community/develop/doc/0006e42c5f08682e9bd2f96006bc00).
 */
export async function listArticles(client: WechatClient, withText = false): Promise<ArticlePage[]> {
  for (let reading = 1; reading <= mostReadings; reading += 1) {
    const pages = await readOnce(client, withText)
    if (new Set(pages.map(({ total_count }) => total_count)).size <= 1) return pages
  }
  throw new WechatProblem(
    `/cgi-bin/freepublish/batchget: the account’s list changed ${mostReadings} times while it was read. Run the command again when nobody is publishing`,
  )
}

async function readOnce(client: WechatClient, withText: boolean): Promise<ArticlePage[]> {
  const pages: ArticlePage[] = []
  for (let offset = 0; ; offset += pageSize) {
    const body = { offset, count: pageSize, no_content: withText ? 0 : 1 }
    const page = await client.call('/cgi-bin/freepublish/batchget', body, articlePageSchema)
    pages.push(page)
    const total = page.total_count ?? 0
    if (page.item.length === 0 || offset + pageSize >= total) return pages
  }
}

/** The texts of one published message as HTML, in the order of its articles. */
export async function messageTexts(client: WechatClient, messageId: string): Promise<(string | undefined)[]> {
  const body = { article_id: messageId }
  const { news_item } = await client.call('/cgi-bin/freepublish/getarticle', body, messageArticlesSchema)
  return news_item.map(({ content }) => content)
}
