import { fileKey } from '../../contract/searchKeys'
import { type Head, postingWriter } from './headDocuments'
import { unpackPosting, type VersionTerms } from './versionTerms'

/** A version's number (`Posting.document`) and terms. */
export type NumberedTerms = VersionTerms & { document: number }

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
