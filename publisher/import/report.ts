import type { Composed } from './composeFiles'
import { coverNumber } from './composeMarkdown'
import { beginning } from './guess'
import type { FetchedPicture } from './pictures/fetchPictures'
import type { Page } from './recognisePage'
import type { FileState, SettledFile } from './settleFiles'
import type { Verification } from './verifyWords'

const number = (value: number) => value.toLocaleString('en-US')

/** A page's words on a terminal: without the characters that would command it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what is replaced here
const commands = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line.replace(commands, '�')}`)]
}

function neighbours({ previous, next }: Page): string[] {
  return [
    ...(previous ? [`before it: ${previous}`] : []),
    ...(next ? [`after it: ${next}`] : []),
    ...(previous || next ? ['Ours are computed from the dates.'] : []),
  ]
}

function pictureLines(pictures: readonly FetchedPicture[]): string[] {
  if (pictures.length === 0) return []
  const stored = pictures.filter((picture) => 'file' in picture).length
  return [
    `${stored} of ${pictures.length} are in images/.`,
    ...pictures.flatMap((picture) => {
      const { address } = picture
      const which = picture.number === coverNumber ? 'the cover' : `picture ${picture.number}`
      if ('problem' in picture) return [`${which} is missing (${address}): ${picture.problem}`]
      return picture.note ? [`${which}, ${picture.file}: ${picture.note}`] : []
    }),
  ]
}

const states: { readonly [State in FileState]: string } = {
  new: 'new',
  unchanged: 'unchanged',
  extended: 'extended',
  updated: 'updated: nobody had edited it',
  merged: 'updated where the source changed; what editors changed stays',
  kept: 'kept as editors left it',
  conflict: 'kept as editors left it, because the source changed the same places',
}

function fileLine({ path, state, upstream }: SettledFile): string[] {
  const text = `${path} (${states[state]})`
  if (upstream === undefined) return [text]
  return [text, `${upstream}: the source’s version. Take over from it what is right, then remove it`]
}

export interface Report {
  readonly page: Page
  readonly composed: Composed
  readonly verification: Verification
  readonly files: readonly SettledFile[]
  readonly pictures: readonly FetchedPicture[]
}

/** What an import did, for the editor's terminal. */
export function report({ page, composed, verification, files, pictures }: Report): string {
  const { wordsPlaced, wordsInSource, unplaced, failures } = verification
  const kept = failures.length === 0
  const guesses = composed.guesses.map(({ line, text }) => (line === undefined ? text : `line ${line}: ${text}`))
  return [
    kept ? `${composed.interviewFile}: ${page.headline}` : 'Nothing was written: words of the page would be lost.',
    `${number(wordsPlaced)} of ${number(wordsInSource)} words of the page are placed.`,
    ...(page.kind === 'text' ? [] : ['Lines are the page’s paragraphs and pictures, counted from the top.']),
    ...section('Lost', failures),
    ...section('Not placed', [
      ...unplaced.map(({ line, words }) => `line ${line}: ${beginning(words, 100)}`),
      ...page.leftOut,
    ]),
    ...section('Pictures', kept ? pictureLines(pictures) : []),
    ...section('Files', kept ? files.flatMap(fileLine) : []),
    ...files.flatMap(({ path, difference }) => (kept ? section(`Changed at the source: ${path}`, difference) : [])),
    ...section('Added by the importer', composed.added),
    ...section('To be checked by an editor', guesses),
    ...section('Neighbours on the site', neighbours(page)),
    '',
  ].join('\n')
}
