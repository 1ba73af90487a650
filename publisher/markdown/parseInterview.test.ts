import { expect, test } from 'vitest'
import { parseInterview, parseTranslation } from './parseInterview'

const front = {
  id: 'a-light',
  headline: 'A light',
  doctor: 'an-shili',
  language: 'en',
  datePublished: '2026-11-25',
  digest: 'A sentence.',
}

const file = (keys: Record<string, unknown>, body = '\nText.\n') =>
  `---\n${Object.entries(keys)
    .map(([key, value]) => `${key}: ${value}`)
    .join('\n')}\n---\n${body}`

const problems = (text: string) =>
  parseInterview('f.md', text).problems.map(({ line, message }) => `${line}: ${message}`)

test('front matter, blocks and the lines of keys', () => {
  const parsed = parseInterview('f.md', file(front))
  expect(parsed.problems).toEqual([])
  expect(parsed.frontMatter).toEqual(front)
  expect(parsed.blocks).toEqual([{ type: 'paragraph', text: ['Text.'] }])
  expect([parsed.lineOf('id'), parsed.lineOf('digest')]).toEqual([2, 7])
})

test.each([
  { input: { ...front, id: 'A light' }, output: '2: “id”: use lower-case letters, digits and single hyphens' },
  {
    input: { ...front, id: 'a-light-in-the-chest' },
    output: '2: “id”: at most 16 characters, so that it fits a mini-program code',
  },
  { input: { ...front, language: 'fr' }, output: '5: “language” must be one of "en", "zh"' },
  { input: { ...front, datePublished: '25.11.2026' }, output: '6: “datePublished”: write the date as YYYY-MM-DD' },
  {
    input: { ...front, datePublished: '2026-02-31' },
    output: '6: “datePublished”: is not a day of the calendar; correct it',
  },
  { input: { ...front, digest: '长'.repeat(201) }, output: '7: “digest”: is longer than 200 characters; shorten it' },
  { input: { ...front, visits: 1.5 }, output: '8: “visits” must be a whole number' },
  {
    input: { ...front, sourceUrl: 'example' },
    output: '8: “sourceUrl” must be a web address, beginning with https://',
  },
  { input: { ...front, sourceUrl: 'http://example.com/' }, output: '8: “sourceUrl”: must begin with https://' },
  { input: { ...front, cover: '{ file: a.webp }' }, output: '8: “cover.alt” is missing; add it' },
  {
    input: { ...front, author: 'X' },
    output:
      '8: unknown key “author”; the keys here are id, formerSlugs, headline, doctor, language, datePublished, dateModified, digest, editor, cover, audio, sourceUrl, officialAccountUrl, visits',
  },
])('$output', ({ input, output }) => {
  expect(problems(file(input))).toEqual([output])
})

test('a file without front matter or without text says so', () => {
  expect(problems('Text.')).toEqual([
    '1: there is no front matter; begin the file with a line ---, the keys, and another line ---',
  ])
  expect(problems(file(front, ''))).toEqual(['1: there is no text below the front matter; write the interview'])
})

test('everything wrong is reported at once, in front matter and body', () => {
  expect(problems(file({ ...front, language: 'fr' }, '# A\n\n> b\n'))).toHaveLength(3)
})

test('Windows line ends and a byte order mark do not matter', () => {
  const parsed = parseInterview('f.md', `\uFEFF${file(front)}`.replaceAll('\n', '\r\n'))
  expect(parsed.problems).toEqual([])
  expect(parsed.blocks).toEqual([{ type: 'paragraph', text: ['Text.'] }])
})

test('links to other interviews are listed with their lines', () => {
  expect(parseInterview('f.md', file(front, 'a\n[b](c.md)')).links).toEqual([{ interview: 'c', line: 10 }])
})

test('a translation holds only what differs', () => {
  const parsed = parseTranslation('f.zh.md', file({ headline: '灯', digest: '摘要', translator: '译者' }))
  expect(parsed.problems).toEqual([])
  const withId = parseTranslation('f.zh.md', file({ headline: '灯', digest: '摘要', id: 'x' }))
  expect(withId.problems[0]?.message).toContain('unknown key “id”')
})
