import { readdirSync } from 'node:fs'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { packageBudgets } from '../config/packageBudgets'
import { interviewUrl, pages, searchUrl } from '../src/routes'
import { packageSizes } from './engine/checkDist'
import { firstTextOf } from './engine/firstText'
import type { Host } from './engine/host'
import { Dist } from './engine/readDist'
import { type StartOptions, startMiniProgram } from './engine/startMiniProgram'
import { readFeed, readInterview, wordsOfBlocks } from './published'
import { type ServedBuild, serveBuild } from './serveBuild'

/**
 * What the package and its pages may cost, in exact bytes: they do not depend on the machine. A change that costs more
 * changes a number here or in config/packageBudgets.ts, where it is seen and argued for.
 */
const budgets = {
  /** What stands between boot and first text, of Home and of a shared interview: the first time, and later. */
  firstText: { setDatas: 2, requests: 1, serialDepth: 1 },
  laterFirstText: { setDatas: 1, requests: 0, serialDepth: 0 },
  /** UTF-8 bytes of all setData until the first screen of Home stands: the newest five. Then with the rest of the first ten. */
  homeSetDataBytes: 7_222,
  homeWholeSetDataBytes: 12_638,
  /** UTF-8 bytes of all setData until the first screen of the directory stands: ten rows, filters, letters. */
  directorySetDataBytes: 13_703,
  /** UTF-8 bytes of all setData for one letter more in the search field: the answer to "lung" after that to "lun". */
  typedLetterSetDataBytes: 1_688,
  /** The setData with which an interview can be read: its top, and the text of the first screen. */
  firstTextBytes: 6_234,
  /** The largest single setData of an interview; WeChat's audit allows 256 KB. */
  interviewLargestSetDataBytes: 19_312,
  /** What the body of an interview of more than 3,000 words costs, for each byte of its text. */
  bodyRatio: 1.22,
  /** WeChat's audit: elements of a page, depth of the tree, children of one element. */
  elements: 1000,
  depth: 30,
  children: 60,
}

const dist = 'dist/weapp'

function filesOf(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
}

test('the packages are within their budgets, and hold nothing that they do not need', () => {
  const files = filesOf(dist)
  const sizes = packageSizes(new Dist(dist))
  console.info(`the packages: ${[...sizes].map(([root, bytes]) => `${root || 'main'} ${bytes}`).join(', ')} bytes`)
  expect([...sizes.keys()].sort()).toEqual(Object.keys(packageBudgets).sort())
  expect([...sizes].filter(([root, bytes]) => bytes > (packageBudgets[root] ?? 0))).toEqual([])

  const needed = [
    /^(app|comp)\.(js|json|wxml|wxss)$/,
    /^(app-origin|common)\.wxss$/,
    /^(taro|vendors|common|runtime)\.js$/,
    /^base\.wxml$/,
    /^utils\.wxs$/,
    /^(theme|sitemap|project\.config)\.json$/,
    /^assets\/tabs\/(interviews|doctors|library)-(light|dark)(-selected)?\.png$/,
    /^pages\/(\w+)\/\1\.(js|json|wxml|wxss)$/,
    // What several sub-packages share, and the main package does not use, each has for itself.
    /^pages\/\w+\/sub-common\/\w{32}\.(js|wxss)$/,
    /^components\/articlePiece\/articlePiece\.(js|json|wxml)$/,
  ]
  expect(files.filter((file) => !needed.some((pattern) => pattern.test(file)))).toEqual([])
})

let served: ServedBuild
let host: Host | undefined

beforeAll(async () => {
  served = await serveBuild()
})
afterAll(() => served.close())
afterEach(async () => {
  await host?.stop()
})

async function open(url: string, readable: string, more: Partial<StartOptions> = {}): Promise<Host> {
  const [location = '', query = ''] = url.split('?')
  host = await startMiniProgram({
    dist,
    endpointOrigin: served.url,
    launch: { path: location, query: Object.fromEntries(new URLSearchParams(query)), scene: 1007 },
    system: { language: 'en' },
    ...more,
  })
  await host.waitForText(readable)
  return host
}

const setDataBytes = ({ setDataLog }: Host) => setDataLog.map(({ bytes }) => bytes)
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

test.each([
  ['Home', pages.interviews],
  ['a shared interview', interviewUrl({ key: 'a-map' })],
])('%s: one request before its first text, none where it was seen before', async (_, url) => {
  const { headline } = await readInterview('a-map')
  const cold = await open(url, headline)
  expect(firstTextOf(cold, headline)).toMatchObject(budgets.firstText)
  await cold.waitFor(() => cold.storage()['cache-index'], { what: 'the kept copy' })
  const storage = cold.storage()
  await cold.stop()
  const warm = await open(url, headline, { storage })
  expect(firstTextOf(warm, headline)).toMatchObject(budgets.laterFirstText)
})

