import type { Section } from '../../contract/interview'
import type { ParsedBlock } from '../markdown/parsedBlock'
import { blockTexts, readingMinutes } from './readingMinutes'

/** The table of contents: an introduction where blocks stand before the first `##`, then one section a `##`. */
export function sectionsOf(blocks: readonly ParsedBlock[]): Section[] {
  const begins = blocks.flatMap((block, index) => (index === 0 || isSectionHeading(block) ? [index] : []))
  return begins.map((firstBlock, index): Section => {
    const content = blocks.slice(firstBlock, begins[index + 1])
    const minutes = readingMinutes(content.flatMap(blockTexts))
    const [first] = content
    if (!isSectionHeading(first)) return { id: 'introduction', firstBlock, readingMinutes: minutes }
    const { id, number, text } = first
    return { id, ...(number !== undefined && { number }), title: text, firstBlock, readingMinutes: minutes }
  })
}

type Heading = Extract<ParsedBlock, { type: 'heading' }>
const isSectionHeading = (block: ParsedBlock | undefined): block is Heading =>
  block?.type === 'heading' && block.level === 2
