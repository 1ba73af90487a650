import type { EndpointError } from '../../src/endpoint/endpointError'
import { dayOf, formatDate } from '../../src/i18n/formatDate'
import { pages } from '../../src/routes'
import type { Cell } from './cell'
import {
  emptyLists,
  isSearchFile,
  laterContract,
  padded,
  truncated,
  unknownBlocks,
  unknownFields,
  wrongTypes,
} from './changedDocuments'
import type { Behaviour } from './faultServer'
import type { Expected } from './judge'
import type { Phone } from './place'
import { until } from './until'

/** `again`: the page was opened on an earlier day, and a copy of it is on the phone. */
export type Visit = 'first' | 'again'

/** A column of the table: what goes wrong, and what a reader must see then. */
export type Fault = {
  name: string
  visits: readonly Visit[]
  /** How the server answers for its documents. */
  server?: (keptDocument: string) => Behaviour
  /** How the phone is when the page is opened. */
  phone?: Partial<Phone>
  /** What is wrong with what the phone holds. */
  damage?: (storage: Record<string, unknown>, document: string | undefined) => Record<string, unknown>
  /** What happens while the page is open. Answers what was not as it should be on the way. */
  happens?: (cell: Cell) => Promise<string[]>
  expected: (cell: Cell) => Expected
  /** Milliseconds after which the page asks again by itself. */
  patience?: number
}

const both: readonly Visit[] = ['first', 'again']
const first: readonly Visit[] = ['first']
const again: readonly Visit[] = ['again']

const year = 365 * 24 * 3600 * 1000
const megabytes = 5 * 1024 * 1024
/** What the server asks for, in seconds. */
const retryAfter = 20

/** The page as on a good day. */
const stands = ({ row, words, language }: Cell): Expected => ({
  says: row.stands(words, language),
  unsaid: [
    ...Object.values(words.failures).filter((sentence) => !row.stands(words, language).includes(sentence)),
    words.slow,
  ],
})

/** A failure: in words, with a way on; where there is a copy, it is shown with its date. */
const trouble =
  (error: EndpointError, copy: 'kept' | 'lost' = 'kept') =>
  (cell: Cell): Expected => {
    const { row, words, language, visit, phone } = cell
    if (!row.document) return stands(cell)
    if (error === 'notFound') {
      if (row.mayBeGone) {
        return { says: [words.failures.notFound, words.notFoundReason], wayOn: words.waysOn.interviews }
      }
      // A search finds nothing where there is no file.
      return row.keeps
        ? { says: [words.failures.server], wayOn: words.retry }
        : { says: row.empty?.(words, language) ?? [] }
    }
    if (visit === 'again' && row.keeps && copy === 'kept') {
      const thisYear = new Date(Date.now() + phone.clockOffset).getFullYear()
      const date = formatDate(dayOf(new Date(cell.visitedAt)), language, thisYear)
      return {
        says: [...row.stands(words, language), words.failures[error], words.keptCopy(date)],
        wayOn: words.retry,
      }
    }
    const asksAgain = error === 'busy' ? [new RegExp(words.asksAgain(0).replace('0', '\\d+'))] : []
    return { says: [words.failures[error], ...asksAgain], wayOn: words.retry }
  }

const always =
  (answer: ReturnType<Behaviour>): Fault['server'] =>
  () =>
  () =>
    answer

/** A document made from the published one; what is not there stays so. */
const made =
  (make: (body: Buffer, path: string) => string | Buffer): Fault['server'] =>
  () =>
  ({ body, path }) =>
    body && { body: make(body, path) }

/** A page that was withdrawn; the kept interview is another one. */
const withdrawn =
  (status: number): Fault['server'] =>
  (keptDocument) =>
  ({ path }) =>
    path === keptDocument ? undefined : { status, body: '{}' }

/** A reader who does not believe it taps at once: the server that asked for patience is not asked. */
async function tapsTooEarly(cell: Cell): Promise<string[]> {
  const { reader, server, words, row, fault } = cell
  if (!row.document) return []
  const problems = await cell.settle(fault.expected(cell))
  const asked = server.asked.length
  await reader.tap(words.retry)
  problems.push(...(await cell.settle(fault.expected(cell))))
  if (server.asked.length > asked) problems.push('asks a server that asked for patience')
  return problems
}

