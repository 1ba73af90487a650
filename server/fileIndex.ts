import { readdir, readFile, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { cacheControl, contentType, isImmutable } from '../contract/fileHeaders'
import { contentHash } from './entityTag'
import type { ContentEncoding } from './preferredEncoding'

/**
 * The bytes of a file in one coding. `bytes` are in memory; where they are not, they are read from `file`. `stamp` is
 * another one whenever the file is another one.
 */
export type Representation = { file: string; size: number; etag: string; bytes?: Buffer; stamp?: string }

/** A file that requests can reach, with everything its answer's headers need. Sizes are in bytes. */
export type IndexedFile = Representation & {
  type: string
  cacheControl: string
  encodings: Partial<Record<ContentEncoding, Representation>>
}

/** URL path → file. A path that is not here is not published, whatever the disk holds. */
export type FileIndex = ReadonlyMap<string, IndexedFile>

const suffixes: Record<ContentEncoding, string> = { br: '.br', gzip: '.gz' }

/** Every plain file below a folder; links and names that begin with a dot are no part of what is published. */
async function filesBelow(folder: string): Promise<string[]> {
  const files: string[] = []
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.name.startsWith('.')) continue
    const path = join(folder, entry.name)
    if (entry.isDirectory()) files.push(...(await filesBelow(path)))
    else if (entry.isFile()) files.push(path)
  }
  return files
}

/**
 * What changes when a file or one of its codings is written: a publication in place renames new files over old ones, and
 * leaves those that are as they were.
 */
async function stampOf(file: string, files: ReadonlySet<string>): Promise<string> {
  const all = ['', ...Object.values(suffixes)].map((suffix) => file + suffix).filter((path) => files.has(path))
  const stats = await Promise.all(all.map((path) => stat(path)))
  return stats.map(({ ino, size, mtimeMs, ctimeMs }) => [ino, size, mtimeMs, ctimeMs].join(':')).join(' ')
}

/**
 * Reads a folder into an index, once; afterwards requests need no path of the disk.
 *
 * Texts are kept in memory, so that an index stays whole while the folder changes under it; equal contents (an
 * interview stands under its slug and its id) are kept once. Pictures and recordings stay on disk: their names carry
 * a hash of their content, so a path never means other bytes, and for the same reason one of `previous` is not read
 * again; nor is a text whose file is still the same one.
 * `x.json.br` and `x.json.gz` become codings of `x.json` and have no path of their own.
 *
 * @param folder the folder to read
 * @param urlPrefix the URL path of the folder, with both slashes: `/v1/`
 * @param previous an earlier index of the same folder, for what need not be read or stored twice
 * @throws the file system's error where the folder or a file cannot be read
 */
export async function indexFolder(folder: string, urlPrefix: string, previous?: FileIndex): Promise<FileIndex> {
  const files = new Set(await filesBelow(folder))
  const stored = new Map<string, Buffer>()
  for (const { etag, bytes, encodings } of previous?.values() ?? []) {
    for (const known of [{ etag, bytes }, ...Object.values(encodings)]) {
      if (known.bytes) stored.set(known.etag, known.bytes)
    }
  }

  function share(etag: string, bytes: Buffer): Buffer {
    const same = stored.get(etag)
    if (same?.equals(bytes)) return same
    stored.set(etag, bytes)
    return bytes
  }

  async function indexFile(file: string, path: string): Promise<IndexedFile> {
    const known = previous?.get(path)
    if (known && known.bytes === undefined) return { ...known, file }
    const stamp = await stampOf(file, files)
    if (known?.stamp === stamp) return known
    const bytes = await readFile(file)
    const hash = contentHash(bytes)
    const etag = `"${hash}"`
    const type = contentType(path)
    const onDisk = /^(image|audio)\//.test(type) && isImmutable(path)
    const indexed: IndexedFile = {
      file,
      size: bytes.length,
      etag,
      stamp,
      type,
      cacheControl: cacheControl(path),
      encodings: {},
      ...(onDisk ? {} : { bytes: share(etag, bytes) }),
    }
    for (const encoding of Object.keys(suffixes) as ContentEncoding[]) {
      const encodedFile = file + suffixes[encoding]
      if (!files.has(encodedFile)) continue
      const encoded = await readFile(encodedFile)
      const encodedTag = `"${hash}-${encoding}"`
      indexed.encodings[encoding] = {
        file: encodedFile,
        size: encoded.length,
        etag: encodedTag,
        bytes: share(encodedTag, encoded),
      }
    }
    return indexed
  }

  const index = new Map<string, IndexedFile>()
  for (const file of files) {
    if (Object.values(suffixes).some((suffix) => file.endsWith(suffix))) continue
    const path = urlPrefix + relative(folder, file).split(sep).join('/')
    index.set(path, await indexFile(file, path))
  }
  return index
}
