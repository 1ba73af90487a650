import { expect, test } from 'vitest'
import { readPage } from './readPage'

test.each([
  { input: '', output: [] },
  { input: '\n \u00a0\u200b\n', output: [] },
  { input: '\ufeffOne\r\nTwo\rThree\u2028Four', output: ['1 One', '2 Two', '3 Three', '4 Four'] },
  { input: '\n\n  a\u00a0 b\u200b\u00ad\tc \n', output: ['3 a b c'] },
  { input: 'a\u202eb\u202c\u2066c\u2069', output: ['1 abc'] },
  { input: '　　清晨\u0000六点', output: ['1 清晨六点'] },
  { input: 'a family: 👨‍👩‍👧', output: ['1 a family: 👨‍👩‍👧'] },
])('$input', ({ input, output }) => {
  expect(readPage(input).map(({ number, text }) => `${number} ${text}`)).toEqual(output)
})
