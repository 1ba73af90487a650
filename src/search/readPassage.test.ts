import { expect, test } from 'vitest'
import type { SearchLine } from '../../contract/searchDocuments'
import { fileOfLines, lineUnit } from '../../contract/searchLines'
import { encodeNumber } from '../../contract/searchPostings'
import type { InterviewHit, ReadText } from './hits'
import { readPassage } from './readPassage'

const texts = ['the digest', 'the first lamp', 'a silver spoon', '灯 a silver lamp', 'no more']
const lines = texts.map((text): SearchLine => [[text], 'Light', 0])
const padded = (line: SearchLine) => JSON.stringify(line).padEnd(3 * lineUnit - (line[0][0]?.includes('灯') ? 2 : 0))
const bytes = Buffer.from(fileOfLines(lines.map(padded)))

const hitIn = (blocks: number[]): InterviewHit => ({
  id: 'a-map',
  slug: 'a-map-in-full',
  language: 'en',
  headline: [],
  doctor: { name: { en: 'An Shili' }, formOfAddress: 'doctor' },
  where: 'text',
  blocks,
  lines: lines.map(() => encodeNumber(3)).join(''),
})

function server(file = bytes, knowsParts = true) {
  const asked: (number | 'all')[] = []
  const read: ReadText = async (_, part) => {
    asked.push(part ? part.end - part.start + 1 : 'all')
    const own = part && knowsParts ? file.subarray(part.start, part.end + 1) : file
    return { ok: true, value: { text: own.toString(), isWhole: own === file } }
  }
  return { read, asked }
}

/** With the line feeds around it. */
const lineLength = 3 * lineUnit + 2

async function sentence(query: string, hit: InterviewHit, read: ReadText) {
  const passage = await readPassage(query, hit, read)
  if (!passage.ok) throw new Error(passage.error)
  return { block: passage.value.block, text: passage.value.sentence.map(({ text }) => text).join('') }
}

test('a line is all that is read for a sentence', async () => {
  const { read, asked } = server()
  expect(await sentence('silver lamp', hitIn([2, 0]), read)).toEqual({ block: 2, text: texts[3] })
  expect(asked).toEqual([lineLength])
})

test('while a line does not hold all that was looked for, the next one is read, and the best one shown', async () => {
  const { read, asked } = server()
  expect(await sentence('silver lamp', hitIn([0, 1, 2]), read)).toEqual({ block: 2, text: texts[3] })
  expect(asked).toEqual([lineLength, lineLength, lineLength])
  expect(await sentence('silver gold', hitIn([0, 1]), read)).toEqual({ block: 1, text: texts[2] })
})

test('the digest is a line, too, and opens the interview at its beginning', async () => {
  const { read, asked } = server()
  expect(await sentence('digest', hitIn([-1]), read)).toEqual({ block: 0, text: texts[0] })
  expect(asked).toEqual([lineLength])
})

test.each([
  ['the index does not say where', hitIn([]), server(), ['all']],
  ['the line does not have it', hitIn([3]), server(), [lineLength, 'all']],
  ['there is no such line', hitIn([9]), server(), ['all']],
  [
    'the text is another one by now',
    hitIn([1]),
    server(Buffer.concat([Buffer.from('\n[["new"],1,0]'), bytes])),
    [lineLength, 'all'],
  ],
  ['the server gives no parts', hitIn([0]), server(bytes, false), [lineLength]],
])('all lines are looked through where %s', async (_, hit, { read, asked }, requests) => {
  expect((await sentence('silver lamp', hit, read)).text).toBe(texts[3])
  expect(asked).toEqual(requests)
})

test('a failure is told', async () => {
  expect(await readPassage('lamp', hitIn([0]), async () => ({ ok: false, error: 'timeout' }))).toEqual({
    ok: false,
    error: 'timeout',
  })
})
