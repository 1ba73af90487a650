import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { readCollection } from '../collection/readCollection'
import { doctorFile, interviewFile, jpeg, soundContent, writeContent } from '../testing/contentFolder'
import { drawSamples } from './drawSamples'

test('every picture that is mentioned and missing is drawn, by day and by night, and no other', async () => {
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
    { name: 'an-shili.night.webp', kind: 'portrait' },
    { name: 'cover.webp', kind: 'cover' },
    { name: 'cover.night.webp', kind: 'cover' },
    { name: 'hill.webp', kind: 'rings' },
    { name: 'hill.night.webp', kind: 'rings' },
    { name: 'river.webp', kind: 'cover' },
    { name: 'river.night.webp', kind: 'cover' },
  ])
  const images = join(contentDir, 'images')
  const stems = ['an-shili', 'cover', 'hill', 'river']
  const drawings = stems.flatMap((stem) => [`${stem}.night.webp`, `${stem}.webp`])
  expect((await readdir(images)).sort()).toEqual([...drawings, 'there.jpg'])
  const sizes = ['an-shili.webp', 'an-shili.night.webp', 'cover.webp'].map(async (name) => {
    const { width, height } = await sharp(join(images, name)).metadata()
    return [width, height]
  })
  expect(await Promise.all(sizes)).toEqual([
    [800, 1000],
    [800, 1000],
    [1600, 1080],
  ])
})

test('a night version is added to an earlier drawing, and none is drawn twice or for another picture', async () => {
  const body = '::figure{file="river.webp" alt="A"}\n\n::figure{file="photo.webp" alt="A"}'
  const contentDir = await writeContent({
    ...soundContent,
    'interviews/a-light.md': interviewFile({}, body),
    'images/photo.webp': await sharp(await jpeg(1600, 1080))
      .webp()
      .toBuffer(),
  })
  const river = join(contentDir, 'images', 'river.webp')
  const draw = async () => drawSamples(await readCollection(contentDir), contentDir)
  await draw()
  const day = await readFile(river)
  await rm(join(contentDir, 'images', 'river.night.webp'))
  expect(await draw()).toEqual([{ name: 'river.night.webp', kind: 'cover' }])
  expect(await draw()).toEqual([])
  expect(await readFile(river)).toEqual(day)
  expect(await readFile(join(contentDir, 'images', 'river.night.webp'))).not.toEqual(day)
})
