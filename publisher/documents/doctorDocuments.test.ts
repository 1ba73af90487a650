import * as v from 'valibot'
import { expect, test } from 'vitest'
import { doctorPageSchema } from '../../contract/documents'
import { sampleDoctors } from '../testing/sampleDoctors'
import { sampleDoctor, sampleInterview, samplePublication } from '../testing/samplePublication'
import { doctorDocuments } from './doctorDocuments'
import { fieldIndex } from './fieldIndex'
import type { PublishedDoctor } from './publication'

const interviews = [1, 2].map((number) => sampleInterview(number))

function pagesOf(doctors: PublishedDoctor[]) {
  const documents = doctorDocuments({ ...samplePublication(interviews), doctors }, fieldIndex(doctors))
  return documents.map(({ paths, body }) => ({ paths, page: v.parse(doctorPageSchema, JSON.parse(body)) }))
}

test('a doctor’s page has the interviews, newest first, and the fields as the directory knows them', () => {
  const [document] = pagesOf([{ ...sampleDoctor, expertise: [{ en: 'Lung nodules' }] }])
  expect(document?.paths).toEqual(['/v1/doctors/an-shili.json'])
  const { doctor, interviews, shareImages, fields, colleagues } = document?.page ?? {}
  expect(doctor?.biography).toEqual({ en: ['One paragraph.'] })
  expect(shareImages).toEqual({
    message: '/v1/images/a-1-share-600.jpg',
    timeline: '/v1/images/a-2-share-500.jpg',
  })
  expect(interviews?.map(({ id }) => id)).toEqual(['i2', 'i1'])
  expect(fields).toEqual([{ slug: 'lung-nodules', name: { en: 'Lung nodules' } }])
  expect(colleagues).toBeUndefined()
})

/** Doctors by the letters of hospital and department: `xp` works at hospital x in department p. */
function team(...places: string[]): PublishedDoctor[] {
  return sampleDoctors(places.length).map((doctor, index) => {
    const [hospital = '', department = ''] = places[index] ?? ''
    return {
      ...doctor,
      slug: `${index}`,
      hospital: { slug: hospital, name: { en: hospital } },
      department: { slug: department, name: { en: department } },
    }
  })
}

test.each([
  {
    what: 'those of the department of the hospital',
    input: ['xp', 'xp', 'xq', 'yp'],
    output: ['1'],
    sameHospital: true,
  },
  { what: 'else those of the department', input: ['xp', 'yp', 'xq', 'zp'], output: ['1', '3'], sameHospital: false },
  { what: 'nobody', input: ['xp', 'xq'], output: undefined },
])('colleagues: $what', ({ input, output, sameHospital }) => {
  const { colleagues } = pagesOf(team(...input))[0]?.page ?? {}
  expect(colleagues?.doctors.map(({ slug }) => slug)).toEqual(output)
  expect(colleagues?.sameHospital).toBe(sameHospital)
})

test('of a large department each is shown on somebody’s page, and all are counted', () => {
  const pages = pagesOf(team(...Array.from({ length: 9 }, () => 'xp'))).map(({ page }) => page)
  const shown = pages.flatMap(({ colleagues }) => colleagues?.doctors.map(({ slug }) => slug) ?? [])
  expect(new Set(shown).size).toBe(9)
  for (const { doctor, colleagues } of pages) {
    expect(colleagues?.count).toBe(8)
    expect(colleagues?.doctors).toHaveLength(4)
    expect(colleagues?.doctors.map(({ slug }) => slug)).not.toContain(doctor.slug)
  }
})
