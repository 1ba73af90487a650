import { webPaths } from '../../contract/paths'
import { visitCountsSchema } from '../../contract/visitDocuments'
import { type EndpointDocument, endpointDocument } from './endpointDocument'
import type { Publication } from './publication'

/**
 * Which interviews there are, and from which count each one starts. It is for the server that counts, which reads it
 * again after every publication; no reader fetches it.
 */
export function visitBasesDocuments({ interviews }: Publication): EndpointDocument[] {
  const visits = Object.fromEntries(interviews.map((interview) => [interview.id, interview.visits]))
  return [endpointDocument([webPaths.visitBases], visitCountsSchema, { visits })]
}
