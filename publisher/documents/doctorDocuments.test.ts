import * as v from 'valibot'
import { expect, test } from 'vitest'
import { doctorListSchema, doctorPageSchema } from '../../contract/documents'
import { sampleInterview, samplePublication } from '../testing/samplePublication'
import { doctorDocuments } from './doctorDocuments'

const [list, page] = doctorDocuments(samplePublication([1, 2].map((number) => sampleInterview(number))))

test('the list has a card a doctor', () => {
  expect(list?.paths).toEqual(['/v1/doctors.json'])
  const { doctors } = v.parse(doctorListSchema, JSON.parse(list?.body ?? ''))
  expect(doctors).toMatchObject([{ slug: 'an-shili', letter: 'A', interviewCount: 2, portrait: { alt: 'A portrait' } }])
})

test('a doctor’s page has the interviews, newest first', () => {
  expect(page?.paths).toEqual(['/v1/doctors/an-shili.json'])
  const { doctor, interviews, shareImages } = v.parse(doctorPageSchema, JSON.parse(page?.body ?? ''))
  expect(doctor.biography).toEqual({ en: ['One paragraph.'] })
  expect(shareImages).toEqual({
    message: '/v1/images/a-1-share-600.jpg',
    timeline: '/v1/images/a-2-share-500.jpg',
  })
  expect(interviews.map(({ id }) => id)).toEqual(['i2', 'i1'])
})
