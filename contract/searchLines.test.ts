import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fileOfLines, linesOf, lineUnit, partOfLine } from './searchLines'
import { encodeNumber } from './searchPostings'

const lengthsOf = (lines: string[]) => lines.map((line) => encodeNumber(Buffer.byteLength(line) / lineUnit)).join('')

test('the part of a block is its line, with the line feeds around it', () => {
  const line = fc.string({ unit: 'grapheme' }).map((text) => {
    const own = JSON.stringify({ texts: [text] })
    const length = Buffer.byteLength(own)
    return own + ' '.repeat(lineUnit * Math.ceil(length / lineUnit) - length)
  })
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 60 }), (lines) => {
      const bytes = Buffer.from(fileOfLines(lines))
      for (const [index, own] of lines.entries()) {
        const part = partOfLine(lengthsOf(lines), index - 1)
        expect(part && linesOf(bytes.subarray(part.start, part.end + 1).toString())).toEqual([own])
      }
      expect(linesOf(bytes.toString())).toEqual(lines)
      expect(partOfLine(lengthsOf(lines), lines.length - 1)).toBeUndefined()
    }),
  )
})

test.each(['', '\n', 'a\n', '\na', 'a'])('%j is no part that begins and ends with a line feed', (text) => {
  expect(linesOf(text)).toBeUndefined()
})
