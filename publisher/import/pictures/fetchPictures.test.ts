import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp, { type Metadata } from 'sharp'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../../testing/contentFolder'
import { type PictureServer, picture, pictureServer } from '../testing/pictureServer'
import { downloadSettings } from './downloadOnce'
import { type FetchedPicture, fetchPictures, type NumberedPicture, type PictureSettings } from './fetchPictures'
import { PictureProblem } from './pictureProblem'
import { readBeside } from './readBeside'

const figure = (number: number, addresses: readonly string[]): NumberedPicture => ({
  number,
  picture: { addresses, alt: '' },
})

const settings = (server: PictureServer | undefined, more: Partial<PictureSettings> = {}): PictureSettings => ({
  page: undefined,
  folder: undefined,
  referer: 'https://mp.weixin.qq.com/',
  stem: 'lu-sample',
  online: true,
  download: {
    ...downloadSettings,
    timeout: 400,
    retries: 2,
    pause: 1,
    trustedHosts: server ? [server.host] : [],
  },
  ...more,
})

async function fetchOne(addresses: readonly string[], given: PictureSettings): Promise<FetchedPicture> {
  const [fetched] = await fetchPictures([figure(1, addresses)], given)
  if (!fetched) throw new Error('a figure with a picture has a result')
  return fetched
}

const problemOf = (fetched: FetchedPicture) => ('problem' in fetched ? fetched.problem : '')

async function metadataOf(fetched: FetchedPicture): Promise<Metadata> {
  if (!('file' in fetched) || !fetched.bytes) throw new Error(`no picture: ${problemOf(fetched)}`)
  return sharp(fetched.bytes).metadata()
}

test.each([
  { path: '/good.jpg', size: [1000, 700] },
  { path: '/png-named.jpg', size: [900, 600] },
  { path: '/redirect', size: [1000, 700] },
  { path: '/needs-referer.jpg', size: [1000, 700] },
  { path: '/busy.jpg', size: [1000, 700] },
  { path: '/turned.jpg', size: [800, 1200] },
  // The address asks for 640 pixels; the picture is fetched as it was uploaded.
  { path: '/mmbiz_jpg/Sample/640?wx_fmt=jpeg&tp=webp', size: [1600, 1200] },
])('$path is fetched, upright, as WebP and without its metadata', async ({ path, size }) => {
  const server = await pictureServer()
  const fetched = await fetchOne([server.address + path], settings(server))
  const { format, width, height, exif, orientation } = await metadataOf(fetched)
  expect([format, width, height, exif, orientation]).toEqual(['webp', ...size, undefined, undefined])
})

test('the same picture has the same name, wherever it comes from', async () => {
  const server = await pictureServer()
  const names = await fetchPictures(
    ['/good.jpg', '/redirect', '/png-named.jpg'].map((path, index) => figure(index, [server.address + path])),
    settings(server),
  )
  const [first, second, third] = names.map((each) => ('file' in each ? each.file : ''))
  expect(first).toMatch(/^lu-sample-[0-9a-f]{10}\.webp$/)
  expect(second).toBe(first)
  expect(third).not.toBe(first)
})

test('of what moves, the first frame is kept, and that is said', async () => {
  const server = await pictureServer()
  const fetched = await fetchOne([`${server.address}/moving.gif`], settings(server))
  expect(fetched).toMatchObject({ note: 'it moves on the page; its first frame was kept' })
  expect(await metadataOf(fetched)).toMatchObject({ format: 'webp', width: 800, height: 600 })
  expect((await metadataOf(fetched)).pages).toBeUndefined()
})