test('the first screen of Home, and what follows right after', async () => {
  const opened = await open(pages.interviews, 'Loading more')
  const bytes = setDataBytes(opened)
  console.info(`Home: ${bytes.join(' + ')} bytes of setData, ${JSON.stringify(opened.measure())}`)
  expect(sum(bytes)).toBeLessThanOrEqual(budgets.homeSetDataBytes)
  const { items } = await readFeed()
  const last = items.at(-1)?._shanghaidoctor.versions[0]?.headline
  if (!last) throw new Error('the sample content has interviews')
  await opened.waitForText(last)
  const whole = setDataBytes(opened)
  console.info(`Home, whole: ${whole.join(' + ')} bytes of setData, ${JSON.stringify(opened.measure())}`)
  expect(sum(whole)).toBeLessThanOrEqual(budgets.homeWholeSetDataBytes)
  expectAudited(opened)
})

test('the first screen of the directory, and its next rows', async () => {
  const opened = await open(pages.doctors, 'Loading more')
  const bytes = setDataBytes(opened)
  console.info(`Doctors: ${bytes.join(' + ')} bytes of setData, ${JSON.stringify(opened.measure())}`)
  expect(sum(bytes)).toBeLessThanOrEqual(budgets.directorySetDataBytes)
  expectAudited(opened)
  opened.reachBottom()
  await opened.waitForText('That is everyone.')
  console.info(`its next rows: ${setDataBytes(opened).slice(bytes.length).join(' + ')} bytes`)
})

test('one letter more in the search field', async () => {
  const opened = await open(searchUrl('lun'), 'In the text')
  const before = opened.setDataLog.length
  const field = opened.get('input')
  const shown = opened.text()
  opened.type(field, 'lung')
  expect(opened.setDataLog).toHaveLength(before)
  await opened.waitFor(() => opened.text() !== shown.replace('lun', 'lung'), { what: 'another answer' })
  const bytes = setDataBytes(opened).slice(before)
  console.info(
    `Search: ${setDataBytes(opened).slice(0, before).join(' + ')} bytes of setData, then ${bytes.join(' + ')} for a letter, ${JSON.stringify(opened.measure())}`,
  )
  expect(bytes.length).toBeGreaterThan(0)
  expect(sum(bytes)).toBeLessThanOrEqual(budgets.typedLetterSetDataBytes)
  expectAudited(opened)
})

test('a cold interview of more than 3,000 words', async () => {
  const opened = await open(interviewUrl({ key: 'a-map' }), 'Information, not medical advice')
  const interview = await readInterview('a-map')
  const text = wordsOfBlocks(interview.blocks).join('')
  expect(text.split(/\s+/).length).toBeGreaterThan(3000)
  const bytes = setDataBytes(opened)
  const body = sum(opened.setDataLog.flatMap(({ data }) => nodesOf(data, 'blocks')).map(bytesOf))
  const ratio = body / Buffer.byteLength(text)
  console.info(
    `Interview: ${bytes.join(' + ')} bytes of setData, ${body} for the body of ${Buffer.byteLength(text)} bytes of text (${ratio.toFixed(3)}), ${JSON.stringify(opened.measure())}`,
  )
  const readable = opened.setDataLog.find(({ data }) => nodesOf(data, 'blocks').length > 0)
  expect(readable?.bytes).toBeLessThanOrEqual(budgets.firstTextBytes)
  expect(Math.max(...bytes)).toBeLessThanOrEqual(budgets.interviewLargestSetDataBytes)
  expect(ratio).toBeLessThanOrEqual(budgets.bodyRatio)
  expectAudited(opened)
})

const bytesOf = (value: unknown) => Buffer.byteLength(JSON.stringify(value))

/** The nodes in a setData that carry a property, whole: with everything that crosses because of them. */
function nodesOf(data: unknown, property: string): object[] {
  if (typeof data !== 'object' || data === null) return []
  return property in data ? [data] : Object.values(data).flatMap((value) => nodesOf(value, property))
}

function expectAudited(opened: Host) {
  const { elements, depth, mostChildren } = opened.measure()
  expect(elements).toBeLessThan(budgets.elements)
  expect(depth).toBeLessThan(budgets.depth)
  expect(mostChildren).toBeLessThanOrEqual(budgets.children)
}
