import { paths } from '../../contract/paths'
import { searchNamesSchema, searchSlipsSchema } from '../../contract/searchDocuments'
import { deletions, fileKey } from '../../contract/searchKeys'
import { encodeRising } from '../../contract/searchPostings'
import { endpointDocument } from '../documents/endpointDocument'
import type { KeyedDocuments } from './keyDocuments'
import type { NameTokens } from './nameTokens'

type Bearers = { doctors: Set<number>; places: Set<number> }

/** The files of names and of slips, for doctors and places by their numbers. */
export function nameIndexDocuments(doctors: readonly NameTokens[], places: readonly NameTokens[]): KeyedDocuments {
  const bearers = new Map<string, Bearers>()
  const slips = new Map<string, Set<string>>()
  const add = (kind: keyof Bearers, { names, slips: slipping }: NameTokens, number: number) => {
    for (const name of names) {
      bearersOf(bearers, name)[kind].add(number)
      // Of one and two letters: the names themselves, and the doctors of all that begin so.
      for (const length of [1, 2]) {
        const key = name.slice(0, length)
        if (kind === 'doctors' && isWord(key)) bearersOf(bearers, `${key}*`)[kind].add(number)
      }
    }
    for (const name of slipping) {
      for (const left of deletions(name)) {
        const key = fileKey(left)
        slips.set(key, (slips.get(key) ?? new Set()).add(name))
      }
    }
  }
  for (const [number, tokens] of doctors.entries()) add('doctors', tokens, number)
  for (const [number, tokens] of places.entries()) add('places', tokens, number)

  const nameFiles = grouped(bearers, (name) => fileKey(name.replace('*', '')))
  const rising = (numbers: ReadonlySet<number>) => encodeRising([...numbers].sort((a, b) => a - b))
  const documents = [
    ...[...nameFiles].map(([key, entries]) => {
      const content = entries.flatMap(([name, found]) => [name, rising(found.doctors), rising(found.places)])
      return endpointDocument([paths.searchNames(key)], searchNamesSchema, content)
    }),
    ...[...slips].map(([key, names]) =>
      endpointDocument([paths.searchSlips(key)], searchSlipsSchema, [...names].sort()),
    ),
  ]
  return { documents, keys: { names: [...nameFiles.keys()], slips: [...slips.keys()] } }
}

const isWord = (key: string) => key.length > 0 && key.charCodeAt(0) < 0x2e80

function bearersOf(bearers: Map<string, Bearers>, name: string): Bearers {
  const known = bearers.get(name)
  if (known) return known
  const found: Bearers = { doctors: new Set(), places: new Set() }
  bearers.set(name, found)
  return found
}

/** Entries in the order of code units, by file. */
function grouped<Value>(entries: ReadonlyMap<string, Value>, keyOf: (name: string) => string) {
  const files = new Map<string, [string, Value][]>()
  for (const entry of [...entries].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const key = keyOf(entry[0])
    if (key === '') continue
    const file = files.get(key)
    if (file) file.push(entry)
    else files.set(key, [entry])
  }
  return files
}
