import { copyFileSync, existsSync, linkSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { paths } from '../../contract/paths'
import type { MeasuredRecording } from '../audio/recordingFile'
import type { EndpointDocument } from '../documents/endpointDocument'
import { shortHash } from '../documents/fingerprint'
import { inBatches } from '../inBatches'
import type { ImageFile } from '../pictures/pictureFile'
import type { Progress } from '../progress'
import { Threads } from '../threads/threads'
import { type EncodingTask, encodeDocument } from './encodeDocuments'
import { listChanged, removeFiles, stampsOf, workshopOf } from './endpointFolder'
import { EndpointRecord, type Holding } from './endpointRecord'
import { newFirst } from './newFirst'
import { endings } from './precompress'

/** Fewer documents are compressed before a thread has started. */
const fewDocuments = 200
const batchSize = 16

export type Written = { files: number; bytes: number }

export type EndpointFiles = {
  /** In the order in which they are published: what others lead to before what leads to it. */
  documents: readonly EndpointDocument[]
  images: readonly ImageFile[]
  recordings: readonly MeasuredRecording[]
  /** Pictures under a path of their own, which may be replaced. */
  cards: ReadonlyMap<string, ImageFile>
}

/** A file that is copied as it is. `key` is another one whenever other bytes are to stand under its path. */
type Copy = { source: string; key: string }

/**
 * Brings a prepared folder up to date: only what was made of something else than the last time is made and written, and
 * what is no longer published is removed.
 *
 * The endpoint is changed in place, file by file. To replace the folder as a whole is atomic, but with 10,000 interviews
 * it means to make some 100,000 names anew for one changed sentence, and a run that dies between the two renames leaves
 * readers nothing at all. Here every file is written beside the endpoint and renamed over its predecessor, so that nobody
 * ever reads half of one; pictures and recordings come before the documents that show them, interviews before the lists
 * that lead to them, what is new before what leads there from now on, and removals last. So a reader never meets a path that
 * leads to nothing, whenever a run is stopped, and the next run completes it. The paths of a document are links to one file.
 */
export async function writeEndpoint(
  directory: string,
  { documents, images, recordings, cards }: EndpointFiles,
  { cacheDir, progress }: { cacheDir: string; progress: Progress },
): Promise<Written> {
  const record = new EndpointRecord(cacheDir, directory)
  const names = listChanged(directory, record.folders())
  const workshop = new Workshop(directory)

  const isUntouched = (path: string) => names.changed.size === 0 || names.unchanged.has(dirname(path))
  const isThere = (key: string, paths: readonly string[], own: readonly string[]) => {
    const held = record.get(paths[0] ?? '')
    if (held?.key !== key || held.paths !== paths.join(' ')) return false
    return paths.every((path) => isUntouched(path) || own.every((ending) => names.files.has(path + ending)))
  }
  const keyed = documents.map((document) => ({ document, key: document.key ?? shortHash(document.body) }))
  const outdated = keyed.filter(({ document, key }) => !isThere(key, document.paths, endings))
  const stale = newFirst(outdated, ({ document }) => !existsSync(directory + (document.paths[0] ?? '')))
  const copies = new Map([
    ...images.map(({ name, path }): [string, Copy] => [paths.image(name), { source: path, key: copied }]),
    ...recordings.map(({ name, path }): [string, Copy] => [paths.audio(name), { source: path, key: copied }]),
    ...[...cards].map(([place, { name, path }]): [string, Copy] => [place, { source: path, key: copied + name }]),
  ])
  // A name with a hash of the content, of the file or of what it is copied from: what is there is right, if a run brought
  // it to its end.
  const missing = [...copies].filter(([path, { key }]) => !isThere(key, [path], ['']))

  const firsts = new Set([...documents.map(({ paths }) => paths[0] ?? ''), ...copies.keys()])
  const gone = [...record.all()].filter(([first]) => !firsts.has(first))
  const replaced = stale.flatMap(({ document }) => record.get(document.paths[0] ?? '') ?? [])
  const perhapsUnwanted = [
    ...names.files,
    ...[...gone.map(([, held]) => held), ...replaced].flatMap(filesOf(isUntouched)),
  ]
  const unwanted = perhapsUnwanted.length > 0 ? perhapsUnwanted.filter(isUnwanted(documents, copies)) : []

  if (stale.length + missing.length + unwanted.length + gone.length > 0) {
    record.begin([
      ...stale.map(({ document }) => document.paths[0] ?? ''),
      ...missing.map(([path]) => path),
      ...gone.map(([first]) => first),
    ])
    for (const [path, { source, key }] of missing) record.done(key, workshop.copy(source, path), [path])
    let done = 0
    for await (const [{ document, key }, file, bytes] of encoded(stale, workshop)) {
      for (const ending of endings)
        workshop.place(
          file + ending,
          document.paths.map((path) => path + ending),
        )
      record.done(key, bytes, document.paths)
      done += 1
      progress('Writing documents', done, stale.length)
    }
    removeFiles(directory, [...new Set(unwanted)])
    record.end(await stampsOf(directory, new Set([...names.unchanged, ...names.changed, ...workshop.folders()])))
  }
  workshop.close()
  return {
    files: documents.reduce((sum, document) => sum + document.paths.length * endings.length, copies.size),
    bytes: [...record.all().values()].reduce((sum, held) => sum + held.bytes * held.paths.split(' ').length, 0),
  }
}

/** Begins the key of what is copied as it is; those of documents are hexadecimal. */
const copied = 'copy-'

/** The files that are held, of folders that were not listed. */
function filesOf(isUntouched: (path: string) => boolean) {
  return ({ key, paths }: Holding): string[] => {
    const own = key.startsWith(copied) ? [''] : endings
    return paths.split(' ').flatMap((path) => (isUntouched(path) ? own.map((ending) => path + ending) : []))
  }
}

/** Whether a file is none of what is published. */
function isUnwanted(documents: readonly EndpointDocument[], copies: ReadonlyMap<string, Copy>) {
  const paths = new Set(documents.flatMap((document) => document.paths))
  return (file: string) => !copies.has(file) && !paths.has(file) && !paths.has(file.replace(/\.(br|gz)$/, ''))
}

type Keyed = { document: EndpointDocument; key: string }

/** Writes the files of documents into the workshop, many of them on all cores; answers them in the documents' order. */
async function* encoded(
  documents: readonly Keyed[],
  workshop: Workshop,
): AsyncGenerator<[document: Keyed, file: string, bytes: number]> {
  const task = ({ document: { body, paths } }: Keyed): EncodingTask => ({
    body,
    path: paths[0] ?? '',
    file: workshop.next(),
  })
  if (documents.length < fewDocuments) {
    for (const document of documents) {
      const own = task(document)
      yield [document, own.file, encodeDocument(own)]
    }
    return
  }
  const threads = new Threads<readonly EncodingTask[], number[]>(new URL('encodeDocuments.ts', import.meta.url))
  try {
    const batches = inBatches(documents, batchSize)
    const begun = batches.values()
    const underWay: { batch: Keyed[]; tasks: EncodingTask[]; answer: Promise<number[]> }[] = []
    const begin = () => {
      const { value: batch } = begun.next()
      if (!batch) return
      const tasks = batch.map(task)
      underWay.push({ batch, tasks, answer: threads.run(tasks) })
    }
    for (let count = 0; count < threads.capacity; count++) begin()
    for (let next = underWay.shift(); next; next = underWay.shift()) {
      const bytes = await next.answer
      begin()
      for (const [index, document] of next.batch.entries()) {
        yield [document, next.tasks[index]?.file ?? '', bytes[index] ?? 0]
      }
    }
  } finally {
    await threads.end()
  }
}

/** A folder beside the endpoint in which files are made. */
class Workshop {
  private readonly folder: string
  private readonly made = new Set<string>()
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

  /** The path of a new file. */
  next(): string {
    this.count += 1
    return join(this.folder, String(this.count))
  }
}
