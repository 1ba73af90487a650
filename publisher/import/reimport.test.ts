import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { problemsOfFiles } from '../collection/collection'
import { readCollection } from '../collection/readCollection'
import { publish } from '../publish'
import { temporaryFolder } from '../testing/contentFolder'
import { type ImportSettings, importPage } from './importPage'
import { downloadSettings } from './pictures/downloadOnce'
import { readSource } from './readSource'
import { offline } from './testing/importText'
import { pictureServer } from './testing/pictureServer'

const fixture = (file: string) => readFileSync(join(import.meta.dirname, 'pages', file), 'utf8')
const slug = 'qiao-mingyu-the-quiet-ward-and-what-it-taught'

async function collection(given: Partial<ImportSettings> = {}) {
  const folder = join(await temporaryFolder(), 'content')
  const path = (file: string) => join(folder, file)
  return {
    folder,
    /** Imports a page after `change` has been made to it. */
    take: (file: string, change: (html: string) => string = (html) => html) =>
      importPage(readSource(Buffer.from(change(fixture(file)))), folder, { ...offline, ...given }),
    read: (file = `interviews/${slug}.md`) => readFileSync(path(file), 'utf8'),
    edit: (change: (text: string) => string, file = `interviews/${slug}.md`) =>
      writeFileSync(path(file), change(readFileSync(path(file), 'utf8'))),
    path,
    has: (file: string) => existsSync(path(file)),
    problems: async () =>
      problemsOfFiles(await readCollection(folder)).map(
        ({ file, severity, message }) => `${file}: ${severity}: ${message}`,
      ),
  }
}

const replace = (from: string, to: string) => (text: string) => {
  if (!text.includes(from)) throw new Error(`“${from}” is not in the text`)
  return text.replace(from, to)
}

test('importing the same page again changes nothing', async () => {
  const { take, read } = await collection()
  await take('full.html')
  const before = read()
  const { report, conflict } = await take('full.html')
  expect(report).toContain(`interviews/${slug}.md (unchanged)`)
  expect(report).not.toContain('Changed at the source')
  expect(read()).toBe(before)
  expect(conflict).toBe(false)
})

test('what nobody has edited is updated, and the change is shown', async () => {
  const { take, read } = await collection()
  await take('full.html')
  const { report } = await take('full.html', replace('<p>She did.</p>', '<p>She did indeed.</p>'))
  expect(read()).toContain('She did indeed.')
  expect(report).toContain(`interviews/${slug}.md (updated: nobody had edited it)`)
  expect(report).toContain(`Changed at the source: interviews/${slug}.md\n  ~ She [-did.-]{+did indeed.+}\n`)
})

test('what only an editor has changed stays', async () => {
  const { take, read, edit } = await collection()
  await take('full.html')
  edit(replace('The ward is quiet before six.', 'The ward is silent before six.'))
  const edited = read()
  const { report } = await take('full.html')
  expect(read()).toBe(edited)
  expect(report).toContain(`interviews/${slug}.md (kept as editors left it)`)
})

test('changes of both in different places go together', async () => {
  const { take, read, edit, has } = await collection()
  await take('full.html')
  edit((text) =>
    [
      replace('Picture 1 of the page, still to be supplied', 'A ward at dawn'),
      replace('digest: The ward', 'digest: Our own words on the ward'),
      replace('language: en\n', 'language: en\ncover: { file: a.webp, alt: A } # ours\n'),
      replace('They worked until the harbour lights went out.', 'They worked until the lights went out.'),
    ].reduce((changed, change) => change(changed), text),
  )
  const { report, conflict } = await take('full.html', (html) =>
    [
      replace('>12,345<', '>13,000<'),
      replace('The ward is quiet before six.', 'The ward is quiet before five.'),
      replace('2) Ask once more.', '2) Ask twice more.'),
      replace('<p>She did.</p>', '<p>She did.</p><p>Then she laughed.</p>'),
    ].reduce((changed, change) => change(changed), html),
  )
  expect(conflict).toBe(false)
  expect(report).toContain('(updated where the source changed; what editors changed stays)')
  for (const words of [
    ...['A ward at dawn', 'digest: Our own words on the ward', 'cover: { file: a.webp, alt: A } # ours'],
    ...[
      'until the lights went out',
      'visits: 13000',
      'quiet before five',
      '2. Ask twice more.',
      'She did.\n\nThen she laughed.',
    ],
  ]) {
    expect(read()).toContain(words)
  }
  expect(has(`interviews/${slug}.upstream.md`)).toBe(false)
})

