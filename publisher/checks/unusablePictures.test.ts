import { expect, test } from 'vitest'
import type { EncodedPicture, PictureFile } from '../pictures/pictureFile'
import { doctorFile, interviewFile, translationFile } from '../testing/contentFolder'
import { problemsOfRule } from '../testing/problemsOfRule'
import { unusablePictures } from './unusablePictures'

const picture = (originalWidth: number): EncodedPicture => ({
  originalWidth,
  width: originalWidth,
  height: 500,
  originalHeight: 500,
  placeholder: '',
  files: [],
})

const withFigure = { 'interviews/a-light.md': interviewFile({}, '::figure{file="river.webp" alt="A river"}') }

test.each<{ input: Record<string, PictureFile>; output: string[] }>([
  { input: { 'river.webp': picture(750) }, output: [] },
  {
    input: { 'river.webp': picture(749) },
    output: [
      'content/interviews/a-light.md:10: the picture “river.webp” is 749 pixels wide; supply it at least 750 wide',
    ],
  },
  {
    input: { 'river.webp': { unreadable: 'no format' } },
    output: [
      'content/interviews/a-light.md:10: the picture “river.webp” cannot be read (no format); save it again as JPEG, PNG or WebP',
    ],
  },
  {
    input: {},
    output: [
      'content/interviews/a-light.md:10: there is no picture “river.webp” in content/images/; put it there or correct the name',
    ],
  },
])('$output', async ({ input, output }) => {
  expect(await problemsOfRule(unusablePictures, withFigure, input)).toEqual(output)
})

test('portraits and covers are looked at too, and a near name is suggested', async () => {
  const files = {
    'doctors/an-shili.yaml': doctorFile('portrait:', '  file: an-shli.webp', '  alt: { en: Portrait }'),
    'interviews/a-light.md': interviewFile({ cover: '{ file: an-shi.webp, alt: A cover }' }),
    'interviews/a-light.zh.md': translationFile({ cover: '{ file: an-shil.webp, alt: 封面 }' }),
    'images/an-shili.webp': '',
  }
  expect(await problemsOfRule(unusablePictures, files)).toEqual([
    'content/doctors/an-shili.yaml:7: there is no picture “an-shli.webp” in content/images/; did you mean “an-shili.webp”?',
    'content/interviews/a-light.md:8: there is no picture “an-shi.webp” in content/images/; did you mean “an-shili.webp”?',
    'content/interviews/a-light.zh.md:4: there is no picture “an-shil.webp” in content/images/; did you mean “an-shili.webp”?',
  ])
})
