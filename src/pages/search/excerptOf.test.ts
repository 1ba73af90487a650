import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { MarkedText } from '../../search/hits'
import { excerptOf } from './excerptOf'

const written = (runs: MarkedText) => runs.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('')

const words = (count: number) => Array.from({ length: count }, (_, index) => `word${index}`).join(' ')

test('a short sentence stays whole', () => {
  const sentence: MarkedText = [{ text: 'Hold a ' }, { text: 'breath', marked: true }, { text: ', he says.' }]
  expect(excerptOf(sentence, '…')).toEqual(sentence)
})

test('a long one is cut between words on both sides of the match', () => {
  const excerpt = excerptOf(
    [{ text: `${words(20)} ` }, { text: 'breath', marked: true }, { text: ` ${words(30)}.` }],
    '…',
  )
  expect(written(excerpt)).toBe(
    '… word17 word18 word19 [breath] word0 word1 word2 word3 word4 word5 word6 word7 word8 …',
  )
})

test('nothing is left out before a match near the beginning, nor after one near the end', () => {
  const before = excerptOf([{ text: 'A ' }, { text: 'breath', marked: true }, { text: ` ${words(30)}` }], '…')
  expect(written(before)).toMatch(/^A \[breath\] word0 .* …$/)
  const after = excerptOf([{ text: `${words(30)} a ` }, { text: 'breath', marked: true }, { text: '.' }], '…')
  expect(written(after)).toMatch(/^… word\d+ .* a \[breath\]\.$/)
})

test('Chinese is cut between characters', () => {
  const sentence: MarkedText = [
    { text: '那天下午他走进病房的时候窗外的雨还没有停' },
    { text: '安示', marked: true },
    {
      text: '例把病房的灯一盏一盏关掉，只留下窗边的那一盏，然后在床边坐下来，等着病人慢慢地把话说完，再一句一句记下来。',
    },
  ]
  expect(written(excerptOf(sentence, '……'))).toMatch(/^…… .{12}\[安示\].{26} ……$/)
})

test('an excerpt holds the match, within its room, and nothing that the sentence does not', () => {
  const text = fc.string({ maxLength: 200 })
  fc.assert(
    fc.property(text, fc.string({ minLength: 1, maxLength: 20 }), text, (before, match, after) => {
      const excerpt = excerptOf([{ text: before }, { text: match, marked: true }, { text: after }], '…')
      const body = excerpt.filter(({ text }) => text !== '… ' && text !== ' …')
      expect(`${before}${match}${after}`).toContain(body.map((run) => run.text).join(''))
      expect(body.filter(({ marked }) => marked).map((run) => run.text)).toEqual([match])
      expect(body.reduce((length, run) => length + run.text.length, 0)).toBeLessThanOrEqual(88)
    }),
  )
})
