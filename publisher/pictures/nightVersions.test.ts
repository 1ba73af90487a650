import { expect, test } from 'vitest'
import { nightVersions } from './nightVersions'

test.each([
  { input: ['river.webp', 'river.night.webp'], output: [['river', 'river.night.webp']] },
  { input: ['river.night.PNG', 'river.webp'], output: [['river', 'river.night.PNG']] },
  { input: ['river.v2.night.jpeg'], output: [['river.v2', 'river.v2.night.jpeg']] },
  { input: ['river.night.png', 'river.night.webp'], output: [['river', 'river.night.png']] },
  { input: ['river.night.gif', 'night.webp', '.night.webp', 'rivernight.webp'], output: [] },
])('$input', ({ input, output }) => {
  expect([...nightVersions(input)]).toEqual(output)
})
