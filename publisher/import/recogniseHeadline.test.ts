import { expect, test } from 'vitest'
import { readPage } from './readPage'
import { recogniseHeadline } from './recogniseHeadline'

const read = (headline: string, byline: string) => recogniseHeadline(readPage(`${headline}\n${byline}\n`))

test.each([
  { input: 'Dr. Lu Sample | A Day', byline: 'Lu Sample, MD', name: { en: 'Lu Sample' }, form: 'doctor', as: 'Dr.' },
  {
    input: 'Dr. Lu Sample | A Day',
    byline: 'Lu Sample: Chief Physician, Geriatrics, Hill Hospital',
    name: { en: 'Lu Sample' },
    form: 'doctor',
    as: 'Dr.',
  },
  {
    input: 'Prof. Lu Sample| A Day',
    byline: 'Lu Sample, MD',
    name: { en: 'Lu Sample' },
    form: 'professor',
    as: 'Prof.',
  },
  { input: 'Lu Sample|A Day', byline: 'LU SAMPLE, MD', name: { en: 'Lu Sample' }, form: 'doctor', as: undefined },
  { input: 'Dr.Lu Sample, MD ｜ A Day', byline: 'Sample Lu, MD', name: { en: 'Lu Sample' }, form: 'doctor', as: 'Dr.' },
  { input: '安示例医生｜A Day', byline: '安示例，主任医师', name: { zh: '安示例' }, form: 'doctor', as: '医生' },
  {
    input: '安示例 教授 | A Day',
    byline: '安示例 主任医师 外科',
    name: { zh: '安示例' },
    form: 'professor',
    as: '教授',
  },
  {
    input: 'Dr. An Shili（安示例）| A Day',
    byline: 'An Shili, MD',
    name: { en: 'An Shili', zh: '安示例' },
    form: 'doctor',
    as: 'Dr.',
  },
])('$input', ({ input, byline, name, form, as }) => {
  const headline = read(input, byline)
  expect(headline).toMatchObject({ name, formOfAddress: form, headline: 'A Day' })
  expect(headline.addressedAs).toBe(as)
})

test('a tagline with a bar is no headline, because nobody’s byline follows', () => {
  const lines = readPage('Sample Site | Plain words\nDr. Lu Sample | A Day | and a Night\nLu Sample, MD\n')
  expect(recogniseHeadline(lines).headline).toBe('A Day | and a Night')
})

test.each([
  { input: 'Only words', byline: 'and more', message: /no headline found.*Dr\. NAME \| headline/ },
  { input: 'Dr. Lu Sample | A Day', byline: 'Someone Else, MD', message: /^line 1: .*add a line “NAME, degree/ },
  {
    input: 'Dr. Lu Sample | A Day',
    byline: 'Lu Sample: By four minutes. I check it.',
    message: /^line 1: .*no later line is the byline of the same doctor/,
  },
])('$input without $byline says how to mend it', ({ input, byline, message }) => {
  expect(() => read(input, byline)).toThrow(message)
})
