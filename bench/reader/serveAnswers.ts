import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface ServedAnswers {
  /** The address without a slash at its end. */
  url: string
  /** When the first request came, in ms of `performance.now()`. */
  askedAt: () => number | undefined
  close: () => Promise<void>
}

/** Serves these texts by path, on a free port of this machine, and notes when it is asked. */
export async function serveAnswers(answers: ReadonlyMap<string, string>): Promise<ServedAnswers> {
  let askedAt: number | undefined
  const server = createServer((request, response) => {
    askedAt ??= performance.now()
    const answer = answers.get(request.url ?? '')
    response.writeHead(answer === undefined ? 404 : 200, { 'content-type': 'text/plain; charset=utf-8' })
    response.end(answer)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    askedAt: () => askedAt,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
