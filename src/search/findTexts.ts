import type { Language } from '../../contract/language'
import { paths } from '../../contract/paths'
import { searchTermsSchema } from '../../contract/searchDocuments'
import { fileKey, lettersOfKey } from '../../contract/searchKeys'
import { commonFrom, versionOf, visitPostings } from '../../contract/searchPostings'
import type { InterviewWhere } from './hits'
import { keyedFile } from './keyedFile'
import { termsOf, type Unit } from './query'
import type { SearchFiles } from './searchFiles'

/** A version that was found, by its number. */
export type FoundText = { document: number; language: Language; where: InterviewWhere; place: Place }

/** Where in a text to look for a sentence. */
export type Place = {
  /** The piece of the rarest term; undefined where the index does not say. */
  piece?: number
  /** The first piece in which all terms may stand, and bit `piece % maskPieces` for each in which they do. */
  from: number
  mask: number
}
export type FoundTexts = {
  /** The best first, each interview once. */
  texts: readonly FoundText[]
  /** Whether some version holds all that was looked for, the last word perhaps by its beginning. */
  isWhole: boolean
  /** Whether some version holds every word as it was typed. */
  isExact: boolean
}

type Term = { isWhole: boolean; postings: string }

/**
 * Versions that hold every term of every unit; where none does, those that hold the most of them. Ranked by where: all in
 * the headline, all there or in the doctor's name, in the text; then by how rare the terms are, how often they stand there,
 * whether they stand in one piece, and by date.
 */
export async function findTexts(units: readonly Unit[], files: SearchFiles): Promise<FoundTexts> {
  const wanted = new Map(units.flatMap((unit) => termsOf(unit).map((term) => [term, unit.isOpen])))
  const found = await Promise.all([...wanted].map(([term, isOpen]) => findTerms(term, isOpen, files)))
  const groups = found.map(gather).sort((one, other) => one.size - other.size)
  const whole = joinGroups(groups)
  const joined = whole.length > 0 ? whole : joinPartly(groups)
  joined.sort((a, b) => b.rank - a.rank || b.score - a.score || b.document - a.document)
  const seen = new Set<number>()
  const texts: FoundText[] = []
  for (const { document, rank, piece, mask } of joined) {
    const { interview, language } = versionOf(document)
    if (seen.has(interview)) continue
    seen.add(interview)
    const where = wheres[rank] ?? 'text'
    const from = Math.max(0, ...groups.map((group) => group.get(document)?.piece ?? 0))
    const place = { from, mask, ...(piece >= 0 && { piece }) }
    texts.push({ document, language, where, place })
  }
  return { texts, isWhole: whole.length > 0, isExact: whole.some(({ isWhole }) => isWhole) }
}

const wheres: readonly InterviewWhere[] = ['text', 'doctor', 'headline']

/** What the endings of an open word may cost, in hundreds of characters: more where more of the word is there. */
const endingsBudget = (term: string) => Math.min(80, 20 * (term.length - 1))

/** A word that stands in so many versions, in hundreds of characters of its postings, is looked for as it is. */
const commonSize = 20

/** A term's postings and, while it is open, those of terms that begin with it; the commonest of too many are left out. */
async function findTerms(term: string, mayGoOn: boolean, files: SearchFiles): Promise<Term[]> {
  const isOpen = mayGoOn && term.length >= lettersOfKey
  const head = await keyedFile('heads', fileKey(term), files)
  if (!head) return []
  if ('terms' in head) return termsIn(head.terms, term, isOpen)
  const { first, size } = head
  let own = 0
  while (own + 1 < first.length && (first[own + 1] ?? '') <= term) own += 1
  const chosen = [own]
  const isCommon = first[own] === term && (size[own] ?? 0) >= commonSize
  let left = isOpen && !isCommon ? endingsBudget(term) : 0
  for (let index = own + 1; left > 0 && (first[index] ?? '').startsWith(term); index++) {
    const cost = size[index] ?? 0
    if (cost > left) continue
    chosen.push(index)
    left -= cost
  }
  const lists = await Promise.all(
    chosen.map((index) => files.get(paths.searchTerms(first[index] ?? ''), searchTermsSchema)),
  )
  return lists.flatMap((entries) => (entries ? termsIn(entries, term, isOpen) : []))
}

function termsIn(entries: readonly string[], term: string, isOpen: boolean): Term[] {
  const terms: Term[] = []
  for (let index = 0; index < entries.length; index += 2) {
    const name = entries[index] ?? ''
    if (name === term || (isOpen && name.startsWith(term))) {
      terms.push({ isWhole: name === term, postings: entries[index + 1] ?? '' })
    }
  }
  return terms
}

/** What a version holds of a group: the best of its terms. */
type Match = {
  document: number
  /** 2 headline, 1 the doctor's name, 0 text. */
  rank: number
  score: number
  /** The first, -1 where it is not known, or only headline or name have it. */
  piece: number
  /** The pieces, see `Posting.mask`; all bits where it is not known. */
  mask: number
  isWhole: boolean
}

/** About how many versions there are, to weigh how rare a term is: only the order of magnitude counts. */
const manyVersions = 20_000
const allPieces = -1

function gather(terms: readonly Term[]): Map<number, Match> {
  const matches = new Map<number, Match>()
  for (const { isWhole, postings } of terms) {
    let count = 0
    visitPostings(postings, () => {
      count += 1
    })
    const isCommon = count >= commonFrom
    const weight = Math.log(1 + manyVersions / Math.max(1, count)) * (isWhole ? 1 : 0.5)
    visitPostings(postings, (document, rank, frequency, piece, mask) => {
      const score = weight * (1 + 0.3 * frequency)
      const known = matches.get(document)
      if (known && known.score >= score && known.rank >= rank) return
      matches.set(document, { document, rank, score, piece, mask: isCommon ? allPieces : mask, isWhole })
    })
  }
  return matches
}

/** Terms of one piece are mostly of one sentence. */
const togetherFactor = 3

function joinGroups([rarest, ...others]: readonly ReadonlyMap<number, Match>[]): Match[] {
  const joined: Match[] = []
  rarest?.forEach((match) => {
    const all = { ...match }
    for (const other of others) {
      const more = other.get(match.document)
      if (!more) return
      add(all, more)
    }
    if (others.length > 0 && all.mask !== 0) all.score *= togetherFactor
    joined.push(all)
  })
  return joined
}

/** Versions with the most of what was looked for. */
function joinPartly(groups: readonly ReadonlyMap<number, Match>[]): Match[] {
  const counts = new Map<number, number>()
  for (const group of groups) {
    group.forEach((_, document) => {
      counts.set(document, (counts.get(document) ?? 0) + 1)
    })
  }
  let most = 0
  counts.forEach((count) => {
    if (count > most) most = count
  })
  const joined: Match[] = []
  counts.forEach((count, document) => {
    if (count < most) return
    const matches = groups.flatMap((group) => group.get(document) ?? [])
    const [first, ...rest] = matches
    if (!first) return
    const all = { ...first }
    for (const match of rest) add(all, match)
    joined.push(all)
  })
  return joined
}

function add(all: Match, more: Match): void {
  // Headlines and names weigh a little even where the rest stands in the text.
  all.score += more.score * (1 + more.rank / 2)
  all.rank = Math.min(all.rank, more.rank)
  all.mask &= more.mask
  all.isWhole &&= more.isWhole
  if (all.piece < 0) all.piece = Math.max(all.piece, more.piece)
}
