import { mkdir, writeFile } from 'node:fs/promises'
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { dirname, join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { expect } from 'vitest'

export type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer }

/** Writes files below a folder, by their path in it, and the folders they need. */
export async function writeFolder(folder: string, files: Record<string, string | Buffer>): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), content)
  }
}

export function portOf(server: FastifyInstance): number {
  return (server.server.address() as AddressInfo).port
}

/** One request as it is written: no decoding, no added Accept-Encoding, as fetch would do. */
export function send(server: FastifyInstance, path: string, headers = {}, method = 'GET', body = ''): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = httpRequest({ port: portOf(server), path, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      )
    })
    request.on('error', reject).end(body)
  })
}

/** Bytes straight onto the connection, for what no HTTP client would send. Resolves to all that came back. */
export function sendRaw(server: FastifyInstance, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(portOf(server), '127.0.0.1', () => socket.write(text))
    let received = ''
    socket.on('data', (chunk) => {
      received += chunk.toString('latin1')
    })
    socket.on('close', () => resolve(received)).on('error', reject)
  })
}

/** Expects an answer to be a problem document (RFC 9457) of this status. */
export function expectProblem({ status, headers, body }: Answer, expected: number): void {
  expect(status).toBe(expected)
  expect(headers['content-type']).toBe('application/problem+json')
  expect(headers['x-content-type-options']).toBe('nosniff')
  expect(JSON.parse(body.toString())).toMatchObject({ type: 'about:blank', status: expected })
}
