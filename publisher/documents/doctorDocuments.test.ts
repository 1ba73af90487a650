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
  const { doctor, interviews } = v.parse(doctorPageSchema, JSON.parse(page?.body ?? ''))
  expect(doctor.biography).toEqual({ en: ['One paragraph.'] })
  expect(interviews.map(({ id }) => id)).toEqual(['i2', 'i1'])
})
