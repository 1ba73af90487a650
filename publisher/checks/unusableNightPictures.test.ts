import { expect, test } from 'vitest'
import type { EncodedPicture, NightFile, PictureFile } from '../pictures/pictureFile'
import { problemsOfRule } from '../testing/problemsOfRule'
import { unusableNightPictures } from './unusableNightPictures'

const picture = (width: number, height: number): EncodedPicture => ({
  originalWidth: width,
  originalHeight: height,
  width,
  height,
  placeholder: '',
  files: [],
})
const night = (width: number, height: number): NightFile => ({
  ...picture(width, height),
  fileName: 'river.night.webp',
})

test.each<{ input: PictureFile; output: string[] }>([
  { input: picture(1600, 1080), output: [] },
  { input: { ...picture(1600, 1080), night: night(800, 540) }, output: [] },
  { input: { ...picture(1600, 1000), night: night(1600, 1009) }, output: [] },
  {
    input: { ...picture(1600, 1000), night: night(1600, 1011) },
    output: [
      'this night version is 1600 × 1011 pixels and “river.webp” is 1600 × 1000; cut both to the same proportions',
    ],
  },
  {
    input: { ...picture(1600, 1000), night: night(1000, 1600) },
    output: [
      'this night version is 1000 × 1600 pixels and “river.webp” is 1600 × 1000; cut both to the same proportions',
    ],
  },
  {
    input: { ...picture(1600, 1080), night: night(740, 500) },
    output: ['this night version is 740 pixels wide; supply it at least 750 wide'],
  },
  {
    input: { ...picture(1600, 1080), night: { unreadable: 'no format', fileName: 'river.night.webp' } },
    output: ['this night version cannot be read (no format); save it again as JPEG, PNG or WebP'],
  },
  { input: { unreadable: 'no format', night: night(800, 540) }, output: [] },
])('$output', async ({ input, output }) => {
  expect(await problemsOfRule(unusableNightPictures, {}, { 'river.webp': input })).toEqual(
    output.map((message) => `content/images/river.night.webp:1: ${message}`),
  )
})
