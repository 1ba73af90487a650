import { expect, test } from 'vitest'
import { commonFrom, type Posting, visitPostings } from '../../contract/searchPostings'
import { headDocuments, postingWriter } from './headDocuments'

/** The postings of a term as they are published. */
function published(
  postings: readonly Omit<Posting, 'mask'>[],
): (Omit<Posting, 'mask' | 'piece'> & { piece: number })[] {
  const writer = postingWriter(postings.length)
  for (const { document, ...posting } of postings)
    writer.add(document, { ...posting, mask: 1 << ((posting.piece ?? 0) % 11) })
  const found: ReturnType<typeof published> = []
  for (const { body } of headDocuments({ key: 'lam', entries: ['lamp', writer.text()] })) {
    const entries: unknown = JSON.parse(body)
    if (!Array.isArray(entries)) continue
    visitPostings(String(entries[1]), (document, termClass, frequency, piece) => {
      found.push({ document, termClass, frequency, piece })
    })
  }
  return found
}

const postings = (count: number) =>
  Array.from(
    { length: count },
    (_, document): Omit<Posting, 'mask'> => ({
      document,
      termClass: document % 100 === 1 ? 2 : 0,
      frequency: document % 50 === 0 ? 3 : 1,
      piece: document % 40,
    }),
  )

test('a term that is not common says in which piece it stands', () => {
  expect(published(postings(commonFrom - 1)).every(({ document, piece }) => piece === document % 40)).toBe(true)
})

test('a common one says so of the versions that its search shows first: best places, then often, then the newest', () => {
  const all = published(postings(commonFrom + 500))
  expect(all).toHaveLength(commonFrom + 500)
  const known = all.filter(({ piece }) => piece >= 0)
  expect(known).toHaveLength(30)
  expect(known.every(({ document, piece }) => piece === document % 40)).toBe(true)
  // All 15 in headlines, and of the 30 in which it stands often the newer half.
  const often = all.filter(({ termClass, frequency }) => termClass === 0 && frequency > 0).slice(-15)
  expect(known.map(({ document }) => document)).toEqual(
    [...all.filter(({ termClass }) => termClass === 2), ...often].map(({ document }) => document).sort((a, b) => a - b),
  )
})
