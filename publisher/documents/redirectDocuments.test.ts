import { expect, test } from 'vitest'
import { sampleDoctor, sampleInterview, samplePublication } from '../testing/samplePublication'
import { redirectDocuments } from './redirectDocuments'

test('nothing has moved: no record', () => {
  expect(redirectDocuments(samplePublication([sampleInterview(1)]))).toEqual([])
})

test('a record at each former path, in every language there is, with the slug of today', () => {
  const [version] = sampleInterview(1).versions
  const moved = sampleInterview(1, {
    formerSlugs: ['first-name', 'second-name'],
    versions: [version, { ...version, language: 'zh' }],
  })
  const publication = { ...samplePublication([moved]), doctors: [{ ...sampleDoctor, formerSlugs: ['an-shi-li'] }] }
  expect(redirectDocuments(publication)).toEqual([
    {
      paths: [
        '/v1/interviews/first-name.json',
        '/v1/interviews/first-name.en.json',
        '/v1/interviews/first-name.zh.json',
      ],
      body: '{"redirect":"interview-1"}',
    },
    {
      paths: [
        '/v1/interviews/second-name.json',
        '/v1/interviews/second-name.en.json',
        '/v1/interviews/second-name.zh.json',
      ],
      body: '{"redirect":"interview-1"}',
    },
    { paths: ['/v1/doctors/an-shi-li.json'], body: '{"redirect":"an-shili"}' },
  ])
})
