import { is } from 'valibot'
import { expect, test } from 'vitest'
import { type Picture, pictureSchema, sourceFor } from './picture'

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

const published = { ...picture, sources: [{ src: '/v1/images/a-375.webp', width: 375 }] }

test.each([
  'https://elsewhere.example/a.webp',
  '//elsewhere.example/a.webp',
  '.elsewhere.example/v1/images/a.webp',
  'javascript:alert(1)',
  '/v1/images/../site.json',
  '/v1/images/a.webp);position:fixed',
])('a picture is none of the endpoint’s at %s', (src) => {
  expect(is(pictureSchema, published)).toBe(true)
  expect(is(pictureSchema, { ...published, sources: [{ src, width: 375 }] })).toBe(false)
  expect(is(pictureSchema, { ...published, nightSources: [{ src, width: 375 }] })).toBe(false)
})

test.each(['data:image/webp;base64,AA);top:0', 'data:text/html,x', 'https://elsewhere.example/a.webp', 'x'])(
  'a preview is a picture in the document itself, not %s',
  (placeholder) => {
    expect(is(pictureSchema, { ...published, placeholder: 'data:image/webp;base64,AA+/==' })).toBe(true)
    expect(is(pictureSchema, { ...published, placeholder })).toBe(false)
  },
)
