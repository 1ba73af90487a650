import type { ParsedBlock } from '../markdown/parsedBlock'

/**
 * Fields with blocks that are read when they are asked for and not kept. They are no part of what `{ ...fields }` and
 * `JSON.stringify` take along: ten thousand bodies at once do not fit into memory.
 */
export function withBlocks<Fields extends object>(
  fields: Fields,
  readBlocks: () => ParsedBlock[],
): Fields & { blocks: ParsedBlock[] } {
  const lazy = { ...fields, blocks: [] as ParsedBlock[] }
  return Object.defineProperty(lazy, 'blocks', { get: readBlocks, enumerable: false })
}