test.each([
  {
    path: '/gone.jpg',
    problem: /^the server answered 404; open its address in a browser and save the picture by hand$/,
    times: 1,
  },
  { path: '/silent.jpg', problem: /^it did not arrive within 0.4 seconds; try again/, times: 3 },
  { path: '/stalling.jpg', problem: /^it did not arrive within 0.4 seconds; try again/, times: 3 },
  { path: '/broken-off.jpg', problem: /^the connection failed \(ECONNRESET\); try again/, times: 3 },
  { path: '/cut.jpg', problem: /^it is cut off or damaged; save it again by hand$/, times: 1 },
  { path: '/11-megabytes.jpg', problem: /^it is larger than 10 MB; save a smaller version by hand$/, times: 1 },
  { path: '/loop', problem: /^the server sends from one address to the next without end/, times: 6 },
  {
    path: '/script.svg',
    problem: /^it is a drawing \(SVG\), which may hold scripts; save the picture by hand/,
    times: 1,
  },
  { path: '/page.jpg', problem: /^it is a web page and not a picture; save the picture by hand/, times: 1 },
  { path: '/text.png', problem: /^it is no picture that can be read; save the picture by hand/, times: 1 },
  { path: '/narrow.jpg', problem: /^it is only 640 pixels wide, and 750 are needed/, times: 1 },
  { path: '/divider.png', problem: /^it is an ornament, 1080 × 40 pixels; remove its figure$/, times: 1 },
  { path: '/to-file', problem: /^its address begins with “file:”, and only http and https are read/, times: 1 },
  {
    path: '/to-metadata',
    problem: /^its address leads to 169\.254\.169\.254, which is not on the open internet/,
    times: 1,
  },
])('$path is reported, asked for $times times', async ({ path, problem, times }) => {
  const server = await pictureServer()
  expect(problemOf(await fetchOne([server.address + path], settings(server)))).toMatch(problem)
  expect(server.asked).toHaveLength(times)
})

test('what may pass is tried again after pauses that grow', async () => {
  const server = await pictureServer()
  const download = { ...settings(server).download, pause: 40 }
  await fetchOne([`${server.address}/busy.jpg`], settings(server, { download }))
  const [first = 0, second = 0, third = 0] = server.askedAt
  // A timer may fire a millisecond early; the pauses are drawn between once and twice these.
  expect(second - first).toBeGreaterThan(38)
  expect(third - second).toBeGreaterThan(78)
})

test('without the right referer a picture is refused', async () => {
  const server = await pictureServer()
  const given = settings(server, { referer: 'https://site.example/' })
  expect(problemOf(await fetchOne([`${server.address}/needs-referer.jpg`], given))).toMatch(/^the server answered 403/)
})

test('a narrow picture leaves its shape to its figure', async () => {
  const server = await pictureServer()
  expect(await fetchOne([`${server.address}/narrow.jpg`], settings(server))).toMatchObject({ ratio: '4:3' })
})

test('at most four pictures are asked for at once', async () => {
  const server = await pictureServer()
  const figures = Array.from({ length: 20 }, (_, index) => figure(index, [`${server.address}/together.jpg`]))
  const fetched = await fetchPictures(figures, settings(server))
  expect(fetched.filter((each) => 'file' in each)).toHaveLength(20)
  expect(server.mostAtOnce()).toBe(4)
})

test.each([
  'http://127.0.0.1:1/a.jpg',
  'http://localhost:1/a.jpg',
  'http://[::1]:1/a.jpg',
  'http://[::ffff:127.0.0.1]:1/a.jpg',
  'http://0x7f.1:1/a.jpg',
  'http://2130706433/a.jpg',
  'http://169.254.169.254/latest/meta-data/',
  'http://10.0.0.1/a.jpg',
  'http://[fd00::1]/a.jpg',
])('%s is never asked', async (address) => {
  expect(problemOf(await fetchOne([address], settings(undefined)))).toMatch(
    /which is not on the open internet, and was not asked/,
  )
})

test.each([['javascript:alert(1)'], ['file:///etc/passwd'], ['blob:https://a.example/1'], ['about:blank'], ['a.jpg']])(
  '“%s” is no place for a picture',
  async (address) => {
    expect(problemOf(await fetchOne([address], settings(undefined)))).toMatch(
      /^its address leads to no picture on the web/,
    )
  },
)

