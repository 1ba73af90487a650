import { appendFileSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { hashOfText } from '../collection/hashOfText'
import { programHash } from '../programHash'

/** What stands under the paths of something published: the key of what it was made of, and the bytes of its files. */
export type Holding = {
  key: string
  bytes: number
  /** All of its paths, with a space between them. */
  paths: string
}

/**
 * What the last runs put into an endpoint, so that the next one neither makes nor writes it again. It is a file of lines
 * in the cache: `- path` before what begins with a path is touched, `+ key bytes path …` when its files are there, and at the
 * end of a run `/ stamp folder` for every folder, which `-` makes void. A run that dies leaves paths with neither; nothing
 * is known of them, and they are written again. Lost, or of another folder or program, it only costs the time of a whole
 * publication.
 */
export class EndpointRecord {
  private readonly file: string
  private readonly header: string
  /** By the first path. */
  private readonly holdings = new Map<string, Holding>()
  private stamps = new Map<string, string>()
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
    const first = line.indexOf(' ', 2)
    if (line.startsWith('-')) {
      this.holdings.delete(line.slice(2))
      this.stamps.clear()
    }
    if (line.startsWith('/')) this.stamps.set(line.slice(first + 1), line.slice(2, first))
    if (line.startsWith('+')) {
      const second = line.indexOf(' ', first + 1)
      const paths = line.slice(second + 1)
      this.keep({ key: line.slice(2, first), bytes: Number(line.slice(first + 1, second)), paths })
    }
  }

  private keep(holding: Holding): void {
    const end = holding.paths.indexOf(' ')
    this.holdings.set(end < 0 ? holding.paths : holding.paths.slice(0, end), holding)
  }

  get(firstPath: string): Holding | undefined {
    return this.holdings.get(firstPath)
  }

  /** Everything that is held, by its first path. */
  all(): ReadonlyMap<string, Holding> {
    return this.holdings
  }

  /** What every folder was like when the last run ended; empty where it did not come to its end. */
  folders(): ReadonlyMap<string, string> {
    return this.stamps
  }

  /** Says what will be touched, by first paths, before it is. */
  begin(firstPaths: readonly string[]): void {
    const held = firstPaths.filter((path) => this.holdings.delete(path))
    this.stamps.clear()
    mkdirSync(dirname(this.file), { recursive: true })
    if (this.lines === 0) writeFileSync(this.file, `${this.header}\n`)
    // A run that touches nothing of what is held has no path to name, and yet knows the folders no more.
    const lines = (held.length > 0 ? held : ['']).map((path) => `- ${path}\n`)
    appendFileSync(this.file, lines.join(''))
    this.lines += lines.length
  }

  /** Notes that the files of some paths are there; kept in memory until there are some more. */
  done(key: string, bytes: number, paths: readonly string[]): void {
    const holding = { key, bytes, paths: paths.join(' ') }
    this.keep(holding)
    this.unwritten.push(lineOf(holding))
    if (this.unwritten.length >= 64) this.flush()
  }

  private flush(): void {
    appendFileSync(this.file, this.unwritten.join(''))
    this.lines += this.unwritten.length
    this.unwritten = []
  }

  /** Ends a run: what was noted is on disk, with what the folders are like, and lines that others made void do not pile up. */
  end(folders: ReadonlyMap<string, string>): void {
    this.stamps = new Map(folders)
    const stamped = [...folders].map(([folder, stamp]) => `/ ${stamp} ${folder}\n`)
    this.unwritten.push(...stamped)
    this.flush()
    if (this.lines <= 2 * (this.holdings.size + stamped.length) + 100) return
    const lines = [...this.holdings.values()].map(lineOf)
    writeFileSync(`${this.file}.next`, `${this.header}\n${lines.join('')}${stamped.join('')}`)
    renameSync(`${this.file}.next`, this.file)
  }
}

const lineOf = ({ key, bytes, paths }: Holding): string => `+ ${key} ${bytes} ${paths}\n`

function readLines(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    return []
  }
}
