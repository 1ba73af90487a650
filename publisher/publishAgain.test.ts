import { mkdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { paths } from '../contract/paths'
import { publish } from './publish'
import {
  doctorFile,
  interviewFile,
  jpeg,
  soundContent,
  temporaryFolder,
  translationFile,
  writeContent,
} from './testing/contentFolder'
import { hashesOf } from './testing/hashesOf'

const today = '2026-11-24'
const cover = '{ file: river.jpg, alt: A river }'
const portrait = 'portrait: { file: river.jpg, alt: { en: A face, zh: 脸 } }'

/** Six interviews of two doctors in one hospital. Pictures are shared, so that a publication afresh is quick. */
async function startingContent() {
  const interviews = [1, 2, 3, 4, 5, 6].map((number): [string, string] => [
    `interviews/talk-${number}.md`,
    interviewFile(
      { id: `t${number}`, datePublished: `2026-01-0${number}`, doctor: number % 2 ? 'an-shili' : 'bo-shili', cover },
      `Text ${number}, see [another](talk-${(number % 6) + 1}.md).`,
    ),
  ])
  return {
    ...soundContent,
    'interviews/a-light.md': undefined,
    'doctors/an-shili.yaml': doctorFile(portrait),
    'doctors/bo-shili.yaml': doctorFile(portrait).replace('An Shili', 'Bo Shili').replace('安', '柏'),
    'images/river.jpg': await jpeg(800, 600),
    ...Object.fromEntries(interviews),
  }
}

async function published() {
  const folder = await temporaryFolder()
  const contentDir = await writeContent(await startingContent())
  const [endpointDir, cacheDir] = [join(folder, 'endpoint'), join(folder, 'cache')]
  const again = async () => {
    const { problems, summary } = await publish({ contentDir, endpointDir, cacheDir, today })
    expect(problems).toEqual([])
    return summary
  }
  const afresh = async () => {
    const other = await temporaryFolder()
    const dirs = { contentDir, endpointDir: join(other, 'endpoint'), cacheDir: join(other, 'cache') }
    const { summary } = await publish({ ...dirs, today })
    return { summary, hashes: await hashesOf(dirs.endpointDir) }
  }
  await again()
  const file = (path: string) => join(contentDir, path)
  const replace = async (path: string, from: string, to: string) => {
    const text = await readFile(file(path), 'utf8')
    expect(text).toContain(from)
    await writeFile(file(path), text.replace(from, to))
  }
  return { endpointDir, cacheDir, again, afresh, file, replace }
}

test('after any change, publishing again gives what publishing afresh gives', { timeout: 120_000 }, async () => {
  const { endpointDir, again, afresh, file, replace } = await published()
  const changes: Record<string, () => Promise<void>> = {
    nothing: async () => {},
    'a sentence': () => replace('interviews/talk-3.md', 'Text 3', 'Words 3'),
    'a sentence of the same length, with the times as they were': async () => {
      const { atime, mtime } = await stat(file('interviews/talk-3.md'))
      await replace('interviews/talk-3.md', 'Words 3', 'Swords!')
      await utimes(file('interviews/talk-3.md'), atime, mtime)
    },
    'a headline that stands on cards': () => replace('interviews/talk-2.md', 'A light', 'Another light'),
    'a date, and so the order': () => replace('interviews/talk-1.md', '2026-01-01', '2026-01-09'),
    'the doctor of an interview': () => replace('interviews/talk-4.md', 'bo-shili', 'an-shili'),
    'a translation that is added': () => writeFile(file('interviews/talk-5.zh.md'), translationFile()),
    'a quote in it': () => writeFile(file('interviews/talk-5.zh.md'), translationFile({}, ':::pull-quote\n话。\n:::')),
    'a name of a doctor': () => replace('doctors/an-shili.yaml', 'An Shili', 'An Shi'),
    'a name of a department': () => replace('departments.yaml', 'Thoracic surgery', 'Chest surgery'),
    'the name of the site': () => replace('site.yaml', 'ShanghaiDoctor', 'Another name'),
    'a picture': async () => writeFile(file('images/river.jpg'), await jpeg(900, 600)),
    'a slug': () =>
      rename(file('interviews/talk-5.md'), file('interviews/talk-7.md')).then(async () => {
        await rename(file('interviews/talk-5.zh.md'), file('interviews/talk-7.zh.md'))
        await replace('interviews/talk-4.md', 'talk-5.md', 'talk-7.md')
      }),
    'an interview that is withdrawn': async () => {
      await rm(file('interviews/talk-6.md'))
      await replace('interviews/talk-7.md', 'talk-6.md', 'talk-1.md')
    },
    'a file only touched': () => utimes(file('interviews/talk-1.md'), new Date(), new Date()),
  }
  for (const [what, change] of Object.entries(changes)) {
    await change()
    const summary = await again()
    const { hashes, summary: summaryAfresh } = await afresh()
    expect({ what, hashes: await hashesOf(endpointDir) }).toEqual({ what, hashes })
    expect({ what, summary }).toEqual({ what, summary: summaryAfresh })
  }
})

test('what did not change is not written again', { timeout: 30_000 }, async () => {
  const { endpointDir, again, replace } = await published()
  const identity = async (path: string) => {
    const { ino, mtimeMs } = await stat(join(endpointDir, path))
    return { ino, mtimeMs }
  }
  const [first, third] = [paths.interview('talk-1'), paths.interview('talk-3')]
  const before = { site: await identity(paths.site), first: await identity(first), third: await identity(third) }
  const folderBefore = await identity('/')
  await again()
  expect(await identity('/')).toEqual(folderBefore)
  await replace('interviews/talk-3.md', 'Text 3', 'Words 3')
  await again()
  expect(await identity(paths.site)).toEqual(before.site)
  expect(await identity(third)).not.toEqual(before.third)
})

test('the paths of a document are one file', { timeout: 30_000 }, async () => {
  const { endpointDir } = await published()
  const inodes = [paths.interview('talk-1'), paths.interview('t1'), paths.interview('t1', 'en')].map(
    async (path) => (await stat(join(endpointDir, path))).ino,
  )
  expect(new Set(await Promise.all(inodes)).size).toBe(1)
})

test.each([
  ['files are removed', ({ endpointDir }) => rm(join(endpointDir, 'v1/interviews'), { recursive: true })],
  ['the folder is removed', ({ endpointDir }) => rm(endpointDir, { recursive: true })],
  ['foreign files come in', ({ endpointDir }) => writeFile(join(endpointDir, 'v1/notes.txt'), '')],
  ['the cache is removed', ({ cacheDir }) => rm(cacheDir, { recursive: true })],
  [
    'the folder makes way for another one of the same names',
    async ({ endpointDir }) => {
      const files = Object.keys(await hashesOf(endpointDir))
      await rm(endpointDir, { recursive: true })
      for (const file of files) {
        await mkdir(dirname(join(endpointDir, file)), { recursive: true })
        await writeFile(join(endpointDir, file), 'foreign')
      }
    },
  ],
] satisfies [string, (dirs: { endpointDir: string; cacheDir: string }) => Promise<void>][])(
  'when %s, publishing again mends it',
  { timeout: 30_000 },
  async (_, damage) => {
    const { endpointDir, cacheDir, again } = await published()
    const whole = await hashesOf(endpointDir)
    await damage({ endpointDir, cacheDir })
    await again()
    expect(await hashesOf(endpointDir)).toEqual(whole)
  },
)
