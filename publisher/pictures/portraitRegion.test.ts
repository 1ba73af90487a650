import { expect, test } from 'vitest'
import { portraitRegion } from './portraitRegion'

const message = { width: 600, height: 480 }
const timeline = { width: 500, height: 500 }

test.each([
  { picture: [800, 1000], shape: message, output: { left: 0, top: 13, width: 800, height: 640 } },
  { picture: [800, 1000], shape: timeline, output: { left: 0, top: 0, width: 800, height: 800 } },
  { picture: [800, 1600], shape: message, output: { left: 0, top: 213, width: 800, height: 640 } },
  { picture: [1600, 1000], shape: message, output: { left: 175, top: 0, width: 1250, height: 1000 } },
  { picture: [751, 1003], shape: timeline, output: { left: 0, top: 0, width: 751, height: 751 } },
  { picture: [1000, 800], shape: message, output: { left: 0, top: 0, width: 1000, height: 800 } },
])('of $picture to $shape', ({ picture: [width = 0, height = 0], shape, output }) => {
  expect(portraitRegion({ width, height }, shape)).toEqual(output)
})
