import { expect, test } from 'vitest'
import { sampleInterview } from '../testing/samplePublication'
import { sameDepartment, sameHospital } from './relatedInterviews'

test('up to three others of the department, the nearest in date first, of two as near the later', () => {
  const elsewhere = { department: { slug: 'cardiology', name: { en: 'Cardiology' } } }
  const interviews = [1, 2, 4, 5, 6, 9].map((day) => sampleInterview(day, day === 5 ? elsewhere : {}))
  const [, , subject] = interviews
  if (!subject) throw new Error('there are six')
  expect(sameDepartment(subject, interviews).map(({ id }) => id)).toEqual(['i6', 'i2', 'i1'])
})

test('up to three others of the hospital, in the same order, none that is shown already', () => {
  const elsewhere = { hospital: { slug: 'east', name: { en: 'East' } } }
  const interviews = [1, 2, 3, 4, 5, 6, 7, 9].map((day) => sampleInterview(day, day === 6 ? elsewhere : {}))
  const [, , , subject, next] = interviews
  if (!subject) throw new Error('there are eight')
  expect(sameHospital(subject, interviews, [undefined, next]).map(({ id }) => id)).toEqual(['i3', 'i2', 'i7'])
})
