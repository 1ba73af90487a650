import fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { type SearchPiece, searchPieceSchema } from '../../contract/searchDocuments'
import { pieceBytes } from '../../contract/searchPieces'
import type { ParsedBlock } from '../markdown/parsedBlock'
import { lineOfPiece, searchedBlocks, textPieces } from './textPieces'

/** As a reader gets them. */
const publishedPieces = (version: Parameters<typeof searchedBlocks>[0]): SearchPiece[] =>
  textPieces(searchedBlocks(version)).map((piece) => v.parse(searchPieceSchema, JSON.parse(lineOfPiece(piece))))

type Parsed<Type> = Extract<ParsedBlock, { type: Type }>

const paragraph = (text: string): Parsed<'paragraph'> => ({ type: 'paragraph', text: [text] })
const heading = (text: string, number?: number): Parsed<'heading'> => ({
  type: 'heading',
  level: 2,
  id: 'a-part',
  text,
  ...(number !== undefined && { number }),
})

test('sentences of a block share a piece as far as they fit; blocks and the digest have their own', () => {
  const sentence = 'The lamp stands on a table of the ward, and it is lit. '
  const blocks = [heading('Light', 3), paragraph(`${sentence.repeat(4)}Night.`), paragraph('Morning.')]
  expect(publishedPieces({ blocks, digest: 'Of a lamp.' })).toEqual([
    [['Light'], 0, 3, 0],
    [[sentence.repeat(3)], 1, 3, 0],
    [[`${sentence}Night.`], 1, 3, 0],
    [['Morning.'], 2, 3, 0],
    [['Of a lamp.'], 0, '', 0],
  ])
})

test('a turn says who speaks, and that it is of the questions', () => {
  const blocks: ParsedBlock[] = [
    { type: 'turn', role: 'answer', speaker: 'Dr. An', content: [paragraph('Yes.'), paragraph('No.')] },
  ]
  expect(publishedPieces({ blocks, digest: '' })[0]).toEqual([['Dr. An', 'Yes.', 'No.'], 0, '', 1])
})

test('a sentence that is longer than a piece is cut, the rest begins one of its own', () => {
  const text = `${'the lamp and the table, '.repeat(9)}ends. Morning.`
  const pieces = publishedPieces({ blocks: [paragraph(text)], digest: 'x' }).slice(0, -1)
  expect(pieces).toHaveLength(2)
  expect(pieces[0]?.[0][0]).toMatch(/lamp and the …$/)
  expect(pieces[1]?.[0][0]).toMatch(/^… table, .*ends\. Morning\.$/)
})

test('the long title of a section without a number leaves room for the text', () => {
  const [, [, , title] = []] = publishedPieces({ blocks: [heading('一'.repeat(60)), paragraph('灯。')], digest: '' })
  expect(title).toBe(`${'一'.repeat(15)}…`)
})

test('every line is as long as the others, whatever it holds', () => {
  const text = fc.array(fc.oneof(fc.constantFrom('灯', '“', '"', '\\', '. ', ' ', '。', '𠮷', 'a'), fc.string()), {
    maxLength: 200,
  })
  fc.assert(
    fc.property(fc.array(text.map((all) => all.join(''))), text, (texts, title) => {
      const blocks = [heading(title.join('')), ...texts.map(paragraph)]
      for (const piece of textPieces(searchedBlocks({ blocks, digest: 'Of a lamp.' }))) {
        const line = lineOfPiece(piece)
        expect(Buffer.byteLength(line)).toBe(pieceBytes)
        expect(v.is(searchPieceSchema, JSON.parse(line))).toBe(true)
        expect(line.indexOf('\n')).toBe(line.length - 1)
      }
    }),
  )
})
