import { siteSchema } from '../../contract/directory'
import { paths } from '../../contract/paths'
import { searchDocuments } from '../search/searchDocuments'
import { atomDocuments } from './atomDocuments'
import { doctorDocuments } from './doctorDocuments'
import { doctorListDocuments } from './doctorListDocuments'
import { type EndpointDocument, endpointDocument } from './endpointDocument'
import { feedDocuments } from './feedDocuments'
import { type FieldIndex, fieldIndex } from './fieldIndex'
import { interviewDocuments } from './interviewDocuments'
import { linkedDataDocuments } from './linkedDataDocuments'
import { openApiDocument } from './openApiDocument'
import { placeDocuments } from './placeDocuments'
import type { Publication } from './publication'
import { redirectDocuments } from './redirectDocuments'
import { schemaDocuments } from './schemaDocuments'
import { sitemapDocuments } from './sitemapDocuments'
import { visitBasesDocuments } from './visitBasesDocuments'

/** Every text file of the endpoint, in the order of publication: lists come after what they lead to, their beginning last. */
export function allDocuments(
  publication: Publication,
  fields: FieldIndex = fieldIndex(publication.doctors),
  search: readonly EndpointDocument[] = searchDocuments(publication, fields),
): EndpointDocument[] {
  return [
    endpointDocument([paths.site], siteSchema, publication.site),
    ...schemaDocuments(),
    openApiDocument(publication),
    ...interviewDocuments(publication),
    ...doctorDocuments(publication, fields),
    ...redirectDocuments(publication),
    ...visitBasesDocuments(publication),
    ...linkedDataDocuments(publication),
    ...search,
    ...placeDocuments(publication, fields).reverse(),
    ...doctorListDocuments(publication, fields).reverse(),
    ...sitemapDocuments(publication).reverse(),
    ...atomDocuments(publication).reverse(),
    ...feedDocuments(publication).reverse(),
  ]
}
