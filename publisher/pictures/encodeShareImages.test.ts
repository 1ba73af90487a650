import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { jpeg, temporaryFolder } from '../testing/contentFolder'
import { encodeShareImages, largestShareImage } from './encodeShareImages'
import { placeholderSource } from './placeholderSource'

async function shapeOf(path: string) {
  const { format, width, height, exif } = await sharp(path).metadata()
  return { format, width, height, exif }
}

test.each(['portrait', 'cover'] as const)('a %s becomes a 5:4 and a square JPEG', async (use) => {
  const files = await encodeShareImages({ stem: 'River', bytes: await jpeg(800, 1000), use }, await temporaryFolder())
  expect(await shapeOf(files.message.path)).toEqual({ format: 'jpeg', width: 600, height: 480, exif: undefined })
  expect(await shapeOf(files.timeline.path)).toEqual({ format: 'jpeg', width: 500, height: 500, exif: undefined })
  const hash = createHash('sha256')
    .update(await readFile(files.message.path))
    .digest('hex')
  expect(files.message.name).toBe(`river-${hash.slice(0, 10)}-share-600.jpg`)
  expect(files.timeline.name).toMatch(/^river-[0-9a-f]{10}-share-500\.jpg$/)
})

/** Black, with a white band over the given share of its height. */
async function banded(width: number, height: number, from: number, to: number): Promise<Buffer> {
  const top = Math.round(height * from)
  const band = { create: { width, height: Math.round(height * to) - top, channels: 3, background: '#fff' } } as const
  const input = await sharp(band).png().toBuffer()
  return sharp({ create: { width, height, channels: 3, background: '#000' } })
    .composite([{ input, left: 0, top }])
    .png()
    .toBuffer()
}

test('a portrait keeps its top third, upright', async () => {
  const bytes = await banded(800, 1600, 0.28, 0.38)
  const lying = await sharp(bytes).rotate(270).withMetadata({ orientation: 6 }).jpeg({ quality: 100 }).toBuffer()
  for (const source of [bytes, lying]) {
    const { message } = await encodeShareImages({ stem: 'a', bytes: source, use: 'portrait' }, await temporaryFolder())
    const { data, info } = await sharp(message.path).greyscale().raw().toBuffer({ resolveWithObject: true })
    const lightness = (share: number) => data[Math.round(info.height * share) * info.width + info.width / 2]
    expect([0.1, 0.5, 0.9].map(lightness).map((value) => (value ?? 0) > 128)).toEqual([false, true, false])
  }
})

test('a transparent picture stands on white', async () => {
  const clear = { create: { width: 800, height: 600, channels: 4, background: '#00000000' } } as const
  const bytes = await sharp(clear).png().toBuffer()
  const { message } = await encodeShareImages({ stem: 'a', bytes, use: 'cover' }, await temporaryFolder())
  expect((await sharp(message.path).stats()).channels.map(({ min }) => min)).toEqual([255, 255, 255])
})

test('even noise is small enough', async () => {
  const noise = { width: 600, height: 480, channels: 3, noise: { type: 'gaussian', mean: 128, sigma: 90 } } as const
  const bytes = await sharp({ create: { ...noise, background: '#000' } })
    .png()
    .toBuffer()
  const asUsual = await sharp(bytes).jpeg({ quality: 80, mozjpeg: true }).toBuffer()
  const { message, timeline } = await encodeShareImages({ stem: 'a', bytes, use: 'cover' }, await temporaryFolder())
  expect(asUsual.length).toBeGreaterThan(largestShareImage)
  for (const { path } of [message, timeline]) expect((await stat(path)).size).toBeLessThanOrEqual(largestShareImage)
})

test('the second time comes from the cache, and without it the bytes are the same', async () => {
  const cache = await temporaryFolder()
  const source = { ...placeholderSource('cover', 'a'), use: 'cover' } as const
  const [first, second] = [await encodeShareImages(source, cache), await encodeShareImages(source, cache)]
  const afresh = await encodeShareImages(source, await temporaryFolder())
  expect(second).toEqual(first)
  expect(await readdir(cache)).toHaveLength(1)
  expect([afresh.message.name, afresh.timeline.name]).toEqual([first.message.name, first.timeline.name])
})

test('the same bytes as portrait and as cover are two encodings', async () => {
  const cache = await temporaryFolder()
  const source = { stem: 'a', bytes: await jpeg(800, 1000) }
  await encodeShareImages({ ...source, use: 'portrait' }, cache)
  await encodeShareImages({ ...source, use: 'cover' }, cache)
  expect(await readdir(cache)).toHaveLength(2)
})

test('bytes that are cut off do not decode', async () => {
  const bytes = (await jpeg(800, 600)).subarray(0, 900)
  await expect(encodeShareImages({ stem: 'a', bytes, use: 'cover' }, await temporaryFolder())).rejects.toThrow()
})
