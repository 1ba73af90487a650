import { expect, test } from 'vitest'
import { interviewFile } from '../testing/contentFolder'
import { problemsOfRule } from '../testing/problemsOfRule'
import { unusedPictures } from './unusedPictures'

const image = { 'images/river.webp': '' }
const night = { 'images/river.night.png': '' }

test.each([
  {
    input: image,
    output: [
      'content/images/river.webp:1: warning: nothing uses this picture; remove it, or name it in an interview or a doctor’s record',
    ],
  },
  {
    input: { ...image, 'interviews/a-light.md': interviewFile({}, '::figure{file="river.webp" alt="A river"}') },
    output: [],
  },
  { input: { ...image, 'interviews/a-light.md': interviewFile({}, '::figure{file="river.webp"}') }, output: [] },
  { input: { ...image, 'doctors/an-shili.yaml': 'faulty' }, output: [] },
  { input: { 'images/.hidden': '' }, output: [] },
  {
    input: {
      ...image,
      ...night,
      'interviews/a-light.md': interviewFile({}, '::figure{file="river.webp" alt="A river"}'),
    },
    output: [],
  },
  {
    input: night,
    output: [
      'content/images/river.night.png:1: warning: no picture in use has this night version; remove it, or give it the name of its picture with “.night”',
    ],
  },
])('$output', async ({ input, output }) => {
  expect(await problemsOfRule(unusedPictures, input)).toEqual(output)
})
