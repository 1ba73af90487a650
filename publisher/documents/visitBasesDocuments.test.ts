import { expect, test } from 'vitest'
import { sampleInterview, samplePublication } from '../testing/samplePublication'
import { visitBasesDocuments } from './visitBasesDocuments'

test('every interview by its id, with the visits that the website counted', () => {
  const former = sampleInterview(2, { visits: 823, formerSlugs: ['first-name'] })
  expect(visitBasesDocuments(samplePublication([sampleInterview(1), former]))).toEqual([
    { paths: ['/v1/visits.json'], body: '{"visits":{"i1":0,"i2":823}}' },
  ])
})
