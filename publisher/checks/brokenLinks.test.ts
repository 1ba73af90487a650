import { expect, test } from 'vitest'
import { interviewFile, translationFile } from '../testing/contentFolder'
import { problemsOfRule } from '../testing/problemsOfRule'
import { brokenLinks } from './brokenLinks'

test.each([
  { input: '[b](a-light.md)', output: [] },
  {
    input: '[b](a-lihgt.md)',
    output: ['content/interviews/b.md:10: the link leads to no interview “a-lihgt”; did you mean “a-light”?'],
  },
  {
    input: 'a\n\n- [b](elsewhere.md)',
    output: [
      'content/interviews/b.md:12: the link leads to no interview “elsewhere”; correct the name or remove the link',
    ],
  },
])('$input', async ({ input, output }) => {
  expect(await problemsOfRule(brokenLinks, { 'interviews/b.md': interviewFile({ id: 'b' }, input) })).toEqual(output)
})

test('a translation’s links are looked at too', async () => {
  const files = { 'interviews/a-light.zh.md': translationFile({}, '[乙](elsewhere.md)') }
  expect(await problemsOfRule(brokenLinks, files)).toHaveLength(1)
})
