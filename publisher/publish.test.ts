import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { documentSchemas } from '../contract/documents'
import { type Interview, interviewSchema } from '../contract/interview'
import type { Language } from '../contract/language'
import { paths, webPaths } from '../contract/paths'
import { searchDocumentSchemas } from '../contract/searchDocuments'
import { visitDocumentSchemas } from '../contract/visitDocuments'
import { toneSequence } from './audio/toneSequence'
import { placeholderDesign } from './pictures/placeholderSource'
import { formatProblem } from './problems/problem'
import { publish } from './publish'
import {
  type ContentFiles,
  doctorFile,
  interviewFile,
  interviewFiles,
  jpeg,
  soundContent,
  temporaryFolder,
  translationFile,
  writeContent,
} from './testing/contentFolder'
import { hashesOf } from './testing/hashesOf'

const today = '2026-11-24'

async function publishFiles(files: ContentFiles, endpointDir?: string, cacheDir?: string) {
  const endpoint = endpointDir ?? join(await temporaryFolder(), 'endpoint')
  const result = await publish({
    contentDir: await writeContent(files),
    endpointDir: endpoint,
    cacheDir: cacheDir ?? (await temporaryFolder()),
    today,
  })
  return { ...result, endpoint, printed: result.problems.map(formatProblem) }
}

async function readInterview(endpoint: string, language?: Language): Promise<Interview> {
  const body = await readFile(join(endpoint, paths.interview('light', language)), 'utf8')
  return v.parse(interviewSchema, JSON.parse(body))
}

test('sound content becomes exactly the files of the contract', { timeout: 30_000 }, async () => {
  const files = {
    ...soundContent,
    'interviews/a-light.md': interviewFile({}, 'Text.\n\n::figure{file="river.jpg" alt="A river"}'),
    'interviews/a-light.zh.md': translationFile(),
    'images/river.jpg': await jpeg(800, 600),
    'images/river.night.png': await jpeg(1200, 900),
  }
  const { printed, summary, endpoint } = await publishFiles(files)
  expect(printed).toEqual([])
  const [river, thoracic] = [{ hospital: 'river-hospital' }, { department: 'thoracic-surgery' }]
  const documents = [
    ...[{}, river, thoracic, { ...river, ...thoracic }].map((filters) => paths.doctors(filters)),
    paths.doctor('an-shili'),
    paths.place('hospital', river.hospital),
    paths.place('department', thoracic.department),
    '/v1/interviews.json',
    ...['a-light', 'light'].flatMap((key) =>
      ['.en.json', '.json', '.zh.json'].map((end) => `/v1/interviews/${key}${end}`),
    ),
    ...Object.keys({ ...documentSchemas, ...searchDocumentSchemas, ...visitDocumentSchemas }).map((name) =>
      paths.schema(name),
    ),
    paths.site,
    webPaths.atom,
    webPaths.visitBases,
    webPaths.openApi,
    webPaths.doctor('an-shili'),
    webPaths.place('hospital', 'river-hospital'),
    ...[undefined, 'en' as const, 'zh' as const].map((language) => webPaths.interview('a-light', language)),
  ]
  const names = Object.keys(await hashesOf(endpoint))
  const images = names.filter((name) => name.startsWith('/v1/images/'))
  const [cover, portrait] = [`cover-${placeholderDesign('light')}`, `portrait-${placeholderDesign('an-shili')}`]
  const encodings = documents.flatMap((path) => [path, `${path}.br`, `${path}.gz`])
  // One file for whatever a word or name may begin with: e2e/searchRecall.test.ts looks into them.
  const search = names.filter((name) => name.startsWith('/v1/search/'))
  expect(search).toEqual(expect.arrayContaining([paths.searchHead('tex'), `${paths.searchNames('安')}.br`]))
  expect(names.filter((name) => !images.includes(name) && !search.includes(name)).sort()).toEqual(encodings.sort())
  expect(images.map((name) => name.replace(/-[0-9a-f]{10}-/, '-#-')).sort()).toEqual(
    [
      ...[375, 750].map((width) => `/v1/images/river-#-${width}.webp`),
      ...[cover, `${cover}-night`, portrait, `${portrait}-night`, 'river-night'].flatMap((stem) =>
        [1080, 375, 750].map((width) => `/v1/images/${stem}-#-${width}.webp`),
      ),
      ...[cover, portrait].flatMap((stem) => [500, 600].map((width) => `/v1/images/${stem}-#-share-${width}.jpg`)),
    ].sort(),
  )
  expect(summary).toMatchObject({ interviews: 1, doctors: 1, pictures: 3, files: names.length })
})

