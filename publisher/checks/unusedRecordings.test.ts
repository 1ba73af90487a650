import { expect, test } from 'vitest'
import { interviewFile } from '../testing/contentFolder'
import { problemsOfRule } from '../testing/problemsOfRule'
import { unusedRecordings } from './unusedRecordings'

const warning =
  'content/audio/talk.mp3:1: warning: nothing uses this recording; remove it, or name it as `audio` of an interview'

test.each([
  { input: interviewFile(), output: [warning] },
  { input: interviewFile({ audio: '{ file: talk.mp3 }' }), output: [] },
  { input: interviewFile({ language: 'fr' }), output: [] },
])('$output', async ({ input, output }) => {
  const files = { 'interviews/a-light.md': input, 'audio/talk.mp3': '' }
  expect(await problemsOfRule(unusedRecordings, files)).toEqual(output)
})
