import { expect, test } from 'vitest'
import { sampleInterview } from '../testing/samplePublication'
import { departmentPage, doctorPage, hospitalPage, interviewPage } from './webPages'

const page = 'https://www.example.org/{slug}'
const perLanguage = 'https://www.example.org/{language}/{slug}'
const source = 'https://www.example.org/a-source'
const own = 'https://www.example.org/zh-source'

test.each([
  { input: {}, output: [undefined, undefined] },
  { input: { pattern: page }, output: ['https://www.example.org/interview-1', 'https://www.example.org/interview-1'] },
  { input: { pattern: 'https://www.example.org/?id={id}' }, output: Array(2).fill('https://www.example.org/?id=i1') },
  {
    input: { pattern: perLanguage },
    output: ['https://www.example.org/en/interview-1', 'https://www.example.org/zh/interview-1'],
  },
  { input: { source, inherited: source }, output: [source, source] },
  { input: { source, inherited: source, pattern: page }, output: [source, source] },
  {
    input: { source, inherited: source, pattern: perLanguage },
    output: [source, 'https://www.example.org/zh/interview-1'],
  },
  { input: { source, inherited: own, pattern: perLanguage }, output: [source, own] },
])('$input: original and translation are at $output', ({ input, output }) => {
  const { source, inherited, pattern } = input as { source?: string; inherited?: string; pattern?: string }
  const { versions, ...interview } = sampleInterview(1)
  const original = { ...versions[0], sourceUrl: source }
  const translation = { ...versions[0], language: 'zh' as const, sourceUrl: inherited }
  const whole = { ...interview, versions: [original, translation] as typeof versions }
  const pageUrls = { interview: pattern }
  expect(whole.versions.map((version) => interviewPage({ pageUrls }, whole, version))).toEqual(output)
})

test('doctors, hospitals and departments have pages where there is a pattern', () => {
  for (const [pageOf, kind] of [
    [doctorPage, 'doctor'],
    [hospitalPage, 'hospital'],
    [departmentPage, 'department'],
  ] as const) {
    expect(pageOf({ pageUrls: {} }, { slug: 'a' })).toBeUndefined()
    expect(pageOf({ pageUrls: { [kind]: page } }, { slug: 'a' })).toBe('https://www.example.org/a')
  }
})
