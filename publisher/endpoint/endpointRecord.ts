import { appendFileSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { hashOfText } from '../collection/hashOfText'
import { programHash } from '../programHash'

/** What stands under a path of the endpoint: the key of what it was made of, and the bytes of its files. */
export type Holding = { key: string; bytes: number }

/**
 * What the last runs put into an endpoint, so that the next one neither makes nor writes it again. It is a file of lines
 * in the cache: `- path` before a path is touched, `+ key bytes path …` when its files are there. A run that dies leaves
 * paths with neither; nothing is known of them, and they are written again. Lost, or of another folder or program, it
 * only costs the time of a whole publication.
 */
export class EndpointRecord {
  private readonly file: string
  private readonly header: string
  private readonly holdings = new Map<string, Holding>()
  private lines = 0
  private unwritten: string[] = []

  /** @param directory the endpoint's folder, which is there */
  constructor(cacheDir: string, directory: string) {
    this.file = join(cacheDir, `endpoint-${hashOfText(resolve(directory)).slice(0, 12)}.txt`)
    // Another folder moved to this place is another one, whatever the names in it.
    const { ino, birthtimeMs } = statSync(directory)
    this.header = `${programHash()} ${ino} ${birthtimeMs}`
    const [header, ...lines] = readLines(this.file)
    if (header !== this.header) return
    // Behind the last line break is nothing, or what a run did not write to its end.
    for (const line of lines.slice(0, -1)) this.read(line)
    this.lines = lines.length - 1
  }

  private read(line: string): void {
    const [sign, ...words] = line.split(' ')
    if (sign === '-') for (const path of words) this.holdings.delete(path)
    if (sign !== '+') return
    const [key = '', bytes, ...paths] = words
    for (const path of paths) this.holdings.set(path, { key, bytes: Number(bytes) })
  }

  get(path: string): Holding | undefined {
    return this.holdings.get(path)
  }

  paths(): string[] {
    return [...this.holdings.keys()]
  }

  /** Says that paths will be touched, before they are. */
  begin(paths: readonly string[]): void {
    for (const path of paths) this.holdings.delete(path)
    mkdirSync(dirname(this.file), { recursive: true })
    if (this.lines === 0) writeFileSync(this.file, `${this.header}\n`)
    const lines = paths.map((path) => `- ${path}\n`)
    appendFileSync(this.file, lines.join(''))
    this.lines += lines.length
  }

  /** Notes that the files of some paths are there; kept in memory until there are some more. */
  done(key: string, bytes: number, paths: readonly string[]): void {
    for (const path of paths) this.holdings.set(path, { key, bytes })
    this.unwritten.push(`+ ${key} ${bytes} ${paths.join(' ')}\n`)
    if (this.unwritten.length >= 64) this.flush()
  }

  private flush(): void {
    appendFileSync(this.file, this.unwritten.join(''))
    this.lines += this.unwritten.length
    this.unwritten = []
  }

  /** Ends a run: what was noted is on disk, and lines that others made void do not pile up. */
  end(): void {
    this.flush()
    if (this.lines <= 2 * this.holdings.size + 100) return
    const lines = [...this.holdings].map(([path, { key, bytes }]) => `+ ${key} ${bytes} ${path}\n`)
    writeFileSync(`${this.file}.next`, `${this.header}\n${lines.join('')}`)
    renameSync(`${this.file}.next`, this.file)
  }
}

function readLines(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    return []
  }
}
