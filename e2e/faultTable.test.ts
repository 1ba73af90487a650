import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { wordsOf } from '../src/i18n/words'
import { pages } from '../src/routes'
import { type Fault, faults } from './faultTable/faults'
import { type Expected, judge, type Seen } from './faultTable/judge'
import { openSetting } from './faultTable/openSetting'
import { readPageRows } from './faultTable/pageRows'
import { skeleton } from './faultTable/place'
import { runCell } from './faultTable/runCell'

/**
 * The fault table (docs/faults.md): every page of the built mini-program under every fault. Pages take turns in the two
 * languages, and each fault is met in both; `npm run fault-table` tries every cell in each, in a browser, too.
 */

test.each([
  ['dist/weapp', /\.wxss$/],
  ['dist/h5', /\.css$/],
])('%s draws what is loading under the class by which cells look for it', (build, styles) => {
  const files = readdirSync(build, { recursive: true, encoding: 'utf8' }).filter((file) => styles.test(file))
  expect(files.some((file) => readFileSync(join(build, file), 'utf8').includes(`.${skeleton}`))).toBe(true)
})

/** What a browser meets in another way than a phone, or Taro's web than WeChat: a network, an answer's kind, a storage. */
const inBrowser = new Set([
  'offline',
  'dropped halfway',
  '404',
  '429',
  'captive portal',
  'truncated JSON',
  'newer endpoint: another form',
  'storage full',
  'storage fails',
  'network back while looking',
])
const webFaults = faults.filter(({ name }) => inBrowser.has(name))
/** Of twelve pages, the browser opens every fourth, beginning with another one for each fault. */
const stride = 4

describe.each([
  ['engine', faults, () => true],
  ['web', webFaults, (fault: Fault, index: number) => (index + webFaults.indexOf(fault)) % stride === 0],
] as const)('in the %s', (place, tried, isMet) => {
  let setting: Awaited<ReturnType<typeof openSetting>>

  beforeAll(async () => {
    setting = await openSetting(place)
  })
  afterAll(() => setting?.close())

  test.each(tried)('$name', async (fault) => {
    const problems: string[] = []
    for (const [index, row] of setting.rows.entries()) {
      if (!isMet(fault, index)) continue
      for (const [turn, visit] of fault.visits.entries()) {
        const language = (index + turn) % 2 === 0 ? 'en' : 'zh'
        const found = await runCell(setting, { row, fault, visit, language })
        problems.push(...found.map((problem) => `${row.name}, ${visit} visit, ${language}: ${problem}`))
      }
    }
    expect(problems).toEqual([])
  })
})

test('every page has its row', async () => {
  const { rows } = await readPageRows()
  expect(rows.map(({ url }) => url.split('?')[0]).sort()).toEqual(Object.values(pages).sort())
})

describe('the judge', () => {
  const { en, zh } = wordsOf
  const offline: Expected = { says: [en.failures.offline], wayOn: en.retry }
  const good: Seen = {
    text: `Interviews\n${en.failures.offline}\n${en.retry}`,
    controls: [en.retry],
    hasTabs: true,
    isLoading: false,
    complaints: [],
    library: ['saved a', 'history b'],
  }
  const library = ['saved a', 'history b']

  test('lets pass what holds', () => {
    expect(judge(good, offline, 'en', library)).toEqual([])
  })

  test.each<[string, Partial<Seen>, string]>([
    ['says nothing', { text: 'Interviews' }, `does not say “${en.failures.offline}”`],
    ['offers no retry', { controls: ['Search'] }, `offers no “${en.retry}”`],
    [
      'speaks the other language',
      { text: `${good.text}\n${zh.failures.offline}` },
      `speaks another language: “${zh.failures.offline}”`,
    ],
    ['goes on loading', { isLoading: true }, 'is loading without end'],
    ['complains', { complaints: ['TypeError: a is undefined'] }, 'complains: TypeError: a is undefined'],
    ['lost what was saved', { library: ['history b'] }, 'lost from the Library: saved a'],
  ])('notices a page that %s', (_, change, problem) => {
    expect(judge({ ...good, ...change }, offline, 'en', library)).toEqual([problem])
  })

  test('notices a page that leads nowhere, and one that still says what is over', () => {
    const stuck = { ...good, controls: [], hasTabs: false }
    expect(judge(stuck, { says: ['Interviews'], unsaid: [en.failures.offline] }, 'en', library)).toEqual([
      `still says “${en.failures.offline}”`,
      'leads nowhere',
    ])
  })
})
