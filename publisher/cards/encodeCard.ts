import { join } from 'node:path'
import * as v from 'valibot'
import { cachedEncoding, encodingDirectory } from '../pictures/encodingCache'
import type { ImageFile, ShareFiles } from '../pictures/pictureFile'
import { hashOfBytes, publishedName } from '../pictures/publishedName'
import { type Cut, cardScale, cardSizes } from './card'
import { pictureKey } from './cardPicture'
import { cardSettings } from './cardSettings'
import type { CardTask } from './cardTask'

const recordSchema = v.object({ message: v.string(), timeline: v.string() })
const fileName = (cut: Cut): string => `card-${cardSizes[cut].width * cardScale}.jpg`

/** Draws both cuts of a card, or takes them from `cacheDir` where the same words and the same picture were drawn before. */
export async function encodeCard({ stem, card, picture }: CardTask, cacheDir: string): Promise<ShareFiles> {
  const bytes = Buffer.from(JSON.stringify([card, await pictureKey(picture)]))
  const directory = encodingDirectory(cacheDir, { bytes }, cardSettings)
  const hashes = await cachedEncoding(directory, recordSchema, async () => {
    // What nothing has to be drawn for needs no fonts.
    const { drawCard } = await import('./drawCard')
    const message = await drawCard(card, 'message', picture)
    const timeline = await drawCard(card, 'timeline', picture)
    return {
      record: { message: hashOfBytes(message), timeline: hashOfBytes(timeline) },
      files: [
        { name: fileName('message'), data: message },
        { name: fileName('timeline'), data: timeline },
      ],
    }
  })
  const file = (cut: Cut): ImageFile => ({
    name: publishedName(stem, hashes[cut], fileName(cut)),
    path: join(directory, fileName(cut)),
  })
  return { message: file('message'), timeline: file('timeline') }
}
