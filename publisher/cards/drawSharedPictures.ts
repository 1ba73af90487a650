import type { ResolvedContent, SharedPictures } from '../documents/publication'
import { inBatches } from '../inBatches'
import { mapAtMost } from '../mapAtMost'
import type { ShareFiles } from '../pictures/pictureFile'
import type { Progress } from '../progress'
import { Threads } from '../threads/threads'
import { cardsOf } from './cardsOf'
import type { CardTask } from './cardTask'
import { type CardBatch, encodeCards } from './cardWorker'

/** Fewer cards are drawn before a thread has started and read its fonts. */
const fewCards = 40
const batchSize = 16

/** Draws the cards of a publication, many of them on all cores. Those that were drawn before come from `cacheDir`. */
export async function drawSharedPictures(
  content: ResolvedContent,
  { cacheDir, progress }: { cacheDir: string; progress: Progress },
): Promise<SharedPictures> {
  const { doctors, versions, places, kinds } = cardsOf(content)
  const tasks = [doctors, versions, places, kinds].flatMap((cards) => cards.map(([, task]) => task))
  const files = await drawAll(tasks, cacheDir, progress)
  const filesOf = new Map(tasks.map((task, index) => [task, files[index]]))
  const drawn = <Key>(cards: readonly (readonly [key: Key, task: CardTask])[]): Map<Key, ShareFiles> =>
    new Map(
      cards.map(([key, task]) => {
        const own = filesOf.get(task)
        if (!own) throw new Error(`the card ${task.stem} was not drawn`)
        return [key, own]
      }),
    )
  return { doctors: drawn(doctors), versions: drawn(versions), places: drawn(places), kinds: drawn(kinds) }
}

/** Cards in the order of the tasks. */
async function drawAll(tasks: readonly CardTask[], cacheDir: string, progress: Progress): Promise<ShareFiles[]> {
  if (tasks.length < fewCards) return encodeCards({ tasks, cacheDir })
  const threads = new Threads<CardBatch, ShareFiles[]>(new URL('cardWorker.ts', import.meta.url))
  let done = 0
  try {
    const drawn = await mapAtMost(threads.capacity, inBatches(tasks, batchSize), async (batch) => {
      const files = await threads.run({ tasks: batch, cacheDir })
      done += batch.length
      progress('Drawing share cards', done, tasks.length)
      return files
    })
    return drawn.flat()
  } finally {
    await threads.end()
  }
}
