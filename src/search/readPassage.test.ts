import { expect, test } from 'vitest'
import type { SearchPiece } from '../../contract/searchDocuments'
import { pieceBytes } from '../../contract/searchPieces'
import type { InterviewHit, ReadText } from './hits'
import { readPassage } from './readPassage'

const texts = ['the first lamp', 'a silver spoon', '灯 a silver lamp. Another sentence.', 'no more', 'the digest']
const pieces = texts.map((text, index): SearchPiece => [[text], index < 4 ? 2 * index : 0, 'Light', 0])

function lineOf(piece: SearchPiece): string {
  const line = JSON.stringify(piece)
  return `${line}${' '.repeat(pieceBytes - 1 - Buffer.byteLength(line))}\n`
}
const bytes = Buffer.from(pieces.map(lineOf).join(''))

const hitIn = (own: number[]): InterviewHit => ({
  id: 'a-map',
  language: 'en',
  headline: [],
  doctor: { name: { en: 'An Shili' }, formOfAddress: 'doctor' },
  where: 'text',
  pieces: own,
})

function server(file = bytes, knowsParts = true) {
  const asked: (number | 'all')[] = []
  const read: ReadText = async (_, part) => {
    const own = part && knowsParts ? file.subarray(part.start, part.end + 1) : file
    asked.push(part ? (knowsParts ? own.length : pieceBytes) : 'all')
    return { ok: true, value: { text: own.toString(), isWhole: own === file } }
  }
  return { read, asked }
}

async function sentence(query: string, hit: InterviewHit, read: ReadText) {
  const passage = await readPassage(query, hit, read)
  if (!passage.ok) throw new Error(passage.error)
  return { block: passage.value.block, text: passage.value.sentence.map(({ text }) => text).join('') }
}

test('a piece is all that is read for a sentence, and opens the block that it is of', async () => {
  const { read, asked } = server()
  expect(await sentence('silver lamp', hitIn([2, 0]), read)).toEqual({ block: 4, text: '灯 a silver lamp.' })
  expect(asked).toEqual([pieceBytes])
})

test('while a piece does not hold all that was looked for, the next one is read, and the best one shown', async () => {
  const { read, asked } = server()
  expect(await sentence('silver lamp', hitIn([0, 1, 2]), read)).toEqual({ block: 4, text: '灯 a silver lamp.' })
  expect(asked).toEqual([pieceBytes, pieceBytes, pieceBytes])
  expect(await sentence('silver gold', hitIn([0, 1]), read)).toEqual({ block: 2, text: texts[1] })
})

test('the digest has a piece, too, and opens the interview at its beginning', async () => {
  const { read, asked } = server()
  expect(await sentence('digest', hitIn([4]), read)).toEqual({ block: 0, text: texts[4] })
  expect(asked).toEqual([pieceBytes])
})

test.each([
  ['the index does not say where', hitIn([]), server(), ['all']],
  ['the piece does not have it', hitIn([3]), server(), [pieceBytes, 'all']],
  ['there is no such piece', hitIn([9]), server(), [0, 'all']],
  [
    'the text is another one by now',
    hitIn([1]),
    server(Buffer.concat([Buffer.from('[["new"],1,0,0]\n'), bytes])),
    [pieceBytes, 'all'],
  ],
  ['the server gives no parts', hitIn([0]), server(bytes, false), [pieceBytes]],
])('all pieces are looked through where %s', async (_, hit, { read, asked }, requests) => {
  expect((await sentence('silver lamp', hit, read)).text).toBe('灯 a silver lamp.')
  expect(asked).toEqual(requests)
})

test('a failure is told', async () => {
  expect(await readPassage('lamp', hitIn([0]), async () => ({ ok: false, error: 'timeout' }))).toEqual({
    ok: false,
    error: 'timeout',
  })
})
