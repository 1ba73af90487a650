import { expect, test } from 'vitest'
import { growth } from './growth'

test.each([
  ['warming up is not growing', [50, 80, 100, 100, 100, 100, 100, 100, 100, 100], 1],
  ['flat is flat', [90, 100, 100, 100, 100, 100, 100, 100, 100, 100], 1],
  ['a leak is seen', [100, 110, 120, 130, 140, 150, 160, 170, 180, 190], 1.48],
])('%s', (_name, samples, factor) => {
  expect(growth(samples).factor).toBeCloseTo(factor, 2)
})
