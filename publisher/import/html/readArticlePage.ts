import type { Nodes } from 'hast'
import { shanghaiDay } from '../../../contract/shanghaiDay'
import { ImportProblem } from '../importProblem'
import { cleanText, type Line } from '../readPage'
import type { SourceFacts, SourcePage } from '../sourcePage'
import { htmlLines } from './htmlLines'
import { lastingAddress } from './lastingAddress'
import { elementsOf, hasId, hasTag, metaContent, parseHtml, rawText } from './parseHtml'
import { savedFrom } from './savedFrom'
import { scriptHtml, scriptValue } from './scriptValues'

/** An article of the official account by its parts, as its server hands them out. */
export interface Article {
  readonly title: string
  /** HTML: what stands in `#js_content` of the article's page. */
  readonly content: string
  readonly author?: string
  /** The account's name. */
  readonly account?: string
  /** A day in Shanghai, `YYYY-MM-DD`. */
  readonly datePublished?: string
  readonly address?: string
  /** The address of its cover. */
  readonly cover?: string
}

function articleOf(facts: SourceFacts, content: Nodes): SourcePage {
  const { lines, leftOut } = htmlLines(content, facts.address)
  const title = facts.title ?? ''
  const repeats = lines[0]?.text === title
  const titled: Line[] = title === '' || repeats ? [] : [{ number: 0, text: title }]
  const numbered = [...titled, ...lines].map((line, index) => ({ ...line, number: index + 1 }))
  return { kind: 'article', lines: numbered, facts, leftOut }
}

/** Reads an article from its parts: the title becomes the first line. */
export function readArticle(article: Article): SourcePage {
  const facts: SourceFacts = {
    title: cleanText(article.title),
    siteName: article.account && cleanText(article.account),
    author: article.author ? cleanText(article.author) : undefined,
    datePublished: article.datePublished,
    address: article.address && (lastingAddress(article.address) ?? undefined),
    cover: article.cover || undefined,
  }
  return articleOf(facts, parseHtml(article.content))
}

/** What WeChat shows in place of an article, and what to do then. */
const noArticles: readonly (readonly [RegExp, string])[] = [
  [
    /环境异常|完成验证后即可继续访问|secitptpage|js_verify/,
    'this is WeChat’s check for robots and not the article: open the article in a browser, pass the check and save the page again',
  ],
  [
    /该内容已被发布者删除|此内容已被发布者删除|此内容因违规无法查看|该公众号已迁移|The content has been deleted/,
    'this page says that the article was withdrawn: there is nothing to import. If readers should not find the interview any more, remove it from the collection',
  ],
  [
    /picture_page_info_list\s*=|text_page_info\s*:\s*\{/,
    'this article has pictures or a short message only and no text of an interview: import its page of the website instead',
  ],
]

function dayOf(scripts: string, root: Nodes): string | undefined {
  const names = ['ct', 'oriCreateTime', 'ori_create_time', 'create_time', 'createTime', 'create_timestamp']
  const values = names.map((name) => scriptValue(scripts, name))
  const seconds = values.find((value) => /^\d{9,10}$/.test(value))
  if (seconds !== undefined) return shanghaiDay(new Date(Number(seconds) * 1000))
  const shown = elementsOf(root, hasId('publish_time')).map(rawText)
  return [...values, ...shown].map(dayIn).find((day) => day !== undefined)
}

/** A day as articles write it, `2026-09-11 07:39` or `2026年9月11日 07:39`; undefined where it is none. */
function dayIn(text: string): string | undefined {
  const [, year = '', month = '', day = ''] = /(\d{4})[-/年](\d{1,2})[-/月](\d{1,2})/.exec(text) ?? []
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const time = Date.parse(`${iso}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso) ? iso : undefined
}

function firstOf(...values: readonly string[]): string | undefined {
  return values.map(cleanText).find((value) => value !== '')
}

/**
 * Reads the saved page of an article: its text from `#js_content`, what it says of itself from the scripts' variables,
 * the `og:` fields and the lines that WeChat shows above the text. Throws an ImportProblem where WeChat showed something
 * else than an article.
 */
export function readArticlePage(html: string): SourcePage {
  const root = parseHtml(html)
  const scripts = elementsOf(root, hasTag('script')).map(rawText).join('\n')
  const textOf = (id: string) => elementsOf(root, hasId(id)).map(rawText).join(' ')
  const [shown] = elementsOf(root, hasId('js_content'))
  const encoded = shown && rawText(shown).trim() !== '' ? '' : scriptHtml(scripts, 'content_noencode')
  const content = encoded ? parseHtml(encoded) : shown
  if (!content) {
    const message = noArticles.find(([pattern]) => pattern.test(html))?.[1]
    throw new ImportProblem(
      message ??
        'there is no text of an article on this page (no “js_content”): open the article in a browser, wait until it stands there in full, and save the whole page',
    )
  }
  const address = [
    scriptValue(scripts, 'msg_link'),
    metaContent(root, 'og:url'),
    scriptValue(scripts, 'link'),
    savedFrom(html),
  ]
  const author = firstOf(
    scriptValue(scripts, 'author'),
    textOf('js_author_name'),
    metaContent(root, 'og:article:author'),
    metaContent(root, 'author'),
  )
  const facts: SourceFacts = {
    title: firstOf(
      scriptValue(scripts, 'msg_title'),
      metaContent(root, 'og:title'),
      textOf('activity-name'),
      metaContent(root, 'twitter:title'),
      scriptValue(scripts, 'title'),
    ),
    siteName: firstOf(scriptValue(scripts, 'nickname'), scriptValue(scripts, 'nick_name'), textOf('js_name')),
    author,
    datePublished: dayOf(scripts, root),
    address: address.map(lastingAddress).find((each) => each !== undefined),
    cover: firstOf(scriptValue(scripts, 'msg_cdn_url'), metaContent(root, 'og:image'), scriptValue(scripts, 'cdn_url')),
  }
  return articleOf(facts, content)
}
