import { expect, test } from 'vitest'
import { mapAtMost } from './mapAtMost'

test('results keep the order, and no more than the limit are under way', async () => {
  let running = 0
  let most = 0
  const results = await mapAtMost(2, [5, 1, 4, 2, 3], async (item) => {
    running += 1
    most = Math.max(most, running)
    for (let turn = 0; turn < item; turn++) await Promise.resolve()
    running -= 1
    return item * 10
  })
  expect(results).toEqual([50, 10, 40, 20, 30])
  expect(most).toBe(2)
})

test('a failing task fails the whole, and none is begun after it', async () => {
  const begun: number[] = []
  const mapped = mapAtMost(2, [1, 2, 3, 4, 5], async (item) => {
    begun.push(item)
    if (item === 2) throw new Error('two')
    for (let turn = 0; turn < 10; turn++) await Promise.resolve()
  })
  await expect(mapped).rejects.toThrow('two')
  for (let turn = 0; turn < 100; turn++) await Promise.resolve()
  expect(begun).toEqual([1, 2])
})
