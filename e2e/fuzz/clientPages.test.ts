import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Language, languages } from '../../contract/language'
import { goodFor } from '../../src/endpoint/searchFiles'
import { type Words, wordsOf } from '../../src/i18n/words'
import type { Host } from '../engine/host'
import { startMiniProgram } from '../engine/startMiniProgram'
import { FaultServer } from '../faultTable/faultServer'
import { skeleton } from '../faultTable/place'
import { until } from '../faultTable/until'
import { harmOfPage } from './harmOfPage'
import { type Mutation, mutateJson, mutations } from './mutateJson'
import { type FuzzedPage, fuzzedPages } from './pages'
import { isFull, longest, runsOf } from './runs'

/**
 * The built mini-program in WeChat's component framework, with documents that were changed on their way from the server:
 * fetched, parsed, kept and drawn as on a phone. client.test.tsx tries many more in the same time, with stand-ins.
 */

const endpointDir = process.env.ENDPOINT_DIR ?? 'dist/endpoint'
const dist = process.env.WEAPP_DIST ?? 'dist/weapp'
/** The address that is built in: pictures keep it, while requests go to the server of this test. */
const builtIn = process.env.ENDPOINT_URL ?? 'http://127.0.0.1:8090'
const allPages = fuzzedPages(endpointDir)
const kinds = [...new Set(allPages.map(({ kind }) => kind))]

/** A run of the program grows with what its log keeps: after so many pages another one begins. */
const pagesOfARun = 200

let server: FaultServer
let running: { host: Host; language: Language; left: number } | undefined

beforeAll(async () => {
  server = await new FaultServer([endpointDir]).start()
})
afterAll(async () => {
  await running?.host.stop()
  await server.close()
})

async function hostIn(language: Language): Promise<Host> {
  if (running && running.language === language && running.left > 0) {
    running.left -= 1
    return running.host
  }
  await running?.host.stop()
  const host = await startMiniProgram({
    dist,
    endpointOrigin: server.url,
    launch: { path: 'pages/missing/missing' },
    system: { language: language === 'zh' ? 'zh_CN' : 'en' },
  })
  running = { host, language, left: pagesOfARun }
  return host
}

/** What was wrong ends the run: the next one must not suffer from it. */
async function give(host: Host): Promise<void> {
  running = undefined
  host.allow(/^/)
  await host.stop()
}

/** Opens a page whose document has changes. Answers whether it says that it failed, and all that is wrong with it. */
async function outcomeOf(page: FuzzedPage, changes: readonly Mutation[], language: Language) {
  const host = await hostIn(language)
  const words = wordsOf[language]
  const changed: string[] = []
  server.asked.length = 0
  server.behave(({ path, body }) => {
    const isMeant = typeof page.document === 'string' ? path === page.document : page.document.test(path)
    if (!isMeant || !body) return undefined
    const text = JSON.stringify(mutateJson(JSON.parse(body.toString()), changes)) ?? ''
    changed.push(text)
    return { body: text }
  })
  // A phone on which nothing was read yet; what a search has read is good for a while.
  host.clearStorage()
  if (typeof page.document !== 'string') await host.passTime(goodFor)
  const asked = host.requests.length
  await host.open(page.url)
  const says = (sentence: string) => withoutSpace(host.text()).includes(withoutSpace(sentence))
  const failure = () => Object.values(words.failures).find(says)
  const proofs = proofsOf(page, words)
  const stands = () => proofs.some(says) || changed.some((text) => shownOf(text).some(says))
  const problems: string[] = []
  const isReadable = await settled(host, () => changed.length > 0 && (failure() !== undefined || stands()))
  if (!isReadable) problems.push(`shows nothing to read: “${host.text().slice(0, 200)}”`)
  const failed = failure()
  if (failed && !waysOnIn(host, words)) problems.push(`leads nowhere after “${failed}”`)
  problems.push(...problemsOf(host, changed, asked))
  if (page.afterwards) {
    await host.open(page.afterwards)
    if (!(await settled(host, () => says(words.textSize)))) problems.push('the page after it shows nothing to read')
    problems.push(...problemsOf(host, changed, asked))
  }
  if (problems.length > 0) await give(host)
  return { isRefused: failed !== undefined, problems: [...new Set(problems)] }
}

