import * as v from 'valibot'
import { shanghaiDay } from '../../contract/shanghaiDay'

const optionalText = v.nullish(v.string(), '')

/** One article of a published message, with the keys of WeChat's documentation that we read. */
const newsItemSchema = v.object({
  title: optionalText,
  author: optionalText,
  digest: optionalText,
  /** HTML; left out where the list was asked for without. */
  content: v.optional(v.string()),
  content_source_url: optionalText,
  thumb_url: optionalText,
  url: optionalText,
  is_deleted: v.optional(v.boolean(), false),
})

/** Instants in seconds since 1970. */
const instant = v.pipe(v.number(), v.integer(), v.minValue(0))

const messageSchema = v.object({
  article_id: optionalText,
  update_time: instant,
  content: v.object({ create_time: v.optional(instant), news_item: v.array(newsItemSchema) }),
})

/**
 * A page of `freepublish/batchget`
 * (developers.weixin.qq.com/doc/subscription/api/public/api_freepublish_batchget.md).
 */
export const articlePageSchema = v.object({
  total_count: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  item: v.optional(v.array(messageSchema), []),
})
export type ArticlePage = v.InferOutput<typeof articlePageSchema>

/** The answer of `freepublish/getarticle`. */
export const messageArticlesSchema = v.object({ news_item: v.array(newsItemSchema) })

/** An article of the official account. A message holds one or several; `position` counts them from 1. */
export type Article = {
  readonly messageId: string
  readonly position: number
  readonly title: string
  readonly author: string
  readonly digest: string
  readonly url: string
  /** The address of its cover; empty where WeChat gives none. */
  readonly cover: string
  readonly deleted: boolean
  /** The day in Shanghai on which the message was last changed, and first published where WeChat says so. */
  readonly updatedOn: string
  readonly publishedOn: string | undefined
  /** The text as HTML, where the list holds it. */
  readonly html: string | undefined
}

const dayOf = (seconds: number): string => shanghaiDay(new Date(seconds * 1000))

/** The articles of pages, each message once: where the list grew between two pages, a message stands on both. */
export function articlesOf(pages: readonly ArticlePage[]): Article[] {
  const seen = new Set<string>()
  return pages
    .flatMap((page) => page.item)
    .filter(({ article_id }) => {
      const isNew = !seen.has(article_id)
      if (article_id) seen.add(article_id)
      return isNew
    })
    .flatMap(({ article_id, update_time, content }) =>
      content.news_item.map((item, index) => ({
        messageId: article_id,
        position: index + 1,
        title: item.title.trim(),
        author: item.author.trim(),
        digest: item.digest,
        url: item.url,
        cover: item.thumb_url,
        deleted: item.is_deleted,
        updatedOn: dayOf(update_time),
        publishedOn: content.create_time === undefined ? undefined : dayOf(content.create_time),
        // A message of pictures has an empty text.
        html: item.content || undefined,
      })),
    )
}
