import { expect, test } from 'vitest'
import {
  doctorsUrl,
  interviewUrl,
  readDoctorFilters,
  readInterviewAddress,
  readSearchQuery,
  readShelf,
  readSlug,
  searchUrl,
  shareDoctors,
  shareInterview,
  sharePage,
  shareSearch,
  shelfUrl,
  shelves,
} from './routes'

test.each([
  [{ slug: 'a-map' }, { key: 'a-map' }],
  [
    { slug: 'a-map', language: 'zh' },
    { key: 'a-map', language: 'zh' },
  ],
  [{ slug: 'a-map', language: 'fr' }, { key: 'a-map' }],
  [
    { slug: 'a-map', block: '12' },
    { key: 'a-map', block: 12 },
  ],
  [{ slug: 'a-map', block: '-1' }, { key: 'a-map' }],
  [{ slug: 'a-map', block: 'b12' }, { key: 'a-map' }],
  [{ id: 'a-map' }, { key: 'a-map' }],
  [{ scene: 'a-map' }, { key: 'a-map' }],
  [{ scene: 'a%2Dmap' }, { key: 'a-map' }],
  [{ scene: '%' }, undefined],
  [{ slug: '../site' }, undefined],
  [{ slug: '' }, undefined],
  [{}, undefined],
])('an interview page opened with %j reads %j', (parameters, expected) => {
  expect(readInterviewAddress(parameters)).toEqual(expected)
})

test.each([
  [{ slug: 'an-shili' }, 'an-shili'],
  [{ slug: 'An' }, undefined],
  [{}, undefined],
])('a doctor page opened with %j reads %j', (parameters, expected) => {
  expect(readSlug(parameters)).toBe(expected)
})

test('a share of an interview opens the same version again', () => {
  const { message, timeline } = shareInterview({ key: 'a-map', language: 'zh' }, 'A map')
  expect(message).toEqual({
    title: 'A map',
    imageUrl: '/v1/cards/home-message.jpg',
    path: interviewUrl({ key: 'a-map', language: 'zh' }),
  })
  const parameters = Object.fromEntries(timeline.query.split('&').map((pair) => pair.split('=')))
  expect(readInterviewAddress(parameters)).toEqual({ key: 'a-map', language: 'zh' })
})

test('the address of a paragraph opens the interview there', () => {
  expect(interviewUrl({ key: 'a-map', language: 'zh', block: 0 })).toBe(
    '/pages/interview/interview?slug=a-map&language=zh&block=0',
  )
})

test.each(['breath', 'an shi', '安示例', '100%', 'a&b=c?#/', '“hold a breath”'])(
  'a search for %s opens and is shared with it',
  (query) => {
    const q = searchUrl(query).split('?q=')[1]
    expect(readSearchQuery({ q })).toBe(query)
    expect(readSearchQuery({ q: query })).toBe(query)
    const { message, timeline } = shareSearch(query, 'Search')
    expect(message.path).toBe(searchUrl(query))
    expect(timeline.query).toBe(`q=${q}`)
  },
)

test('a search for nothing is the bare page', () => {
  expect(searchUrl()).toBe('/pages/search/search')
  expect(shareSearch('', 'Search').message.path).toBe('/pages/search/search')
  expect(readSearchQuery({})).toBe('')
})

test('a page without parameters is shared by its bare path', () => {
  expect(sharePage('interviews', 'All').message.path).toBe('/pages/interviews/interviews')
})

test('a shelf is opened by its address, and what is saved where there is no such shelf', () => {
  for (const shelf of shelves) expect(readShelf({ shelf: shelfUrl(shelf).split('=')[1] })).toBe(shelf)
  expect(readShelf({ shelf: 'attic' })).toBe('saved')
  expect(readShelf({})).toBe('saved')
})

const parametersOf = (query = '') => Object.fromEntries(query.split('&').map((pair) => pair.split('=')))

test.each([
  {},
  { hospital: 'river' },
  { department: 'cardiology', expertise: 'teaching' },
  { hospital: 'river', department: 'cardiology', expertise: 'teaching' },
])('a list of doctors narrowed by %j opens again from its address and from both shares', (filters) => {
  expect(readDoctorFilters(parametersOf(doctorsUrl(filters).split('?')[1]))).toEqual(filters)
  const { message, timeline } = shareDoctors(filters, 'Doctors')
  expect(message.path).toMatch(/^\/pages\/doctors\/doctors/)
  expect(readDoctorFilters(parametersOf(message.path.split('?')[1]))).toEqual(filters)
  expect(readDoctorFilters(parametersOf(timeline.query))).toEqual(filters)
})

test('all doctors are the tab, which takes no query', () => {
  expect(doctorsUrl({ hospital: undefined })).toBe('/pages/doctors/doctors')
})

test('what could be no slug filters nothing', () => {
  expect(readDoctorFilters({ hospital: '../site', department: 'cardiology', city: 'shanghai' })).toEqual({
    department: 'cardiology',
  })
})
