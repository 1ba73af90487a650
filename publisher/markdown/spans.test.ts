import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Span } from '../../contract/blocks'
import { parseBody } from '../testing/parseBody'

function spans(markdown: string): Span[] | undefined {
  const [block] = parseBody(markdown).blocks
  return block?.type === 'paragraph' ? block.text : undefined
}

test.each<{ input: string; output: Span[] }>([
  { input: 'Plain words.', output: ['Plain words.'] },
  { input: 'Note:this and a ratio of 8:a, :b[c]{d}', output: ['Note:this and a ratio of 8:a, :b[c]{d}'] },
  { input: 'a *b* c', output: ['a ', { type: 'emphasis', text: 'b' }, ' c'] },
  { input: '**b**', output: [{ type: 'strong', text: 'b' }] },
  { input: '**a *b* c**', output: [{ type: 'strong', text: 'a b c' }] },
  { input: '*a **b***', output: [{ type: 'emphasis', text: 'a b' }] },
  { input: '[t](https://example.com/)', output: [{ type: 'link', text: 't', href: 'https://example.com/' }] },
  {
    input: '<mailto:a@example.com>',
    output: [{ type: 'link', text: 'mailto:a@example.com', href: 'mailto:a@example.com' }],
  },
  {
    input: '**a [*t*](https://example.com/)**',
    output: [
      { type: 'strong', text: 'a ' },
      { type: 'link', text: 't', href: 'https://example.com/' },
    ],
  },
  { input: '[t](another-slug.md)', output: [{ type: 'interviewLink', text: 't', interview: 'another-slug' }] },
  { input: '[t](./another-slug.md)', output: [{ type: 'interviewLink', text: 't', interview: 'another-slug' }] },
  { input: 'one  \ntwo', output: ['one two'] },
  { input: 'one\\\ntwo', output: ['one two'] },
  { input: 'one\ntwo', output: ['one two'] },
  { input: '中文\n**换行**\n好', output: ['中文', { type: 'strong', text: '换行' }, '好'] },
  { input: 'a &amp; b \\* c', output: ['a & b * c'] },
])('$input', ({ input, output }) => {
  expect(spans(input)).toEqual(output)
  expect(parseBody(input).problems).toEqual([])
})

test.each([
  {
    input: '[t](http://example.com/)',
    output:
      '1: a link cannot lead to “http://example.com/”; write https://… or mailto:…, or slug.md for another interview',
  },
  {
    input: 'a\n[t](/other)',
    output: '2: a link cannot lead to “/other”; write https://… or mailto:…, or slug.md for another interview',
  },
  {
    input: '[](https://example.com/)',
    output: '1: the link to https://example.com/ has no text; write [text](https://example.com/)',
  },
  { input: 'a <b>c</b>', output: '1: HTML is not allowed; write plain text, or \\< for the character <' },
  { input: 'a `b`', output: '1: code is not allowed; remove the backquotes `' },
  {
    input: '![a](b.webp)',
    output:
      '1: a picture written as ![]() is not allowed; write ::figure[Caption]{file="…" alt="…"} on a line of its own',
  },
])('$input is an error', ({ input, output }) => {
  expect(parseBody(input).problems).toContain(output)
})

test.each([
  { input: '他说**“你好。”**然后走了', literal: '**' },
  { input: 'an *unclosed mark', literal: '*' },
  { input: '[t](https://example.com/ never closed', literal: '](' },
])('marks that would be printed are a warning: $input', ({ input, literal }) => {
  expect(parseBody(input).problems).toEqual([
    `1: warning: “${literal}” has no partner here and would be printed; leave a space outside the pair, or move punctuation out of it; write \\ before a mark that is meant`,
  ])
})

test.each(['5 * 3 = 15', 'snake_case', 'an escaped \\*mark'])('no warning for %s', (input) => {
  expect(parseBody(input).problems).toEqual([])
})

test('any plain text survives', () => {
  const character = fc.constantFrom(...'abcXYZ0189 :;,.!?\'"()/%=中文，。：“”‘’—…é🙂𠮷')
  const plain = fc.string({ unit: character, minLength: 1 }).map((text) => `a${text.trim()}`)
  fc.assert(
    fc.property(plain, (text) => {
      expect(spans(text)).toEqual([text])
    }),
    { numRuns: 500 },
  )
})
