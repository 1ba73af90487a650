import { type ImportResult, type ImportSettings, importPage } from '../importPage'
import { downloadSettings } from '../pictures/downloadOnce'
import { readTextPage } from '../sourcePage'

/** Settings for tests: a fixed day, and no network. */
export const offline: ImportSettings = { today: '2026-03-04', online: false, download: downloadSettings }

/** Imports a page saved as text into a folder. */
export function importText(text: string, folder: string): Promise<ImportResult> {
  return importPage(readTextPage(text), folder, offline)
}
