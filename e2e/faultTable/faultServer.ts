import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'

/** A published file as it would be answered. */
export type Published = { path: string; body: Buffer | undefined }

/**
 * What comes instead of a published document: an answer of another kind, nothing until `release`, no more than the head of
 * one until then, or half of the document before the connection breaks. Until it has seen a head, a browser does not ask
 * for the same address a second time.
 */
export type Answer =
  | 'held'
  | 'begun'
  | 'half'
  | { status?: number; headers?: Record<string, string>; body?: string | Buffer }

/** How a server answers for its documents while a fault lasts. Without an answer: as published. */
export type Behaviour = (published: Published) => Answer | undefined

const types: Record<string, string> = {
  '.json': 'application/json',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.webp': 'image/webp',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
}

/**
 * Serves the published files, and the web build beside them, over real HTTP, and misbehaves with the documents as it is
 * told. Pictures and the build come as they are.
 */
export class FaultServer {
  private behaviour: Behaviour | undefined
  private held: { published: Published; give: (answer?: Answer) => void }[] = []
  private readonly server = createServer((request, response) => {
    void this.answer(request, response)
  })
  /** The paths of the documents that were asked for, in order. */
  readonly asked: string[] = []

  constructor(private readonly folders: readonly string[]) {}

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve))
    return this
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`
  }

  /** From now on; what was held stays so. */
  behave(behaviour: Behaviour | undefined): void {
    this.behaviour = behaviour
  }

  /** How many answers are held. */
  get holding(): number {
    return this.held.length
  }

  /** Gives the answers that were held, as published or as `behaviour` has them. */
  release(behaviour?: Behaviour): void {
    for (const { published, give } of this.held.splice(0)) give(behaviour?.(published))
  }

  close(): Promise<void> {
    return new Promise((resolve) => {
      this.server.close(() => resolve())
      this.server.closeAllConnections()
    })
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const name = pathname === '/' ? '/index.html' : pathname
    const body = await this.read(name)
    const published = { path: name, body }
    const give = (answer: Answer = body ? { body } : { status: 404, body: '{}' }): void => {
      if (answer === 'begun') response.writeHead(200, headersOf(name)).flushHeaders()
      if (answer === 'held' || answer === 'begun') this.held.push({ published, give })
      else if (answer === 'half') writeHalf(response, body ?? Buffer.from('{}'), name)
      else write(response, answer, name)
    }
    if (!name.startsWith('/v1/') || !name.endsWith('.json')) return give()
    this.asked.push(name)
    give(this.behaviour?.(published))
  }

  private async read(name: string): Promise<Buffer | undefined> {
    for (const folder of this.folders) {
      const file = path.join(folder, path.normalize(name))
      const body = await readFile(file).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT' || error.code === 'EISDIR') return undefined
        throw error
      })
      if (body) return body
    }
    return undefined
  }
}

function headersOf(name: string): Record<string, string> {
  // The files of the build are named after what they hold.
  const caching = /^\/(js|css)\//.test(name) ? 'max-age=31536000, immutable' : 'no-store'
  return { 'content-type': types[path.extname(name)] ?? 'application/octet-stream', 'cache-control': caching }
}

function write(
  response: ServerResponse,
  { status = 200, headers = {}, body = '' }: Exclude<Answer, string>,
  name: string,
) {
  // Whoever asked may have gone in the meantime.
  if (response.writableEnded) return
  if (!response.headersSent) response.writeHead(status, { ...headersOf(name), ...headers })
  response.end(body)
}

function writeHalf(response: ServerResponse, body: Buffer, name: string) {
  response.writeHead(200, { ...headersOf(name), 'content-length': String(body.length) })
  response.write(body.subarray(0, Math.ceil(body.length / 2)), () => response.destroy())
}
