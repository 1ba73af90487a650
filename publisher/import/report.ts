import type { Composed } from './composeFiles'
import { beginning } from './guess'
import type { Page } from './recognisePage'
import type { Verification } from './verifyWords'

/** Whether a file of the import is new, has an entry more, or was already there letter for letter. */
export type FileState = 'new' | 'extended' | 'unchanged'

const number = (value: number) => value.toLocaleString('en-US')

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)]
}

function neighbours({ previous, next }: Page): string[] {
  return [
    ...(previous ? [`before it: ${previous}`] : []),
    ...(next ? [`after it: ${next}`] : []),
    ...(previous || next ? ['Ours are computed from the dates.'] : []),
  ]
}

/** What an import did, for the editor's terminal. */
export function report(
  page: Page,
  composed: Composed,
  verification: Verification,
  states: ReadonlyMap<string, FileState>,
): string {
  const { wordsPlaced, wordsInSource, unplaced, failures } = verification
  const kept = failures.length === 0
  const guesses = composed.guesses.map(({ line, text }) => (line === undefined ? text : `line ${line}: ${text}`))
  return [
    kept ? `${composed.interviewFile}: ${page.headline}` : 'Nothing was written: words of the page would be lost.',
    `${number(wordsPlaced)} of ${number(wordsInSource)} words of the page are placed.`,
    ...section('Lost', failures),
    ...section(
      'Not placed',
      unplaced.map(({ line, words }) => `line ${line}: ${beginning(words, 100)}`),
    ),
    ...section('Files', kept ? [...states].map(([file, state]) => `${file} (${state})`) : []),
    ...section('Added by the importer', composed.added),
    ...section('To be checked by an editor', guesses),
    ...section('Neighbours on the site', neighbours(page)),
    '',
  ].join('\n')
}
