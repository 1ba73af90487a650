import type { Collection } from '../collection/collection'
import { readCollection } from '../collection/readCollection'
import { counted } from '../counted'
import { readArticle } from '../import/html/readArticlePage'
import { type ImportSettings, importPage } from '../import/importPage'
import { ImportProblem } from '../import/importProblem'
import { type Article, articlesOf } from '../wechat/articles'
import type { WechatClient } from '../wechat/createWechatClient'
import { listArticles, messageTexts } from '../wechat/listArticles'
import { WechatProblem } from '../wechat/wechatProblem'
import { addressOf } from './addressOf'
import { ourVersions } from './ourVersions'
import { pairArticles } from './pairArticles'

export type AccountImport = {
  readonly client: WechatClient
  /** The content folder that articles go into. */
  readonly folder: string
  /** Only articles that were changed on this day or later, `YYYY-MM-DD`. */
  readonly since: string | undefined
  /** The account's name, by which it asks its questions in the text; else the collection's `site.yaml` says it. */
  readonly accountName: string | undefined
  readonly settings: ImportSettings
  readonly tell: (text: string) => void
}

/** What became of an article. */
const fates = ['imported', 'to be merged', 'here already', 'here without a link', 'not imported', 'withdrawn'] as const
type Fate = (typeof fates)[number]
const needNobody: readonly Fate[] = ['imported', 'here already', 'withdrawn']

/** WeChat's answer for a message that was withdrawn after it was listed. */
const gone = 53600

/**
 * Imports the official account's articles, the oldest first, each through the importer of saved articles, with its report.
 * One that was withdrawn is told and not imported; one that is no interview is told, and the others go on; one that has the
 * headline of an interview that it is not linked with is not imported, or it would be here twice. Answers whether
 * everything that the account has is in the collection. Throws a WechatProblem where WeChat refuses; what was imported
 * before that stays.
 */
export async function importAccount({
  client,
  folder,
  since,
  accountName,
  settings,
  tell,
}: AccountImport): Promise<boolean> {
  const articles = articlesOf(await listArticles(client))
    .filter(({ updatedOn }) => since === undefined || updatedOn >= since)
    .reverse()
  const collection = await readCollection(folder)
  const present = presentByHeadline(articles, collection)
  const names = accountName === undefined ? namesOf(collection) : [accountName]
  const counts = new Map<Fate, number>()
  for (const article of articles) {
    const fate = await importArticle(article, {
      client,
      folder,
      settings,
      tell,
      names,
      present: present.get(article),
    })
    counts.set(fate, (counts.get(fate) ?? 0) + 1)
  }
  const told = fates.flatMap((fate) => (counts.has(fate) ? [`${counts.get(fate)} ${fate}`] : []))
  tell(`${counted(articles.length, 'article')} of the account${told.length > 0 ? `: ${told.join(', ')}` : ''}.\n`)
  return [...counts.keys()].every((fate) => needNobody.includes(fate))
}

type One = Pick<AccountImport, 'client' | 'folder' | 'settings' | 'tell'> & {
  readonly names: readonly string[]
  readonly present: Present | undefined
}

async function importArticle(article: Article, { client, folder, settings, tell, names, present }: One): Promise<Fate> {
  const name = `“${article.title}”, ${article.updatedOn}, ${addressOf(article)}`
  if (article.deleted) {
    tell(`${name}: withdrawn from the account, not imported.\n\n`)
    return 'withdrawn'
  }
  if (present) {
    const remedy = present.isLinked
      ? 'its link is written otherwise: npm run channel:check tells whether it is right. To import changes of the article, write there'
      : 'it has no link. npm run channel:check -- --fix-links writes it; import again after that. It is'
    tell(`${name}: is ${present.file} by its headline, and ${remedy} officialAccountUrl: ${addressOf(article)}\n\n`)
    return present.isLinked ? 'here already' : 'here without a link'
  }
  const html = await textOf(article, client)
  if (html === undefined) {
    tell(`${name}: withdrawn from the account while it was read, not imported.\n\n`)
    return 'withdrawn'
  }
  try {
    const source = readArticle({
      title: article.title,
      content: html,
      author: article.author,
      account: names.find((each) => html.includes(each)) ?? names[0],
      datePublished: article.publishedOn ?? article.updatedOn,
      address: article.url,
      cover: article.cover,
    })
    const { report, kept, conflict } = await importPage(source, folder, settings)
    const dated =
      article.publishedOn === undefined ? 'Its date is the day of its last change: WeChat gives no other.\n' : ''
    tell(`${report}${kept ? dated : ''}\n`)
    if (!kept) return 'not imported'
    return conflict ? 'to be merged' : 'imported'
  } catch (error) {
    if (!(error instanceof ImportProblem)) throw error
    tell(`${name}: not imported. ${error.message}\n\n`)
    return 'not imported'
  }
}

/** The text of an article; undefined where its message is gone. */
async function textOf({ messageId, position }: Article, client: WechatClient): Promise<string | undefined> {
  try {
    return (await messageTexts(client, messageId))[position - 1]
  } catch (error) {
    if (error instanceof WechatProblem && error.code === gone) return undefined
    throw error
  }
}

/** The interview that an article is by its headline, and whether readers come from it to an article of the account. */
type Present = { readonly file: string; readonly isLinked: boolean }

function presentByHeadline(articles: readonly Article[], collection: Collection): ReadonlyMap<Article, Present> {
  const ours = ourVersions(collection)
  if ('problems' in ours) {
    throw new ImportProblem(
      `${counted(ours.problems.length, 'problem')} in ${collection.folder} keep it from being compared with the account: run npm run content, and mend them first`,
    )
  }
  const { pairs } = pairArticles(ours.versions, articles)
  const linked = new Set(ours.versions.flatMap(({ slug, link }) => (link === undefined ? [] : [slug])))
  return new Map(
    pairs.flatMap(({ version: { file, slug }, article, by }) =>
      by === 'headline' ? [[article, { file, isLinked: linked.has(slug) }] as const] : [],
    ),
  )
}

/** What the collection calls the account, in both languages. WeChat's list does not say it. */
function namesOf({ site }: Collection): string[] {
  const { officialAccount, name } = site.sound
  return Object.values(officialAccount?.name ?? name ?? {})
}
