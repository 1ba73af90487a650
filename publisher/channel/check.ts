import { statSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { readCollection } from '../collection/readCollection'
import { ImportProblem } from '../import/importProblem'
import { formatProblem } from '../problems/problem'
import { type ArticlePage, articlesOf } from '../wechat/articles'
import { createWechatClient } from '../wechat/createWechatClient'
import { listArticles } from '../wechat/listArticles'
import { accountVariables, readWechatSettings, required } from '../wechat/readWechatSettings'
import { WechatProblem } from '../wechat/wechatProblem'
import { addressOf } from './addressOf'
import { compareChannel, type Difference, type Row, states } from './compareChannel'
import { fixLink } from './fixLinks'
import { remedies, summary, table } from './formatComparison'
import { type OurVersion, ourVersions } from './ourVersions'
import { readSavedList } from './readSavedList'

const usage =
  'usage: npm run channel:check -- [--list SAVED.json | --save SAVED.json] [--fix-links] [--json] [--allow STATE]… (docs/channel.md)'

export type Output = { readonly out: (text: string) => void; readonly error: (text: string) => void }
type Environment = Readonly<Record<string, string | undefined>>
type Options = { list?: string; save?: string; 'fix-links': boolean; json: boolean; allow: string[] }

/** All equal, something differs, nothing could be compared. */
const exitCodes = { equal: 0, different: 1, notCompared: 2 } as const

/**
 * `npm run channel:check`: compares our interviews with the official account's list, from WeChat's API or from a saved
 * answer of it, and tells the differences. Answers the exit code: 0 where all is equal, 1 where something differs, 2 where
 * the comparison was not possible. States that are allowed are told and do not count.
 */
export async function check(args: readonly string[], environment: Environment, output: Output): Promise<number> {
  try {
    const options = readArguments(args)
    const contentDir = environment.CONTENT_DIR ?? 'content'
    const read = await readVersions(contentDir)
    const { pages, rows: compared } = await compareList(read, options, environment)
    const { rows, notes } = options['fix-links'] ? await fixLinks(compared, contentDir) : { rows: compared, notes: [] }
    const told = {
      interviews: read.filter(({ isOriginal }) => isOriginal).length,
      articles: new Set(pages.flatMap(({ item }) => item)).size,
      announced: pages.at(-1)?.total_count,
    }
    if (options.json) output.out(`${JSON.stringify({ ...told, notes, rows: rows.map(plainRow) }, undefined, 2)}\n`)
    else output.out(`${report(rows, notes, summary(rows, told)).join('\n')}\n`)
    const counts = ({ state }: Difference) => !options.allow.includes(state)
    return rows.some(({ differences }) => differences.some(counts)) ? exitCodes.different : exitCodes.equal
  } catch (error) {
    if (!(error instanceof WechatProblem || error instanceof ImportProblem)) throw error
    output.error(`${error.message}\nNothing was compared.\n`)
    return exitCodes.notCompared
  }
}

function readArguments(args: readonly string[]): Options {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        list: { type: 'string' },
        save: { type: 'string' },
        'fix-links': { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        allow: { type: 'string', multiple: true, default: [] },
      },
    })
    const isKnown = values.allow.every((state) => states.some((known) => known === state))
    if (!isKnown) throw new WechatProblem(`--allow takes one of these states: ${states.slice(1).join(', ')}`)
    if (values.list === undefined || values.save === undefined) return values
  } catch (error) {
    // parseArgs throws a TypeError for what it does not know; the usage says what there is.
    if (!(error instanceof TypeError)) throw error
  }
  throw new WechatProblem(usage)
}

async function readVersions(contentDir: string) {
  if (!statSync(contentDir, { throwIfNoEntry: false })?.isDirectory()) {
    throw new WechatProblem(`There is no folder “${contentDir}”. Set CONTENT_DIR to the folder of content`)
  }
  const read = ourVersions(await readCollection(contentDir))
  if ('versions' in read) return read.versions
  throw new WechatProblem([...read.problems.map(formatProblem), '', 'The content must be mended first.'].join('\n'))
}

type Compared = { pages: ArticlePage[]; rows: Row[] }

/**
 * Reads the account's list and compares it. Where the list alone leaves open whether an article was changed, it is read
 * again with the texts, twenty to a call: an account usually publishes later than we do, and a later day says little.
 */
async function compareList(
  versions: readonly OurVersion[],
  { list, save }: Options,
  environment: Environment,
): Promise<Compared> {
  const compare = (pages: ArticlePage[]): Compared => ({ pages, rows: compareChannel(versions, articlesOf(pages)) })
  if (list !== undefined) return compare(await readSavedList(list))
  const settings = readWechatSettings(environment)
  const credentials = required(settings.account, accountVariables)
  const client = createWechatClient({ ...settings, credentials })
  const titles = compare(await listArticles(client))
  const isOpen = titles.rows.some(({ differences }) => differences.some(({ state }) => state === 'changed later there'))
  const compared = isOpen ? compare(await listArticles(client, true)) : titles
  if (save !== undefined) await writeFile(save, `${JSON.stringify(compared.pages, undefined, 2)}\n`)
  return compared
}

/** Writes the links that are certain; the rows without the differences that are mended by it. */
async function fixLinks(rows: readonly Row[], contentDir: string): Promise<{ rows: Row[]; notes: string[] }> {
  const notes: string[] = []
  const fixed: Row[] = []
  for (const row of rows) {
    const { version, article, matchedBy, differences } = row
    const isMissing = differences.some(({ state }) => state === 'link missing')
    if (!version || !article || !isMissing || matchedBy !== 'headline') {
      fixed.push(row)
      continue
    }
    const address = addressOf(article)
    const unwritten = await fixLink(onDisk(version.file, contentDir), address)
    notes.push(
      unwritten
        ? `${version.file}: the link was not written: ${unwritten.reason}. Write it by hand: officialAccountUrl: ${address}`
        : `${version.file}: wrote officialAccountUrl: ${address}`,
    )
    fixed.push(unwritten ? row : { ...row, differences: differences.filter(({ state }) => state !== 'link missing') })
  }
  return { rows: fixed, notes }
}

/** Problems name files below the folder's own name: `content/interviews/a.md`. */
function onDisk(file: string, contentDir: string): string {
  const folder = resolve(contentDir)
  return join(dirname(folder), basename(folder), file.slice(basename(folder).length + 1))
}

function report(rows: readonly Row[], notes: readonly string[], summed: readonly string[]): string[] {
  const todo = remedies(rows)
  return [...table(rows), ...withSpace(todo), ...withSpace(notes), ...withSpace(summed)]
}

const withSpace = (lines: readonly string[]): readonly string[] => (lines.length > 0 ? ['', ...lines] : [])

/** A row for other programs: the account's HTML would only fill it. */
function plainRow({ version, article, matchedBy, differences }: Row) {
  return {
    states: differences.length > 0 ? differences.map(({ state }) => state) : ['equal'],
    interview: version && {
      slug: version.slug,
      language: version.language,
      file: version.file,
      headline: version.headline,
      dateModified: version.dateModified,
      officialAccountUrl: version.link,
    },
    article: article && {
      title: article.title,
      url: addressOf(article),
      updatedOn: article.updatedOn,
      deleted: article.deleted,
    },
    matchedBy,
    differences,
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.exitCode = await check(process.argv.slice(2), process.env, {
    out: (text) => process.stdout.write(text),
    error: (text) => process.stderr.write(text),
  })
}
