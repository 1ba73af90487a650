import * as v from 'valibot'
import { expect, test } from 'vitest'
import { interviewPageSchema, placePageSchema } from '../../contract/documents'
import { paths } from '../../contract/paths'
import { sampleDoctors } from '../testing/sampleDoctors'
import { sampleInterview, samplePublication } from '../testing/samplePublication'
import { fieldIndex } from './fieldIndex'
import { placeDocuments } from './placeDocuments'

const doctors = sampleDoctors(40, { hospitals: 2, departments: 3 })
const [doctor] = doctors
if (!doctor) throw new Error('there are doctors')
const { hospital, department } = doctor
const about = { en: ['Founded as a dispensary.'] }
const lake = { slug: 'lake-hospital', name: { en: 'Lake Hospital' } }
const interviews = Array.from({ length: 25 }, (_, index) =>
  sampleInterview(index + 1, { doctor, hospital, department }),
)

const documents = placeDocuments(
  {
    ...samplePublication(interviews),
    doctors,
    hospitals: [{ ...hospital, about }, lake],
    departments: [department],
  },
  fieldIndex(doctors),
)
const bodies = new Map(documents.flatMap((document) => document.paths.map((path) => [path, document.body])))
const read = <Schema extends v.GenericSchema>(schema: Schema, path: string) =>
  v.parse(schema, JSON.parse(bodies.get(path) ?? 'null'))

test('a hospital: about, its departments with most doctors first, the first doctors, the newest interviews', () => {
  const page = read(placePageSchema, paths.place('hospital', hospital.slug))
  const own = doctors.filter((one) => one.hospital.slug === hospital.slug)
  expect(page).toMatchObject({ place: { ...hospital, about }, doctorCount: own.length, interviewCount: 25 })
  expect(page.doctors.map(({ slug }) => slug)).toEqual(own.slice(0, 6).map(({ slug }) => slug))
  expect(page.interviews.map(({ id }) => id)).toEqual(
    interviews
      .slice(-10)
      .reverse()
      .map(({ id }) => id),
  )
  const counts = page.parts.map(({ count }) => count)
  expect(counts).toEqual([...counts].sort((a, b) => b - a))
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(own.length)
})

test('older interviews follow page by page, to the first', () => {
  const ids = new Set<string>()
  let path: string | undefined = paths.place('hospital', hospital.slug)
  for (let page = 0; path; page += 1) {
    const { interviews, next }: v.InferOutput<typeof interviewPageSchema> = read(
      page === 0 ? placePageSchema : interviewPageSchema,
      path,
    )
    for (const { id } of interviews) ids.add(id)
    path = next
  }
  expect(ids.size).toBe(25)
})

test('a department lists its hospitals', () => {
  const page = read(placePageSchema, paths.place('department', department.slug))
  expect(page.parts.map(({ slug }) => slug)).toContain(hospital.slug)
})

test('a hospital without doctors has a page', () => {
  const page = read(placePageSchema, paths.place('hospital', lake.slug))
  expect(page).toMatchObject({ place: lake, parts: [], partCount: 0, doctorCount: 0, doctors: [], interviews: [] })
  expect(page.next).toBeUndefined()
})
