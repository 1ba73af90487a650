import { expect, test } from 'vitest'
import { paragraphOf, piecesOfItem } from './bodyItem'
import type { ReadBack } from './readBack'
import { readPage } from './readPage'
import { verifyWords } from './verifyWords'

const lines = readPage('Menu here\nOne two three.\nFour five.')
const textLines = lines.slice(1)
const body = textLines.map(paragraphOf)
const pieces = body.flatMap(piecesOfItem)
const written = (...blocks: string[][]): ReadBack => ({ fields: new Map(), biography: [], blocks, errors: [] })
const verify = (read: ReadBack, known = pieces) => verifyWords({ lines, textLines, body, pieces: known }, read)

test('words above the text that nobody took are named, and no failure', () => {
  const { wordsInSource, wordsPlaced, unplaced, failures } = verify(
    written(['One', 'two', 'three.'], ['Four', 'five.']),
  )
  expect([wordsInSource, wordsPlaced]).toEqual([7, 5])
  expect(unplaced).toEqual([{ line: 1, words: 'Menu here', count: 2 }])
  expect(failures).toEqual([])
})

test.each([
  {
    what: 'a lost word',
    read: written(['One', 'three.'], ['Four', 'five.']),
    failure: '1 words of the body are lost, the first, “two”, on line 2',
  },
  {
    what: 'a changed order',
    read: written(['Four', 'five.'], ['One', 'two', 'three.']),
    failure: 'the words of the body are out of order from line 2 on, at “One”',
  },
  {
    what: 'a word from nowhere',
    read: written(['One', 'two', 'three.'], ['Four', 'five.', 'six']),
    failure: 'the body has 1 words at its end that the page has not',
  },
  {
    what: 'an error of the parser',
    read: { ...written(['One', 'two', 'three.'], ['Four', 'five.']), errors: ['a.md:3: wrong'] },
    failure: 'a.md:3: wrong',
  },
])('$what is a failure', ({ read, failure }) => {
  expect(verify(read).failures).toEqual([failure])
})

test('a line of the text that nobody took is a failure', () => {
  const known = pieces.filter((piece) => piece.line !== lines[2])
  const { failures, unplaced } = verify(written(['One', 'two', 'three.'], []), known)
  expect(failures).toEqual(['“Four” on line 3 belongs to nothing that was recognised'])
  expect(unplaced.map(({ line }) => line)).toEqual([1, 3])
})

test('a field that does not hold its words is named', () => {
  const [line] = lines
  if (!line) throw new Error('the page has a first line')
  const menu = { line, start: 0, end: line.text.length, place: 'post' as const, text: line.text }
  const read = written(['One', 'two', 'three.'], ['Four', 'five.'])
  expect(verify({ ...read, fields: new Map([['post', 'Menu here, and there']]) }, [...pieces, menu]).unplaced).toEqual(
    [],
  )
  expect(verify({ ...read, fields: new Map([['post', 'Menu']]) }, [...pieces, menu]).unplaced).toEqual([
    { line: 1, words: 'Menu here', count: 2 },
  ])
})
