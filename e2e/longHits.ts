import type { EndpointDocument } from '../publisher/documents/endpointDocument'
import { fieldIndex } from '../publisher/documents/fieldIndex'
import { searchDocuments } from '../publisher/search/searchDocuments'
import { sampleInterview, samplePublication } from '../publisher/testing/samplePublication'

/** The word that every interview of the collection holds in its text. */
export const longHitsQuery = 'lantern'

/** The headline of a hit: as long as any other one's. */
export const longHitTitle = (position: number) => `The interview number ${String(position).padStart(6, '0')}`

/** The files of search of `count` interviews that one word finds, alike but for their names. Position 0 comes first. */
export function longHits(count: number): EndpointDocument[] {
  const interviews = Array.from({ length: count }, (_, index) => {
    const interview = sampleInterview(index + 1)
    const [version] = interview.versions
    const headline = longHitTitle(count - 1 - index)
    const text = `Somebody left a ${longHitsQuery} in the window.`
    interview.versions = [{ ...version, headline, blocks: [{ type: 'paragraph', text: [text] }] }]
    return interview
  })
  const publication = samplePublication(interviews)
  return searchDocuments(publication, fieldIndex(publication.doctors))
}
