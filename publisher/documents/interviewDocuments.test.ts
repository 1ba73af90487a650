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

test('a card quotes the first pull quote of the original, without marks', () => {
  const [original] = sampleInterview(1).versions
  const text = ['A ', { type: 'emphasis' as const, text: 'sentence' }, '.']
  const quoting = { ...original, blocks: [...original.blocks, { type: 'pullQuote' as const, text }] }
  const files = filesOf([sampleInterview(1, { versions: [quoting] }), sampleInterview(2)])
  expect(files.get('/v1/interviews/i2.json')?.previous?.quote).toBe('A sentence.')
})
