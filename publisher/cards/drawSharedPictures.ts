import type { ResolvedContent, SharedPictures } from '../documents/publication'
import { mapAtMost } from '../mapAtMost'
import { picturesAtOnce } from '../pictures/encodePictures'
import type { ShareFiles } from '../pictures/pictureFile'
import type { Progress } from '../progress'
import { cardsOf } from './cardsOf'
import type { CardTask } from './cardTask'
import { encodeCard } from './encodeCard'

/** Draws the cards of a publication. Those that were drawn before come from `cacheDir`. */
export async function drawSharedPictures(
  content: ResolvedContent,
  { cacheDir, progress }: { cacheDir: string; progress: Progress },
): Promise<SharedPictures> {
  const cards = cardsOf(content)
  const total = Object.values(cards).reduce((sum, { length }) => sum + length, 0)
  let done = 0
  const drawn = async <Key>(tasks: [key: Key, task: CardTask][]): Promise<Map<Key, ShareFiles>> => {
    const files = await mapAtMost(picturesAtOnce, tasks, async ([key, task]): Promise<[Key, ShareFiles]> => {
      const own = await encodeCard(task, cacheDir)
      done += 1
      progress('Drawing share cards', done, total)
      return [key, own]
    })
    return new Map(files)
  }
  return {
    doctors: await drawn(cards.doctors),
    versions: await drawn(cards.versions),
    places: await drawn(cards.places),
    kinds: await drawn(cards.kinds),
  }
}
