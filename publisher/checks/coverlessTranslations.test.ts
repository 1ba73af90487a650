import { expect, test } from 'vitest'
import { interviewFile, translationFile } from '../testing/contentFolder'
import { problemsOfRule } from '../testing/problemsOfRule'
import { coverlessTranslations } from './coverlessTranslations'

const translation = { 'interviews/a-light.zh.md': translationFile({ cover: '{ alt: 封面 }' }) }
const original = { 'interviews/a-light.md': interviewFile({ cover: '{ file: a.webp, alt: A cover }' }) }

test.each([
  { input: { ...translation, ...original }, output: [] },
  {
    input: translation,
    output: [
      'content/interviews/a-light.zh.md:4: “cover” has words, but content/interviews/a-light.md has no cover; add one there, or remove these words',
    ],
  },
])('$output', async ({ input, output }) => {
  expect(await problemsOfRule(coverlessTranslations, input)).toEqual(output)
})
