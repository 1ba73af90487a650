import { readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Feed } from '../../contract/documents'
import type { Interview } from '../../contract/interview'
import { paths } from '../../contract/paths'
import { shanghaiDay } from '../../contract/shanghaiDay'
import { wordsOfBlocks } from '../../e2e/published'
import { importPage } from '../../publisher/import/importPage'
import { downloadSettings } from '../../publisher/import/pictures/downloadOnce'
import { readSource } from '../../publisher/import/readSource'
import { publish } from '../../publisher/publish'
import { articleHtml } from './articleHtml'
import { articlePassages } from './passages'

/** An article in the forms that the readers take, whole and without its body. */
export interface Article {
  headline: string
  /** Every run of words of the body, in reading order. */
  words: readonly string[]
  /** UTF-8 bytes of these words. */
  textBytes: number
  /** The answers of the endpoint by path. */
  whole: ReadonlyMap<string, string>
  empty: ReadonlyMap<string, string>
}

/** The key under which our own page asks for the article. */
export const articleKey = 'article'

/**
 * Publishes the article into `workDir` and reads it back: the sample interview, or a page of the website saved as text.
 * Throws where it does not publish.
 */
export async function prepareArticle(workDir: string, page: string | undefined): Promise<Article> {
  const today = shanghaiDay(new Date())
  const endpointDir = path.join(workDir, 'endpoint')
  const contentDir = page === undefined ? 'content' : await importInto(path.join(workDir, 'content'), page, today)
  const { problems, summary } = await publish({
    contentDir,
    endpointDir,
    cacheDir: path.join(workDir, 'pictures'),
    today,
  })
  if (!summary) throw new Error(`${contentDir} could not be published:\n${JSON.stringify(problems, null, 2)}`)
  const interview = await readInterview(endpointDir, page === undefined ? 'a-map' : await onlyInterview(endpointDir))
  const words = wordsOfBlocks(interview.blocks)
  return {
    headline: interview.headline,
    words,
    textBytes: Buffer.byteLength(words.join('')),
    whole: answersOf(interview),
    empty: answersOf({ ...interview, sections: [], blocks: [{ type: 'divider' }] }),
  }
}

/** Imports a page into a fresh folder of content, and gives the folder. */
async function importInto(contentDir: string, page: string, today: string): Promise<string> {
  await rm(contentDir, { recursive: true, force: true })
  const { kept, report } = await importPage(readSource(await readFile(page)), contentDir, {
    today,
    pageFolder: path.dirname(page),
    online: false,
    download: downloadSettings,
  })
  if (!kept) throw new Error(`${page} could not be imported:\n${report}`)
  return contentDir
}

async function readJson<Document>(file: string): Promise<Document> {
  return JSON.parse(await readFile(file, 'utf8'))
}

function readInterview(endpointDir: string, key: string): Promise<Interview> {
  return readJson(path.join(endpointDir, paths.interview(key)))
}

async function onlyInterview(endpointDir: string): Promise<string> {
  const { items } = await readJson<Feed>(path.join(endpointDir, paths.interviews))
  const [only] = items
  if (!only) throw new Error('nothing was imported')
  return only.id
}

/** A body without sections draws nothing, whatever its blocks: the contract wants at least one. */
function answersOf(interview: Interview): Map<string, string> {
  const blocks = interview.sections.length === 0 ? [] : interview.blocks
  return new Map([
    [paths.interview(articleKey), JSON.stringify(interview)],
    ['/article.html', articleHtml(blocks)],
    ['/passages.json', JSON.stringify(articlePassages(blocks))],
  ])
}
