import { expect, test } from 'vitest'
import type { LocalizedText } from '../../contract/language'
import { fieldIndex, fieldSlug } from './fieldIndex'

test.each([
  ['Lung nodules', 'lung-nodules'],
  ['Women’s hearts', 'womens-hearts'],
  ['肺结节', 'fei-jie-jie'],
  ['β', '3b2'],
])('“%s” has the slug %s', (words, slug) => {
  expect(fieldSlug(words)).toBe(slug)
})

const doctor = (...expertise: LocalizedText[]) => ({ expertise })

test.each<{ what: string; doctors: ReturnType<typeof doctor>[]; fields: object }>([
  {
    what: 'the same English words are one field, by the name that came first',
    doctors: [doctor({ en: 'Lung nodules', zh: '肺结节' }), doctor({ en: 'lung nodules', zh: '肺部结节' })],
    fields: { 'lung-nodules': { en: 'Lung nodules', zh: '肺结节' } },
  },
  {
    what: 'a field in Chinese alone is the one with these words beside English ones, wherever they stand',
    doctors: [doctor({ zh: '肺结节' }), doctor({ en: 'Lung nodules', zh: '肺结节' })],
    fields: { 'lung-nodules': { en: 'Lung nodules', zh: '肺结节' } },
  },
  {
    what: 'one record completes the name that another one leaves half',
    doctors: [doctor({ en: 'Teaching' }), doctor({ en: 'Teaching', zh: '教学' })],
    fields: { teaching: { en: 'Teaching', zh: '教学' } },
  },
  {
    what: 'in Chinese alone, the slug is its pinyin',
    doctors: [doctor({ zh: '教学' })],
    fields: { 'jiao-xue': { zh: '教学' } },
  },
])('$what', ({ doctors, fields }) => {
  const index = fieldIndex(doctors)
  expect(Object.fromEntries([...index.fields].map(([slug, { name }]) => [slug, name]))).toEqual(fields)
  for (const one of doctors) expect(index.of(one).map(({ slug }) => slug)).toEqual(Object.keys(fields))
})

test('a doctor who names a field twice has it once', () => {
  const one = doctor({ en: 'Teaching' }, { en: 'teaching' })
  expect(fieldIndex([one]).of(one)).toHaveLength(1)
})
