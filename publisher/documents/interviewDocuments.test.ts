import * as v from 'valibot'
import { expect, test } from 'vitest'
import { type Interview, interviewSchema } from '../../contract/interview'
import { sampleInterview, samplePicture, samplePublication } from '../testing/samplePublication'
import { interviewDocuments } from './interviewDocuments'
import type { PublishedInterview, PublishedVersion } from './publication'

const chinese: PublishedVersion = {
  language: 'zh',
  headline: '标题',
  digest: '摘要。',
  dateModified: '2026-01-09',
  readingMinutes: 2,
  blocks: [{ type: 'paragraph', text: ['正文。'] }],
  contentHash: 'i1.zh',
  figures: [],
  cover: { picture: samplePicture, alt: '封面' },
  translator: '译者',
}

function filesOf(interviews: PublishedInterview[]): Map<string, Interview> {
  const documents = interviewDocuments(samplePublication(interviews))
  const files = documents.flatMap(({ paths, body }) =>
    paths.map((path): [string, Interview] => [path, v.parse(interviewSchema, JSON.parse(body))]),
  )
  return new Map(files)
}

test('every version stands under slug and id, the original under the bare names too', () => {
  const [original] = sampleInterview(1).versions
  const files = filesOf([sampleInterview(1, { versions: [original, chinese] })])
  expect([...files].map(([path, { language }]) => `${path} ${language}`)).toEqual([
    '/v1/interviews/interview-1.json en',
    '/v1/interviews/i1.json en',
    '/v1/interviews/interview-1.en.json en',
    '/v1/interviews/i1.en.json en',
    '/v1/interviews/interview-1.zh.json zh',
    '/v1/interviews/i1.zh.json zh',
  ])
  expect(files.get('/v1/interviews/i1.zh.json')).toMatchObject({
    headline: '标题',
    dateModified: '2026-01-09',
    translator: '译者',
    cover: { alt: '封面' },
    doctor: { portrait: { alt: '肖像' } },
    versions: [{ language: 'en' }, { language: 'zh', readingMinutes: 2 }],
  })
})

test('an interview whose id is its slug has each file once', () => {
  const interview = sampleInterview(1, { id: 'same', slug: 'same' })
  expect([...filesOf([interview]).keys()]).toEqual(['/v1/interviews/same.json', '/v1/interviews/same.en.json'])
})

test('neighbours are the earlier and the later, none at an end', () => {
  const files = filesOf([1, 2, 3].map((number) => sampleInterview(number)))
  const neighbours = ['i1', 'i2', 'i3'].map((id) => {
    const interview = files.get(`/v1/interviews/${id}.json`)
    return [interview?.previous?.id, interview?.next?.id]
  })
  expect(neighbours).toEqual([
    [undefined, 'i2'],
    ['i1', 'i3'],
    ['i2', undefined],
  ])
})

test('of one hospital are those that stand neither beside it nor in its department; an older file has no such list', () => {
  const elsewhere = { department: { slug: 'cardiology', name: { en: 'Cardiology' } } }
  const files = filesOf([1, 2, 3, 4].map((number) => sampleInterview(number, number === 4 ? elsewhere : {})))
  const first = files.get('/v1/interviews/i1.json')
  expect(first?.sameHospital.map(({ id }) => id)).toEqual(['i4'])
  const { sameHospital: _, ...older } = first ?? {}
  expect(v.parse(interviewSchema, older).sameHospital).toEqual([])
})

test('a card quotes the original', () => {
  const [original] = sampleInterview(1).versions
  const files = filesOf([sampleInterview(1, { versions: [{ ...original, quote: 'A sentence.' }] }), sampleInterview(2)])
  expect(files.get('/v1/interviews/i2.json')?.previous?.quote).toBe('A sentence.')
})

/** A sign for every document of some interviews, by its first path. */
function signsOf(sign: 'key' | 'body', interviews: PublishedInterview[], pictures = samplePublication([]).pictures) {
  const documents = interviewDocuments({ ...samplePublication(interviews), pictures })
  return documents.map((document) => document[sign])
}

test('the key of a document is another one just where its body is', () => {
  const interviews = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => sampleInterview(number))
  const again = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => sampleInterview(number))
  expect(signsOf('key', again)).toEqual(signsOf('key', interviews))
  for (const number of [1, 5, 9]) {
    const changed = interviews.map((interview, index) => {
      const [original] = interview.versions
      return index + 1 === number ? { ...interview, versions: [{ ...original, headline: 'Another' }] } : interview
    }) satisfies PublishedInterview[]
    const isOther = (sign: 'key' | 'body') => {
      const before = signsOf(sign, interviews)
      return signsOf(sign, changed).map((other, index) => other !== before[index])
    }
    expect(isOther('key')).toEqual(isOther('body'))
    expect(isOther('key')).toContain(true)
  }
})

test('another text and another picture in it make another document', () => {
  const [original] = sampleInterview(1).versions
  const keys = (changes: Partial<PublishedVersion>, picture = samplePicture) =>
    signsOf('key', [sampleInterview(1, { versions: [{ ...original, ...changes }] })], new Map([['a.webp', picture]]))
  expect(keys({ contentHash: 'another' })).not.toEqual(keys({}))
  const figures = ['a.webp']
  expect(keys({ figures }, { ...samplePicture, width: 375 })).not.toEqual(keys({ figures }))
  expect(keys({ figures }, { ...samplePicture })).toEqual(keys({ figures }))
})

test('a sentence that changes makes its own document anew, and none of those that show a card of it', () => {
  const keysWith = (contentHash: string) => {
    const [original] = sampleInterview(2).versions
    const changed = sampleInterview(2, { versions: [{ ...original, contentHash }] })
    const documents = interviewDocuments(samplePublication([sampleInterview(1), changed, sampleInterview(3)]))
    return new Map(documents.map(({ paths: [path], key }) => [path, key]))
  }
  const [before, after] = [keysWith('before'), keysWith('after')]
  expect([...before.keys()].filter((path) => before.get(path) !== after.get(path))).toEqual([
    '/v1/interviews/interview-2.json',
  ])
})
