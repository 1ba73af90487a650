import { expect, test } from 'vitest'
import { isSameHeadline, likenessTo, namesSomebody } from './headlines'

const names = ['An Shili', '安示例']

test.each([
  ['A light in the chest', 'A Light In The Chest'],
  ['A light in the chest', 'A light, in the chest…'],
  ['胸中的一盏灯', '「胸中的一盏灯」'],
  ['“I draw it thin”', '"I draw it thin"'],
  ['A light in the chest', 'Dr. An Shili | A light in the chest'],
  ['A light in the chest', 'A light in the chest — an interview with Prof. An Shili'],
  ['胸中的一盏灯', '专访安示例医生：胸中的一盏灯'],
  ['胸中的一盏灯', '胸中的一盏灯｜安示例 主任医师'],
  ['Ａ light', 'A light'],
])('“%s” is the headline of “%s”', (headline, title) => {
  expect(isSameHeadline(title, headline, names)).toBe(true)
})

test.each([
  ['A light in the chest', 'A light in the chest, again'],
  ['A light in the chest', 'Dr. Bao Fanli | A light in the chest'],
  ['A light in the chest', ''],
  ['', ''],
  ['胸中的一盏灯', '胸中的两盏灯'],
])('“%s” is not the headline of “%s”', (headline, title) => {
  expect(isSameHeadline(title, headline, names)).toBe(headline === title)
})

test.each([
  ['A light in the chest', 'A light in the chest', 1],
  ['night', 'nacht', 0.25],
  ['胸中的一盏灯', '胸中一盏灯', 0.67],
  ['abc', 'xyz', 0],
  ['', '', 0],
])('the likeness of “%s” and “%s” is %d', (a, b, expected) => {
  expect(likenessTo(['unlike', b])(a).find(([index]) => index === 1)?.[1] ?? 0).toBeCloseTo(expected, 2)
})

test('somebody is named in any case, and an empty name is nobody’s', () => {
  expect(namesSomebody('A morning with AN SHI-LI', names)).toBe(true)
  expect(namesSomebody('与安示例谈肺', names)).toBe(true)
  expect(namesSomebody('A morning', ['', ...names])).toBe(false)
})
