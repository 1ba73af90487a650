import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { isImmutable } from '../../contract/fileHeaders'
import { mapAtMost } from '../mapAtMost'
import type { LocalFile } from './localFiles'
import type { StoredObject } from './objectStore'
import { type Stage, stagesOf } from './stages'

export type Plan = {
  /** What is to be sent, in the order in which it is. */
  readonly stages: readonly Stage<LocalFile>[]
  /** How many files the bucket holds already as they are. */
  readonly unchanged: number
  /** Keys that the bucket holds and nobody publishes any more. */
  readonly unwanted: readonly string[]
}

/** A bucket's keys are the URL paths without the slash before them. */
export const keyOf = (path: string): string => path.slice(1)

const filesReadAtOnce = 16

/**
 * Compares the files with what the bucket holds. An object is the same if it is as large, and as its ETag says of the same
 * content: the MD5 of whatever was put in one piece, as all of ours are (an object that another tool has put in parts has another kind
 * of ETag, and is sent again). Only what is as large is read, and a picture, whose name holds a hash of its content, is not.
 *
 * @param since milliseconds since 1970: what was put before carries other headers than those of today
 */
export async function planDeployment(
  files: readonly LocalFile[],
  stored: readonly StoredObject[],
  since: number,
): Promise<Plan> {
  const objects = new Map(stored.map((object) => [object.key, object]))
  const isSame = async ({ path, file, size }: LocalFile): Promise<boolean> => {
    const object = objects.get(keyOf(path))
    if (!object || object.size !== size || object.lastModified < since) return false
    if (isImmutable(path)) return true
    return (
      object.etag ===
      createHash('md5')
        .update(await readFile(file))
        .digest('hex')
    )
  }
  const same = await mapAtMost(filesReadAtOnce, files, isSame)
  const wanted = new Set(files.map(({ path }) => keyOf(path)))
  const outdated = files.filter((_, index) => !same[index])
  return {
    stages: stagesOf(outdated, (path) => objects.has(keyOf(path))),
    unchanged: files.length - outdated.length,
    unwanted: [...objects.keys()].filter((key) => !wanted.has(key)).sort(),
  }
}
