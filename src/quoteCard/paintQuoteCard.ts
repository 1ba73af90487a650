import type { Language } from '../../contract/language'
import { type CardColour, type CardPart, cardScale, type Font, type MeasureIn } from './quoteCard'

/** What of a 2D canvas is used, in WeChat and in browsers. */
export type PaintingContext = Pick<
  CanvasRenderingContext2D,
  | 'fillStyle'
  | 'font'
  | 'textBaseline'
  | 'setTransform'
  | 'fillRect'
  | 'fillText'
  | 'beginPath'
  | 'moveTo'
  | 'arcTo'
  | 'fill'
> & {
  measureText: (text: string) => { width: number }
  drawImage: (image: CardImage, left: number, top: number, width: number, height: number) => void
}

/** A picture that has been loaded: an element in browsers, an object of the canvas in WeChat. */
export type CardImage = CanvasImageSource

/** The faces of `tokens.scss`, for a canvas: it knows no variables. */
const song = '"Songti SC","Source Han Serif SC","Noto Serif CJK SC"'
const serif: Record<Language, string> = {
  en: `"New York","Iowan Old Style",Georgia,"Noto Serif",${song},serif`,
  zh: `${song},Georgia,serif`,
}
const sans = '-apple-system,"PingFang SC",Roboto,"Noto Sans CJK SC",sans-serif'

/**
 * A canvas ignores a font that it cannot read, and some of WeChat's cannot read the whole list: the generic family comes
 * first and stays where the list is refused.
 */
function setFont(context: PaintingContext, { face, size, bold }: Font, language: Language): void {
  const weight = bold ? 'bold ' : ''
  context.font = `${weight}${size}px ${face === 'display' ? 'serif' : 'sans-serif'}`
  context.font = `${weight}${size}px ${face === 'display' ? serif[language] : sans}`
}

/** How wide texts of a language are on this canvas, in pixels of the card. */
export function measureOn(context: PaintingContext, language: Language): MeasureIn {
  let set: Font | undefined
  return (font) => (text) => {
    // Setting a font costs more than measuring with it.
    if (set !== font) setFont(context, font, language)
    set = font
    return context.measureText(text).width
  }
}

/** Draws a laid-out card on a canvas of its size times `cardScale`. */
export function paintQuoteCard(
  context: PaintingContext,
  parts: readonly CardPart[],
  { language, colours, code }: { language: Language; colours: Record<CardColour, string>; code?: CardImage },
): void {
  context.setTransform(cardScale, 0, 0, cardScale, 0, 0)
  context.textBaseline = 'middle'
  parts.forEach((part) => {
    if (part.kind === 'code') {
      if (code) context.drawImage(code, part.left, part.top, part.size, part.size)
    } else {
      context.fillStyle = colours[part.colour]
      if (part.kind === 'text') {
        setFont(context, part.font, language)
        context.fillText(part.text, part.left, part.middle)
      } else if (part.radius > 0) fillRounded(context, part)
      else context.fillRect(part.left, part.top, part.width, part.height)
    }
  })
}

type Box = Extract<CardPart, { kind: 'box' }>

function fillRounded(context: PaintingContext, { left, top, width, height, radius }: Box): void {
  const right = left + width
  const bottom = top + height
  context.beginPath()
  context.moveTo(left + radius, top)
  context.arcTo(right, top, right, bottom, radius)
  context.arcTo(right, bottom, left, bottom, radius)
  context.arcTo(left, bottom, left, top, radius)
  context.arcTo(left, top, right, top, radius)
  context.fill()
}
