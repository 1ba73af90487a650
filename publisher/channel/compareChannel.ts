import { beginning } from '../import/guess'
import type { Article } from '../wechat/articles'
import { addressOf } from './addressOf'
import { articleAddress } from './articleAddress'
import { isSameHeadline } from './headlines'
import type { OurVersion } from './ourVersions'
import { type MatchedBy, type Pair, pairArticles } from './pairArticles'
import { passagesNotHere } from './passagesNotHere'

/** What can be said of an interview and the account's article. docs/channel.md says what to do for each. */
export const states = [
  'equal',
  'retitled',
  'changed later there',
  'missing here',
  'missing there',
  'withdrawn there',
  'link missing',
  'link broken',
] as const
export type State = (typeof states)[number]

/** One difference, with what an editor does about it. `line` is a line of the version's file. */
export type Difference = { readonly state: Exclude<State, 'equal'>; readonly line?: number; readonly message: string }

/** A version of ours, an article of the account, or both. Without differences they are equal. */
export type Row = {
  readonly version?: OurVersion
  readonly article?: Article
  readonly matchedBy?: MatchedBy
  readonly differences: readonly Difference[]
}

/** Compares our versions with the account's articles. Rows in our order, then the articles that only the account has. */
export function compareChannel(versions: readonly OurVersion[], articles: readonly Article[]): Row[] {
  const { pairs, articles: unknown } = pairArticles(versions, articles)
  const pairOf = new Map(pairs.map((pair) => [pair.version, pair]))
  const shared = sharedLinks(versions, pairOf)
  const present = new Set(pairs.map(({ version }) => version.slug))
  const others = unpairedHeadlines(versions, pairOf)
  const ours = versions.flatMap((version): Row[] => {
    const pair = pairOf.get(version)
    if (pair) {
      const differences = differencesOf(pair, others.get(version.slug) ?? [], shared.has(version.slug))
      return [{ ...pair, matchedBy: pair.by, differences }]
    }
    const difference = shared.has(version.slug) ? undefined : absence(version, present.has(version.slug))
    return difference ? [{ version, differences: [difference] }] : []
  })
  return [...ours, ...unknown.filter(({ deleted }) => !deleted).map(unknownRow)]
}

/** The headlines of each interview's versions that have no article of their own. */
function unpairedHeadlines(
  versions: readonly OurVersion[],
  pairOf: ReadonlyMap<OurVersion, Pair>,
): ReadonlyMap<string, string[]> {
  const headlines = new Map<string, string[]>()
  for (const version of versions) {
    if (!pairOf.has(version)) {
      headlines.set(version.slug, [...(headlines.get(version.slug) ?? []), version.headline])
    }
  }
  return headlines
}

/**
 * The interviews whose original's link may well lead to the article that has its translation's headline: the account
 * carries one language, and the two addresses are of different forms, which have nothing in common.
 */
function sharedLinks(versions: readonly OurVersion[], pairOf: ReadonlyMap<OurVersion, Pair>): ReadonlySet<string> {
  const inherits = (pair: Pair, link: string) =>
    pair.version.link === undefined && pair.by === 'headline' && haveDifferentForms(link, pair.article.url)
  const unpaired = versions.filter((version) => !pairOf.has(version))
  const linkOf = new Map(unpaired.flatMap(({ slug, link }) => (link === undefined ? [] : [[slug, link] as const])))
  const sharing = [...pairOf.values()].filter((pair) => {
    const link = linkOf.get(pair.version.slug)
    return link !== undefined && inherits(pair, link)
  })
  return new Set(sharing.map(({ version }) => version.slug))
}

function haveDifferentForms(a: string, b: string): boolean {
  const [first, second] = [articleAddress(a), articleAddress(b)]
  return first !== undefined && second !== undefined && first.form !== second.form
}

function differencesOf(pair: Pair, otherHeadlines: readonly string[], sharesLink: boolean): Difference[] {
  // Of a withdrawn article, nothing else matters.
  if (pair.article.deleted) return [withdrawn(pair)]
  return [retitled(pair, otherHeadlines), changedLater(pair), sharesLink ? undefined : wrongLink(pair)].filter(
    (difference) => difference !== undefined,
  )
}

