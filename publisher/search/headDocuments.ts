import { paths } from '../../contract/paths'
import { searchHeadSchema, searchTermsSchema } from '../../contract/searchDocuments'
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
import type { unpackPosting } from './versionTerms'

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