test('the pictures that documents name are those that are there', { timeout: 30_000 }, async () => {
  const { endpoint } = await publishFiles({
    ...soundContent,
    'doctors/an-shili.yaml': doctorFile('portrait: { file: face.jpg, alt: { en: A face, zh: 脸 } }'),
    'interviews/a-light.md': interviewFile({}, '::figure{file="river.jpg" alt="A river"}'),
    'images/face.jpg': await jpeg(800, 1000),
    'images/river.jpg': await jpeg(900, 600),
    'images/river.night.jpg': await jpeg(800, 530),
  })
  const names = Object.keys(await hashesOf(endpoint))
  const documents = [paths.interview('light'), paths.doctor('an-shili')]
  const bodies = await Promise.all(documents.map((path) => readFile(join(endpoint, path), 'utf8')))
  const named = bodies.flatMap((body) => body.match(/\/v1\/images\/[^"]+/g) ?? [])
  expect([...new Set(named)].sort()).toEqual(names.filter((name) => name.startsWith('/v1/images/')))
})

test('pictures have their night versions, photographs without one have none', { timeout: 30_000 }, async () => {
  const { endpoint } = await publishFiles({
    ...soundContent,
    'doctors/an-shili.yaml': doctorFile('portrait: { file: face.jpg, alt: { en: A face, zh: 脸 } }'),
    'interviews/a-light.md': interviewFile({}, '::figure{file="river.jpg" alt="A river"}'),
    'images/face.jpg': await jpeg(800, 1000),
    'images/river.jpg': await jpeg(900, 600),
    'images/river.night.jpg': await jpeg(1600, 1066),
  })
  const { blocks, cover, doctor } = await readInterview(endpoint)
  const figure = blocks.find((block) => block.type === 'figure')
  const widthsOf = (sources?: { width: number }[]) => sources?.map(({ width }) => width)
  expect(widthsOf(figure?.picture.sources)).toEqual([375, 750])
  expect(widthsOf(figure?.picture.nightSources)).toEqual([375, 750, 1080])
  expect(cover).toMatchObject({ alt: 'Placeholder drawing', nightSources: [{}, {}, {}] })
  expect(doctor.portrait).not.toHaveProperty('nightSources')
})

test('every language version is shared with the pictures of the original', { timeout: 30_000 }, async () => {
  const { endpoint } = await publishFiles({
    ...soundContent,
    'interviews/a-light.md': interviewFile({ cover: '{ file: river.jpg, alt: A river }' }),
    'interviews/a-light.zh.md': translationFile({ cover: '{ file: hill.jpg, alt: 山 }' }),
    'images/river.jpg': await jpeg(900, 600),
    'images/hill.jpg': await jpeg(800, 600),
  })
  const original = await readInterview(endpoint)
  expect(original.shareImages).toEqual({
    message: expect.stringMatching(/^\/v1\/images\/river-[0-9a-f]{10}-share-600\.jpg$/),
    timeline: expect.stringMatching(/^\/v1\/images\/river-[0-9a-f]{10}-share-500\.jpg$/),
  })
  expect((await readInterview(endpoint, 'zh')).shareImages).toEqual(original.shareImages)
})

test('the same content gives the same bytes, with the cache of pictures or without', { timeout: 30_000 }, async () => {
  const files = { ...soundContent, ...interviewFiles(3) }
  const cache = await temporaryFolder()
  const first = await hashesOf((await publishFiles(files, undefined, cache)).endpoint)
  const cached = await hashesOf((await publishFiles(files, undefined, cache)).endpoint)
  const afresh = await hashesOf((await publishFiles(files)).endpoint)
  expect(Object.keys(first).length).toBeGreaterThan(60)
  expect(cached).toEqual(first)
  expect(afresh).toEqual(first)
})

test('faulty content is reported all at once, and what readers see stays as it was', { timeout: 30_000 }, async () => {
  const { endpoint } = await publishFiles(soundContent)
  const before = await hashesOf(endpoint)
  const { printed, summary } = await publishFiles(
    {
      'site.yaml': `${soundContent['site.yaml']}\nslogan: X`,
      'hospitals.yaml': soundContent['hospitals.yaml'],
      'doctors/an-shili.yaml': doctorFile('portrait: { file: face.jpg, alt: { en: A face } }').replace(
        'river-',
        'rivers-',
      ),
      'doctors/Bad Name.yaml': doctorFile(),
      'interviews/a-light.md': interviewFile(
        { datePublished: '2026-12-01', cover: '{ file: narrow.jpg, alt: A cover }' },
        '### Too deep\n\n[b](nowhere.md)\n\n::figure{pending alt="A river"}\n\n<br>',
      ),
      'interviews/b.md': interviewFile({ id: 'b', doctor: 'nobody', digest: 'x'.repeat(201) }),
      'interviews/c.md': interviewFile({ doctor: 'nobody' }),
      'interviews/d.zh.md': translationFile(),
      'images/face.jpg': 'not a picture',
      'images/narrow.jpg': await jpeg(700, 500),
    },
    endpoint,
  )
  expect(printed).toEqual([
    'content/departments.yaml:1: this file is missing; write it as docs/writing-an-interview.md shows',
    'content/doctors/Bad Name.yaml:1: cannot be published under this name; call it doctor-slug.yaml, in lower-case letters, digits and hyphens',
    'content/doctors/an-shili.yaml:5: unknown hospital “rivers-hospital”; did you mean “river-hospital”?',
    expect.stringMatching(/^content\/doctors\/an-shili.yaml:6: the picture “face.jpg” cannot be read/),
    'content/interviews/a-light.md:6: “datePublished” 2026-12-01 lies in the future (today is 2026-11-24 in Shanghai); correct it or wait',
    'content/interviews/a-light.md:8: the picture “narrow.jpg” is 700 pixels wide; supply it at least 750 wide',
    'content/interviews/a-light.md:11: heading out of order: ### stands before any ##; open a section with ## first',
    'content/interviews/a-light.md:13: the link leads to no interview “nowhere”; correct the name or remove the link',
    'content/interviews/a-light.md:15: warning: the picture of this figure is still to come; readers see a quiet plate until then',
    'content/interviews/a-light.md:17: HTML is not allowed; write plain text, or \\< for the character <',
    'content/interviews/b.md:4: unknown doctor “nobody”; write content/doctors/nobody.yaml',
    'content/interviews/b.md:7: “digest”: is longer than 200 characters; shorten it',
    'content/interviews/c.md:2: the id “light” is already that of content/interviews/a-light.md; choose another',
    'content/interviews/c.md:4: unknown doctor “nobody”; write content/doctors/nobody.yaml',
    'content/interviews/d.zh.md:1: there is no original “d.md” beside this translation; write d.md, or rename this file if it is the original',
    'content/site.yaml:6: unknown key “slogan”; the keys here are name, tagline, about, notice, homePageUrl, publisher, correctionsEmail, filingNumber, officialAccount, pageUrls',
  ])
  expect(summary).toBeUndefined()
  expect(await hashesOf(endpoint)).toEqual(before)
})

test('what is no longer in the content is no longer in the endpoint', { timeout: 30_000 }, async () => {
  const { endpoint } = await publishFiles({ ...soundContent, ...interviewFiles(2) })
  await publishFiles(soundContent, endpoint)
  const names = Object.keys(await hashesOf(endpoint))
  expect(names.filter((name) => name.includes('interview-2') || name.includes('i2'))).toEqual([])
  expect(names).toContain('/v1/interviews/a-light.json')
})

test('a recording is published with its bytes as they are, under the name that its interview gives', {
  timeout: 30_000,
}, async () => {
  const recording = toneSequence(2)
  const { endpoint, printed } = await publishFiles({
    ...soundContent,
    'interviews/a-light.md': interviewFile({ audio: '{ file: talk.mp3, by: A reader }' }),
    'audio/talk.mp3': recording,
  })
  expect(printed).toEqual([])
  const { audio } = await readInterview(endpoint)
  expect(audio).toMatchObject({ durationSeconds: 2, bytes: recording.length, by: 'A reader' })
  expect(await readFile(join(endpoint, audio?.src ?? ''))).toEqual(recording)
})

test('feeds and the sitemap name the pages of the website and the address of the endpoint', {
  timeout: 30_000,
}, async () => {
  const endpointDir = join(await temporaryFolder(), 'endpoint')
  const site = 'homePageUrl: https://www.example.org/\npageUrls: { interview: "https://www.example.org/{slug}" }'
  const { problems } = await publish({
    contentDir: await writeContent({ ...soundContent, 'site.yaml': `${soundContent['site.yaml']}\n${site}` }),
    endpointDir,
    cacheDir: await temporaryFolder(),
    today,
    endpointUrl: 'https://endpoint.example',
  })
  expect(problems).toEqual([])
  const read = (path: string) => readFile(join(endpointDir, path), 'utf8')
  const page = 'https://www.example.org/a-light'
  expect(JSON.parse(await read(paths.interviews))).toMatchObject({
    feed_url: 'https://endpoint.example/v1/interviews.json',
    items: [{ url: page }],
  })
  expect(await read(webPaths.sitemap)).toContain(`<loc>${page}</loc><lastmod>2026-11-20</lastmod>`)
  expect(gunzipSync(await readFile(join(endpointDir, `${webPaths.sitemap}.gz`))).toString()).toBe(
    await read(webPaths.sitemap),
  )
  expect(await read(webPaths.atom)).toContain(`href="${page}"`)
  expect(await read(paths.site)).not.toContain('pageUrls')
})
