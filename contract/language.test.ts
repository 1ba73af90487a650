import { expect, test } from 'vitest'
import { type LocalizedText, languageOfTag, localized, localizedBeside, localizedLanguage } from './language'

const both = { en: 'Lung', zh: '肺' }

test.each<{ text: LocalizedText; wanted: 'en' | 'zh'; shown: [text?: string, language?: string, beside?: string] }>([
  { text: both, wanted: 'en', shown: ['Lung', 'en', '肺'] },
  { text: both, wanted: 'zh', shown: ['肺', 'zh', 'Lung'] },
  { text: { en: 'Lung' }, wanted: 'zh', shown: ['Lung', 'en', undefined] },
  { text: { zh: '肺' }, wanted: 'en', shown: ['肺', 'zh', undefined] },
  { text: {}, wanted: 'zh', shown: [undefined, 'zh', undefined] },
])('of $text in $wanted is shown $shown', ({ text, wanted, shown }) => {
  expect([localized(text, wanted), localizedLanguage(text, wanted), localizedBeside(text, wanted)]).toEqual(shown)
})

test.each([
  ['zh_CN', 'zh'],
  ['zh-TW', 'zh'],
  ['ZH', 'zh'],
  ['en', 'en'],
  ['en-GB', 'en'],
  ['ja', undefined],
  ['', undefined],
  [undefined, undefined],
])('%s means %s', (tag, language) => {
  expect(languageOfTag(tag)).toBe(language)
})
