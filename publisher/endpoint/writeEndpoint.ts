import type { Progress } from '../progress'
import { encodeInOrder } from './encodeInOrder'
import { copiesOf, type EndpointFiles, endpointChanges } from './endpointChanges'
import { listChanged, removeFiles, stampsOf } from './endpointFolder'
import { EndpointRecord } from './endpointRecord'
import { endings } from './precompress'
import { Workshop } from './workshop'

export type Written = { files: number; bytes: number }

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
  files: EndpointFiles,
  { cacheDir, progress }: { cacheDir: string; progress: Progress },
): Promise<Written> {
  const { documents } = files
  const record = new EndpointRecord(cacheDir, directory)
  const names = listChanged(directory, record.folders())
  const { stale, missing, gone, unwanted } = endpointChanges(directory, files, record, names)
  const workshop = new Workshop(directory)

  if (stale.length + missing.length + unwanted.length + gone.length > 0) {
    record.begin([...stale.map(({ document }) => document.paths[0] ?? ''), ...missing.map(([path]) => path), ...gone])
    for (const [path, { source, key }] of missing) record.done(key, workshop.copy(source, path), [path])
    let done = 0
    for await (const { document, key, file, bytes } of encodeInOrder(stale, workshop)) {
      for (const ending of endings)
        workshop.place(
          file + ending,
          document.paths.map((path) => path + ending),
        )
      record.done(key, bytes, document.paths)
      done += 1
      progress('Writing documents', done, stale.length)
    }
    removeFiles(directory, unwanted)
    record.end(await stampsOf(directory, new Set([...names.unchanged, ...names.changed, ...workshop.folders()])))
  }
  workshop.close()
  return {
    files: documents.reduce((sum, document) => sum + document.paths.length * endings.length, copiesOf(files).size),
    bytes: [...record.all().values()].reduce((sum, held) => sum + held.bytes * held.paths.split(' ').length, 0),
  }
}
