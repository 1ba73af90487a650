import * as v from 'valibot'
import { expect, test } from 'vitest'
import { interviewPageSchema } from '../../contract/documents'
import { interviewCardSchema } from '../../contract/interview'
import { sampleCard } from '../testing/sampleCard'
import { parseKnown } from './parseKnown'

const card = sampleCard('a')
const translation = { language: 'ja', headline: '訪談', digest: '', readingMinutes: 9 }
const translated = { ...card, versions: [...card.versions, translation] }
const foreign = { ...sampleCard('b'), versions: [translation, ...card.versions] }
const gentle = { ...card, doctor: { ...card.doctor, formOfAddress: 'nurse' } }

test.each([
  ['a page as it is known', [card], [card]],
  ['a card with a translation into a language that came later', [translated], [card]],
  ['a card whose original is in such a language', [foreign, card], [card]],
  ['a card with a form of address that came later', [card, gentle], [card]],
  ['several at once', [translated, foreign, gentle], [card]],
])('of %s what is known is read', (_, interviews, known) => {
  expect(parseKnown(interviewPageSchema, { interviews })).toEqual({ value: { interviews: known } })
})

const page = v.object({ language: v.picklist(['en', 'zh']), previous: v.optional(interviewCardSchema) })

test('a neighbour that is not known is left out', () => {
  expect(parseKnown(page, { language: 'en', previous: foreign })).toEqual({ value: { language: 'en' } })
  expect(parseKnown(page, { language: 'en', previous: translated })).toEqual({
    value: { language: 'en', previous: card },
  })
})

test('a document in a language that came later needs a newer program', () => {
  expect(parseKnown(page, { language: 'ja' })).toMatchObject({ newer: true })
})

test.each([
  ['what is no word', { interviews: [{ ...card, versions: [{ ...translation, language: 7 }] }] }],
  ['another mistake beside it', { interviews: [translated, { ...card, slug: 'No Slug' }] }],
  ['another form', { items: [] }],
])('%s is no newer word: it is not what the contract says', (_, value) => {
  expect(parseKnown(interviewPageSchema, value)).toMatchObject({ newer: false })
})

test('what was asked for stays as it came: a newer program reads its copy', () => {
  const given = { interviews: [translated, foreign] }
  const before = structuredClone(given)
  parseKnown(interviewPageSchema, given)
  expect(given).toEqual(before)
})
