import { plainText } from '../../contract/blocks'
import type { ParsedBlock } from '../markdown/parsedBlock'

/** Every text of a parsed block in the order of reading, for tests: names of speakers and captions included. */
export function textsOfBlock(block: ParsedBlock): readonly (string | undefined)[] {
  if (block.type === 'list') return block.items.map(plainText)
  if (block.type === 'figure') return [block.caption]
  if (block.type === 'turn') return [block.speaker, ...block.content.flatMap(textsOfBlock)]
  if (block.type === 'divider') return []
  return [typeof block.text === 'string' ? block.text : plainText(block.text)]
}
