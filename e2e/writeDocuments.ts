import path from 'node:path'
import type { EndpointDocument } from '../publisher/documents/endpointDocument'
import { prepareEndpointFolder } from '../publisher/endpoint/endpointFolder'
import { writeEndpoint } from '../publisher/endpoint/writeEndpoint'
import { noProgress } from '../publisher/progress'

/** An endpoint of documents alone, made for a test below a folder of its own; answers where it is. */
export async function writeDocuments(folder: string, documents: readonly EndpointDocument[]): Promise<string> {
  const endpointDir = path.join(folder, 'endpoint')
  prepareEndpointFolder(endpointDir)
  const options = { cacheDir: path.join(folder, 'cache'), progress: noProgress }
  await writeEndpoint(endpointDir, { documents, images: [], recordings: [], cards: new Map() }, options)
  return endpointDir
}
