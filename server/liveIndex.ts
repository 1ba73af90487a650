import { stat } from 'node:fs/promises'
import { type FileIndex, indexFolder } from './fileIndex'

export type LiveIndexOptions = {
  folder: string
  urlPrefix: string
  /** Milliseconds between two looks at the folder. */
  checkInterval: number
  onError: (error: unknown) => void
}

/** An index that follows its folder. `current` answers at once, and while the folder is being replaced with the old index. */
export type LiveIndex = { current: () => FileIndex }

/** Changes whenever another folder is moved to this place, something is moved in or out of it, or it is touched. */
async function fingerprint(folder: string): Promise<string> {
  const { dev, ino, mtimeMs } = await stat(folder)
  return `${dev}:${ino}:${mtimeMs}`
}

/**
 * Indexes a folder and follows its publications: the publisher changes files in place and touches the folder when all are
 * there, or somebody moves another folder to the same place. There is no
 * watcher; a request looks, at most once per `checkInterval`, whether the folder is still the same one, and is itself
 * answered from the index there is. A new index takes over only when it is complete and the folder did not change
 * meanwhile; a failure (the folder is away between two renames) is told to `onError`, and the next look tries again.
 *
 * @throws the file system's error where the folder cannot be indexed at the start
 */
export async function openLiveIndex({
  folder,
  urlPrefix,
  checkInterval,
  onError,
}: LiveIndexOptions): Promise<LiveIndex> {
  let seen = await fingerprint(folder)
  let index = await indexFolder(folder, urlPrefix)
  let lastCheck = performance.now()
  let checking = false

  async function refresh(): Promise<void> {
    const found = await fingerprint(folder)
    if (found === seen) return
    const next = await indexFolder(folder, urlPrefix, index)
    if ((await fingerprint(folder)) !== found) return
    index = next
    seen = found
  }

  function current(): FileIndex {
    if (!checking && performance.now() - lastCheck >= checkInterval) {
      checking = true
      refresh()
        .catch(onError)
        .finally(() => {
          lastCheck = performance.now()
          checking = false
        })
    }
    return index
  }

  return { current }
}
