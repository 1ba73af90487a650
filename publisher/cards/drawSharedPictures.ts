import type { ResolvedContent, SharedPictures } from '../documents/publication'
import { inBatches } from '../inBatches'
import { mapAtMost } from '../mapAtMost'
import type { ShareFiles } from '../pictures/pictureFile'
import type { Progress } from '../progress'
import { Threads } from '../threads/threads'
import type { Undrawn } from './cardFonts'
import { cardsOf } from './cardsOf'
import type { CardTask } from './cardTask'
import { type CardBatch, encodeCards } from './cardWorker'
import type { DrawnCard } from './encodeCard'

/** Fewer cards are drawn before a thread has started and read its fonts. */
const fewCards = 40
const batchSize = 16

/** The cards of a publication, and what of its words they cannot show, each character once. */
export type DrawnCards = { shared: SharedPictures; undrawn: readonly Undrawn[] }

/** Draws the cards of a publication, many of them on all cores. Those that were drawn before come from `cacheDir`. */
export async function drawSharedPictures(
  content: ResolvedContent,
  { cacheDir, progress }: { cacheDir: string; progress: Progress },
): Promise<DrawnCards> {
  const { doctors, versions, places, kinds } = cardsOf(content)
  const tasks = [doctors, versions, places, kinds].flatMap((cards) => cards.map(([, task]) => task))
  const all = await drawAll(tasks, cacheDir, progress)
  const filesOf = new Map(tasks.map((task, index) => [task, all[index]?.files]))
  const drawn = <Key>(cards: readonly (readonly [key: Key, task: CardTask])[]): Map<Key, ShareFiles> =>
    new Map(
      cards.map(([key, task]) => {
        const own = filesOf.get(task)
        if (!own) throw new Error(`the card ${task.stem} was not drawn`)
        return [key, own]
      }),
    )
  const undrawn = new Map(all.flatMap((card) => card.undrawn.map((each) => [each.character, each])))
  return {
    shared: { doctors: drawn(doctors), versions: drawn(versions), places: drawn(places), kinds: drawn(kinds) },
    undrawn: [...undrawn.values()],
  }
}

/** Cards in the order of the tasks. */
async function drawAll(tasks: readonly CardTask[], cacheDir: string, progress: Progress): Promise<DrawnCard[]> {
  if (tasks.length < fewCards) return encodeCards({ tasks, cacheDir })
  const threads = new Threads<CardBatch, DrawnCard[]>(new URL('cardWorker.ts', import.meta.url))
  let done = 0
  try {
    const drawn = await mapAtMost(threads.capacity, inBatches(tasks, batchSize), async (batch) => {
      const cards = await threads.run({ tasks: batch, cacheDir })
      done += batch.length
      progress('Drawing share cards', done, tasks.length)
      return cards
    })
    return drawn.flat()
  } finally {
    await threads.end()
  }
}
