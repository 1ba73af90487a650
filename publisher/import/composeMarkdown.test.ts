import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseInterview } from '../markdown/parseInterview'
import type { BodyItem, List, Paragraph } from './bodyItem'
import { composeMarkdown } from './composeMarkdown'
import { randomLine } from './randomText'
import { textsOfBlock } from './textsOfBlock'

const frontMatter = {
  id: 'sample',
  headline: 'A headline: with a colon',
  doctor: 'lu-sample',
  language: 'en',
  datePublished: '2025-01-02',
  dateModified: undefined,
  digest: 'Sample.',
}

const passage = (text: string) => ({ line: { number: 1, text }, text })
const paragraph = randomLine.map((text): Paragraph => ({ type: 'paragraph', ...passage(text) }))
const list = fc
  .record({ ordered: fc.boolean(), texts: fc.array(randomLine, { minLength: 1, maxLength: 3 }) })
  .map(({ ordered, texts }): List => ({ type: 'list', ordered, items: texts.map(passage) }))
/** A heading's own attributes are the only text that the editors' format keeps for itself. */
const headingText = randomLine.filter((text) => !/\{[.#][^}]*\}$/.test(text))

const item: fc.Arbitrary<BodyItem> = fc.oneof(
  paragraph,
  list,
  fc
    .record({ text: headingText, numbered: fc.boolean() })
    .map(({ text, numbered }): BodyItem => ({ type: 'heading', numbered, ...passage(text) })),
  randomLine.map((text): BodyItem => ({ type: 'pullQuote', ...passage(text) })),
  randomLine.map(
    (text): BodyItem => ({ type: 'figure', number: 1, mark: passage('image.png'), caption: passage(text) }),
  ),
  fc
    .record({
      name: fc.option(randomLine, { nil: undefined }),
      role: fc.constantFrom('question' as const, 'answer' as const),
      content: fc.array(fc.oneof(paragraph, list), { minLength: 1, maxLength: 4 }),
    })
    .map(({ name, role, content }): BodyItem => {
      const speaker = { type: 'speaker' as const, role, printedName: name, mark: passage(name ?? 'Q') }
      return { type: 'turn', speaker, continued: false, content }
    }),
)

type Texts = readonly (string | undefined)[]
const textsOfItem = (block: BodyItem): Texts => {
  if (block.type === 'list') return block.items.map(({ text }) => text)
  if (block.type === 'figure') return [block.caption?.text]
  if (block.type === 'turn') return [block.speaker.printedName, ...block.content.flatMap(textsOfItem)]
  return block.type === 'speaker' ? [] : [block.text]
}
test('whatever a page says, the publisher reads the very same text, block by block', () => {
  fc.assert(
    fc.property(fc.array(item, { minLength: 1, maxLength: 8 }), (items) => {
      const { blocks, problems } = parseInterview('a.md', composeMarkdown(frontMatter, items).text)
      expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
      expect(blocks.map(({ type }) => type)).toEqual(items.map(({ type }) => type))
      expect(blocks.map(textsOfBlock)).toEqual(items.map(textsOfItem))
    }),
    { numRuns: 300 },
  )
}, 60_000)

test('the front matter is what was given, without the keys that have no value', () => {
  const { dateModified: _, ...given } = frontMatter
  const { text } = composeMarkdown(frontMatter, [{ type: 'addedHeading', text: 'Questions and answers' }])
  expect(parseInterview('a.md', text).frontMatter).toEqual(given)
  expect(text).not.toContain('dateModified')
  expect(text).toContain('\n## Questions and answers {.unnumbered}\n')
})
