import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { paths } from '../contract/paths'
import { type ContentFiles, interviewFile, soundContent, temporaryFolder, writeContent } from './testing/contentFolder'

const program = fileURLToPath(new URL('main.ts', import.meta.url))

/** Runs the command as `npm run content` does; answers its exit code and what it printed. */
async function run(
  contentDir: string,
  { endpointDir, ...settings }: { endpointDir?: string; ENDPOINT_URL?: string; SHARE_CARDS?: string } = {},
): Promise<{ code: number; out: string; err: string }> {
  const folder = await temporaryFolder()
  const env = {
    ...process.env,
    CONTENT_DIR: contentDir,
    ENDPOINT_DIR: endpointDir ?? join(folder, 'endpoint'),
    CONTENT_CACHE: join(folder, 'cache'),
    ...settings,
  }
  return new Promise((resolve) => {
    execFile(process.execPath, ['--import', 'tsx', program], { env }, (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err })
    })
  })
}

const runFiles = async (files: ContentFiles) => run(await writeContent(files))

test('sound content is published, with a summary', { timeout: 30_000 }, async () => {
  const { code, out, err } = await runFiles(soundContent)
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out).toMatch(
    /^Published 1 interview, 1 doctor, 2 pictures to .*: \d+ files, \d\.\d MB, in .* s, with 0 warnings\.\n$/,
  )
})

test('share cards are drawn unless nobody wants them', { timeout: 60_000 }, async () => {
  const contentDir = await writeContent(soundContent)
  const endpointDir = join(await temporaryFolder(), 'endpoint')
  const [home, versionCard] = [join(endpointDir, paths.card('home', 'message')), /^a-light-en-.*-card-840\.jpg$/]
  const images = async () => (await readdir(join(endpointDir, '/v1/images'))).filter((name) => versionCard.test(name))
  await run(contentDir, { endpointDir })
  const before = await readFile(home)
  expect(await images()).toHaveLength(1)
  const site = join(contentDir, 'site.yaml')
  await writeFile(site, soundContent['site.yaml'].replace('Long conversations', 'Long talks'))
  await run(contentDir, { endpointDir })
  expect(await readFile(home)).not.toEqual(before)
  await run(contentDir, { endpointDir, SHARE_CARDS: 'none' })
  expect(existsSync(home)).toBe(false)
  expect(await images()).toEqual([])
})

test('a character that no share card can show is named, and the content is published', {
  timeout: 60_000,
}, async () => {
  const headline = 'A light for 𠮷田'
  const { code, out, err } = await runFiles({ ...soundContent, 'interviews/a-light.md': interviewFile({ headline }) })
  expect(code).toBe(0)
  expect(err).toBe(
    'content/interviews/a-light.md:3: warning: of “A light for 𠮷田”, share cards cannot show “𠮷” (U+20BB7: an empty box is drawn); write it with characters that they have, such as the common form of a rare one or a name in Latin letters\n',
  )
  expect(out).toMatch(/, with 1 warning\.\n$/)
})

test('faulty content exits with 1 and says what to mend, without a stack trace', { timeout: 30_000 }, async () => {
  const { code, out, err } = await runFiles({
    ...soundContent,
    'interviews/b.md': interviewFile({ doctor: 'nobody', id: 'b' }),
  })
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(err).toBe(
    'content/interviews/b.md:4: unknown doctor “nobody”; write content/doctors/nobody.yaml\n\nNothing was published: 1 error, 0 warnings. What readers see is unchanged.\n',
  )
})

test('a folder that does not exist is named', { timeout: 30_000 }, async () => {
  const { code, err } = await run('nowhere')
  expect(code).toBe(1)
  expect(err).toBe('There is no folder “nowhere”. Run this where it is, or set CONTENT_DIR to the folder of content.\n')
})

test('a folder that holds somebody’s files is not replaced', { timeout: 30_000 }, async () => {
  const contentDir = await writeContent(soundContent)
  const { code, err } = await run(contentDir, { endpointDir: contentDir })
  expect(code).toBe(1)
  expect(err).toBe(`${contentDir} holds other files than an endpoint's; empty it, or choose another ENDPOINT_DIR\n`)
})

test('an ENDPOINT_URL that is no address is refused, with what to write', { timeout: 30_000 }, async () => {
  const { code, err } = await run(await writeContent(soundContent), { ENDPOINT_URL: 'interviews.example.org' })
  expect(code).toBe(1)
  expect(err).toBe(
    'ENDPOINT_URL=interviews.example.org: give the address of the endpoint, such as https://interviews.example.org\n',
  )
})
