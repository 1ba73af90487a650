import { expect, test } from 'vitest'
import { interviewFile } from '../testing/contentFolder'
import { problemsOfRule } from '../testing/problemsOfRule'
import { clashingIdentifiers } from './clashingIdentifiers'

test.each([
  { input: { 'interviews/b.md': interviewFile({ id: 'b' }) }, output: [] },
  {
    input: { 'interviews/b.md': interviewFile({ id: 'light' }) },
    output: [
      'content/interviews/b.md:2: the id “light” is already that of content/interviews/a-light.md; choose another',
    ],
  },
  {
    input: { 'interviews/b.md': interviewFile({ id: 'a-light' }) },
    output: [
      'content/interviews/b.md:2: the id “a-light” is the slug of content/interviews/a-light.md; choose another',
    ],
  },
])('$output', async ({ input, output }) => {
  expect(await problemsOfRule(clashingIdentifiers, input)).toEqual(output)
})
