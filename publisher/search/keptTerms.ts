import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { threadId } from 'node:worker_threads'
import { type VersionTerms, type VersionTexts, versionTerms } from './versionTerms'

/** The terms of versions, each kept in a file by the key of its texts; for threads, too. */
export class KeptTerms {
  constructor(readonly directory: string) {
    mkdirSync(directory, { recursive: true })
  }

  /** Kept, or made of the texts and then kept. */
  of(key: string, texts: () => VersionTexts): VersionTerms {
    const known = this.read(key)
    if (known) return known
    const made = versionTerms(texts())
    const { postings } = made
    const bytes = Buffer.concat([
      Buffer.from(Uint32Array.of(postings.length).buffer),
      Buffer.from(postings.buffer, postings.byteOffset, postings.byteLength),
      Buffer.from(made.terms),
    ])
    // Beside its place first: what is there is whole. Two interviews of the same words may be in two threads at once.
    const next = `${this.file(key)}.${threadId}.next`
    writeFileSync(next, bytes)
    renameSync(next, this.file(key))
    return made
  }

  has(key: string): boolean {
    return existsSync(this.file(key))
  }

  /** Undefined where there are none. */
  read(key: string): VersionTerms | undefined {
    if (!this.has(key)) return undefined
    const bytes = new Uint8Array(readFileSync(this.file(key)))
    const [count = 0] = new Uint32Array(bytes.buffer, 0, 1)
    const terms = Buffer.from(bytes.buffer, 4 + 4 * count).toString('utf8')
    return { terms, postings: new Uint32Array(bytes.buffer, 4, count) }
  }

  forget(key: string): void {
    rmSync(this.file(key), { force: true })
  }

  forgetAll(): void {
    rmSync(this.directory, { recursive: true })
    mkdirSync(this.directory)
  }

  private file(key: string): string {
    return join(this.directory, key)
  }
}
