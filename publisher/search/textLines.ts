import * as v from 'valibot'
import { type SearchLine, searchLineSchema } from '../../contract/searchDocuments'
import { lineUnit } from '../../contract/searchLines'
import { encodeNumber } from '../../contract/searchPostings'
import type { PublishedVersion } from '../documents/publication'
import { sectionBeginnings } from '../documents/sections'
import { searchedTexts } from './interviewTexts'

/** The lines of one version's text (`contract/searchLines.ts`), from which the sentence of a hit is shown. */
export function textLines({ blocks, digest }: Pick<PublishedVersion, 'digest' | 'blocks'>): string[] {
  const sections = sectionBeginnings(blocks)
  const lines = blocks.map((block, index): SearchLine => {
    const section = sections.filter(({ firstBlock }) => firstBlock <= index).at(-1)
    return [searchedTexts(block), section?.number ?? section?.title ?? '', block.type === 'turn' ? 1 : 0]
  })
  const first: SearchLine = [[digest], '', 0]
  return [first, ...lines].map((line) => padded(JSON.stringify(v.parse(searchLineSchema, line))))
}

function padded(line: string): string {
  const length = Buffer.byteLength(line)
  return line + ' '.repeat(Math.ceil(length / lineUnit) * lineUnit - length)
}

/** How long lines are, as `partOfLine` reads it. */
export const lineLengths = (lines: readonly string[]): string =>
  lines.map((line) => encodeNumber(Buffer.byteLength(line) / lineUnit)).join('')
