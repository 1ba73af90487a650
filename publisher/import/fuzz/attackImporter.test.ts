import { expect, test } from 'vitest'
import { attackImporter } from './attackImporter'

// As many as take about ten seconds; `npm run fuzz:import` makes 10,000.
test('mutated pages neither crash the importer nor let anything through', () => {
  const { imported, refused } = attackImporter(0, 600)
  expect(imported).toBeGreaterThan(400)
  expect(refused).toBeGreaterThan(10)
}, 120_000)

test('the same numbers give the same pages', () => {
  expect(attackImporter(600, 630)).toEqual(attackImporter(600, 630))
})
