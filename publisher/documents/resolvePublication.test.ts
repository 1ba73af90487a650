import { expect, test } from 'vitest'
import { readCollection } from '../collection/readCollection'
import {
  type ContentFiles,
  doctorFile,
  interviewFile,
  soundContent,
  translationFile,
  writeContent,
} from '../testing/contentFolder'
import { samplePicture } from '../testing/samplePublication'
import type { ResolvedContent } from './publication'
import { resolvePublication } from './resolvePublication'

async function resolve(files: ContentFiles): Promise<ResolvedContent> {
  const collection = await readCollection(await writeContent({ ...soundContent, ...files }))
  const pictures = new Map(['cover.webp', 'chinese-cover.webp'].map((name) => [name, samplePicture]))
  const placeholders = {
    portraits: new Map(collection.doctors.map(({ slug }) => [slug, samplePicture])),
    covers: new Map(collection.interviews.map(({ sound }) => [sound.id ?? '', samplePicture])),
  }
  const recording = { name: 'talk-0a1b2c3d4e-20s.mp3', path: 'talk.mp3', durationSeconds: 20, bytes: 900 }
  const recordings = new Map([['talk.mp3', recording]])
  const endpointUrl = 'https://endpoint.example'
  return resolvePublication({ collection, endpointUrl, pictures, recordings, placeholders })
}

test('interviews are sorted by date, those of one day by id', async () => {
  const { interviews } = await resolve({
    'interviews/a-light.md': interviewFile({ id: 'b', datePublished: '2026-11-20' }),
    'interviews/x.md': interviewFile({ id: 'c', datePublished: '2026-11-01' }),
    'interviews/y.md': interviewFile({ id: 'a', datePublished: '2026-11-20' }),
  })
  expect(interviews.map(({ id }) => id)).toEqual(['c', 'a', 'b'])
})

test('doctors are sorted by name and follow their places', async () => {
  const { doctors } = await resolve({
    'doctors/zeng.yaml': doctorFile(),
    'doctors/bao.yaml': doctorFile().replace('安示例', '鲍示例'),
  })
  expect(doctors.map(({ slug }) => slug)).toEqual(['an-shili', 'zeng', 'bao'])
  expect(doctors[0]).toMatchObject({
    pinyin: 'Ān Shìlì',
    hospital: { slug: 'river-hospital', name: { zh: '江畔医院' } },
  })
})

test('a translation takes from its original what it does not say for itself', async () => {
  const { interviews } = await resolve({
    'interviews/a-light.md': interviewFile({
      dateModified: '2026-11-21',
      editor: 'Sample Editor',
      sourceUrl: 'https://example.com/a-light',
      cover: '{ file: cover.webp, alt: A cover, caption: By somebody }',
    }),
    'interviews/a-light.zh.md': translationFile({
      dateModified: '2026-11-23',
      cover: '{ alt: 封面 }',
      translator: '译者',
    }),
  })
  const [interview] = interviews
  expect(interview?.dateModified).toBe('2026-11-23')
  expect(interview?.versions).toMatchObject([
    { language: 'en', dateModified: '2026-11-21', cover: { alt: 'A cover', caption: 'By somebody' } },
    {
      language: 'zh',
      headline: '一盏灯',
      dateModified: '2026-11-23',
      editor: 'Sample Editor',
      sourceUrl: 'https://example.com/a-light',
      translator: '译者',
      cover: { alt: '封面', caption: 'By somebody' },
    },
  ])
})

test('without portrait or cover there is a drawing, described in the language of the version', async () => {
  const { doctors, interviews } = await resolve({ 'interviews/a-light.zh.md': translationFile() })
  expect(doctors[0]?.portraitAlt).toEqual({ en: 'Placeholder drawing', zh: '示意图' })
  expect(interviews[0]?.versions.map(({ cover }) => cover.alt)).toEqual(['Placeholder drawing', '示意图'])
})

test('a collection that was not checked is a fault of the program', async () => {
  await expect(resolve({ 'interviews/a-light.md': interviewFile({ doctor: 'nobody' }) })).rejects.toThrow('not checked')
})

test('a recording belongs to the version that names it, and is not inherited', async () => {
  const { interviews } = await resolve({
    'interviews/a-light.md': interviewFile({ audio: '{ file: talk.mp3, by: A reader }' }),
    'interviews/a-light.zh.md': translationFile(),
  })
  expect(interviews[0]?.versions.map(({ audio }) => audio)).toEqual([
    { src: '/v1/audio/talk-0a1b2c3d4e-20s.mp3', durationSeconds: 20, bytes: 900, by: 'A reader' },
    undefined,
  ])
})
