import { siteSchema } from '../../contract/directory'
import { paths } from '../../contract/paths'
import { doctorDocuments } from './doctorDocuments'
import { type EndpointDocument, endpointDocument } from './endpointDocument'
import { feedDocuments } from './feedDocuments'
import { interviewDocuments } from './interviewDocuments'
import type { Publication } from './publication'
import { schemaDocuments } from './schemaDocuments'

/** Every JSON file of the endpoint. */
export function allDocuments(publication: Publication): EndpointDocument[] {
  return [
    endpointDocument([paths.site], siteSchema, publication.site),
    ...feedDocuments(publication),
    ...interviewDocuments(publication),
    ...doctorDocuments(publication),
    ...schemaDocuments(),
  ]
}
