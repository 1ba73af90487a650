import { paths } from '../../contract/paths'
import { searchHeadSchema, searchTermsSchema } from '../../contract/searchDocuments'
import { headKey } from '../../contract/searchKeys'
import { writePosting } from '../../contract/searchPostings'
import { type EndpointDocument, endpointDocument } from '../documents/endpointDocument'
import { hashOf } from '../pictures/seededRandom'
import { unpackPosting, type VersionTerms } from './versionTerms'

/** A version's number (`Posting.document`) and terms. */
export type NumberedTerms = VersionTerms & { document: number }

/** About how many characters a file of terms holds; a term of more stands alone, so that others do not pay for it. */
const shardSize = 5000

/** A term in more versions than this does not keep in which of many blocks it stands: that tells nothing any more. */
const commonFrom = 1000

/**
 * The full-text index of all versions, a head and its files of terms after the other. `versions` come by rising `document`,
 * and each is taken once, so that a caller may read them one by one from where they are kept.
 *
 * The same versions make the same bytes. Where a file begins depends on its first term and its size alone, so that a
 * changed interview changes the files of the terms that changed, and seldom a neighbour: compare bodies to know which.
 */
export function* textIndexDocuments(versions: Iterable<NumberedTerms>): Generator<EndpointDocument> {
  const gathered = gather(versions)
  const terms = [...gathered.numbers.keys()].sort()
  let head: Shard[] = []
  let key = ''
  for (const term of terms) {
    const own = headKey(term)
    if (own !== key) {
      yield* headDocuments(key, head)
      ;[key, head] = [own, []]
    }
    addTo(head, term, gathered.postingsOf(term))
  }
  yield* headDocuments(key, head)
}

type Shard = { entries: string[]; size: number; isAlone: boolean }

function addTo(shards: Shard[], term: string, postings: string): void {
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

function* headDocuments(key: string, shards: readonly Shard[]): Generator<EndpointDocument> {
  const [only] = shards
  if (!only) return
  if (shards.length === 1 && !only.isAlone) {
    yield endpointDocument([paths.searchHead(key)], searchHeadSchema, { terms: only.entries })
    return
  }
  const first = shards.map(({ entries }) => entries[0] ?? '')
  const size = shards.map((shard) => Math.ceil(shard.size / 100))
  yield endpointDocument([paths.searchHead(key)], searchHeadSchema, { first, size })
  for (const { entries } of shards) {
    yield endpointDocument([paths.searchTerms(entries[0] ?? '')], searchTermsSchema, entries)
  }
}

type Gathered = { numbers: ReadonlyMap<string, number>; postingsOf: (term: string) => string }

/** All postings by term, in a few large arrays instead of millions of small ones. */
function gather(versions: Iterable<NumberedTerms>): Gathered {
  const numbers = new Map<string, number>()
  const [terms, documents, values] = [growing(), growing(), growing()]
  for (const version of versions) {
    if (version.terms === '') continue
    version.terms.split('\n').forEach((term, place) => {
      let number = numbers.get(term)
      if (number === undefined) {
        number = numbers.size
        numbers.set(term, number)
      }
      terms.push(number)
      documents.push(version.document)
      values.push(version.postings[place] ?? 0)
    })
  }
  // A counting sort by term; within a term the order stays.
  const begins = new Uint32Array(numbers.size + 1)
  const [termList, documentList, valueList] = [terms.filled(), documents.filled(), values.filled()]
  for (const number of termList) begins[number + 1] = (begins[number + 1] ?? 0) + 1
  for (let number = 0; number < numbers.size; number++) {
    begins[number + 1] = (begins[number + 1] ?? 0) + (begins[number] ?? 0)
  }
  const next = begins.slice()
  const order = new Uint32Array(termList.length)
  termList.forEach((number, index) => {
    const place = next[number] ?? 0
    order[place] = index
    next[number] = place + 1
  })
  let bytes = new Uint8Array(1 << 16)
  return {
    numbers,
    postingsOf(term) {
      const number = numbers.get(term) ?? -1
      const [from, to] = [begins[number] ?? 0, begins[number + 1] ?? 0]
      const longest = (to - from) * 12
      if (bytes.length < longest) bytes = new Uint8Array(longest * 2)
      let [position, before] = [0, -1]
      for (let place = from; place < to; place++) {
        const index = order[place] ?? 0
        const document = documentList[index] ?? 0
        const posting = unpackPosting(valueList[index] ?? 0)
        position = writePosting(bytes, position, document - before - 1, posting, to - from < commonFrom)
        before = document
      }
      return Buffer.from(bytes.buffer, 0, position).toString('latin1')
    },
  }
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