test('where both changed the same place, both are kept, and the content check says so until it is settled', async () => {
  const { take, read, edit, has, path, problems } = await collection()
  await take('full.html')
  edit(replace('She did.', 'She certainly did.'))
  const edited = read()
  const changed = replace('<p>She did.</p>', '<p>She did!</p>')
  const { report, conflict } = await take('full.html', changed)
  expect(conflict).toBe(true)
  expect(read()).toBe(edited)
  const beside = `interviews/${slug}.upstream.md`
  expect(read(beside)).toContain('She did!')
  expect(report).toContain('kept as editors left it, because the source changed the same places')
  expect(report).toContain(`${beside}: the source’s version. Take over from it what is right, then remove it`)
  expect(report).toContain('~ She [-did.-]{+did!+}')
  const problem = `content/${beside}: warning: the source has changed and ${slug}.md has been edited too: take over from this file what is right, then remove it; readers see ${slug}.md until then`
  expect(await problems()).toContain(problem)

  // Nothing new at the source: nothing happens, but it is said again.
  expect((await take('full.html', changed)).report).toContain(`${beside}: the source’s version.`)
  expect(read()).toBe(edited)
  // Something new before it is settled: the version beside is renewed, the editor's still stays.
  const changedAgain = (html: string) => replace('before six', 'before five')(changed(html))
  await take('full.html', changedAgain)
  expect(read(beside)).toContain('The ward is quiet before five.')
  expect(read()).toBe(edited)
  // Settled: the editor took what was right and removed the file. The same source is then no news.
  edit(replace('before six', 'before five'))
  rmSync(path(beside))
  const { conflict: again } = await take('full.html', changedAgain)
  expect(again).toBe(false)
  expect(has(beside)).toBe(false)
  expect(read()).toContain('She certainly did.')
  expect(await problems()).not.toContain(problem)
})

test('a file that editors wrote themselves is never taken for an import', async () => {
  const { take, read, edit, path } = await collection()
  await take('full.html')
  rmSync(path('.imported'), { recursive: true })
  edit(replace('She did.', 'She certainly did.'))
  const edited = read()
  expect((await take('full.html')).conflict).toBe(true)
  expect(read()).toBe(edited)
})

test('an interview that has a new headline there stays what it was', async () => {
  const { take, read, folder } = await collection()
  await take('full.html')
  const { slug: found, report } = await take('full.html', (html) =>
    html.replaceAll('What It&nbsp;Taught', 'What It&nbsp;Teaches'),
  )
  expect(found).toBe(slug)
  expect(readdirSync(join(folder, 'interviews'))).toEqual([`${slug}.md`])
  expect(read()).toContain('id: qiao-mingyu\nheadline: The Quiet Ward, and What It Teaches\n')
  expect(report).toContain('~ headline: The Quiet Ward, and What It [-Taught-]{+Teaches+}')
})

test('so does one saved as text, by its words', async () => {
  const { take, folder } = await collection()
  await take('full.txt')
  const { slug: found } = await take('full.txt', replace('The Quiet Ward, and What It Taught', 'Another Title'))
  expect(found).toBe(slug)
  expect(readdirSync(join(folder, 'interviews'))).toEqual([`${slug}.md`])
})

test('one that an editor gave another slug is found by its id, and by its address', async () => {
  const { take, path, folder } = await collection()
  await take('full.html')
  renameSync(path(`interviews/${slug}.md`), path('interviews/quiet-ward.md'))
  expect((await take('full.html')).slug).toBe('quiet-ward')
  rmSync(path('.imported'), { recursive: true })
  expect((await take('full.html')).slug).toBe('quiet-ward')
  expect(readdirSync(join(folder, 'interviews'))).toEqual(['quiet-ward.md'])
})

test('a page imported as text gains emphasis, pictures and its address when it is imported as HTML', async () => {
  const { take, read, edit } = await collection()
  await take('full.txt')
  edit(replace('digest: The ward', 'digest: Our own words on the ward'))
  const { conflict } = await take('full.html')
  expect(conflict).toBe(false)
  expect(read()).toContain('She kept **three** [rules](https://sampledoctor.example/rules.htm):')
  expect(read()).toContain('sourceUrl: https://sampledoctor.example/info/1026/1087.htm')
  expect(read()).toContain('digest: Our own words on the ward')
})

test('the doctor’s record keeps what editors added and takes what the source changed', async () => {
  const { take, read, edit } = await collection()
  await take('full.html')
  edit(replace('en: Qiao Mingyu', 'en: Qiao Mingyu, zh: 乔示例'), 'doctors/qiao-mingyu.yaml')
  await take('full.html', replace('Chief Physician, Doctoral', 'Senior Physician, Doctoral'))
  expect(read('doctors/qiao-mingyu.yaml')).toContain('name: { en: Qiao Mingyu, zh: 乔示例 }')
  expect(read('doctors/qiao-mingyu.yaml')).toContain('post: { en: "Senior Physician, Doctoral Supervisor" }')
})

