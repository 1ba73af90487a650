import { type Block, type BlockOf, type BlockType, plainText } from '../../contract/blocks'
import { pictureAddress } from './articleHtml'

/** What the plainest page is given: a flat list of texts and pictures, without marks inside a text. */
export type Passage = { kind: 'heading' | 'paragraph' | 'quote' | 'caption' | 'item'; text: string } | { src: string }

const passages: { [Type in BlockType]: (block: BlockOf<Type>) => Passage[] } = {
  heading: ({ text }) => [{ kind: 'heading', text }],
  paragraph: ({ text }) => [{ kind: 'paragraph', text: plainText(text) }],
  pullQuote: ({ text, attribution }) => [
    { kind: 'quote', text: plainText(text) },
    ...(attribution ? [{ kind: 'quote' as const, text: attribution }] : []),
  ],
  figure: ({ picture }) => [
    { src: pictureAddress(picture) },
    ...(picture.caption ? [{ kind: 'caption' as const, text: picture.caption }] : []),
  ],
  turn: ({ speaker, content }) => [{ kind: 'paragraph', text: speaker }, ...articlePassages(content)],
  list: ({ items }) => items.map((item) => ({ kind: 'item', text: plainText(item) })),
  divider: () => [],
}

export function articlePassages(blocks: readonly Block[]): Passage[] {
  return blocks.flatMap((block) => (passages[block.type] as (block: Block) => Passage[])(block))
}
