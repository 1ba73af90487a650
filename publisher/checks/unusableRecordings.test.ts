import { expect, test } from 'vitest'
import type { RecordingFile } from '../audio/recordingFile'
import { interviewFile, translationFile } from '../testing/contentFolder'
import { problemsOfRule } from '../testing/problemsOfRule'
import { unusableRecordings } from './unusableRecordings'

const files = {
  'interviews/a-light.md': interviewFile({ audio: '{ file: talk.mp3, by: A reader }' }),
  'audio/talks.mp3': '',
}

test.each<{ input: Record<string, RecordingFile>; output: string[] }>([
  { input: { 'talk.mp3': { name: 'talk-1-9s.mp3', path: '', durationSeconds: 9, bytes: 9 } }, output: [] },
  {
    input: { 'talk.mp3': { unreadable: 'no sound' } },
    output: [
      'content/interviews/a-light.md:8: the recording “talk.mp3” cannot be played (no sound); export it again as MP3, or as M4A with AAC',
    ],
  },
  {
    input: {},
    output: [
      'content/interviews/a-light.md:8: there is no recording “talk.mp3” in content/audio/; did you mean “talks.mp3”?',
    ],
  },
])('$output', async ({ input, output }) => {
  expect(await problemsOfRule(unusableRecordings, files, {}, input)).toEqual(output)
})

test('a translation is looked at too', async () => {
  const translated = { 'interviews/a-light.zh.md': translationFile({ audio: '{ file: zh.mp3 }' }) }
  expect(await problemsOfRule(unusableRecordings, translated)).toEqual([
    'content/interviews/a-light.zh.md:4: there is no recording “zh.mp3” in content/audio/; put it there or correct the name',
  ])
})
