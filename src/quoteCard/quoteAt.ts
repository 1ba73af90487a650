import { type Block, plainText } from '../../contract/blocks'

/** Words that a reader may share, and whose they are: the doctor's, another speaker's, or the interview's own. */
export type Quote = { text: string; voice: 'doctor' | 'narrator' } | { text: string; voice: 'other'; speaker: string }

/** The words of the block at a position, or of a part of the turn there; undefined where nothing can be quoted. */
export function quoteAt(blocks: readonly Block[], position: number, part = -1): Quote | undefined {
  const block = blocks[position]
  if (!block) return undefined
  if (block.type === 'pullQuote') return said(plainText(block.text), block.attribution)
  if (block.type === 'paragraph') return { text: plainText(block.text), voice: 'narrator' }
  if (block.type !== 'turn') return undefined
  const paragraph = block.content[part]
  if (paragraph?.type !== 'paragraph') return undefined
  return said(plainText(paragraph.text), block.byDoctor ? undefined : block.speaker)
}

function said(text: string, speaker: string | undefined): Quote {
  return speaker ? { text, voice: 'other', speaker } : { text, voice: 'doctor' }
}