/** What is wrong with what is drawn, and with what was asked for on the way. */
function problemsOf(host: Host, changed: readonly string[], asked: number): string[] {
  const slips = ['undefined', '[object', 'NaN'].filter(
    (slip) => host.text().includes(slip) && !changed.some((text) => text.includes(slip)),
  )
  return [
    ...host.errors().map((complaint) => `complains: ${complaint}`),
    ...harmOfPage(host, builtIn),
    ...slips.map((slip) => `says “${slip}”`),
    ...host.requests
      .slice(asked)
      .filter(({ url }) => !/^\/v1\/[\w/.?=,-]+$/.test(url.replace(builtIn, '')))
      .map(({ url }) => `a request to ${url}`),
  ]
}

/** Waits until it is so and nothing more is drawn. Answers whether it came so far. */
async function settled(host: Host, isReadable: () => boolean): Promise<boolean> {
  let drawn = -1
  return until(() => {
    const before = drawn
    drawn = host.setDataLog.length
    const isQuiet = before === drawn && host.setDataLog.every(({ drawnAt }) => drawnAt !== undefined)
    return isQuiet && !host.find(`.${skeleton}`) && isReadable()
  })
}

/** What stands at the end of an interview, or on a page on which nobody and nothing is yet. */
function proofsOf({ kind }: FuzzedPage, words: Words): string[] {
  if (kind === 'interview' || kind === 'library') return [words.noticeTitle]
  if (kind === 'search') return [words.noInterviewFound('breath')]
  return [words.noInterviews, words.noDoctors, words.nobodyFits, words.nobodyHere]
}

/** The words of a document that a page could show. */
function shownOf(text: string): string[] {
  const wordsIn = (value: unknown): string[] => {
    if (typeof value === 'string') return /[\p{L}\p{N}]{2}/u.test(value) ? [value] : []
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsIn) : []
  }
  return text === '' ? [] : wordsIn(JSON.parse(text))
}

function waysOnIn(host: Host, { retry, waysOn }: Words): boolean {
  const controls = ['button', 'link'].flatMap((role) => host.findAll(`[aria-role="${role}"]`)).map(({ text }) => text)
  return host.tabBar() !== undefined || [retry, ...Object.values(waysOn)].some((way) => controls.includes(way))
}

function withoutSpace(text: string): string {
  return text.replace(/\s+/g, '')
}

test('each page stands as it was published, without harm', { timeout: longest }, async () => {
  const tried = isFull ? allPages : kinds.flatMap((kind) => allPages.find((page) => page.kind === kind) ?? [])
  for (const page of tried) {
    for (const language of languages) {
      expect({ ...page, ...(await outcomeOf(page, [], language)) }).toEqual({ ...page, isRefused: false, problems: [] })
    }
  }
})

test.each(languages)(
  'a mutated document is drawn without harm, or named as a failure (%s)',
  { timeout: longest },
  async (language) => {
    const runs = runsOf(120, 10_000)
    const started = performance.now()
    let refused = 0
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...kinds).chain((kind) => fc.constantFrom(...allPages.filter((page) => page.kind === kind))),
        mutations,
        async (page, changes) => {
          const { isRefused, problems } = await outcomeOf(page, changes, language)
          if (isRefused) refused += 1
          expect(problems).toEqual([])
        },
      ),
      runs,
    )
    const seconds = (performance.now() - started) / 1000
    process.stdout.write(
      `${runs.numRuns} pages of mutated documents: ${refused} refused, ${(runs.numRuns / seconds).toFixed(1)} pages a second\n`,
    )
    expect(refused).toBeGreaterThan(runs.numRuns / 10)
    expect(runs.numRuns - refused).toBeGreaterThan(runs.numRuns / 10)
  },
)
