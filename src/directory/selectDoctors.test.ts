import fc from 'fast-check'
import { expect, test } from 'vitest'
import { without } from '../../contract/doctorFilters'
import { sampleDoctorList } from '../testing/sampleDoctors'
import { facetOptions, filterName, selectDoctors } from './selectDoctors'

const list = sampleDoctorList(10, {
  hospital: [0, 1, 0, 1, 0, 1, 0, 1, 2, 2],
  department: [0, 0, 1, 1, 0, 0, 1, 1, 1, 1],
})
const teaching = { expertise: 'teaching' }

test.each([
  { what: 'the field alone is the whole list', filters: teaching, count: 10, positions: undefined },
  { what: 'at a hospital', filters: { ...teaching, hospital: 'hospital-0' }, count: 4, positions: [0, 2, 4, 6] },
  {
    what: 'in a department of a hospital',
    filters: { ...teaching, hospital: 'hospital-1', department: 'department-1' },
    count: 2,
    positions: [3, 7],
  },
  { what: 'at a hospital where nobody has it', filters: { ...teaching, hospital: 'no-such' }, count: 0, positions: [] },
])('$what', ({ filters, count, positions }) => {
  expect(selectDoctors(list, filters)).toMatchObject({ count, ...(positions && { positions }) })
})

test('letters are those in use, from the first doctor that is left', () => {
  expect(selectDoctors(list, { ...teaching, hospital: 'hospital-1' }).letters).toEqual([
    { letter: 'A', start: 0 },
    { letter: 'B', start: 3 },
  ])
  expect(selectDoctors(list, { ...teaching, hospital: 'hospital-2' }).letters).toEqual([{ letter: 'B', start: 0 }])
})

test('options are counted among those that the other filters leave, and none leaves nobody', () => {
  const counts = (filters: object, name: 'hospital' | 'department') =>
    facetOptions(list, filters, name)?.map(({ slug, count }) => [slug, count])
  expect(counts(teaching, 'hospital')).toEqual([
    ['hospital-0', 4],
    ['hospital-1', 4],
    ['hospital-2', 2],
  ])
  expect(counts({ ...teaching, hospital: 'hospital-2' }, 'department')).toEqual([['department-1', 2]])
})

test('a list that is no field’s says its options itself, or leaves them to a file', () => {
  const options = [{ slug: 'river', name: { en: 'River' }, count: 3 }]
  const plain = { ...sampleDoctorList(3), facets: { hospital: options } }
  expect(facetOptions(plain, {}, 'hospital')).toEqual(options)
  expect(facetOptions(plain, {}, 'expertise')).toBeUndefined()
})

test('a filter is named by the list, if it knows what is meant', () => {
  expect(filterName(list, teaching, 'expertise')).toEqual({ en: 'Teaching' })
  expect(filterName(list, { ...teaching, hospital: 'hospital-1' }, 'hospital')).toEqual({ en: 'hospital 1' })
  expect(filterName(list, { ...teaching, hospital: 'no-such' }, 'hospital')).toBeUndefined()
})

test('whatever is chosen next, its count was promised', () => {
  const columns = fc.integer({ min: 1, max: 60 }).chain((length) => {
    const column = fc.array(fc.integer({ min: 0, max: 2 }), { minLength: length, maxLength: length })
    return fc.record({ hospital: column, department: column })
  })
  fc.assert(
    fc.property(columns, fc.constantFrom('hospital', 'department'), fc.nat({ max: 3 }), (drawn, name, other) => {
      const any = sampleDoctorList(drawn.hospital.length, drawn)
      const filters = { ...teaching, hospital: `hospital-${other}`, department: `department-${other}` }
      const others = without(other === 3 ? teaching : filters, name)
      const options = facetOptions(any, others, name) ?? []
      for (const { slug, count } of options) expect(selectDoctors(any, { ...others, [name]: slug }).count).toBe(count)
      const sum = options.reduce((total, { count }) => total + count, 0)
      expect(sum).toBe(selectDoctors(any, others).count)
    }),
  )
})
