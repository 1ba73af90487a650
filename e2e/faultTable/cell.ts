import type { Language } from '../../contract/language'
import type { Words } from '../../src/i18n/words'
import type { FaultServer } from './faultServer'
import type { Fault, Visit } from './faults'
import type { Expected } from './judge'
import type { PageRow } from './pageRows'
import type { Phone, Reader } from './place'

/** All that a cell needs: the page, the fault, how it was visited, in which language, and who reads it. */
export type Cell = {
  row: PageRow
  rows: readonly PageRow[]
  fault: Fault
  visit: Visit
  language: Language
  words: Words
  reader: Reader
  server: FaultServer
  phone: Phone
  /** When the copies on the phone were made, in milliseconds since 1970. */
  visitedAt: number
  /** Waits until what is expected is seen; answers what was still wrong when patience ended. */
  settle: (expected: Expected) => Promise<string[]>
}
