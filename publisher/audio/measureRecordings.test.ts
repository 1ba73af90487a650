import { expect, test } from 'vitest'
import { readCollection } from '../collection/readCollection'
import { interviewFile, jpeg, soundContent, translationFile, writeContent } from '../testing/contentFolder'
import { measureRecordings } from './measureRecordings'
import { toneSequence } from './toneSequence'

async function measure(name: string, content: Buffer | string) {
  const contentDir = await writeContent({
    ...soundContent,
    'interviews/a-light.md': interviewFile({ audio: `{ file: ${name} }` }),
    [`audio/${name}`]: content,
  })
  return (await measureRecordings(await readCollection(contentDir), contentDir)).get(name)
}

test.each([1, 7])('a recording of %i seconds, its bytes, and a name with its content’s hash', async (seconds) => {
  const content = toneSequence(seconds)
  expect(await measure('A talk.mp3', content)).toMatchObject({
    name: expect.stringMatching(new RegExp(`^a-talk-[0-9a-f]{10}-${seconds}s\\.mp3$`)),
    durationSeconds: seconds,
    bytes: content.length,
  })
})

test.each<[name: string, content: () => Promise<Buffer> | Buffer, why: RegExp]>([
  ['talk.wav', () => toneSequence(1), /does not end in .mp3 or .m4a/],
  ['talk.m4a', () => toneSequence(1), /./],
  ['talk.mp3', () => jpeg(8, 8), /./],
  ['talk.mp3', () => Buffer.alloc(0), /./],
  ['talk.mp3', () => toneSequence(1).subarray(0, 900), /less than a second/],
])('%s is not a recording: %#', async (name, content, why) => {
  expect(await measure(name, await content())).toEqual({ unreadable: expect.stringMatching(why) })
})

test('a translation may have its own recording; what nothing mentions is not looked at', async () => {
  const contentDir = await writeContent({
    ...soundContent,
    'interviews/a-light.zh.md': translationFile({ audio: '{ file: zh.mp3 }' }),
    'audio/zh.mp3': toneSequence(2),
    'audio/other.mp3': '',
  })
  const recordings = await measureRecordings(await readCollection(contentDir), contentDir)
  expect([...recordings.keys()]).toEqual(['zh.mp3'])
})