test('a page without a date keeps the day of its first import', async () => {
  const { folder, take } = await collection()
  await take('plain.txt')
  const { report } = await importPage(readSource(Buffer.from(fixture('plain.txt'))), folder, {
    ...offline,
    today: '2026-09-09',
  })
  expect(report).toContain('interviews/wen-sample-a-short-walk.md (unchanged)')
})

test('in the other language of the same doctor, an interview is said to be perhaps a translation', async () => {
  const { take } = await collection()
  await take('chinese.html')
  const { report } = await take('plain.txt', (text) => text.replaceAll('Wen Sample', 'Ouyang Shili'))
  expect(report).toContain('interviews/ouyang-shili-deng-xia-de-shou.md is with the same doctor in the other language')
})

test('pictures are fetched once, with the cover, and kept under the names and words that editors gave them', {
  timeout: 30_000,
}, async () => {
  const server = await pictureServer()
  const download = { ...downloadSettings, retries: 0, pause: 1, trustedHosts: [server.host] }
  const { take, folder, read, edit, path } = await collection({ online: true, download })
  const served = (html: string) =>
    html
      .replace(
        'https://mmbiz.qpic.cn/sz_mmbiz_jpg/SampleSampleSampleSample01/640',
        `${server.address}/needs-referer.jpg`,
      )
      .replace('https://mmbiz.qpic.cn/mmbiz_png/SampleSampleSampleSample02/640', `${server.address}/png-named.jpg`)
      .replace('https://mmbiz.qpic.cn/sz_mmbiz_jpg/SampleCover/0', `${server.address}/mmbiz_jpg/Sample/0`)
  const clock = 'interviews/lu-sample-the-clock-above-the-door.md'

  const { report } = await take('article-english.html', served)
  expect(report).toContain('Pictures\n  3 of 3 are in images/.\n')
  const [figure = ''] = /lu-sample-[0-9a-f]{10}\.webp(?=" alt)/.exec(read(clock)) ?? []
  expect(read(clock)).toMatch(
    /\ncover: \{ file: lu-sample-[0-9a-f]{10}\.webp, alt: "The cover, still to be described" \}\n/,
  )
  expect(readdirSync(join(folder, 'images'))).toHaveLength(3)
  const { problems } = await publish({
    contentDir: folder,
    endpointDir: join(folder, '..', 'endpoint'),
    cacheDir: join(folder, '..', 'cache'),
    today: '2026-03-04',
  })
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
  const before = read(clock)
  await take('article-english.html', served)
  expect(read(clock)).toBe(before)

  renameSync(path(`images/${figure}`), path('images/the-door.webp'))
  const describe = (text: string) => text.replaceAll(/Picture \d of the page, still to be described/g, 'A door')
  edit(
    (text) => describe(text.replaceAll(figure, 'the-door.webp')).replace('The cover, still to be described', 'A clock'),
    clock,
  )
  const edited = read(clock)
  await take('article-english.html', served)
  expect(read(clock)).toBe(edited)
  expect(readdirSync(join(folder, 'images'))).not.toContain(figure)
  // What the source changes elsewhere comes in, and the pictures stay as they are.
  await take('article-english.html', (html) =>
    served(html).replace('He bought it on his first day.', 'He found it on his first day.'),
  )
  expect(read(clock)).toBe(edited.replace('He bought it', 'He found it'))
})

test('a picture that can no longer be had is the one of the last import', async () => {
  const server = await pictureServer()
  const download = { ...downloadSettings, retries: 0, pause: 1, trustedHosts: [server.host] }
  const { take, folder, read } = await collection({ online: true, download })
  const busy = (html: string) =>
    html.replace('https://mmbiz.qpic.cn/mmbiz_jpg/SampleSample135One/640?wx_fmt=jpeg', `${server.address}/once.jpg`)
  const file = 'interviews/zhou-yichuan-ba-ting-zhen-qi-hai-gei-shi-jian.md'
  await take('article-135.html', busy)
  const before = read(file)
  expect(before).toContain('{file="zhou-yichuan-')
  const { report } = await take('article-135.html', busy)
  expect(report).toContain('not to be had this time; the one of the last import stays')
  expect(read(file)).toBe(before)
  expect(readdirSync(join(folder, 'images'))).toHaveLength(1)
})
