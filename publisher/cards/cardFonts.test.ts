import { expect, test } from 'vitest'
import { drawable, type Face, fontFamily, textWidth, undrawn } from './cardFonts'

const english: Face = { language: 'en', display: true }
const chinese: Face = { language: 'zh', display: true }

test.each([
  { text: 'A map drawn one breath at a time', face: english, drawn: 'A map drawn one breath at a time' },
  { text: '一呼一吸之间，画一张“地图”——', face: chinese, drawn: '一呼一吸之间，画一张“地图”——' },
  { text: 'Ān Shìlì, Œuvre, Žižek, Nguyễn', face: english, drawn: 'Ān Shìlì, Œuvre, Žižek, Nguyễn' },
  { text: 'Доктор Ж', face: english, drawn: 'Доктор Ж' },
  { text: 'cafe\u0301', face: english, drawn: 'café' },
  { text: 'x\u0302 marks', face: english, drawn: 'x marks' },
  { text: '𠮷野家', face: chinese, drawn: '□野家' },
  { text: '안녕', face: english, drawn: '□□' },
  { text: 'A heart 🫀 and a doctor 👩🏽‍⚕️', face: english, drawn: 'A heart and a doctor' },
  { text: '🇨🇳1️⃣', face: chinese, drawn: '1' },
  { text: '❤️', face: chinese, drawn: '' },
])('of “$text” the fonts draw “$drawn”', ({ text, face, drawn }) => {
  expect(drawable(text, face)).toBe(drawn)
})

test.each([
  { text: 'A map drawn one breath at a time', face: english, missed: [] },
  { text: '一呼一吸之间，画一张“地图”——', face: chinese, missed: [] },
  { text: 'cafe\u0301, soft\u00adly\u200b', face: english, missed: [] },
  { text: 'x\u0302 x\u0302', face: english, missed: ['x̂ as x'] },
  { text: '𠮷田𠮷', face: chinese, missed: ['𠮷 as □'] },
  { text: 'أحمد', face: english, missed: ['أ as □', 'ح as □', 'م as □', 'د as □'] },
  { text: 'A heart ❤️', face: english, missed: ['❤️ as '] },
  { text: '👩🏽‍⚕️', face: chinese, missed: ['👩🏽‍⚕️ as '] },
])('of “$text” a card misses $missed', ({ text, face, missed }) => {
  expect(undrawn(text, face).map(({ character, shownAs }) => `${character} as ${shownAs}`)).toEqual(missed)
})

test('what can be drawn has a width, a Chinese character that of its square', () => {
  expect(textWidth('医生', chinese)).toBe(2)
  expect(textWidth('“', chinese)).toBeGreaterThan(textWidth('“', english))
  expect(textWidth('n n', english)).toBeCloseTo(textWidth('nn', english) + textWidth(' ', english))
  expect(textWidth(' ', english)).toBeGreaterThan(0.15)
})

test('each language takes its own font first and the other where it has to', () => {
  expect(fontFamily('ECMO', english)).toBe('"source-serif-4-latin-400-normal"')
  expect(fontFamily('ECMO', chinese)).toMatch(/^"noto-serif-sc-\d+-700-normal"(, "noto-serif-sc-\d+-700-normal")*$/)
  expect(fontFamily('ECMO 肺', english)).toMatch(/^"source-serif-4-latin-400-normal", "noto-serif-sc-\d+-700-normal"$/)
  expect(fontFamily('肺', { language: 'zh', display: false })).toMatch(/-500-normal"$/)
})
