import { deletions, fileKey } from '../../contract/searchKeys'
import { decodeRising } from '../../contract/searchPostings'
import { charactersOf } from '../../contract/searchText'
import { keyedFile } from './keyedFile'
import { type Unit, withoutTitle } from './query'
import type { SearchFiles } from './searchFiles'

/** How well a name answers what was typed. */
export const exact = 3
export const begun = 2
export const slipped = 1

/** Who bears a name, and which places do: the number of each, and how well it answers. */
export type Bearers = { doctors: Map<number, number>; places: Map<number, number> }

const none = (): Bearers => ({ doctors: new Map(), places: new Map() })
export const isNobody = ({ doctors, places }: Bearers) => doctors.size + places.size === 0

/** Names that begin with a text. */
export async function bearersOf(text: string, files: SearchFiles): Promise<Bearers> {
  const entries = (await keyedFile('names', fileKey(text), files)) ?? []
  const found = none()
  for (let index = 0; index < entries.length; index += 3) {
    const name = entries[index] ?? ''
    if (!name.startsWith(text)) continue
    add(found.doctors, entries[index + 1], name === text ? exact : begun)
    add(found.places, entries[index + 2], name === text ? exact : begun)
  }
  return found
}

function add(bearers: Map<number, number>, numbers = '', quality: number): void {
  for (const number of decodeRising(numbers)) {
    bearers.set(number, Math.max(bearers.get(number) ?? 0, quality))
  }
}

/**
 * What a unit may name, each part of it by itself: a run of Chinese may hold several names without a space, and a title
 * (`胸外科安示例医生`). Parts that name nothing stay as they are.
 */
export async function namedParts(unit: Unit, files: SearchFiles): Promise<{ text: string; found: Bearers }[]> {
  const { kind, text } = unit
  const found = await bearersOf(text, files)
  if (kind === 'word' || !isNobody(found)) return [{ text, found }]
  const bare = withoutTitle(text) ?? text
  const characters = charactersOf(bare)
  const names = await Promise.all(characters.map((character) => namesWith(character, files)))
  const parts: string[] = []
  let position = 0
  while (position < characters.length) {
    const rest = characters.slice(position).join('')
    const length = Math.max(0, ...(names[position] ?? []).map((name) => commonLength(name, rest)))
    if (length < 2) return [{ text, found }]
    parts.push(rest.slice(0, length))
    position += charactersOf(rest.slice(0, length)).length
  }
  return Promise.all(parts.map(async (part) => ({ text: part, found: await bearersOf(part, files) })))
}

async function namesWith(character: string, files: SearchFiles): Promise<string[]> {
  const entries = (await keyedFile('names', fileKey(character), files)) ?? []
  return entries.filter((_, index) => index % 3 === 0)
}

function commonLength(one: string, other: string): number {
  let length = 0
  while (length < one.length && one[length] === other[length]) length += 1
  return length
}

/** Names looked at for one slip: the likeliest, for a short text may be a slip of hundreds. */
const mostSlips = 12

/** Names of which a text may be a slip of one letter, the likeliest first. */
export async function slipsOf({ kind, text }: Unit, files: SearchFiles): Promise<string[]> {
  if (charactersOf(text).length < (kind === 'word' ? 3 : 2)) return []
  const keys = [...new Set(deletions(text).map(fileKey))]
  const lists = await Promise.all(keys.map((key) => keyedFile('slips', key, files)))
  const names = new Set(lists.flatMap((list) => list ?? []))
  const likeness = (name: string) => commonLength(name, text) + (name.length === text.length ? 0.5 : 0)
  return [...names]
    .filter((name) => name !== text && isOneSlip(name, text))
    .sort((one, other) => likeness(other) - likeness(one) || (one < other ? -1 : 1))
    .slice(0, mostSlips)
}

/** Whether one text becomes the other by leaving out, adding or replacing one character, or swapping two neighbours. */
export function isOneSlip(one: string, other: string): boolean {
  const [a, b] = [charactersOf(one), charactersOf(other)]
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1
  const rest = (characters: string[], from: number) => characters.slice(from).join('')
  return (
    rest(a, start + 1) === rest(b, start) ||
    rest(a, start) === rest(b, start + 1) ||
    rest(a, start + 1) === rest(b, start + 1) ||
    (a[start] === b[start + 1] && a[start + 1] === b[start] && rest(a, start + 2) === rest(b, start + 2))
  )
}
