import { paths } from '../../contract/paths'
import { type SearchPassage, searchPassageSchema } from '../../contract/searchDocuments'
import { passageBlocks } from '../../contract/searchKeys'
import { type EndpointDocument, lazyDocument } from '../documents/endpointDocument'
import type { PublishedVersion } from '../documents/publication'
import { sectionBeginnings } from '../documents/sections'
import { searchedTexts } from './interviewTexts'

type Version = Pick<PublishedVersion, 'language' | 'digest' | 'blocks' | 'blockCount' | 'contentHash'>

/** The plain text of one version, some blocks a file, from which the sentence of a hit is shown. */
export function passageDocuments(id: string, version: Version): EndpointDocument[] {
  const { language, digest, blockCount, contentHash } = version
  const count = Math.max(1, Math.ceil(blockCount / passageBlocks))
  return Array.from({ length: count }, (_, file) =>
    lazyDocument(
      [paths.searchPassage(id, language, file)],
      searchPassageSchema,
      [contentHash, file === 0 ? digest : ''],
      () => passage(version, file),
    ),
  )
}

function passage({ blocks, digest }: Version, file: number): SearchPassage {
  const sections = sectionBeginnings(blocks)
  const sectionAt = (block: number) => sections.filter(({ firstBlock }) => firstBlock <= block).at(-1)
  const firstBlock = file * passageBlocks
  return {
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
}
