import type { Section } from '../../contract/interview'
import type { ParsedBlock } from '../markdown/parsedBlock'
import { blockTexts, readingMinutes } from './readingMinutes'

/** Where sections begin, and what their headings say: an introduction where blocks stand before the first `##`. */
export function sectionBeginnings(blocks: readonly ParsedBlock[]): Omit<Section, 'readingMinutes'>[] {
  return blocks.flatMap((block, firstBlock) => {
    if (isSectionHeading(block)) {
      const { id, number, text } = block
      return [{ id, ...(number !== undefined && { number }), title: text, firstBlock }]
    }
    return firstBlock === 0 ? [{ id: 'introduction', firstBlock }] : []
  })
}

/** The table of contents: one section a `##`, and what stands before the first of them. */
export function sectionsOf(blocks: readonly ParsedBlock[]): Section[] {
  return sectionBeginnings(blocks).map((section, index, all) => {
    const content = blocks.slice(section.firstBlock, all[index + 1]?.firstBlock)
    return { ...section, readingMinutes: readingMinutes(content.flatMap(blockTexts)) }
  })
}

type Heading = Extract<ParsedBlock, { type: 'heading' }>
const isSectionHeading = (block: ParsedBlock | undefined): block is Heading =>
  block?.type === 'heading' && block.level === 2
