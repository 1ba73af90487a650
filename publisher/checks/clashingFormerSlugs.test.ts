import { expect, test } from 'vitest'
import { doctorFile, interviewFile } from '../testing/contentFolder'
import { problemsOfRule } from '../testing/problemsOfRule'
import { clashingFormerSlugs } from './clashingFormerSlugs'

test.each([
  { input: { 'interviews/b.md': interviewFile({ id: 'b', formerSlugs: '[old-b, older-b]' }) }, output: [] },
  {
    input: { 'interviews/b.md': interviewFile({ id: 'b', formerSlugs: '[a-light]' }) },
    output: [
      'content/interviews/b.md:8: the former slug “a-light” leads to content/interviews/a-light.md today; remove it',
    ],
  },
  {
    input: { 'interviews/b.md': interviewFile({ id: 'b', formerSlugs: '[light]' }) },
    output: [
      'content/interviews/b.md:8: the former slug “light” leads to content/interviews/a-light.md today; remove it',
    ],
  },
  {
    input: { 'interviews/b.md': interviewFile({ id: 'b', formerSlugs: '[b]' }) },
    output: ['content/interviews/b.md:8: the former slug “b” leads to content/interviews/b.md today; remove it'],
  },
  {
    input: {
      'interviews/b.md': interviewFile({ id: 'b', formerSlugs: '[old]' }),
      'interviews/c.md': interviewFile({ id: 'c', formerSlugs: '[old]' }),
    },
    output: [
      'content/interviews/c.md:8: the former slug “old” is already one of content/interviews/b.md; remove it from one of the two',
    ],
  },
  {
    input: { 'doctors/bao-fanli.yaml': doctorFile('formerSlugs: [an-shili]') },
    output: [
      'content/doctors/bao-fanli.yaml:6: the former slug “an-shili” leads to content/doctors/an-shili.yaml today; remove it',
    ],
  },
  // An interview and a doctor may have been called the same: their addresses differ.
  { input: { 'doctors/bao-fanli.yaml': doctorFile('formerSlugs: [a-light]') }, output: [] },
])('$output', async ({ input, output }) => {
  expect(await problemsOfRule(clashingFormerSlugs, input)).toEqual(output)
})
