import { expect, test } from 'vitest'
import { wordsOf } from '../i18n/words'
import { sectionAt, sectionName } from './sections'

const sections = [
  { id: 'introduction', firstBlock: 0, readingMinutes: 1 },
  { id: 'section-1', number: 1, title: 'One', firstBlock: 3, readingMinutes: 1 },
  { id: 'section-2', number: 2, title: 'Two', firstBlock: 9, readingMinutes: 1 },
  { id: 'section-3', title: 'Questions', firstBlock: 20, readingMinutes: 1 },
]

test.each([
  [0, 'Introduction', '引言'],
  [2, 'Introduction', '引言'],
  [3, 'Section 1 of 2', '第 1 节，共 2 节'],
  [19, 'Section 2 of 2', '第 2 节，共 2 节'],
  [20, 'Questions', 'Questions'],
  [99, 'Questions', 'Questions'],
])('block %i stands in "%s"', (block, en, zh) => {
  const section = sectionAt(sections, block)
  expect(sectionName(sections, section, wordsOf.en)).toBe(en)
  expect(sectionName(sections, section, wordsOf.zh)).toBe(zh)
})
