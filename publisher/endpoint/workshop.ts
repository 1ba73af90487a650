import { copyFileSync, linkSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { workshopOf } from './endpointFolder'

/** A folder beside the endpoint in which files are made, and from which they are moved to their paths. */
export class Workshop {
  private readonly folder: string
  private readonly made = new Set<string>()
  private readonly benches = new Set<string>()
  private count = 0

  constructor(private readonly directory: string) {
    this.folder = workshopOf(directory)
    mkdirSync(this.folder, { recursive: true })
  }

  /** Puts a copy of a file under a path; answers its size in bytes. */
  copy(source: string, place: string): number {
    const file = this.next()
    copyFileSync(source, file)
    const { size } = statSync(file)
    this.place(file, [place])
    return size
  }

  close(): void {
    rmSync(this.folder, { recursive: true, force: true })
  }

  /** Moves a file of the workshop to its paths, which are then links to one file. */
  place(file: string, places: readonly string[]): void {
    for (const [index, place] of places.entries()) {
      const target = this.directory + place
      this.make(dirname(place))
      if (index === places.length - 1) renameSync(file, target)
      else this.link(file, target)
    }
  }

  private link(file: string, target: string): void {
    try {
      linkSync(file, target)
    } catch {
      // Something stands there, or the file system, such as exFAT, has no links.
      const twin = this.next()
      try {
        linkSync(file, twin)
      } catch {
        copyFileSync(file, twin)
      }
      renameSync(twin, target)
    }
  }

  private make(folder: string): void {
    if (this.made.has(folder)) return
    mkdirSync(this.directory + folder, { recursive: true })
    for (let made = folder; made !== '/'; made = dirname(made)) this.made.add(made)
    this.made.add('')
  }

  /** The folders into which something was put, and those around them, as paths from the endpoint's. */
  folders(): ReadonlySet<string> {
    return this.made
  }

  /**
   * The path of a new file, on a bench. Names come into a folder and go out of it one at a time: threads that write into one
   * folder, out of which files are moved meanwhile, wait for each other longer than they compress.
   */
  next(bench = 'main'): string {
    const folder = join(this.folder, bench)
    if (!this.benches.has(bench)) mkdirSync(folder)
    this.benches.add(bench)
    this.count += 1
    return join(folder, String(this.count))
  }
}
