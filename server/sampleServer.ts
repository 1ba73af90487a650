import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import type { FastifyInstance } from 'fastify'
import { createServer, type ServerOptions } from './createServer'
import { writeFolder } from './httpTestClient'

export const site = JSON.stringify({ name: { en: 'Sample', zh: '示例' }, filler: 'long '.repeat(100) })
export const picture = Buffer.from([0x52, 0x49, 0x46, 0x46, 0, 1, 2, 3])
/** A recording only by its name: a hundred bytes, each of another value. */
export const recording = Buffer.from(Array.from({ length: 100 }, (_, index) => index))
/** The content of every file of the sample folders that no request may reach. */
export const secret = 'nobody may read this'

export type SampleServer = { server: FastifyInstance; folder: string; close: () => Promise<void> }

/**
 * For tests: a server on a free port, of a small endpoint and build in a folder of its own with secrets around them.
 *
 * @param options what is to be other than usual
 * @param extend adds to the server what a test needs, before it listens
 */
export async function startSampleServer(
  options: Partial<ServerOptions> = {},
  extend: (server: FastifyInstance) => void = () => {},
): Promise<SampleServer> {
  const folder = await mkdtemp(join(tmpdir(), 'server-test-'))
  await writeFolder(folder, {
    'secret.txt': secret,
    'endpoint/secret.txt': secret,
    'endpoint/v1/.hidden.json': secret,
    'endpoint/v1/site.json': site,
    'endpoint/v1/site.json.br': brotliCompressSync(site),
    'endpoint/v1/site.json.gz': gzipSync(site),
    'endpoint/v1/interviews.json': '{}',
    'endpoint/v1/interviews/pages/1.json': '{}',
    'endpoint/v1/interviews/a-light.zh.json': '{"headline":"胸中的一盏灯"}',
    'endpoint/v1/schemas/interview.schema.json': '{}',
    'endpoint/v1/images/river-0a1b2c3d-750.webp': picture,
    'endpoint/v1/audio/talk-0a1b2c3d4e.mp3': recording,
    'h5/index.html': '<!doctype html><title>Sample</title>',
    'h5/js/app.0a1b2c3d.js': 'export {}',
    'h5/v1/site.json': 'the endpoint alone answers below /v1/',
  })
  const server = await createServer({ endpointDir: join(folder, 'endpoint'), h5Dir: join(folder, 'h5'), ...options })
  extend(server)
  await server.listen({ port: 0 })
  const close = async () => {
    await server.close()
    await rm(folder, { recursive: true, force: true })
  }
  return { server, folder, close }
}
