import { siteSchema } from '../../contract/directory'
import { paths } from '../../contract/paths'
import { searchDocuments } from '../search/searchDocuments'
import { atomDocuments } from './atomDocuments'
import { doctorDocuments } from './doctorDocuments'
import { doctorListDocuments } from './doctorListDocuments'
import { type EndpointDocument, endpointDocument } from './endpointDocument'
import { feedDocuments } from './feedDocuments'
import { fieldIndex } from './fieldIndex'
import { interviewDocuments } from './interviewDocuments'
import { linkedDataDocuments } from './linkedDataDocuments'
import { placeDocuments } from './placeDocuments'
import type { Publication } from './publication'
import { schemaDocuments } from './schemaDocuments'
import { sitemapDocuments } from './sitemapDocuments'

/** Every text file of the endpoint. */
export function allDocuments(publication: Publication): EndpointDocument[] {
  const fields = fieldIndex(publication.doctors)
  return [
    endpointDocument([paths.site], siteSchema, publication.site),
    ...feedDocuments(publication),
    ...atomDocuments(publication),
    ...interviewDocuments(publication),
    ...doctorDocuments(publication, fields),
    ...doctorListDocuments(publication, fields),
    ...placeDocuments(publication, fields),
    ...searchDocuments(publication, fields),
    ...schemaDocuments(),
    ...linkedDataDocuments(publication),
    ...sitemapDocuments(publication),
  ]
}
