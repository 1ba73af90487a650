import { open } from 'node:fs/promises'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type ByteRange, requestedRange } from '../byteRange'
import { matchesEntityTag } from '../entityTag'
import type { IndexedFile, Representation } from '../fileIndex'
import { type ContentEncoding, preferredEncoding } from '../preferredEncoding'
import { sendProblem } from '../problem'

/** The published file of a URL path that is already decoded, or undefined where none is published there. */
export type FindFile = (path: string) => IndexedFile | undefined

/**
 * Sends a picture or a recording from the disk. It may have been withdrawn since it was indexed: then the next try finds
 * the new index.
 */
async function sendFromDisk(
  reply: FastifyReply,
  { file, size }: Representation,
  part?: ByteRange,
): Promise<FastifyReply> {
  try {
    const handle = await open(file)
    return reply.header('content-length', part ? part.end - part.start + 1 : size).send(handle.createReadStream(part))
  } catch {
    return sendProblem(reply.header('retry-after', '1'), 503, 'This file is just being replaced.')
  }
}

/** Sends the part of a file that the request asks for, or all of it: players of recordings ask for parts. */
function sendBytes(request: FastifyRequest, reply: FastifyReply, chosen: Representation) {
  const { size, bytes } = chosen
  const { range, 'if-range': ifRange } = request.headers
  const part = requestedRange({ range, ifRange: ifRange?.toString() }, chosen)
  if (part === 'unsatisfiable') {
    reply.header('content-range', `bytes */${size}`).removeHeader('content-encoding')
    return sendProblem(reply, 416, `This file has ${size} bytes; the part asked for lies beyond them.`)
  }
  if (part) reply.code(206).header('content-range', `bytes ${part.start}-${part.end}/${size}`)
  if (!bytes) return sendFromDisk(reply, chosen, part)
  return reply.send(part ? bytes.subarray(part.start, part.end + 1) : bytes)
}

async function sendFile(request: FastifyRequest, reply: FastifyReply, file: IndexedFile): Promise<FastifyReply> {
  const available = Object.keys(file.encodings) as ContentEncoding[]
  // A part of a packed text could not be unpacked: parts are of the text itself.
  const encoding = request.headers.range ? undefined : preferredEncoding(request.headers['accept-encoding'], available)
  const chosen = (encoding && file.encodings[encoding]) ?? file
  reply.header('etag', chosen.etag).header('cache-control', file.cacheControl)
  if (available.length > 0) reply.header('vary', 'Accept-Encoding')
  if (matchesEntityTag(request.headers['if-none-match'], chosen.etag)) return reply.code(304).send()

  reply.type(file.type).header('accept-ranges', 'bytes')
  if (encoding) reply.header('content-encoding', encoding)
  if (request.method === 'HEAD') return reply.header('content-length', chosen.size).send()
  return sendBytes(request, reply, chosen)
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
