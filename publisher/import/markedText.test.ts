import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseInterview } from '../markdown/parseInterview'
import type { BodyItem } from './bodyItem'
import { composeMarkdown } from './composeMarkdown'
import { randomLine } from './randomText'
import type { Mark } from './readPage'

const frontMatter = { id: 'a', headline: 'A', doctor: 'lu', language: 'en', datePublished: '2025-01-02', digest: 'A.' }

function written(text: string, marks: readonly Mark[]) {
  const item: BodyItem = { type: 'paragraph', line: { number: 1, text, marks }, text }
  const { text: markdown, guesses } = composeMarkdown(frontMatter, [item])
  const { blocks, problems } = parseInterview('a.md', markdown)
  const [block] = blocks
  return { spans: block?.type === 'paragraph' ? block.text : [], problems, dropped: guesses.length > 0, markdown }
}

test.each([
  { text: 'a bold word', start: 2, end: 6, spans: ['a ', { type: 'strong', text: 'bold' }, ' word'] },
  { text: '他说：“慢。”然后笑了', start: 3, end: 7, spans: ['他说：“', { type: 'strong', text: '慢' }, '。”然后笑了'] },
  { text: '中文里的强调', start: 2, end: 4, spans: ['中文', { type: 'strong', text: '里的' }, '强调'] },
])('“$text”', ({ text, start, end, spans }) => {
  expect(written(text, [{ type: 'strong', start, end }]).spans).toEqual(spans)
})

const markTypes = fc.constantFrom('strong' as const, 'emphasis' as const, 'link' as const)

test('whatever is emphasised, the words stay the same, and emphasis is as it was or goes with a word about it', () => {
  let kept = 0
  fc.assert(
    fc.property(
      randomLine,
      fc.array(fc.tuple(fc.nat(10), fc.integer({ min: 1, max: 12 }), markTypes), { maxLength: 3 }),
      (text, places) => {
        const marks: Mark[] = []
        for (const [gap, length, type] of places) {
          const start = (marks[marks.length - 1]?.end ?? 0) + gap
          const end = Math.min(start + length, text.length)
          if (end <= start || /[\ud800-\udfff]/.test(text)) continue
          marks.push(type === 'link' ? { type, start, end, href: 'https://a.example/b_c*d' } : { type, start, end })
        }
        const { spans, problems, dropped } = written(text, marks)
        expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
        expect(spans.map((span) => (typeof span === 'string' ? span : span.text)).join('')).toBe(text)
        const found = spans.filter((span) => typeof span !== 'string').length
        const wanted = marks.filter(({ start, end }) => text.slice(start, end).trim() !== '').length
        expect(found < wanted && !dropped).toBe(false)
        kept += found
      },
    ),
    { numRuns: 400 },
  )
  expect(kept).toBeGreaterThan(100)
}, 60_000)
