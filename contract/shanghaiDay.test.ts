import { expect, test } from 'vitest'
import { shanghaiDay } from './shanghaiDay'

test.each([
  { input: '2026-11-24T15:59:59Z', output: '2026-11-24' },
  { input: '2026-11-24T16:00:00Z', output: '2026-11-25' },
  { input: '2026-12-31T20:00:00-08:00', output: '2027-01-01' },
])('$input is $output in Shanghai', ({ input, output }) => {
  expect(shanghaiDay(new Date(input))).toBe(output)
})
