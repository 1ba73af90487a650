import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import type { ServedBuild } from './serveBuild'

/** What stands at a path instead of what was published: another document, or a status without one. */
export type Change = { status: number } | { document: (published: () => Promise<Record<string, unknown>>) => unknown }

/** Serves the published files with some of them changed: for what the sample content does not have. */
export async function serveChanged(
  changes: Record<string, Change>,
  endpointDir = 'dist/endpoint',
): Promise<ServedBuild> {
  const published = async (name: string): Promise<Record<string, unknown>> =>
    JSON.parse(await readFile(path.join(endpointDir, name), 'utf8'))
  const answer = async (name: string): Promise<[status: number, body: string]> => {
    const change = changes[name]
    if (change && 'status' in change) return [change.status, '{}']
    try {
      const document = change ? await change.document(() => published(name)) : await published(name)
      return [200, JSON.stringify(document)]
    } catch {
      return [404, '{}']
    }
  }
  const server = createServer((request, response) => {
    void answer((request.url ?? '').split('?')[0] ?? '').then(([status, body]) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(body),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
