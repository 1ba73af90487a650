import { open } from 'node:fs/promises'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { matchesEntityTag } from '../entityTag'
import type { IndexedFile, Representation } from '../fileIndex'
import { type ContentEncoding, preferredEncoding } from '../preferredEncoding'
import { sendProblem } from '../problem'

/** The published file of a URL path that is already decoded, or undefined where none is published there. */
export type FindFile = (path: string) => IndexedFile | undefined

/** Sends a picture from the disk. It may have been withdrawn since it was indexed: then the next try finds the new index. */
async function sendFromDisk(reply: FastifyReply, { file, size }: Representation): Promise<FastifyReply> {
  try {
    const handle = await open(file)
    return reply.header('content-length', size).send(handle.createReadStream())
  } catch {
    return sendProblem(reply.header('retry-after', '1'), 503, 'This file is just being replaced.')
  }
}

async function sendFile(request: FastifyRequest, reply: FastifyReply, file: IndexedFile): Promise<FastifyReply> {
  const available = Object.keys(file.encodings) as ContentEncoding[]
  const encoding = preferredEncoding(request.headers['accept-encoding'], available)
  const chosen = (encoding && file.encodings[encoding]) ?? file
  reply.header('etag', chosen.etag).header('cache-control', file.cacheControl)
  if (available.length > 0) reply.header('vary', 'Accept-Encoding')
  if (matchesEntityTag(request.headers['if-none-match'], chosen.etag)) return reply.code(304).send()

  reply.type(file.type)
  if (encoding) reply.header('content-encoding', encoding)
  if (request.method === 'HEAD') return reply.header('content-length', chosen.size).send()
  return chosen.bytes ? reply.send(chosen.bytes) : sendFromDisk(reply, chosen)
}

/**
 * GET and HEAD of every published file. @fastify/static is not used: its entity tags come from size and time and are
 * shared by all codings, and it looks for the file on the disk when the request comes. Here a request can only name a
 * key of an index, so that no spelling of a path leads anywhere else.
 */
export async function fileRoute(server: FastifyInstance, { findFile }: { findFile: FindFile }): Promise<void> {
  server.route<{ Params: { '*': string } }>({
    method: ['GET', 'HEAD'],
    url: '/*',
    handler: async (request, reply) => {
      const file = findFile(`/${request.params['*']}`)
      return file ? sendFile(request, reply, file) : sendProblem(reply, 404, 'Nothing is published at this address.')
    },
  })
}