function withdrawn({ version }: Pair): Difference {
  return {
    state: 'withdrawn there',
    line: version.linkLine,
    message: `the account has withdrawn this article. Find out why: withdraw the interview here, too, or ${
      version.link ? 'take its officialAccountUrl out' : 'keep it without a link'
    }`,
  }
}

/** The account may carry an interview in another language than the version that holds the link. */
function retitled({ version, article, by }: Pair, otherHeadlines: readonly string[]): Difference | undefined {
  const headlines = [version.headline, ...otherHeadlines]
  if (headlines.some((headline) => isSameHeadline(article.title, headline, version.names))) return undefined
  const guess = by === 'guess' ? 'if this is the same interview (a guess, by likeness): ' : ''
  return {
    state: 'retitled',
    line: version.headlineLine,
    message: `${guess}“${version.headline}” here is “${article.title}” there. Settle on one headline and write it in both places`,
  }
}

function changedLater({ version, article }: Pair): Difference | undefined {
  const wasChanged = article.publishedOn === undefined || article.updatedOn > article.publishedOn
  if (!wasChanged || article.updatedOn <= version.dateModified) return undefined
  const passages =
    article.html === undefined ? undefined : passagesNotHere(article.html, { ...version, texts: version.texts() })
  if (passages?.length === 0) return undefined
  const verb = article.publishedOn === undefined ? 'published or changed' : 'changed'
  const dates = `${verb} there on ${article.updatedOn}, here on ${version.dateModified}`
  return {
    state: 'changed later there',
    line: version.dateLine,
    message: `${dates}. ${passages ? quoted(passages) : 'Compare the two'}, bring over what changed, and set dateModified to the day on which you did`,
  }
}

/** As many passages as one looks up in a text. */
const mostQuoted = 3

function quoted(passages: readonly string[]): string {
  const some = passages.slice(0, mostQuoted).map((passage) => `“${beginning(passage)}”`)
  const more = passages.length > mostQuoted ? ` and ${passages.length - mostQuoted} more` : ''
  return `Not here: ${some.join(', ')}${more}. Compare them`
}

function wrongLink({ version, article, by }: Pair): Difference | undefined {
  const address = addressOf(article)
  const line = version.linkLine
  if (version.link === undefined) {
    const how = by === 'guess' ? 'Write it if this is the same interview' : '--fix-links writes it'
    return { state: 'link missing', line, message: `${how}: officialAccountUrl: ${address}` }
  }
  if (by === 'address') return undefined
  // A short and a long address of one article have nothing in common: only its headline speaks for it.
  if (haveDifferentForms(version.link, article.url)) return undefined
  return {
    state: 'link broken',
    line,
    message: `officialAccountUrl is ${version.link}, and the article with this headline is at ${address}. Open both and correct it`,
  }
}

/** What it means that a version has no article. A translation without a link shares its original's. */
function absence(version: OurVersion, interviewIsPresent: boolean): Difference | undefined {
  const { link, linkLine, isOriginal, datePublished } = version
  if (link !== undefined && !articleAddress(link)) {
    return {
      state: 'link broken',
      line: linkLine,
      message: `officialAccountUrl ${link} is no published article’s address. Copy it again from the article: https://mp.weixin.qq.com/s/…`,
    }
  }
  if (link !== undefined) {
    return {
      state: 'link broken',
      line: linkLine,
      message: `no article of the list has the address ${link}, nor this headline. Open it: if it shows the article, it was mass-sent, and the API does not list those; else correct it or take it out`,
    }
  }
  if (!isOriginal || interviewIsPresent) return undefined
  return {
    state: 'missing there',
    line: version.headlineLine,
    message: `published here on ${datePublished}, and no article of the list is like it. Publish it there, too, or allow it: --allow "missing there"`,
  }
}

function unknownRow(article: Article): Row {
  return {
    article,
    differences: [
      {
        state: 'missing here',
        message: `“${article.title}”, ${article.updatedOn}, ${addressOf(article)}: no interview is like it. Import it if it is one: npm run import -- --official-account --since ${article.updatedOn}`,
      },
    ],
  }
}
