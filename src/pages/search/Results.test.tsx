// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Language } from '../../../contract/language'
import { LanguageContext, wordsOf } from '../../i18n/words'
import type { DoctorHit, InterviewHit, PlaceHit, SearchAnswer } from '../../search/hits'
import { stubIntersections } from '../../testing/intersections'
import { DoctorHitRow } from './DoctorHitRow'
import { hitRows } from './hitRows'
import { InterviewHitRow } from './InterviewHitRow'
import { Results } from './Results'
import { countOf, lastListOf, type Scope, scopeTabs } from './scopes'

let intersections: ReturnType<typeof stubIntersections>

beforeEach(() => {
  intersections = stubIntersections()
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const doctor: DoctorHit = {
  slug: 'an-shili',
  name: {
    en: [{ text: 'An', marked: true }, { text: ' Shili' }],
    zh: [{ text: '安', marked: true }, { text: '示例' }],
  },
  formOfAddress: 'doctor',
  post: { en: 'Chief physician', zh: '主任医师' },
  department: { en: [{ text: 'Thoracic surgery' }], zh: [{ text: '胸外科' }] },
  hospital: { en: [{ text: 'Sample River Hospital' }], zh: [{ text: '示例江畔医院' }] },
  where: 'name',
}
const interview: InterviewHit = {
  id: 'a-map',
  language: 'zh',
  headline: [{ text: '一呼一吸之间' }],
  doctor: { name: { en: 'An Shili', zh: '安示例' }, formOfAddress: 'doctor' },
  where: 'headline',
  pieces: [],
}

const show = (language: Language, node: React.ReactNode) =>
  render(<LanguageContext.Provider value={language}>{node}</LanguageContext.Provider>).container

const row = (hit: DoctorHit, language: Language) =>
  show(language, <DoctorHitRow hit={hit} address={(src) => src} url="/doctor" onOpen={vi.fn()} ruled={false} />)

test.each([
  ['en', {}, 'An Shili安示例Thoracic surgery · Chief physicianSample River Hospital'],
  ['zh', {}, '安示例An Shili胸外科 · 主任医师示例江畔医院'],
  [
    'en',
    { where: 'expertise', expertise: { en: [{ text: 'breath', marked: true }, { text: 'ing tests' }] } },
    'An Shili安示例Works on breathing testsSample River Hospital',
  ],
  ['zh', { name: { zh: doctor.name.zh } }, '安示例胸外科 · 主任医师示例江畔医院'],
  ['en', { name: { zh: doctor.name.zh } }, '安示例Thoracic surgery · Chief physicianSample River Hospital'],
  [
    'zh',
    {
      name: { ...doctor.name, en: [{ text: 'Ann Shili' }] },
      pinyin: [{ text: 'Ān', marked: true }, { text: ' Shìlì' }],
    },
    '安示例Ān Shìlì胸外科 · 主任医师示例江畔医院',
  ],
] as const)('a doctor in %s with %j is shown as %s', (language, change, shown) => {
  expect(row({ ...doctor, ...change } as DoctorHit, language).textContent).toBe(shown)
})

test('what was searched for is marked, in both names', () => {
  const marks = [...row(doctor, 'en').querySelectorAll('span span')].map((node) => node.textContent)
  expect(marks).toEqual(['An', '安'])
})

test.each([
  ['headline', 'Title · Dr. An Shili'],
  ['doctor', 'Doctor · Dr. An Shili'],
  ['text', 'In the text · Dr. An Shili'],
] as const)('an interview found by %s says so', (where, said) => {
  const shown = show(
    'en',
    <InterviewHitRow
      hit={{ ...interview, where }}
      query="one"
      read={vi.fn()}
      linked={false}
      onOpen={vi.fn()}
      ruled={false}
    />,
  )
  expect(shown.textContent).toBe(`${said}一呼一吸之间`)
  expect(shown.querySelector('.lang-zh')?.textContent).toBe('一呼一吸之间')
})

const answer = (doctors: number, interviews: number): SearchAnswer => ({
  doctors: { count: doctors, hits: Array.from({ length: doctors }, (_, i) => ({ ...doctor, slug: `doctor-${i}` })) },
  interviews: {
    count: interviews,
    hits: Array.from({ length: interviews }, (_, i) => ({ ...interview, id: `i-${i}` })),
  },
  places: [],
})

const results = (found: SearchAnswer, scope: Scope, more?: 'loading' | 'offline', onMore = vi.fn()) =>
  show(
    'en',
    <Results
      found={{ query: 'an', answer: found, more }}
      scope={scope}
      onScope={vi.fn()}
      read={vi.fn()}
      linked
      onOpen={vi.fn()}
      onMore={onMore}
    />,
  )
const links = (shown: Element) => shown.querySelectorAll('a').length

test('of many doctors three stand before the interviews, and the way to all', () => {
  const all = results(answer(5, 2), 'all')
  expect(links(all)).toBe(5)
  expect(all.textContent).toContain('All 5 doctors found')
  cleanup()
  expect(links(results(answer(5, 2), 'doctors'))).toBe(5)
  cleanup()
  expect(links(results(answer(5, 2), 'interviews'))).toBe(2)
  cleanup()
  expect(links(results(answer(5, 0), 'all'))).toBe(5)
})

test.each([
  ['doctors', answer(0, 2), 'No doctor is found by “an”.'],
  ['interviews', answer(2, 0), 'No interview speaks of “an” yet.'],
  ['all', answer(0, 0), 'No interview speaks of “an” yet.'],
] as const)('none among %s is said', (scope, found, sentence) => {
  expect(results(found, scope).textContent).toContain(sentence)
})

test('a slip that was read as another name is said', () => {
  expect(results({ ...answer(1, 0), readAs: 'An Shili' }, 'all').textContent).toContain('results for “An Shili”')
})

/** An answer of which more is to come. */
const begun: SearchAnswer = { ...answer(0, 5), interviews: { ...answer(0, 5).interviews, count: 9 } }

test('more is asked for when the end comes near, not while it is on its way, has failed, or is all there', () => {
  const asked = (found: SearchAnswer, more?: 'loading' | 'offline') => {
    const onMore = vi.fn()
    results(found, 'all', more, onMore)
    intersections.bringIntoView()
    cleanup()
    return onMore.mock.calls.length
  }
  expect([asked(begun), asked(begun, 'loading'), asked(begun, 'offline'), asked(answer(0, 5))]).toEqual([1, 0, 0, 0])
})

test('rows that are there stay where they are when more doctors come', () => {
  const place: PlaceHit = { kind: 'hospital', slug: 'river', name: { en: [{ text: 'River' }] }, doctorCount: 9 }
  const keys = (doctors: number) => hitRows({ ...answer(doctors, 0), places: [place] }, 'doctors').map(({ key }) => key)
  expect(keys(5)).toEqual(['doctor-0', 'doctor-1', 'doctor-2', 'hospital-river', 'doctor-3', 'doctor-4'])
  expect(keys(13).slice(0, 6)).toEqual(keys(5))
})

test('what is on its way, and what did not come, is said', () => {
  expect(results(begun, 'all', 'loading').textContent).toContain('Loading more')
  cleanup()
  expect(results(begun, 'all', 'offline').textContent).toContain('There is no connection just now. Try again')
})

test('the tabs count, and the list that goes on is the last one shown', () => {
  expect(scopeTabs(wordsOf.en, answer(1, 8)).map(({ label }) => label)).toEqual(['All 9', 'Doctors 1', 'Interviews 8'])
  expect(scopeTabs(wordsOf.zh).map(({ label }) => label)).toEqual(['全部', '医生', '访谈'])
  expect(countOf('doctors', answer(1, 8))).toBe(1)
  expect(lastListOf('all', answer(1, 8))).toBe('interviews')
  expect(lastListOf('all', answer(20, 0))).toBe('doctors')
  expect(lastListOf('doctors', answer(20, 8))).toBe('doctors')
})
