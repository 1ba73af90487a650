import { expect, test } from 'vitest'
import { sampleInterview } from '../testing/samplePublication'
import { sameDepartment } from './relatedInterviews'

test('up to three others of the department, the nearest in date first, of two as near the later', () => {
  const elsewhere = { department: { slug: 'cardiology', name: { en: 'Cardiology' } } }
  const interviews = [1, 2, 4, 5, 6, 9].map((day) => sampleInterview(day, day === 5 ? elsewhere : {}))
  const [, , subject] = interviews
  if (!subject) throw new Error('there are six')
  expect(sameDepartment(subject, interviews).map(({ id }) => id)).toEqual(['i6', 'i2', 'i1'])
})
