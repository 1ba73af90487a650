import { expect, test } from 'vitest'
import { interviewFile, translationFile } from '../testing/contentFolder'
import { problemsOfRule } from '../testing/problemsOfRule'
import { impossibleDates } from './impossibleDates'

test.each<{ input: Record<string, string>; output: string[] }>([
  { input: { datePublished: '2026-11-24', dateModified: '2026-11-24' }, output: [] },
  {
    input: { datePublished: '2026-11-25' },
    output: [
      'content/interviews/a-light.md:6: “datePublished” 2026-11-25 lies in the future (today is 2026-11-24 in Shanghai); correct it or wait',
    ],
  },
  {
    input: { dateModified: '2027-01-01' },
    output: [
      'content/interviews/a-light.md:8: “dateModified” 2027-01-01 lies in the future (today is 2026-11-24 in Shanghai); correct it or wait',
    ],
  },
  {
    input: { dateModified: '2026-11-19' },
    output: [
      'content/interviews/a-light.md:8: “dateModified” 2026-11-19 lies before the day of publication, 2026-11-20; correct one of the two',
    ],
  },
])('$input', async ({ input, output }) => {
  expect(await problemsOfRule(impossibleDates, { 'interviews/a-light.md': interviewFile(input) })).toEqual(output)
})

test('a translation is not changed before its original is published', async () => {
  const files = { 'interviews/a-light.zh.md': translationFile({ dateModified: '2026-11-01' }) }
  expect(await problemsOfRule(impossibleDates, files)).toEqual([
    'content/interviews/a-light.zh.md:4: “dateModified” 2026-11-01 lies before the day of publication, 2026-11-20; correct one of the two',
  ])
})
