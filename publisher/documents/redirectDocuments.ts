import { redirectSchema } from '../../contract/documents'
import { paths } from '../../contract/paths'
import { type EndpointDocument, endpointDocument } from './endpointDocument'
import type { Publication } from './publication'

/**
 * A record at every path that an interview or a doctor had under an earlier slug. It is one and the same for all languages:
 * the reader's language is in the address that was asked for, and stays.
 */
export function redirectDocuments({ interviews, doctors }: Publication): EndpointDocument[] {
  return [
    ...interviews.flatMap(({ slug, formerSlugs, versions }) =>
      formerSlugs.map((former) =>
        redirect(slug, [paths.interview(former), ...versions.map(({ language }) => paths.interview(former, language))]),
      ),
    ),
    ...doctors.flatMap(({ slug, formerSlugs }) => formerSlugs.map((former) => redirect(slug, [paths.doctor(former)]))),
  ]
}

function redirect(slug: string, oldPaths: string[]): EndpointDocument {
  return endpointDocument(oldPaths, redirectSchema, { redirect: slug })
}
