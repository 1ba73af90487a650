import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

/** A template of WeChat's is not compiled against the blocks that it draws: what it does not tell apart would be a line. */

const read = (file: string) => readFileSync(path.join(import.meta.dirname, '../src/components', file), 'utf8')
const namesIn = (text: string, name: RegExp) => [...new Set([...text.matchAll(name)].map(([, found]) => found))].sort()

test('articlePiece.wxml has a branch for every kind of drawn block; the divider is what is left', () => {
  const [, kinds = ''] = /export type DrawnBlock =\n(.+?)\n\n/s.exec(read('blocks/drawnBlocks.ts')) ?? []
  const branches = namesIn(read('articlePiece/articlePiece.wxml'), /wx:(?:if|elif)=.*?block\.kind === '(\w+)'/g)
  expect(branches).toContain('lede')
  expect([...branches, 'answer', 'divider'].sort()).toEqual(namesIn(kinds, /'(\w+)'/g))
})
