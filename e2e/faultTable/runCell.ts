import { wordsOf } from '../../src/i18n/words'
import type { Cell } from './cell'
import type { FaultServer } from './faultServer'
import type { Visit } from './faults'
import { type Expected, judge } from './judge'
import type { KeptInterview, PageRow } from './pageRows'
import type { Phone, Place } from './place'
import { until } from './until'

/** What every cell shares. */
export type Setting = {
  place: Place
  server: FaultServer
  rows: readonly PageRow[]
  kept: KeptInterview
  /** What a phone holds on which nothing but the kept interview was read, and one that visited the page, by its name. */
  storageOf: (row: PageRow, visit: Visit) => Record<string, unknown>
  visitedAt: number
}

/** Runs one cell: opens the page under the fault, looks, takes the way on, and opens the kept interview. Answers its problems. */
export async function runCell(
  setting: Setting,
  { row, fault, visit, language }: Pick<Cell, 'row' | 'fault' | 'visit' | 'language'>,
): Promise<string[]> {
  const { place, server, rows, kept, visitedAt } = setting
  const storage = setting.storageOf(row, visit)
  const phone: Phone = {
    language,
    network: 'online',
    storageTrouble: 'none',
    clockOffset: 0,
    storage: fault.damage ? fault.damage(storage, row.document) : storage,
    ...fault.phone,
  }
  const words = wordsOf[language]
  const before = libraryOf(storage)
  const settle = async (expected: Expected) => {
    let problems: string[] = []
    await until(async () => {
      problems = judge(await reader.seen(), expected, language, before)
      return problems.length === 0
    })
    return problems
  }
  const behaviour = fault.server?.(kept.document)
  server.behave(behaviour)
  const reader = await place.open(row.url, phone)
  const cell: Cell = { row, rows, fault, visit, language, words, reader, server, phone, visitedAt, settle }
  try {
    const expected = fault.expected(cell)
    const problems = (await fault.happens?.(cell)) ?? []
    problems.push(...(await settle(expected)))
    if (problems.length === 0 && expected.wayOn) problems.push(...(await takeWayOn(cell, expected)))
    server.behave(behaviour)
    await reader.setNetwork(phone.network)
    await reader.open(kept.url)
    problems.push(...(await settle({ says: [kept.lastWords] })).map((problem) => `the kept interview ${problem}`))
    return [...new Set(problems)]
  } finally {
    server.behave(undefined)
    server.release()
    await reader.close()
  }
}

/** The fault ends, and the reader does what the page offers: then it stands, or leads home. */
async function takeWayOn(cell: Cell, { wayOn, says }: Expected): Promise<string[]> {
  const { reader, server, phone, row, rows, words, language, fault, settle } = cell
  server.behave(undefined)
  if (phone.network !== 'online') await reader.setNetwork('online')
  else if (fault.patience) await reader.passTime(fault.patience + 1000)
  else await reader.tap(wayOn ?? '')
  const isAway = wayOn === words.waysOn.interviews
  const [home] = rows
  const reached = isAway && home ? home : row
  const standing = reached.stands(words, language)
  const failures = Object.values(words.failures).filter((sentence) => says.includes(sentence) && !isAway)
  const problems = await settle({ says: standing, unsaid: failures })
  return problems.map((problem) => `after “${wayOn}” ${problem}`)
}

/** The ids of what is saved and of what was read. */
export function libraryOf(storage: Record<string, unknown>): string[] {
  return ['saved', 'history'].flatMap((key) => {
    const { entries = [] } = (storage[key] ?? {}) as { entries?: { card: { id: string } }[] }
    return entries.map(({ card }) => `${key} ${card.id}`)
  })
}
