import type { Language } from '../../contract/language'
import { paths } from '../../contract/paths'
import { type SearchPassage, searchPassageSchema } from '../../contract/searchDocuments'
import { passageBlocks } from '../../contract/searchKeys'
import { type EndpointDocument, endpointDocument } from '../documents/endpointDocument'
import { sectionsOf } from '../documents/sections'
import type { ParsedBlock } from '../markdown/parsedBlock'
import { searchedTexts } from './interviewTexts'

/** The plain text of one version, some blocks a file, from which the sentence of a hit is shown. */
export function passageDocuments(
  id: string,
  { language, digest, blocks }: { language: Language; digest: string; blocks: readonly ParsedBlock[] },
): EndpointDocument[] {
  const sections = sectionsOf(blocks)
  const sectionAt = (block: number) => sections.filter(({ firstBlock }) => firstBlock <= block).at(-1)
  const count = Math.max(1, Math.ceil(blocks.length / passageBlocks))
  return Array.from({ length: count }, (_, file) => {
    const firstBlock = file * passageBlocks
    const content: SearchPassage = {
      ...(file === 0 && { digest }),
      firstBlock,
      blocks: blocks.slice(firstBlock, firstBlock + passageBlocks).map((block, index) => {
        const section = sectionAt(firstBlock + index)
        const begins = section && (index === 0 || section.firstBlock === firstBlock + index)
        return {
          texts: searchedTexts(block),
          ...(begins && {
            section: {
              ...(section.number !== undefined && { number: section.number }),
              ...(section.title !== undefined && { title: section.title }),
            },
          }),
          ...(block.type === 'turn' && { inQuestions: true as const }),
        }
      }),
    }
    return endpointDocument([paths.searchPassage(id, language, file)], searchPassageSchema, content)
  })
}
