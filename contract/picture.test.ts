import { expect, test } from 'vitest'
import { type Picture, sourceFor } from './picture'

const picture: Picture = {
  sources: [
    { src: 'small', width: 375 },
    { src: 'middle', width: 750 },
    { src: 'large', width: 1080 },
  ],
  width: 1080,
  height: 720,
  alt: '',
}

test.each([
  [92, 2, 'small'],
  [375, 1, 'small'],
  [375, 2, 'middle'],
  [390, 2, 'large'],
  [390, 3, 'large'],
])('%i px wide at %i device pixels a pixel takes the %s one', (width, pixelRatio, src) => {
  expect(sourceFor(picture, width, pixelRatio)).toBe(src)
})

test('a dark page takes the night version where there is one', () => {
  const night = { ...picture, nightSources: [{ src: 'night', width: 1080 }] }
  expect(sourceFor(night, 92, 2, true)).toBe('night')
  expect(sourceFor(night, 92, 2, false)).toBe('small')
  expect(sourceFor(picture, 92, 2, true)).toBe('small')
})

test('a picture that is still to be supplied has no source', () => {
  expect(sourceFor({ ...picture, sources: [] }, 375, 2)).toBeUndefined()
})
