import satori from 'satori'
import sharp from 'sharp'
import { type Card, type Cut, cardScale, cardSizes, type Words } from './card'
import { drawable, type Face, fontFamily, fontsFor, textWidth, type Undrawn, undrawn } from './cardFonts'
import { cutPicture } from './cardPicture'
import { largestCard, qualities } from './cardSettings'
import type { CardPicture } from './cardTask'
import { element } from './element'
import { type Box, colours, layoutCard, type TextPart } from './layoutCard'

/** The words of a card with the face in which they are set. */
function wordsOf({ publication, titles, who, where }: Card): (Words & { face: Face })[] {
  const display = [publication, ...titles, who].flatMap((words) => words ?? [])
  return [
    ...display.map((words) => ({ ...words, face: { language: words.language, display: true } })),
    ...where.map((words) => ({ ...words, face: { language: words.language, display: false } })),
  ]
}

/** What of a card’s words cannot be drawn. */
export function undrawnOf(card: Card): Undrawn[] {
  const all = wordsOf(card).flatMap(({ text, face }) => undrawn(text, face))
  return [...new Map(all.map((each) => [each.character, each])).values()]
}

/** A card with what can be drawn of its words. What nothing is left of is left out. */
function withDrawableWords({ subject, publication, titles, who, where }: Card): Card {
  const words = (all: (Words | undefined)[], display: boolean): Words[] =>
    all.flatMap((line) => {
      const text = line ? drawable(line.text, { language: line.language, display }) : ''
      return line && text ? [{ text, language: line.language }] : []
    })
  return {
    subject,
    publication: words([publication], true)[0],
    titles: words(titles, true),
    who: words([who], true)[0],
    where: words(where, false),
  }
}

/** Draws one cut of a card as JPEG. The same words and picture give the same bytes. */
export async function drawCard(card: Card, cut: Cut, shown: CardPicture): Promise<Buffer> {
  const words = withDrawableWords(card)
  const { texts, seal, picture } = layoutCard(words, cut, (face, size) => (text) => textWidth(text, face) * size)
  const size = cardSizes[cut]
  const svg = await satori(
    element({ ...size, position: 'relative' }, [
      ...texts.map(textElement),
      element({ position: 'absolute', ...seal, borderRadius: 2, backgroundColor: colours.accent }, undefined, 'seal'),
    ]),
    { ...size, fonts: fontsFor(texts) },
  )
  const region = scaled(picture)
  const pixels = await cutPicture(shown, { width: region.width, height: region.height })
  const composed = sharp({ create: { ...scaledSize(size), channels: 3, background: colours.paper } }).composite([
    {
      input: pixels.data,
      raw: { width: pixels.width, height: pixels.height, channels: 3 },
      left: region.left,
      top: region.top,
    },
    { input: Buffer.from(svg), density: 72 * cardScale },
  ])
  const raw = await composed.removeAlpha().raw().toBuffer({ resolveWithObject: true })
  for (const quality of qualities) {
    // Full colour resolution: vermilion and the edges of letters bleed otherwise.
    const data = await sharp(raw.data, { raw: raw.info })
      .jpeg({ quality, chromaSubsampling: '4:4:4', mozjpeg: true })
      .toBuffer()
    if (data.length <= largestCard) return data
  }
  throw new Error(`no quality makes a card of ${size.width} × ${size.height} pixels small enough`)
}

const textElement = ({ text, face, size, line, colour, left, top }: TextPart, index: number) =>
  element(
    {
      position: 'absolute',
      left,
      top,
      whiteSpace: 'pre',
      fontFamily: fontFamily(text, face),
      fontSize: size,
      lineHeight: `${line}px`,
      color: colours[colour],
    },
    text,
    String(index),
  )

const scaledSize = ({ width, height }: { width: number; height: number }) => ({
  width: width * cardScale,
  height: height * cardScale,
})

const scaled = ({ left, top, width, height }: Box): Box => ({
  left: left * cardScale,
  top: top * cardScale,
  ...scaledSize({ width, height }),
})
