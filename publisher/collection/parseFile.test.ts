import { expect, test } from 'vitest'
import { doctorFile, interviewFile } from '../testing/contentFolder'
import { parseFile } from './parseFile'

test('the outline of a body is its figures, its first pull quote without marks, and its reading time', () => {
  const body = [
    'word '.repeat(690),
    '::figure{file="river.webp" alt="A river"}',
    ':::pull-quote\nA *sentence*.\n:::',
    ':::pull-quote\nAnother.\n:::',
    '::figure{pending alt="To come"}',
  ].join('\n\n')
  const { record, blocks } = parseFile('interview', 'a.md', interviewFile({}, body))
  expect(record).toMatchObject({
    figures: [{ name: 'river.webp', line: 12 }],
    quote: 'A sentence.',
    readingMinutes: 3,
  })
  expect(blocks).toHaveLength(5)
})

test('a record is the same when it comes back from JSON', () => {
  const { record } = parseFile('interview', 'a.md', interviewFile({ cover: '{ file: a.webp, alt: A }', id: 'BAD' }))
  expect(JSON.parse(JSON.stringify(record))).toEqual(JSON.parse(JSON.stringify({ ...record })))
  expect(record.sound).toMatchObject({ doctor: 'an-shili' })
  expect(JSON.parse(record.keyLines).lines['["cover","file"]']).toBe(8)
})

test('a doctor’s record says how the name is read, and where in the directory it stands', () => {
  const { record } = parseFile('doctor', 'a.yaml', doctorFile())
  expect(record).toMatchObject({ pinyin: 'Ān Shìlì', order: 'A an shi li' })
})
