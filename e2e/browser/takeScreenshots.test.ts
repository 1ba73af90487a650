import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ServedBuild, serveBuild } from '../serveBuild'
import { type Browser, launchBrowser } from './launchBrowser'
import type { Scene } from './scenes'
import { findSubjects, takeScreenshots } from './takeScreenshots'

/** As Taro's web build: filled by script after a while, and scrolling inside the page. Its colours tell what it was given. */
const stubPage = `<!doctype html><link rel="icon" href="data:,"><style>
  body { margin: 0; background: rgb(255 255 255) }
  @media (prefers-color-scheme: dark) { body { background: rgb(0 0 0) } }
  .taro_page { height: 100vh; overflow-y: auto }
  #end { height: 100px; background: rgb(0 0 255) }
</style><div id="app"><div class="taro_page"></div></div><script src="stub.js"></script>`

/** The server lets a page run files of its own, and no script that stands in it. */
const stubScript = `
  setTimeout(() => {
    const { data } = JSON.parse(localStorage.getItem('settings'))
    const colours = { en: 'rgb(255 0 0)', zh: 'rgb(0 255 0)' }
    document.querySelector('.taro_page').innerHTML =
      '<p style="margin:0;height:20px;background:' + colours[data.language] + '">words</p>' +
      '<div style="height:1480px"></div><div id="end"></div>'
  }, 50)
`

const text = { en: 'Sample' }
const site = { name: text, tagline: text, about: text, publisher: text, correctionsEmail: 'corrections@example.com' }

function item(slug: string, languages: string[]) {
  return {
    id: slug,
    title: 'Sample',
    content_text: 'Sample',
    date_published: '2026-11-25T12:00:00+08:00',
    date_modified: '2026-11-25T12:00:00+08:00',
    language: languages[0],
    authors: [],
    tags: [],
    _shanghaidoctor: {
      slug,
      doctor: { slug: `doctor-of-${slug}`, name: text, formOfAddress: 'doctor' },
      department: { slug: 'sample', name: text },
      hospital: { slug: 'sample', name: text },
      versions: languages.map((language) => ({ language, headline: 'Sample', digest: 'Sample', readingMinutes: 1 })),
    },
  }
}

const feed = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Sample',
  language: 'en',
  feed_url: 'https://example.com/v1/interviews.json',
  items: [item('newest', ['en']), item('translated', ['en', 'zh'])],
  _shanghaidoctor: { site, interviewCount: 2 },
}

let base: string
let build: ServedBuild
let browser: Browser

beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'screenshots-test-'))
  await mkdir(join(base, 'endpoint/v1'), { recursive: true })
  await mkdir(join(base, 'h5'))
  await writeFile(join(base, 'endpoint/v1/interviews.json'), JSON.stringify(feed))
  await writeFile(join(base, 'h5/index.html'), stubPage)
  await writeFile(join(base, 'h5/stub.js'), stubScript)
  build = await serveBuild({ endpointDir: join(base, 'endpoint'), h5Dir: join(base, 'h5') })
  browser = await launchBrowser()
}, 60_000)

afterAll(async () => {
  await browser?.close()
  await build?.close()
  await rm(base, { recursive: true, force: true })
})

async function take(scenes: Scene[], width?: number) {
  const out = join(base, 'out')
  const taken = await takeScreenshots({ browser, url: build.url, scenes, out, width })
  return Promise.all(
    taken.map(async ({ name, file, complaints }) => {
      const { data, info } = await sharp(await readFile(file))
        .removeAlpha()
        .raw()
        .toBuffer({ resolveWithObject: true })
      const colour = (y: number) => [...data.subarray(y * info.width * 3 - 3, y * info.width * 3)].join(' ')
      return { name, complaints, width: info.width, height: info.height, first: colour(1), last: colour(info.height) }
    }),
  )
}

const path = () => '/pages/about/about'

test('the subjects are the newest interview, one in two languages, and a doctor', async () => {
  const { cards, ...subjects } = await findSubjects(build.url)
  expect(subjects).toEqual({ interview: 'newest', translatedInterview: 'translated', doctor: 'doctor-of-newest' })
  expect(cards.map(({ slug }) => slug)).toEqual(expect.arrayContaining(['newest', 'translated']))
})

test('a scene has its size, theme, language and place', async () => {
  const small = { path, width: 300, height: 200 }
  const scenes: Scene[] = [
    { ...small, name: 'screen', theme: 'light', language: 'en' },
    { ...small, name: 'dark', theme: 'dark', language: 'zh' },
    { ...small, name: 'whole', theme: 'light', language: 'en', whole: true },
    { ...small, name: 'pixels', theme: 'light', language: 'en', scrollTo: 200 },
    { ...small, name: 'element', theme: 'light', language: 'en', scrollTo: '#end' },
  ]
  const [red, green, blue, white, black] = ['255 0 0', '0 255 0', '0 0 255', '255 255 255', '0 0 0']
  const screen = { complaints: [], width: 600, height: 400 }
  expect(await take(scenes)).toEqual([
    { name: 'screen', ...screen, first: red, last: white },
    { name: 'dark', ...screen, first: green, last: black },
    { name: 'whole', ...screen, height: 3200, first: red, last: blue },
    { name: 'pixels', ...screen, first: white, last: white },
    { name: 'element', ...screen, first: white, last: blue },
  ])
}, 60_000)

test('one width for all scenes', async () => {
  const [screen] = await take([{ name: 'wide', path, theme: 'light', language: 'en', width: 300 }], 500)
  expect(screen).toMatchObject({ width: 1000, height: 1688 })
}, 60_000)

test('a scene that cannot be shown is named at the end and stops none of the others', async () => {
  const scenes: Scene[] = [
    { name: 'nowhere', path, theme: 'light', language: 'en', scrollTo: '#none' },
    { name: 'after', path, theme: 'light', language: 'en' },
  ]
  await expect(take(scenes)).rejects.toThrow(/^nowhere: .*no element #none/)
  expect((await readFile(join(base, 'out/after.png'))).length).toBeGreaterThan(0)
}, 60_000)
