import { copyFileSync, linkSync, mkdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { paths } from '../../contract/paths'
import type { MeasuredRecording } from '../audio/recordingFile'
import type { EndpointDocument } from '../documents/endpointDocument'
import { shortHash } from '../documents/fingerprint'
import type { ImageFile } from '../pictures/pictureFile'
import type { Progress } from '../progress'
import { filesBelow, removeFiles, workshopOf } from './endpointFolder'
import { EndpointRecord } from './endpointRecord'
import { endings, precompress, qualityFor } from './precompress'

/** Bodies on their way through zlib's threads, of which there are four: a few are always ready for the next free one. */
const underWay = 8

export type Written = { files: number; bytes: number }

export type EndpointFiles = {
  /** In the order in which they are published: what others lead to before what leads to it. */
  documents: readonly EndpointDocument[]
  images: readonly ImageFile[]
  recordings: readonly MeasuredRecording[]
}

/**
 * Brings a prepared folder up to date: only what was made of something else than the last time is made and written, and
 * what is no longer published is removed.
 *
 * The endpoint is changed in place, file by file. To replace the folder as a whole is atomic, but with 10,000 interviews
 * it means to make some 100,000 names anew for one changed sentence, and a run that dies between the two renames leaves
 * readers nothing at all. Here every file is written beside the endpoint and renamed over its predecessor, so that nobody
 * ever reads half of one; pictures and recordings come before the documents that show them, interviews before the lists
 * that lead to them, and removals last. So a reader never meets a path that leads to nothing, whenever a run is stopped,
 * and the next run completes it. The paths of a document are links to one file. The folder's own time changes at the end: that is
 * how a server notices.
 */
export async function writeEndpoint(
  directory: string,
  { documents, images, recordings }: EndpointFiles,
  { cacheDir, progress }: { cacheDir: string; progress: Progress },
): Promise<Written> {
  const record = new EndpointRecord(cacheDir, directory)
  const present = filesBelow(directory)
  const workshop = new Workshop(directory)

  const keyed = documents.map((document) => ({ document, key: document.key ?? shortHash(document.body) }))
  const isThere = (path: string, key: string) =>
    record.get(path)?.key === key && endings.every((ending) => present.has(path + ending))
  const stale = keyed.filter(({ document, key }) => !document.paths.every((path) => isThere(path, key)))

  const copies = new Map([
    ...images.map(({ name, path }): [string, string] => [paths.image(name), path]),
    ...recordings.map(({ name, path }): [string, string] => [paths.audio(name), path]),
  ])
  // Their names hold a hash of their content: what is there is right, if a run brought it to its end.
  const missing = [...copies].filter(([path]) => !present.has(path) || record.get(path) === undefined)

  const wanted = new Set([
    ...documents.flatMap((document) => document.paths.flatMap((path) => endings.map((ending) => path + ending))),
    ...copies.keys(),
  ])
  const unwanted = [...present].filter((file) => !wanted.has(file))
  const gone = record.paths().filter((path) => !wanted.has(path))
  if (stale.length + missing.length + unwanted.length + gone.length > 0) {
    record.begin([...stale.flatMap(({ document }) => document.paths), ...missing.map(([path]) => path), ...gone])
    for (const [path, source] of missing) record.done('copy', workshop.copy(source, path), [path])
    await inOrder(
      stale,
      ({ document }) => precompress(document.body, qualityFor(document.paths[0])),
      ({ document, key }, files, done) => {
        for (const [ending, bytes] of files)
          workshop.write(
            bytes,
            document.paths.map((path) => path + ending),
          )
        record.done(
          key,
          files.reduce((sum, [, { length }]) => sum + length, 0),
          document.paths,
        )
        progress('Writing documents', done, stale.length)
      },
    )
    removeFiles(directory, unwanted)
    utimesSync(directory, new Date(), new Date())
    record.end()
  }
  workshop.close()
  const bytes = record.paths().reduce((sum, path) => sum + (record.get(path)?.bytes ?? 0), 0)
  return { files: wanted.size, bytes }
}

/** Makes something of each item, several at a time, and takes the results in the order of the items. */
async function inOrder<Item, Result>(
  items: readonly Item[],
  make: (item: Item) => Promise<Result>,
  take: (item: Item, result: Result, done: number) => void,
): Promise<void> {
  const begun: Promise<Result>[] = []
  for (const [index, item] of items.entries()) {
    while (begun.length < Math.min(items.length, index + underWay)) begun.push(make(items[begun.length] ?? item))
    const result = await begun[index]
    if (result === undefined) throw new Error('every item is begun before it is awaited')
    take(item, result, index + 1)
    delete begun[index]
  }
}

/** A folder beside the endpoint in which files are made. */
class Workshop {
  private readonly folder: string
  private readonly folders = new Set<string>()
  private count = 0

  constructor(private readonly directory: string) {
    this.folder = workshopOf(directory)
    mkdirSync(this.folder, { recursive: true })
  }

  /** Puts one file under several paths. */
  write(bytes: Uint8Array, places: readonly string[]): void {
    const file = this.next()
    writeFileSync(file, bytes)
    this.place(file, places)
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

  private place(file: string, places: readonly string[]): void {
    for (const [index, place] of places.entries()) {
      const target = this.directory + place
      const folder = dirname(target)
      if (!this.folders.has(folder)) mkdirSync(folder, { recursive: true })
      this.folders.add(folder)
      renameSync(index === places.length - 1 ? file : this.twin(file), target)
    }
  }

  private twin(file: string): string {
    const twin = this.next()
    try {
      linkSync(file, twin)
    } catch {
      // A file system without links, such as exFAT, holds copies.
      copyFileSync(file, twin)
    }
    return twin
  }

  private next(): string {
    this.count += 1
    return join(this.folder, String(this.count))
  }
}