async function waitForQuestion({ row, server }: Cell): Promise<string[]> {
  if (!row.document) return []
  return (await until(() => server.holding > 0)) ? [] : ['asks for nothing']
}

/** The Library asks for nothing: it stands whatever the server does. */
const libraryOf = ({ rows, row }: Cell) => rows.find(({ url }) => url === pages.library) ?? row

/** The reader goes elsewhere, whatever is still on its way. */
async function leave(cell: Cell): Promise<string[]> {
  const library = libraryOf(cell)
  await cell.reader.open(library.url)
  return cell.settle(stands({ ...cell, row: library }))
}

export const faults: readonly Fault[] = [
  { name: 'offline', visits: both, phone: { network: 'offline' }, expected: trouble('offline') },
  { name: 'DNS failure', visits: both, phone: { network: 'unresolved' }, expected: trouble('offline') },
  {
    name: 'time-out',
    visits: both,
    server: always('held'),
    async happens(cell) {
      const problems = await waitForQuestion(cell)
      await cell.reader.passTime(12_500)
      return problems
    },
    expected: trouble('timeout'),
  },
  {
    name: 'slow, 10 seconds',
    visits: both,
    server: always('held'),
    async happens(cell) {
      const { row, reader, server, words, visit } = cell
      const problems = await waitForQuestion(cell)
      const begin = performance.now()
      await reader.passTime(5_000)
      const isWaiting = row.document !== undefined && (visit === 'first' || !row.keeps)
      if (isWaiting && !(await until(async () => (await reader.seen()).text.includes(words.slow)))) {
        problems.push('says nothing while one waits')
      }
      // On a busy machine looking takes its own time, which counts.
      await reader.passTime(Math.max(0, 5_000 - (performance.now() - begin)))
      server.behave(undefined)
      server.release()
      return problems
    },
    expected: stands,
  },
  { name: 'dropped halfway', visits: both, server: always('half'), expected: trouble('offline') },
  { name: '404', visits: both, server: withdrawn(404), expected: trouble('notFound') },
  { name: '410', visits: both, server: withdrawn(410), expected: trouble('notFound') },
  {
    name: '429',
    visits: both,
    server: always({ status: 429, headers: { 'retry-after': String(retryAfter) }, body: '{}' }),
    patience: retryAfter * 1000,
    happens: tapsTooEarly,
    expected: trouble('busy'),
  },
  { name: '500', visits: both, server: always({ status: 500, body: '{}' }), expected: trouble('server') },
  {
    name: '500 with a page of HTML',
    visits: both,
    server: always({ status: 502, headers: { 'content-type': 'text/html' }, body: '<html>Bad Gateway</html>' }),
    expected: trouble('server'),
  },
  {
    name: '503 with Retry-After',
    visits: both,
    server: always({ status: 503, headers: { 'retry-after': String(retryAfter) }, body: '{}' }),
    patience: retryAfter * 1000,
    happens: tapsTooEarly,
    expected: trouble('busy'),
  },
  {
    name: 'captive portal',
    visits: both,
    server: always({
      headers: { 'content-type': 'text/html; charset=utf-8' },
      body: '<html>Log in to this network</html>',
    }),
    expected: trouble('portal'),
  },
  { name: 'truncated JSON', visits: both, server: made(truncated), expected: trouble('invalid') },
  { name: 'wrong types', visits: both, server: made(wrongTypes), expected: trouble('invalid') },
  {
    name: 'empty lists',
    visits: first,
    server:
      () =>
      ({ path, body }) =>
        isSearchFile(path) ? { status: 404, body: '{}' } : body && { body: emptyLists(body) },
    expected: (cell) => (cell.row.empty ? { says: cell.row.empty(cell.words, cell.language) } : stands(cell)),
  },
  {
    name: 'unknown blocks',
    visits: both,
    server: made(unknownBlocks),
    expected(cell) {
      const expected = stands(cell)
      return cell.row.name === 'interview' ? { ...expected, says: [...expected.says, cell.words.incomplete] } : expected
    },
  },
  {
    name: 'newer endpoint: more fields',
    visits: first,
    server: made((body, path) => (isSearchFile(path) ? body : unknownFields(body))),
    expected: stands,
  },
  { name: 'newer endpoint: another form', visits: both, server: made(() => laterContract), expected: trouble('newer') },
  { name: '5 MB', visits: first, server: made((body) => padded(body, megabytes)), expected: stands },
  {
    name: 'pictures fail',
    visits: first,
    async happens(cell) {
      const problems = await cell.settle(stands(cell))
      await cell.reader.breakPictures()
      return problems
    },
    expected: stands,
  },
  { name: 'storage full', visits: first, phone: { storageTrouble: 'full' }, expected: stands },
  {
    name: 'storage fails',
    visits: again,
    phone: { storageTrouble: 'failing' },
    expected(cell) {
      const { row, words } = cell
      const isShelf = row.name === 'library' || row.name === 'shelf'
      return isShelf ? { says: [words.unreadableShelf, words.waysOn.interviews] } : stands(cell)
    },
  },
  { name: 'damaged cache', visits: again, damage: damaged, expected: stands },
  {
    name: 'damaged cache, offline',
    visits: again,
    damage: damaged,
    phone: { network: 'offline' },
    expected: trouble('offline', 'lost'),
  },
  { name: 'clock a year ahead', visits: both, phone: { clockOffset: year }, expected: stands },
  { name: 'clock a year behind', visits: both, phone: { clockOffset: -year }, expected: stands },
  {
    name: 'clock a year ahead, offline',
    visits: again,
    phone: { clockOffset: year, network: 'offline' },
    expected: trouble('offline'),
  },
  {
    name: 'left while loading',
    visits: first,
    server: always('held'),
    async happens(cell) {
      const { reader, row, server } = cell
      const problems = await waitForQuestion(cell)
      problems.push(...(await leave(cell)))
      server.behave(undefined)
      server.release()
      problems.push(...(await cell.settle(stands({ ...cell, row: libraryOf(cell) }))))
      await reader.open(row.url)
      return problems
    },
    expected: stands,
  },
  {
    name: 'back and forth while loading',
    visits: first,
    server: always('held'),
    async happens(cell) {
      const { reader, row, server } = cell
      const before = libraryOf(cell)
      if (before === row) return []
      const problems = await leave(cell)
      await reader.open(row.url)
      await reader.goBackAndForth(row.url, before.url)
      server.behave(undefined)
      server.release()
      return problems
    },
    expected: stands,
  },
  {
    name: 'double taps',
    visits: first,
    server: always({ status: 500, body: '{}' }),
    async happens(cell) {
      const { reader, row, server, words } = cell
      if (!row.document) {
        const problems = await cell.settle(stands(cell))
        if (row.control) await reader.tapTwice(row.control(words))
        return problems
      }
      const problems = await cell.settle(trouble('server')(cell))
      server.behave(undefined)
      const asked = server.asked.length
      await reader.tapTwice(words.retry)
      problems.push(...(await cell.settle(stands(cell))))
      const questions = server.asked.slice(asked)
      if (new Set(questions).size < questions.length) problems.push('asks twice for the same')
      return problems
    },
    expected: stands,
  },
  {
    name: 'answers out of order',
    visits: first,
    server: always('begun'),
    async happens(cell) {
      const { reader, row, server } = cell
      const problems = await waitForQuestion(cell)
      problems.push(...(await leave(cell)))
      server.behave(undefined)
      const asked = server.asked.length
      await reader.open(row.url)
      // A search, and a tab that was kept, wait for the question that is under way.
      const asksAgain = row.document !== undefined && (await until(() => server.asked.length > asked))
      if (asksAgain) problems.push(...(await cell.settle(stands(cell))))
      server.release(
        asksAgain ? ({ body, path }) => body && { body: isSearchFile(path) ? body : emptyLists(body) } : undefined,
      )
      return problems
    },
    expected: stands,
  },
  {
    name: 'network back while looking',
    visits: both,
    phone: { network: 'offline' },
    async happens(cell) {
      const problems = await cell.settle(trouble('offline')(cell))
      await cell.reader.setNetwork('online')
      return problems
    },
    expected: stands,
  },
]

/** A phone that died while it wrote: the list of copies is unreadable, and so is the copy of the page. */
function damaged(storage: Record<string, unknown>, document: string | undefined): Record<string, unknown> {
  return {
    ...storage,
    'cache-index': 'not a list',
    ...(document ? { [`cache:${document}`]: '{"half of what there w' } : {}),
  }
}
