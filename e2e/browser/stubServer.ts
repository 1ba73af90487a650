import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export type StubServer = { url: string; close: () => Promise<void> }

/** For tests of the tools themselves: serves these HTML documents by their paths, and 404 for anything else. */
export async function startStubServer(documents: Record<string, string>): Promise<StubServer> {
  const server = createServer((request, response) => {
    const document = documents[request.url ?? '']
    response.writeHead(document === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' }).end(document)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
