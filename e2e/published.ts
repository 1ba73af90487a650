import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { type Block, type BlockOf, type BlockType, plainText } from '../contract/blocks'
import type { DoctorFilters } from '../contract/doctorFilters'
import type { DoctorList, DoctorPage, Feed } from '../contract/documents'
import type { Interview } from '../contract/interview'
import type { Language } from '../contract/language'
import { endpointPath, paths } from '../contract/paths'

/** What was published, read from its files: tests compare what a reader sees with it. */
async function readDocument<Document>(endpointPath: string, endpointDir = 'dist/endpoint'): Promise<Document> {
  return JSON.parse(await readFile(path.join(endpointDir, endpointPath), 'utf8'))
}

/** A page of the feed, by its address: `next_url` of the page before. */
export const readFeed = (address: string = paths.interviews) => readDocument<Feed>(endpointPath(address))
export const readInterview = (key: string, language?: Language) =>
  readDocument<Interview>(paths.interview(key, language))
export const readDoctors = (filters: DoctorFilters = {}) => readDocument<DoctorList>(paths.doctors(filters))
export const readDoctor = (slug: string) => readDocument<DoctorPage>(paths.doctor(slug))

/** The words of each type of block. */
const words: { [Type in BlockType]: (block: BlockOf<Type>) => string[] } = {
  heading: ({ text }) => [text],
  paragraph: ({ text }) => [plainText(text)],
  pullQuote: ({ text }) => [plainText(text)],
  figure: ({ picture }) => (picture.caption ? [picture.caption] : []),
  turn: ({ speaker, content }) => [speaker, ...wordsOfBlocks(content)],
  list: ({ items }) => items.map(plainText),
  divider: () => [],
}

/** Every run of words of an interview's body, in reading order, as they must stand on the page. */
export function wordsOfBlocks(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => (words[block.type] as (block: Block) => string[])(block))
}

/** The first of `passages` that `text` does not hold behind the one before it; undefined where all stand there in order. */
export function firstOutOfOrder(text: string, passages: readonly string[]): string | undefined {
  const packed = withoutSpace(text)
  let position = 0
  return passages.find((passage) => {
    const found = packed.indexOf(withoutSpace(passage), position)
    if (found < 0) return true
    position = found + withoutSpace(passage).length
    return false
  })
}

/** White space differs between a file, a screen and a framework: the words do not. */
function withoutSpace(text: string): string {
  return text.replace(/\s+/g, '')
}
