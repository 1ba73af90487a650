import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { readCollection } from '../collection/readCollection'
import { doctorFile, interviewFile, jpeg, soundContent, writeContent } from '../testing/contentFolder'
import { drawSamples } from './drawSamples'

test('every picture that is mentioned and missing is drawn, and no other', async () => {
  const contentDir = await writeContent({
    ...soundContent,
    'doctors/an-shili.yaml': doctorFile('portrait: { file: an-shili.webp, alt: { en: A portrait } }'),
    'interviews/a-light.md': interviewFile(
      { cover: '{ file: cover.webp, alt: A cover }' },
      '::figure{file="there.jpg" alt="A"}\n\n::figure{file="river.webp" alt="A"}\n\n::figure{file="hill.webp" alt="A"}',
    ),
    'images/there.jpg': await jpeg(800, 600),
  })
  expect(await drawSamples(await readCollection(contentDir), contentDir)).toEqual([
    { name: 'an-shili.webp', kind: 'portrait' },
    { name: 'cover.webp', kind: 'cover' },
    { name: 'hill.webp', kind: 'rings' },
    { name: 'river.webp', kind: 'cover' },
  ])
  const images = join(contentDir, 'images')
  expect(await readdir(images)).toEqual(['an-shili.webp', 'cover.webp', 'hill.webp', 'river.webp', 'there.jpg'])
  const sizes = ['an-shili.webp', 'cover.webp'].map(async (name) => {
    const { width, height } = await sharp(join(images, name)).metadata()
    return [width, height]
  })
  expect(await Promise.all(sizes)).toEqual([
    [800, 1000],
    [1600, 1080],
  ])
})
