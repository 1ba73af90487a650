import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { contentType } from '../../contract/fileHeaders'
import { type ByteRange, requestedRange } from '../byteRange'
import { matchesEntityTag } from '../entityTag'
import { type ContentEncoding, contentEncodings, preferredEncoding } from '../preferredEncoding'
import { sendProblem } from '../problem'
import { openFile, type PublishedFile, type PublishedFolder } from '../publishedFolder'

/** What is published at a URL path that is already decoded, or a coding of it; undefined where there is none. */
export type FindFile = (...wanted: Parameters<PublishedFolder['find']>) => ReturnType<PublishedFolder['find']>

/** What a request is answered with. */
type Chosen = { file: PublishedFile; encoding?: ContentEncoding }

/** Pictures and recordings are packed as they are. */
const isText = (path: string): boolean => !/^(image|audio|font)\//.test(contentType(path))

/** The best coding there is of a text for a request, or the plain file. */
async function choose(find: FindFile, path: string, headers: FastifyRequest['headers']): Promise<Chosen | undefined> {
  // A part of a packed text could not be unpacked: parts are of the text itself.
  let possible: readonly ContentEncoding[] = isText(path) && !headers.range ? contentEncodings : []
  for (;;) {
    const encoding = preferredEncoding(headers['accept-encoding'], possible)
    const file = await find(path, encoding)
    if (file) return { file, encoding }
    if (!encoding) return undefined
    possible = possible.filter((other) => other !== encoding)
  }
}

/** Sends from the disk what is not held in memory. Where there is another file by now, the next try finds it. */
async function sendFromDisk(reply: FastifyReply, file: PublishedFile, part?: ByteRange): Promise<FastifyReply> {
  const handle = await openFile(file)
  return reply
    .header('content-length', part ? part.end - part.start + 1 : file.size)
    .send(handle.createReadStream(part ?? { start: 0, end: file.size - 1 }))
}

/** Sends the part of a file that the request asks for, or all of it: players of recordings ask for parts. */
function sendBytes(request: FastifyRequest, reply: FastifyReply, file: PublishedFile) {
  const { size, bytes } = file
  const { range, 'if-range': ifRange } = request.headers
  const part = requestedRange({ range, ifRange: ifRange?.toString() }, file)
  if (part === 'unsatisfiable') {
    reply.header('content-range', `bytes */${size}`).removeHeader('content-encoding')
    return sendProblem(reply, 416, `This file has ${size} bytes; the part asked for lies beyond them.`)
  }
  if (part) reply.code(206).header('content-range', `bytes ${part.start}-${part.end}/${size}`)
  if (!bytes) return sendFromDisk(reply, file, part)
  return reply.send(part ? bytes.subarray(part.start, part.end + 1) : bytes)
}

function sendFile(request: FastifyRequest, reply: FastifyReply, path: string, { file, encoding }: Chosen) {
  reply.header('etag', file.etag).header('cache-control', file.cacheControl)
  if (isText(path)) reply.header('vary', 'Accept-Encoding')
  if (matchesEntityTag(request.headers['if-none-match'], file.etag)) return reply.code(304).send()

  reply.type(file.type).header('accept-ranges', 'bytes')
  if (encoding) reply.header('content-encoding', encoding)
  if (request.method === 'HEAD') return reply.header('content-length', file.size).send()
  return sendBytes(request, reply, file)
}

/**
 * GET and HEAD of every published file. @fastify/static is not used: its entity tags come from size and time and are
 * shared by all codings, and it looks for the file on the disk whenever a request comes.
 */
export async function fileRoute(
  server: FastifyInstance,
  { find, prefix = '' }: { find: FindFile; prefix?: string },
): Promise<void> {
  server.route<{ Params: { '*': string } }>({
    method: ['GET', 'HEAD'],
    url: '/*',
    handler: async (request, reply) => {
      const path = `${prefix}/${request.params['*']}`
      const chosen = await choose(find, path, request.headers)
      if (!chosen) return sendProblem(reply, 404, 'Nothing is published at this address.')
      return sendFile(request, reply, path, chosen)
    },
  })
}
