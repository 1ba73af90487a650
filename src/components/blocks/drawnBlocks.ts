import type { Block, BlockOf, BlockType, Span } from '../../../contract/blocks'
import { sourceFor } from '../../../contract/picture'
import { pictureRatio } from '../pictureRatio'

/**
 * Blocks as the mini-program's native template draws them (`articlePiece.wxml`): what a screen does not need is left out,
 * for every byte of it would cross from the script's thread to the page's. A run of plain text is one string.
 */
export type DrawnRun = { text: string; mark: 'strong' | 'emphasis' | 'link'; href?: string; interview?: string }
export type DrawnText = { text: string; runs?: undefined } | { text?: undefined; runs: DrawnRunOrText[] }
type DrawnRunOrText = DrawnRun | { text: string }

export type DrawnBlock =
  | ({ kind: 'text' | 'lede' } & DrawnText)
  | { kind: 'section'; number?: number; text: string }
  | { kind: 'subheading'; text: string }
  | ({ kind: 'quote'; by?: string } & DrawnText)
  | { kind: 'figure'; src?: string; ratio: number; alt: string; caption?: string; preview?: string; dimmed?: true }
  | { kind: 'question' | 'answer'; speaker: string; byDoctor?: true; said: DrawnBlock[] }
  | { kind: 'list'; items: ({ mark: string } & DrawnText)[] }
  | { kind: 'divider' }

export type Drawing = {
  /** Full address of a picture's source. */
  address: (src: string) => string
  dark: boolean
  columnWidth: number
  pixelRatio: number
}

/** No figure is taller than 4:5: a phone's screen keeps some words in sight. */
export const tallestFigure = 5 / 4

const draw: { [Type in BlockType]: (block: BlockOf<Type>, drawing: Drawing) => DrawnBlock } = {
  heading: ({ level, number, text }) =>
    level === 2 ? { kind: 'section', number, text } : { kind: 'subheading', text },
  paragraph: ({ text }) => ({ kind: 'text', ...drawText(text) }),
  pullQuote: ({ text, attribution }) => ({ kind: 'quote', by: attribution, ...drawText(text) }),
  figure: ({ picture }, { address, dark, columnWidth, pixelRatio }) => {
    const src = sourceFor(picture, columnWidth, pixelRatio, dark)
    const night = dark && picture.nightSources !== undefined
    return {
      kind: 'figure',
      src: src && address(src),
      ratio: pictureRatio(picture, Math.min(picture.height / picture.width, tallestFigure)),
      alt: picture.alt,
      caption: picture.caption,
      preview: night ? undefined : picture.placeholder,
      dimmed: dark && !night ? true : undefined,
    }
  },
  turn: ({ role, speaker, byDoctor, content }, drawing) => ({
    kind: role,
    speaker,
    byDoctor: byDoctor || undefined,
    said: content.map((part) => drawBlock(part, drawing)),
  }),
  list: ({ ordered, items }) => ({
    kind: 'list',
    items: items.map((item, index) => ({ mark: ordered ? `${index + 1}.` : '·', ...drawText(item) })),
  }),
  divider: () => ({ kind: 'divider' }),
}

/** A block of the contract as it is drawn. Entries without a value are left out: setData does not take `undefined`. */
export function drawBlock(block: Block, drawing: Drawing): DrawnBlock {
  const drawn = (draw[block.type] as (block: Block, drawing: Drawing) => DrawnBlock)(block, drawing)
  for (const [key, value] of Object.entries(drawn)) if (value === undefined) Reflect.deleteProperty(drawn, key)
  return drawn
}

function drawText(spans: readonly Span[]): DrawnText {
  if (spans.every((span) => typeof span === 'string')) return { text: spans.join('') }
  return { runs: spans.map(drawRun) }
}

function drawRun(span: Span): DrawnRunOrText {
  if (typeof span === 'string') return { text: span }
  const { text } = span
  if (span.type === 'link') return { text, mark: 'link', href: span.href }
  if (span.type === 'interviewLink') return { text, mark: 'link', interview: span.interview }
  return { text, mark: span.type }
}
