import type { FastifyInstance } from 'fastify'

/** Milliseconds between two looks at whether everything has come to its end. */
const lookInterval = 25

/**
 * Watches the requests of a server that is about to listen, and gives back what stops it: the server takes no more
 * connections, requests under way come to their end, and connections that ask for nothing are closed. Resolves to the
 * number of requests that were cut off because they had not ended `deadline` milliseconds after the order.
 */
export function prepareStop(server: FastifyInstance, { deadline }: { deadline: number }): () => Promise<number> {
  const http = server.server
  let underWay = 0
  http.on('request', (_request, response) => {
    underWay += 1
    response.once('close', () => {
      underWay -= 1
    })
  })

  return async () => {
    let cutOff = 0
    const stopAt = performance.now() + deadline
    // Node's own close() waits without end for a connection that never sent a request, or half of one.
    const looking = setInterval(() => {
      const late = performance.now() >= stopAt
      if (late) cutOff = Math.max(cutOff, underWay)
      if (late || (!http.listening && underWay === 0)) http.closeAllConnections()
    }, lookInterval)
    await server.close()
    clearInterval(looking)
    return cutOff
  }
}
