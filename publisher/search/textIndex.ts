import { paths } from '../../contract/paths'
import { searchHeadSchema, searchTermsSchema } from '../../contract/searchDocuments'
import { fileKey } from '../../contract/searchKeys'
import {
  commonFrom,
  maskPieces,
  postingsSeparator,
  visitPostings,
  writeNumber,
  writePosting,
} from '../../contract/searchPostings'
import { type EndpointDocument, endpointDocument } from '../documents/endpointDocument'
import { hashOf } from '../pictures/seededRandom'
import { unpackPosting, type VersionTerms } from './versionTerms'

/** A version's number (`Posting.document`) and terms. */
export type NumberedTerms = VersionTerms & { document: number }

/** All terms of one file key in the order of code units, each before its postings, in which nothing is left out. */
export type Head = { key: string; entries: string[] }

/** About how many characters a file of terms holds; a term of more stands alone, so that others do not pay for it. */
const shardSize = 1800

/**
 * The documents of one head. The same entries make the same bytes. Where a file begins depends on its first term and its
 * size alone, so that a changed interview changes the files of the terms that changed, and seldom a neighbour.
 */
export function headDocuments({ key, entries }: Head): EndpointDocument[] {
  const shards: Shard[] = []
  for (let index = 0; index < entries.length; index += 2) addTo(shards, entries[index] ?? '', entries[index + 1] ?? '')
  const [only] = shards
  if (!only) return []
  if (shards.length === 1 && !only.isAlone) {
    return [endpointDocument([paths.searchHead(key)], searchHeadSchema, { terms: only.entries })]
  }
  const first = shards.map((shard) => shard.entries[0] ?? '')
  const size = shards.map((shard) => Math.ceil(shard.size / 100))
  return [
    ...shards.map((shard) =>
      endpointDocument([paths.searchTerms(shard.entries[0] ?? '')], searchTermsSchema, shard.entries),
    ),
    endpointDocument([paths.searchHead(key)], searchHeadSchema, { first, size }),
  ]
}

type Shard = { entries: string[]; size: number; isAlone: boolean }

function addTo(shards: Shard[], term: string, whole: string): void {
  const postings = publishedPostings(whole)
  const size = term.length + postings.length + 6
  const isAlone = size >= shardSize
  const last = shards.at(-1)
  if (!last || isAlone || last.isAlone || hashOf(term) % shardSize < size) {
    shards.push({ entries: [term, postings], size, isAlone })
  } else {
    last.entries.push(term, postings)
    last.size += size
  }
}

/** A term in so many versions, such as `the`, says nothing by how often it stands there. */
const everywhereFrom = 4 * commonFrom

/** So many versions of a common term still say in which piece: those that its search by itself shows first. */
const firstOfCommon = 30

/** Without what a common term does not say. */
function publishedPostings(whole: string): string {
  // A posting has at least two digits.
  if (whole.length < commonFrom * 2) return whole
  const count = visitPostings(whole, () => {})
  if (count < commonFrom) return whole
  // A common word stands there often or not: the steps between cost as much as the rest.
  const published = (frequency: number) => (count >= everywhereFrom || frequency < 2 ? 0 : 2)
  const ranks = new Float64Array(count)
  let index = 0
  visitPostings(whole, (document, termClass, frequency) => {
    ranks[index++] = rankOf(termClass, published(frequency), document)
  })
  const least = ranks.slice().sort()[Math.max(0, count - firstOfCommon)] ?? 0
  const writer = postingWriter(count)
  visitPostings(whole, (document, termClass, frequency, piece) => {
    const isFirst = piece >= 0 && rankOf(termClass, published(frequency), document) >= least
    writer.add(document, {
      termClass,
      frequency: published(frequency),
      mask: isFirst ? 1 << (piece % maskPieces) : 0,
      ...(isFirst && { piece }),
    })
  })
  return writer.text()
}

/** Higher for what a search for this term alone shows earlier (`src/search/findTexts.ts`). */
function rankOf(termClass: number, frequency: number, document: number): number {
  return (termClass * 4 + frequency) * 2 ** 32 + document
}

/** Writes postings by rising document. `count` is how many there will be at most. */
export function postingWriter(count: number) {
  const bytes = new Uint8Array(count * (longestDistance + longestSaying))
  const saysBegin = count * longestDistance
  let [distancesEnd, saysEnd, before] = [0, saysBegin, -1]
  const textOf = (begin: number, end: number) => Buffer.from(bytes.buffer, begin, end - begin).toString('latin1')
  return {
    add(document: number, posting: ReturnType<typeof unpackPosting>) {
      distancesEnd = writeNumber(bytes, distancesEnd, document - before - 1)
      saysEnd = writePosting(bytes, saysEnd, posting)
      before = document
    },
    text: () => (before < 0 ? '' : textOf(0, distancesEnd) + postingsSeparator + textOf(saysBegin, saysEnd)),
  }
}

/** Digits at most: of a distance; of a head, a piece and a mask. */
const [longestDistance, longestSaying] = [7, 10]

/**
 * Terms of some versions, joined by line feeds, and the postings of each: of the term at `n` they end before `ends[n]`, and
 * begin where those of the term before it end, by rising document. A few large arrays instead of millions of small ones.
 */
