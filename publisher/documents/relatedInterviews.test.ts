import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sampleInterview } from '../testing/samplePublication'
import { relatedInterviews } from './relatedInterviews'

test('up to three others of the department, the nearest in date first, of two as near the later', () => {
  const elsewhere = { department: { slug: 'cardiology', name: { en: 'Cardiology' } } }
  const interviews = [1, 2, 4, 5, 6, 9].map((day) => sampleInterview(day, day === 5 ? elsewhere : {}))
  const [, , subject] = interviews
  if (!subject) throw new Error('there are six')
  expect(
    relatedInterviews(interviews)
      .sameDepartment(subject)
      .map(({ id }) => id),
  ).toEqual(['i6', 'i2', 'i1'])
})

test('up to three others of the hospital, in the same order, none that is shown already', () => {
  const elsewhere = { hospital: { slug: 'east', name: { en: 'East' } } }
  const interviews = [1, 2, 3, 4, 5, 6, 7, 9].map((day) => sampleInterview(day, day === 6 ? elsewhere : {}))
  const [, , , subject, next] = interviews
  if (!subject) throw new Error('there are eight')
  expect(
    relatedInterviews(interviews)
      .sameHospital(subject, [undefined, next])
      .map(({ id }) => id),
  ).toEqual(['i3', 'i2', 'i7'])
})

test('of many of the same days, those are found that a look at all of them finds', () => {
  const days = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 2, maxLength: 14 })
  fc.assert(
    fc.property(days, fc.nat(), (list, chosen) => {
      const interviews = [...list]
        .sort((a, b) => a - b)
        .map((day, index) => ({ ...sampleInterview(day), id: `${day}-${String.fromCharCode(97 + index)}` }))
      const subject = interviews[chosen % interviews.length]
      if (!subject) throw new Error('there are at least two')
      const day = ({ datePublished }: { datePublished: string }) => Date.parse(datePublished)
      const distance = (other: { datePublished: string }) => Math.abs(day(other) - day(subject))
      const all = interviews
        .filter((other) => other !== subject)
        .sort((a, b) => distance(a) - distance(b) || day(b) - day(a) || (a.id < b.id ? -1 : 1))
      const { sameDepartment, sameHospital } = relatedInterviews(interviews)
      expect(sameDepartment(subject)).toEqual(all.slice(0, 3))
      expect(sameHospital(subject, all.slice(0, 2))).toEqual(all.slice(2, 5))
    }),
  )
})
