import * as v from 'valibot'
import { slugSchema } from './identifiers'
import { pictureSchema } from './picture'

/**
 * One run of inline text. Plain text is a bare string, which keeps an interview small: most paragraphs are `["…"]`.
 * A link leads to a web address or to another interview of the collection.
 */
export const spanSchema = v.union([
  v.string(),
  v.object({ type: v.literal('emphasis'), text: v.string() }),
  v.object({ type: v.literal('strong'), text: v.string() }),
  v.object({ type: v.literal('link'), text: v.string(), href: v.pipe(v.string(), v.regex(/^(https:|mailto:)/)) }),
  v.object({ type: v.literal('interviewLink'), text: v.string(), interview: slugSchema }),
])
export type Span = v.InferOutput<typeof spanSchema>

const spansSchema = v.pipe(v.array(spanSchema), v.minLength(1))

export const paragraphSchema = v.object({ type: v.literal('paragraph'), text: spansSchema })

export const listSchema = v.object({
  type: v.literal('list'),
  ordered: v.boolean(),
  items: v.pipe(v.array(spansSchema), v.minLength(1)),
})

/** A heading inside the text. Level 2 opens a section of the table of contents and may carry its number; level 3 does not. */
export const headingSchema = v.object({
  type: v.literal('heading'),
  level: v.picklist([2, 3]),
  id: v.string(),
  number: v.optional(v.number()),
  text: v.string(),
})

export const pullQuoteSchema = v.object({
  type: v.literal('pullQuote'),
  text: spansSchema,
  attribution: v.optional(v.string()),
})

export const figureSchema = v.object({ type: v.literal('figure'), picture: pictureSchema })

/** One turn of a conversation. `byDoctor` is true where the speaker is the interviewed doctor. */
export const turnSchema = v.object({
  type: v.literal('turn'),
  role: v.picklist(['question', 'answer']),
  speaker: v.string(),
  byDoctor: v.boolean(),
  content: v.pipe(v.array(v.variant('type', [paragraphSchema, listSchema])), v.minLength(1)),
})

export const dividerSchema = v.object({ type: v.literal('divider') })

/** The closed set of blocks an interview is made of. The frequent ones come first: each is tried until one fits. */
export const blockSchema = v.variant('type', [
  paragraphSchema,
  turnSchema,
  headingSchema,
  pullQuoteSchema,
  figureSchema,
  listSchema,
  dividerSchema,
])
export type Block = v.InferOutput<typeof blockSchema>
export type BlockType = Block['type']
export type BlockOf<Type extends BlockType> = Extract<Block, { type: Type }>

/** The words of inline text without its marks. */
export function plainText(spans: readonly Span[]): string {
  return spans.map((span) => (typeof span === 'string' ? span : span.text)).join('')
}

const textLengths: { [Type in BlockType]: (block: BlockOf<Type>) => number } = {
  heading: ({ text }) => text.length,
  paragraph: ({ text }) => plainText(text).length,
  pullQuote: ({ text }) => plainText(text).length,
  figure: () => 0,
  turn: ({ speaker, content }) => content.reduce((sum, part) => sum + textLength(part), speaker.length),
  list: ({ items }) => items.reduce((sum, item) => sum + plainText(item).length, 0),
  divider: () => 0,
}

/** The length of a block's text in characters (UTF-16 code units): a measure of how long it takes to read. */
export function textLength(block: Block): number {
  return (textLengths[block.type] as (block: Block) => number)(block)
}
