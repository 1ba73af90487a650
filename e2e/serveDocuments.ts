import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliCompressSync } from 'node:zlib'
import type { EndpointDocument } from '../publisher/documents/endpointDocument'
import type { ServedBuild } from './serveBuild'

export type ServedDocuments = ServedBuild & {
  /** What a document weighs on the way to a phone: bytes of brotli. */
  bytes: (path: string) => number
}

/** Serves documents from memory: for collections that are too large to be written for a test. */
export async function serveDocuments(documents: readonly EndpointDocument[]): Promise<ServedDocuments> {
  const bodies = new Map(documents.flatMap(({ paths, body }) => paths.map((path) => [path, body])))
  const server = createServer((request, response) => {
    const body = bodies.get(request.url ?? '')
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': 'application/json' }).end(body ?? '{}')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    bytes: (path) => brotliCompressSync(bodies.get(path) ?? '').length,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
