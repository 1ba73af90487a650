import { resolve } from 'node:path'
import { composeFiles } from './composeFiles'
import { type ExistingFiles, readExistingFiles } from './existingFiles'
import { ImportProblem } from './importProblem'
import { readBack } from './readBack'
import { recognisePage } from './recognisePage'
import { type FileState, report } from './report'
import { type Verification, verifyWords } from './verifyWords'
import { writeFiles } from './writeFiles'

export interface ImportResult {
  readonly report: string
  readonly verification: Verification
  /** Whether the files are in the collection now. */
  readonly kept: boolean
}

/** What becomes of a file; throws an ImportProblem where an editor's file would be overwritten. */
function stateOf(path: string, text: string, collection: ExistingFiles): FileState {
  const existing = collection.textOf(path)
  if (existing === undefined) return 'new'
  if (existing === text) return 'unchanged'
  if (path === 'hospitals.yaml' || path === 'departments.yaml') return 'extended'
  throw new ImportProblem(
    `${path} is already in the collection and differs from what this page gives: nothing was written. Import into an empty folder with --out to compare them, or remove the file first`,
  )
}

/**
 * Imports a page saved as text into a content folder: recognise, compose, read back, compare word for word, and only
 * then write. `source` is the page's text, `today` is `YYYY-MM-DD`. Throws an ImportProblem where the page is not an
 * interview's or an existing file differs; nothing is written then, nor where the comparison fails.
 */
export function importPage(source: string, folder: string, today: string): ImportResult {
  const page = recognisePage(source)
  const collection = readExistingFiles(folder)
  const composed = composeFiles(page, collection, today)
  const states = new Map([...composed.files].map(([path, text]) => [path, stateOf(path, text, collection)] as const))
  const verification = verifyWords(page, readBack(composed, collection.textOf))
  const kept = verification.failures.length === 0
  if (kept) {
    writeFiles(resolve(folder), new Map([...composed.files].filter(([path]) => states.get(path) !== 'unchanged')))
  }
  return { report: report(page, composed, verification, states), verification, kept }
}
