import { visitPostings } from '../../contract/searchPostings'
import { type Head, postingWriter } from './headDocuments'
import { unpackPosting } from './versionTerms'

/** By term and by document: the packed posting that now stands there, or undefined for none. */
export type TermChanges = Map<string, Map<number, number | undefined>>

/** A head after some versions have changed, the same as if it were gathered anew. */
export function changeHead({ key, entries }: Head, changes: TermChanges): Head {
  const terms = new Map<string, string>()
  for (let index = 0; index < entries.length; index += 2) terms.set(entries[index] ?? '', entries[index + 1] ?? '')
  for (const [term, ofTerm] of changes) {
    const postings = changePostings(terms.get(term) ?? '', ofTerm)
    if (postings === '') terms.delete(term)
    else terms.set(term, postings)
  }
  return { key, entries: [...terms.keys()].sort().flatMap((term) => [term, terms.get(term) ?? '']) }
}

function changePostings(postings: string, changes: ReadonlyMap<number, number | undefined>): string {
  const all = new Map<number, ReturnType<typeof unpackPosting>>()
  visitPostings(postings, (document, termClass, frequency, piece, mask) => {
    if (!changes.has(document)) all.set(document, { termClass, frequency, mask, ...(piece >= 0 && { piece }) })
  })
  for (const [document, packed] of changes) if (packed !== undefined) all.set(document, unpackPosting(packed))
  const writer = postingWriter(all.size)
  for (const [document, posting] of [...all].sort(([one], [other]) => one - other)) writer.add(document, posting)
  return writer.text()
}
