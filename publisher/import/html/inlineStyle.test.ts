import { expect, test } from 'vitest'
import { inlineStyle } from './inlineStyle'

test.each([
  { style: 'font-weight: bold', look: { bold: true } },
  { style: 'FONT-WEIGHT:600 !important;', look: { bold: true } },
  { style: 'font-weight:400', look: { bold: false } },
  { style: 'font-style: italic; font-size: 12pt', look: { italic: true, size: 16 } },
  { style: 'font-size:1.2em', look: {} },
  { style: 'color: rgb(136, 136, 136)', look: { grey: true } },
  { style: 'color:#a5a5a5;', look: { grey: true } },
  { style: 'color:#888', look: { grey: true } },
  { style: 'color:#333333', look: { grey: false } },
  { style: 'color:#fff', look: { grey: false } },
  { style: 'color: rgb(200, 80, 80)', look: { grey: false } },
  { style: 'background-color: #888', look: {} },
  { style: 'display: none', look: { hidden: true } },
  { style: 'content: "display: none"', look: {} },
  { style: '', look: {} },
])('$style', ({ style, look }) => {
  expect(inlineStyle(style)).toEqual(look)
})