export type GatheredTerms = { terms: string; ends: Uint32Array; documents: Uint32Array; postings: Uint32Array }

/** Gathers the terms of versions, which come by rising `document`. */
export function gatherTerms(versions: Iterable<NumberedTerms>): GatheredTerms {
  const numbers = new Map<string, number>()
  const [terms, documents, postings] = [growing(), growing(), growing()]
  for (const version of versions) {
    if (version.terms === '') continue
    let place = 0
    for (const term of version.terms.split('\n')) {
      terms.push(numberIn(numbers, term))
      documents.push(version.document)
      postings.push(version.postings[place] ?? 0)
      place += 1
    }
  }
  const { ends, order } = sortedPlaces(terms.filled(), numbers.size)
  const inOrder = (values: Uint32Array) => order.map((place) => values[place] ?? 0)
  return {
    terms: [...numbers.keys()].join('\n'),
    ends,
    documents: inOrder(documents.filled()),
    postings: inOrder(postings.filled()),
  }
}

/** So many versions are gathered at a time: few enough to be looked up quickly, and many of their terms are the same. */
export const versionsTogether = 100

/** The full-text index of all versions, which come by rising `document` and are taken once, head by head. */
export function* gatherHeads(versions: Iterable<NumberedTerms>): Generator<Head> {
  const parts: GatheredTerms[] = []
  let together: NumberedTerms[] = []
  for (const version of versions) {
    if (together.push(version) < versionsTogether) continue
    parts.push(gatherTerms(together))
    together = []
  }
  yield* joinParts([...parts, gatherTerms(together)])
}

/** The heads of all terms. The versions of a part come before those of the next. */
export function* joinParts(parts: readonly GatheredTerms[]): Generator<Head> {
  const numbers = new Map<string, number>()
  // Where a term stands in a part: the part, and its place there.
  const [terms, ofPart, places] = [growing(), growing(), growing()]
  for (const [number, part] of parts.entries()) {
    if (part.terms === '') continue
    let place = 0
    for (const term of part.terms.split('\n')) {
      terms.push(numberIn(numbers, term))
      ofPart.push(number)
      places.push(place)
      place += 1
    }
  }
  const { ends, order } = sortedPlaces(terms.filled(), numbers.size)
  const [partOf, placeOf] = [ofPart.filled(), places.filled()]
  const postingsOf = (number: number): string => {
    const found = Array.from(order.subarray(beginIn(ends, number), ends[number]), (index) => {
      const [part, place] = [parts[partOf[index] ?? -1] ?? unknownPart(), placeOf[index] ?? 0]
      return { part, begin: beginIn(part.ends, place), end: part.ends[place] ?? 0 }
    })
    const writer = postingWriter(found.reduce((sum, { begin, end }) => sum + end - begin, 0))
    for (const { part, begin, end } of found) {
      for (let index = begin; index < end; index++) {
        writer.add(part.documents[index] ?? 0, unpackPosting(part.postings[index] ?? 0))
      }
    }
    return writer.text()
  }
  let head: Head = { key: '', entries: [] }
  for (const term of [...numbers.keys()].sort()) {
    const key = fileKey(term)
    if (key !== head.key) {
      if (head.entries.length > 0) yield head
      head = { key, entries: [] }
    }
    head.entries.push(term, postingsOf(numbers.get(term) ?? -1))
  }
  if (head.entries.length > 0) yield head
}

function unknownPart(): never {
  throw new Error('every term stands in a part')
}

/** The number of a term, a new one where it has none. */
function numberIn(numbers: Map<string, number>, term: string): number {
  const known = numbers.get(term)
  if (known !== undefined) return known
  numbers.set(term, numbers.size)
  return numbers.size - 1
}

/** Where what belongs to a number begins: where what belongs to the one before it ends. */
const beginIn = (ends: Uint32Array, number: number): number => (number === 0 ? 0 : (ends[number - 1] ?? 0))

/** A counting sort: the places of each number, in their order, and where those of each number end. */
function sortedPlaces(numbers: Uint32Array, count: number): { ends: Uint32Array; order: Uint32Array } {
  const next = new Uint32Array(count + 1)
  for (const number of numbers) next[number + 1] = (next[number + 1] ?? 0) + 1
  for (let number = 0; number < count; number++) next[number + 1] = (next[number + 1] ?? 0) + (next[number] ?? 0)
  const order = new Uint32Array(numbers.length)
  numbers.forEach((number, place) => {
    order[next[number] ?? 0] = place
    next[number] = (next[number] ?? 0) + 1
  })
  // Each number's own beginning has moved on to its end.
  return { ends: next.subarray(0, count), order }
}

/** An array of numbers that grows as it is filled. */
function growing() {
  let numbers = new Uint32Array(1 << 16)
  let length = 0
  return {
    push(value: number) {
      if (length === numbers.length) {
        const larger = new Uint32Array(length * 2)
        larger.set(numbers)
        numbers = larger
      }
      numbers[length] = value
      length += 1
    },
    filled: () => numbers.subarray(0, length),
  }
}
