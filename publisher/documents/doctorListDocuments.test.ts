import * as v from 'valibot'
import { expect, test } from 'vitest'
import { facetNames } from '../../contract/doctorFilters'
import { type DoctorList, doctorListPageSchema, doctorListSchema, facetSchema } from '../../contract/documents'
import { paths } from '../../contract/paths'
import { precompress } from '../endpoint/precompress'
import { sampleDoctors } from '../testing/sampleDoctors'
import { samplePublication } from '../testing/samplePublication'
import { doctorListDocuments, mostOptionsInside } from './doctorListDocuments'
import { slugsOf } from './doctorLists'
import { fieldIndex } from './fieldIndex'
import type { Publication } from './publication'

const placesOf = (doctors: Publication['doctors'], kind: 'hospital' | 'department') => [
  ...new Map(doctors.map((doctor) => [doctor[kind].slug, doctor[kind]])).values(),
]

/** The directory of some doctors: its files, by path. */
function directoryOf(doctors: Publication['doctors'], extra: Partial<Publication> = {}) {
  const [hospitals, departments] = [placesOf(doctors, 'hospital'), placesOf(doctors, 'department')]
  const publication = { ...samplePublication([]), doctors, hospitals, departments, ...extra }
  const index = fieldIndex(doctors)
  const bodies = new Map(
    doctorListDocuments(publication, index).flatMap((document) =>
      document.paths.map((path): [string, string] => [path, document.body]),
    ),
  )
  const read = <Schema extends v.GenericSchema>(schema: Schema, path: string) =>
    v.parse(schema, JSON.parse(bodies.get(path) ?? 'null'))
  const firstPages = [...bodies.keys()].filter((path) => !/\/(pages|facets)\//.test(path))
  // Reading all of them takes longer than making them.
  const readLists = () => firstPages.map((path) => read(doctorListSchema, path))
  return { bodies, index, read, readLists }
}

/** In bytes, as the endpoint stores it. */
const compressed = (body: string, path: string) => precompress(body, path)[1].length

type Directory = ReturnType<typeof directoryOf>

/** Every doctor of a list, page by page. */
function slugsOfList({ read }: Directory, list: DoctorList): string[] {
  const rest = Array.from({ length: Math.ceil(list.count / list.pageSize) - 1 }, (_, index) =>
    read(doctorListPageSchema, paths.doctorsPage(slugsOf(list.filters), index + 2)),
  )
  return [list, ...rest].flatMap(({ doctors }) => doctors.map(({ slug }) => slug))
}

const doctors = sampleDoctors(137, { hospitals: 5, departments: 6, fields: 80 })
const directory = directoryOf(doctors)
const lists = directory.readLists()

/** The doctors a list must have, found by looking at each. */
function expectedOf({ filters }: DoctorList) {
  const { hospital, department, expertise } = slugsOf(filters)
  return doctors.filter(
    (doctor) =>
      (!hospital || doctor.hospital.slug === hospital) &&
      (!department || doctor.department.slug === department) &&
      (!expertise || directory.index.of(doctor).some(({ slug }) => slug === expertise)),
  )
}

test('there is a list of all, of each place, of each department of a hospital and of each field, and no other', () => {
  const keys = lists.map(({ filters }) => Object.values(slugsOf(filters)).join('+'))
  const pairs = doctors.map(({ hospital, department }) => `${hospital.slug}+${department.slug}`)
  const places = doctors.flatMap(({ hospital, department }) => [hospital.slug, department.slug])
  const wanted = new Set(['', ...places, ...pairs, ...directory.index.fields.keys()])
  expect(new Set(keys)).toEqual(wanted)
  expect(keys).toHaveLength(wanted.size)
})

test('every list has its doctors, in the order of the directory, and says where each letter begins', () => {
  for (const list of lists) {
    const expected = expectedOf(list)
    expect(slugsOfList(directory, list)).toEqual(expected.map(({ slug }) => slug))
    expect(list).toMatchObject({ count: expected.length, total: doctors.length })
    const letterAt = (position: number) => list.letters.filter(({ start }) => start <= position).at(-1)?.letter
    expected.forEach(({ name }, position) => {
      expect(letterAt(position)).toBe(name.en?.charAt(0))
    })
    expect(new Set(list.letters.map(({ letter }) => letter)).size).toBe(list.letters.length)
  }
})

test('every open facet counts its doctors, inside the list or, of many options, beside it', () => {
  let beside = 0
  for (const list of lists) {
    if (list.columns) continue
    for (const name of facetNames) {
      const inside = list.facets[name]
      if (list.filters[name]) {
        expect(inside).toBeUndefined()
        continue
      }
      const options = inside ?? directory.read(facetSchema, paths.doctorsFacet(slugsOf(list.filters), name)).options
      if (!inside) beside += 1
      expect(options.length > mostOptionsInside).toBe(!inside)
      const counts = new Map<string, number>()
      for (const doctor of expectedOf(list)) {
        const own = name === 'expertise' ? directory.index.of(doctor) : [doctor[name]]
        for (const { slug } of own) counts.set(slug, (counts.get(slug) ?? 0) + 1)
      }
      expect(new Map(options.map(({ slug, count }) => [slug, count]))).toEqual(counts)
    }
  }
  expect(beside).toBeGreaterThan(0)
})

test('the list of a field says where each of its doctors works', () => {
  const list = lists.find(({ filters, count }) => filters.expertise && count > 5)
  const columns = list?.columns
  if (!columns) throw new Error('a field has columns')
  const places = columns.hospital.map((hospital, position) => [
    columns.hospitals[hospital]?.slug,
    columns.departments[columns.department[position] ?? -1]?.slug,
  ])
  expect(places).toEqual(expectedOf(list).map(({ hospital, department }) => [hospital.slug, department.slug]))
})

test('a hospital without doctors has a list that is empty and says its name', () => {
  const lake = { slug: 'lake-hospital', name: { en: 'Lake Hospital' } }
  const { read } = directoryOf(doctors, { hospitals: [lake] })
  const list = read(doctorListSchema, paths.doctors({ hospital: 'lake-hospital' }))
  expect(list).toMatchObject({ filters: { hospital: lake }, count: 0, total: 137, letters: [], doctors: [] })
})

test('a field of 600 doctors is one file with all of them, and 6,000 of one field begin within 30 KB', () => {
  const [all, begun] = [600, 6_000].map((count) => {
    const many = directoryOf(sampleDoctors(count, { hospitals: 150, departments: 60, fields: 1 }))
    const path = paths.doctors({ expertise: [...many.index.fields.keys()][0] })
    const body = many.bodies.get(path) ?? ''
    const { doctors, pageSize } = many.read(doctorListSchema, path)
    return { bytes: compressed(body, path), shown: doctors.length, pageSize }
  })
  console.info(`a field of 600 and one of 6,000: ${all?.bytes} and ${begun?.bytes} bytes of brotli`)
  expect(all).toMatchObject({ shown: 600, pageSize: 600 })
  expect(all?.bytes).toBeLessThanOrEqual(20 * 1024)
  expect(begun).toMatchObject({ shown: 600 })
  expect(begun?.bytes).toBeLessThanOrEqual(30 * 1024)
})

test('with 4,000 doctors and with 12,000, a first page stays within 30 KB, compressed', () => {
  const largest = [4_000, 12_000].map((count) => {
    const many = directoryOf(sampleDoctors(count, { hospitals: 150, departments: 60, fields: count / 4 }))
    const firstPages = [...many.bodies].filter(([path]) => !/\/(pages|facets)\//.test(path))
    const longest = firstPages.sort(([, a], [, b]) => b.length - a.length).slice(0, 3)
    return Math.max(...longest.map(([path, body]) => compressed(body, path)))
  })
  console.info(`the largest first page: ${largest.join(' and ')} bytes of brotli`)
  for (const bytes of largest) expect(bytes).toBeLessThanOrEqual(30 * 1024)
}, 30_000)
