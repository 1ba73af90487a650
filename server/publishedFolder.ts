import { constants, type Stats } from 'node:fs'
import { type FileHandle, lstat, open, realpath } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { cacheControl, contentType } from '../contract/fileHeaders'
import { BoundedCache } from './boundedCache'
import { contentHash, hashOfFile } from './entityTag'
import type { ContentEncoding } from './preferredEncoding'

/** A published file as it was at one moment, with all that its answer's headers need. Sizes are in bytes. */
export type PublishedFile = {
  readonly file: string
  readonly type: string
  readonly cacheControl: string
  readonly size: number
  /** Of these very bytes, in quotes. */
  readonly etag: string
  /** All of it; undefined where it is too large to be held: `openFile` reads that from the disk. */
  readonly bytes: Buffer | undefined
  /** Another one whenever the file is another one. */
  readonly stamp: string
}

export type PublishedFolderOptions = {
  folder: string
  /** The URL path of the folder, without a slash at its end: `/v1`, or nothing. */
  urlPrefix: string
  /** Bytes of files that are held in memory, at most. */
  cacheBytes: number
  /** Milliseconds for which what is held is answered before the disk is asked whether it is still the same file. */
  checkInterval: number
}

/** What is larger is not held in memory: recordings, and pictures that fill a large screen. */
const largestHeld = 256 * 1024

const suffixes: Record<ContentEncoding, string> = { br: '.br', gzip: '.gz' }

/** A file, or the folder with all of them, is just being exchanged for another one: in a moment it can be had. */
export class ReplacedError extends Error {}

/**
 * The files below a folder, each read when it is first asked for. However many there are, memory holds those that were asked
 * for last, up to so many bytes; there is nothing to be read when a server starts.
 *
 * What is published anew is served a moment later (`checkInterval`), file by file, in the order in which the publisher
 * writes; or somebody moves another folder to the same place. A file's entity tag is made of the bytes that were read, so
 * that the two belong together whatever is written meanwhile, and each coding has its own: a text that is there already, in
 * brotli not yet, is two files at two moments.
 *
 * No spelling of a path leads elsewhere: it has no name that begins with a dot and no backslash, so it lies below the folder;
 * and no link is followed, neither as the file nor as a folder on the way.
 */
export class PublishedFolder {
  private readonly folder: string
  private readonly urlPrefix: string
  private readonly checkInterval: number
  private readonly held: BoundedCache<{ found: PublishedFile; checked: number }>
  /** Whoever asks for what is just being read waits for the same. */
  private readonly underWay = new Map<string, Promise<PublishedFile | undefined>>()

  constructor({ folder, urlPrefix, cacheBytes, checkInterval }: PublishedFolderOptions) {
    this.folder = folder
    this.urlPrefix = urlPrefix
    this.checkInterval = checkInterval
    this.held = new BoundedCache(cacheBytes)
  }

  /**
   * The file of a URL path that is already decoded, or one of its codings (`x.json.br` is one of `x.json` and has no path of its own);
   * undefined where none is published. At once where it is held, and otherwise a promise.
   *
   * @throws ReplacedError, and the file system's error where a file that is there cannot be read
   */
  find(path: string, coding?: ContentEncoding): PublishedFile | Promise<PublishedFile | undefined> | undefined {
    // A path begins with a slash: none is ever the name of a coding.
    const name = (coding ?? '') + path
    const known = this.held.get(name)
    if (known && performance.now() - known.checked < this.checkInterval) return known.found
    const looking = this.underWay.get(name)
    if (looking) return looking
    if (!isPublishable(path)) return undefined
    const look = this.look(name, path, coding).finally(() => this.underWay.delete(name))
    this.underWay.set(name, look)
    return look
  }

  private async look(name: string, path: string, coding?: ContentEncoding): Promise<PublishedFile | undefined> {
    const checked = performance.now()
    const file = join(this.folder, path.slice(this.urlPrefix.length)) + (coding ? suffixes[coding] : '')
    const known = this.held.get(name)
    if (known && (await stampNow(file)) === known.found.stamp) {
      known.checked = checked
      return known.found
    }
    let found = await this.read(file, path, coding)
    // That a coding is not there is nothing special: then there is the plain text, which may be away with its folder.
    if (!found && !coding) {
      if ((await stampNow(this.folder)) === undefined) {
        if (known) return known.found
        throw new ReplacedError(`${this.folder} is away`)
      }
      // The other folder may have come between the two looks.
      found = await this.read(file, path)
    }
    if (found) this.held.set(name, { found, checked }, found.bytes?.length ?? 0)
    else this.held.delete(name)
    return found
  }

  private async read(file: string, path: string, coding?: ContentEncoding): Promise<PublishedFile | undefined> {
    // Opened so, a named pipe does not wait for somebody to write into it.
    const flags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK
    const handle = await unlessAbsent(open(file, flags))
    if (!handle) return undefined
    try {
      const stats = await handle.stat()
      if (!stats.isFile() || !(await this.holdsItself(file))) return undefined
      const bytes = stats.size <= largestHeld ? await handle.readFile() : undefined
      const { size, hash } = bytes ? { size: bytes.length, hash: contentHash(bytes) } : await hashOfFile(handle)
      const etag = `"${hash}${coding ? `-${coding}` : ''}"`
      const headers = { type: contentType(path), cacheControl: cacheControl(path) }
      return { file, ...headers, size, etag, bytes, stamp: stampOf(stats) }
    } finally {
      await handle.close()
    }
  }

  /** Whether a file stands in this folder, and not somewhere to which a link leads. */
  private async holdsItself(file: string): Promise<boolean> {
    const [real, folder] = await Promise.all([unlessAbsent(realpath(file)), unlessAbsent(realpath(this.folder))])
    return folder !== undefined && real === join(folder, relative(this.folder, file))
  }
}

/**
 * Opens a file whose bytes are not held, to be closed by the caller.
 *
 * @throws ReplacedError where another one stands in its place by now
 */
export async function openFile({ file, stamp }: PublishedFile): Promise<FileHandle> {
  const handle = await unlessAbsent(open(file))
  if (handle && stampOf(await handle.stat()) === stamp) return handle
  await handle?.close()
  throw new ReplacedError(`${file} is another one`)
}

/** Names that begin with a dot are no part of what is published, nor is what could be more than a name. */
function isPublishable(path: string): boolean {
  const names = path.split('/').slice(1)
  const areNames = names.every((name) => name !== '' && !name.startsWith('.') && !/[\\:\0]/.test(name))
  return areNames && !Object.values(suffixes).some((suffix) => path.endsWith(suffix))
}

const stampOf = ({ ino, size, mtimeMs, ctimeMs }: Stats): string => [ino, size, mtimeMs, ctimeMs].join(':')

async function stampNow(path: string): Promise<string | undefined> {
  const stats = await unlessAbsent(lstat(path))
  return stats && stampOf(stats)
}

/** What an operation gives; undefined where there is no such path: it leads nowhere, over a link, or through a file. */
async function unlessAbsent<Result>(operation: Promise<Result>): Promise<Result | undefined> {
  try {
    return await operation
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (['ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG'].includes(code)) return undefined
    throw error
  }
}