test('a picture that the browser saved beside the page needs no network', async () => {
  const folder = await temporaryFolder()
  mkdirSync(join(folder, 'page_files'))
  await picture(800, 500)
    .png()
    .toFile(join(folder, 'page_files', '640(1)'))
  const server = await pictureServer()
  const fetched = await fetchOne([`${server.address}/good.jpg`, './page_files/640(1)'], settings(server, { folder }))
  expect(await metadataOf(fetched)).toMatchObject({ width: 800, height: 500 })
  expect(server.asked).toEqual([])
})

test('names beside the page may be percent-encoded, and have a query', async () => {
  const folder = await temporaryFolder()
  await picture(800, 500).png().toFile(join(folder, '图 1.png'))
  const fetched = await fetchOne(['./%E5%9B%BE%201.png?v=2'], settings(undefined, { folder }))
  expect(await metadataOf(fetched)).toMatchObject({ width: 800 })
})

test('one beside the page that is too narrow gives way to the web', async () => {
  const folder = await temporaryFolder()
  await picture(320, 200).png().toFile(join(folder, 'thumbnail.png'))
  const server = await pictureServer()
  const fetched = await fetchOne([`${server.address}/good.jpg`, 'thumbnail.png'], settings(server, { folder }))
  expect(await metadataOf(fetched)).toMatchObject({ width: 1000 })
})

test('one beside the page that is too large or cannot be read is a problem of that picture alone', async () => {
  const folder = await temporaryFolder()
  writeFileSync(join(folder, 'huge.png'), Buffer.alloc(2048))
  const download = { ...downloadSettings, largest: 1024 }
  const fetched = await fetchOne(['huge.png'], settings(undefined, { folder, download }))
  expect(problemOf(fetched)).toMatch(/^it is larger than \d+ MB; save a smaller version by hand$/)
  expect(() => readBeside(join(folder, 'gone.png'), 1024)).toThrow(
    new PictureProblem('the file beside the page cannot be read (ENOENT); save the picture again by hand'),
  )
})

test('nothing outside the page’s folder is read', async () => {
  const folder = await temporaryFolder()
  const inside = join(folder, 'page')
  mkdirSync(inside)
  await picture(800, 500).png().toFile(join(folder, 'secret.png'))
  symlinkSync(join(folder, 'secret.png'), join(inside, 'link.png'))
  writeFileSync(join(inside, 'folder-is-no-file'), '')
  const addresses = ['../secret.png', '%2e%2e/secret.png', join(folder, 'secret.png'), 'link.png', '.', '..']
  for (const address of addresses) {
    expect(problemOf(await fetchOne([address], settings(undefined, { folder: inside })))).not.toBe('')
  }
})

test('a picture inside the page is taken out of it; a placeholder is none', async () => {
  const bytes = await picture(800, 500).png().toBuffer()
  const fetched = await fetchOne([`data:image/png;base64,${bytes.toString('base64')}`], settings(undefined))
  expect(await metadataOf(fetched)).toMatchObject({ width: 800 })
  expect(fetched.address).toBe('inside the page')
  const dot = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'
  expect(problemOf(await fetchOne([dot], settings(undefined)))).toMatch(/^its address leads to no picture on the web/)
})

test('without the network nothing is asked', async () => {
  const server = await pictureServer()
  const given = settings(server, { online: false })
  expect(problemOf(await fetchOne([`${server.address}/good.jpg`], given))).toMatch(/network was not used \(--offline\)/)
  expect(server.asked).toEqual([])
})

test('an address relative to the page is found where the page is from', async () => {
  const server = await pictureServer()
  const given = settings(server, { page: `${server.address}/news/1.htm` })
  expect(await metadataOf(await fetchOne(['../good.jpg'], given))).toMatchObject({ width: 1000 })
})
