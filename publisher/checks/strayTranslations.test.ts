import { expect, test } from 'vitest'
import { translationFile } from '../testing/contentFolder'
import { problemsOfRule } from '../testing/problemsOfRule'
import { strayTranslations } from './strayTranslations'

test.each([
  { input: 'a-light.zh.md', output: [] },
  {
    input: 'a-light.en.md',
    output: [
      'content/interviews/a-light.en.md:1: content/interviews/a-light.md is already in “en”; rename this file or correct that file’s language',
    ],
  },
  {
    input: 'a-ligth.zh.md',
    output: [
      'content/interviews/a-ligth.zh.md:1: there is no original “a-ligth.md” beside this translation; did you mean “a-light”?',
    ],
  },
  {
    input: 'other.zh.md',
    output: [
      'content/interviews/other.zh.md:1: there is no original “other.md” beside this translation; write other.md, or rename this file if it is the original',
    ],
  },
])('$input', async ({ input, output }) => {
  expect(await problemsOfRule(strayTranslations, { [`interviews/${input}`]: translationFile() })).toEqual(output)
})
