import { expect, test } from 'vitest'
import { formatTable } from './formatTable'

test('names stand to the left, figures to the right', () => {
  expect(
    formatTable([
      ['', 'bytes'],
      ['ours', '7'],
      ['the other', '1,200'],
    ]),
  ).toBe(['           bytes', 'ours           7', 'the other  1,200'].join('\n'))
})
