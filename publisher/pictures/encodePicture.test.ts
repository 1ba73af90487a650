import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { jpeg, temporaryFolder } from '../testing/contentFolder'
import { encodePicture } from './encodePicture'
import { placeholderArt } from './placeholderArt'

test.each([
  { input: { width: 1600, height: 1080 }, output: { widths: [375, 750, 1080], height: 729 } },
  { input: { width: 800, height: 1000 }, output: { widths: [375, 750], height: 938 } },
  { input: { width: 300, height: 200 }, output: { widths: [300], height: 200 } },
])('$input is encoded at $output and never enlarged', async ({ input, output }) => {
  const bytes = await jpeg(input.width, input.height)
  const picture = await encodePicture({ stem: 'river', bytes }, await temporaryFolder())
  expect(picture.files.map(({ width }) => width)).toEqual(output.widths)
  expect([picture.width, picture.height]).toEqual([output.widths.at(-1), output.height])
  expect(picture.originalWidth).toBe(input.width)
})

test('a file’s name holds the stem, the hash of its bytes and its width', async () => {
  const picture = await encodePicture({ stem: 'Fluß & 江', bytes: await jpeg(400, 300) }, await temporaryFolder())
  const [file] = picture.files
  const hash = createHash('sha256')
    .update(await readFile(file?.path ?? ''))
    .digest('hex')
  expect(file?.name).toBe(`flu-${hash.slice(0, 10)}-375.webp`)
})

test('EXIF rotation is applied and metadata is gone', async () => {
  const bytes = await sharp(await jpeg(900, 600))
    .withExif({ IFD0: { Copyright: 'somebody' } })
    .withMetadata({ orientation: 6 })
    .toBuffer()
  const picture = await encodePicture({ stem: 'a', bytes }, await temporaryFolder())
  expect([picture.originalWidth, picture.width, picture.height]).toEqual([600, 375, 563])
  const { exif, orientation, format } = await sharp(picture.files[0]?.path).metadata()
  expect({ exif, orientation, format }).toEqual({ exif: undefined, orientation: undefined, format: 'webp' })
})

test('the placeholder is a small WebP, 16 pixels wide', async () => {
  const { placeholder } = await encodePicture({ stem: 'a', bytes: await jpeg(800, 400) }, await temporaryFolder())
  const [head, data] = placeholder.split(',')
  expect(head).toBe('data:image/webp;base64')
  const { width, height } = await sharp(Buffer.from(data ?? '', 'base64')).metadata()
  expect([width, height]).toEqual([16, 8])
  expect(placeholder.length).toBeLessThan(400)
})

test('the second time comes from the cache and is the same', async () => {
  const cache = await temporaryFolder()
  const source = { stem: 'a', bytes: await jpeg(800, 600) }
  const [first, second] = [await encodePicture(source, cache), await encodePicture(source, cache)]
  expect(second).toEqual(first)
  expect(await readdir(cache)).toHaveLength(1)
})

test('without the cache the bytes are the same', async () => {
  const source = { stem: 'a', bytes: Buffer.from(placeholderArt('cover', 'a')), density: 100 }
  const runs = await Promise.all([temporaryFolder(), temporaryFolder()])
  const [first, second] = await Promise.all(runs.map((cache) => encodePicture(source, cache)))
  expect(second?.files.map(({ name }) => name)).toEqual(first?.files.map(({ name }) => name))
})

test('the same bytes encoded twice at once do not disturb each other', async () => {
  const cache = await temporaryFolder()
  const source = { stem: 'a', bytes: await jpeg(800, 600) }
  const [first, second] = await Promise.all([encodePicture(source, cache), encodePicture(source, cache)])
  expect(second).toEqual(first)
  expect(await readdir(cache)).toHaveLength(1)
})

test('bytes that are cut off do not decode', async () => {
  const bytes = (await jpeg(800, 600)).subarray(0, 900)
  const cache = await temporaryFolder()
  await expect(encodePicture({ stem: 'a', bytes }, cache)).rejects.toThrow()
  expect(await readdir(cache)).toEqual([])
})
