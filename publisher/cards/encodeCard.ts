import { join } from 'node:path'
import * as v from 'valibot'
import { cachedEncoding, encodingDirectory } from '../pictures/encodingCache'
import type { ImageFile, ShareFiles } from '../pictures/pictureFile'
import { hashOfBytes, publishedName } from '../pictures/publishedName'
import { type Cut, cardScale, cardSizes } from './card'
import type { Undrawn } from './cardFonts'
import { pictureKey } from './cardPicture'
import { cardSettings } from './cardSettings'
import type { CardTask } from './cardTask'

const recordSchema = v.object({
  message: v.string(),
  timeline: v.string(),
  undrawn: v.array(v.object({ character: v.string(), shownAs: v.string() })),
})
const fileName = (cut: Cut): string => `card-${cardSizes[cut].width * cardScale}.jpg`

/** Both cuts of a card, and what of its words they cannot show. */
export type DrawnCard = { files: ShareFiles; undrawn: readonly Undrawn[] }

/** Draws both cuts of a card, or takes them from `cacheDir` where the same words and the same picture were drawn before. */
export async function encodeCard({ stem, card, picture }: CardTask, cacheDir: string): Promise<DrawnCard> {
  const bytes = Buffer.from(JSON.stringify([card, await pictureKey(picture)]))
  const directory = encodingDirectory(cacheDir, { bytes }, cardSettings)
  const { undrawn, ...hashes } = await cachedEncoding(directory, recordSchema, async () => {
    // What nothing has to be drawn for needs no fonts.
    const { drawCard, undrawnOf } = await import('./drawCard')
    const message = await drawCard(card, 'message', picture)
    const timeline = await drawCard(card, 'timeline', picture)
    return {
      record: { message: hashOfBytes(message), timeline: hashOfBytes(timeline), undrawn: undrawnOf(card) },
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
  return { files: { message: file('message'), timeline: file('timeline') }, undrawn }
}
