import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { main } from './main'
import { picture, pictureServer } from './testing/pictureServer'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'import-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function run(
  args: readonly string[],
  environment: { readonly CONTENT_DIR?: string; readonly IMPORT_TRUSTED_HOSTS?: string } = {},
) {
  const output = { out: '', error: '' }
  const code = await main(args, environment, {
    out: (text) => {
      output.out += text
    },
    error: (text) => {
      output.error += text
    },
  })
  return { code, ...output }
}

const usage =
  'usage: npm run import -- FILE [--out CONTENT_DIR] [--as text|page|article] [--byline "NAME, degree, post, department, hospital"] [--offline]\n   or: npm run import -- --official-account [--since YYYY-MM-DD] [--account NAME] [--out CONTENT_DIR] [--offline]\n'

const plainPage = join(import.meta.dirname, 'pages', 'plain.txt')

test('the folder is --out, else CONTENT_DIR', async () => {
  const environment = { CONTENT_DIR: join(folder, 'environment') }
  expect(await run([plainPage, '--out', join(folder, 'out')], environment)).toMatchObject({ code: 0, error: '' })
  expect(existsSync(join(folder, 'environment'))).toBe(false)
  expect((await run([plainPage], environment)).out).toContain('31 of 31 words of the page are placed.')
  expect(existsSync(join(folder, 'environment', 'site.yaml'))).toBe(true)
})

test('a page saved with its pictures brings them, and the network is asked for the rest only where it may be', async () => {
  const server = await pictureServer()
  const html = readFileSync(join(import.meta.dirname, 'pages', 'article-xiumi.html'), 'utf8')
  const images = html.replace(
    /<img [^>]*SampleXiumiPencils[^>]*>/,
    `<img data-src="${server.address}/needs-referer.jpg" src="./saved_files/640"><img data-src="${server.address}/good.jpg">`,
  )
  writeFileSync(join(folder, 'saved.html'), images)
  mkdirSync(join(folder, 'saved_files'))
  await picture(900, 900)
    .png()
    .toFile(join(folder, 'saved_files', '640'))
  const page = join(folder, 'saved.html')
  const environment = { IMPORT_TRUSTED_HOSTS: server.host }
  const offline = await run([page, '--out', join(folder, 'offline'), '--offline'], environment)
  expect(offline).toMatchObject({ code: 0, error: '' })
  expect(offline.out).toContain('Pictures\n  1 of 2 are in images/.\n  picture 2 is missing')
  expect(server.asked).toEqual([])
  expect((await run([page, '--out', join(folder, 'online')], environment)).out).toContain('  2 of 2 are in images/.\n')
  expect(server.asked).toEqual(['/good.jpg'])
})

test('a website hands its pictures out to its own pages: the importer asks as the page does', async () => {
  const server = await pictureServer()
  const html = readFileSync(join(import.meta.dirname, 'pages', 'chinese.html'), 'utf8')
    .replace('https://sample.example/', `${server.address}/`)
    .replace('/upload/2025/01/laowu.png', '/only-for-my-pages.jpg')
  writeFileSync(join(folder, 'page.html'), html)
  const args = [join(folder, 'page.html'), '--out', join(folder, 'out')]
  expect((await run(args, { IMPORT_TRUSTED_HOSTS: server.host })).out).toContain('Pictures\n  1 of 1 are in images/.\n')
  expect(server.asked).toEqual(['/only-for-my-pages.jpg'])
})

test('a byline may be given', async () => {
  const html = readFileSync(join(import.meta.dirname, 'pages', 'article-xiumi.html'), 'utf8')
  const page = join(folder, 'article.html')
  writeFileSync(page, html.replace('林小满，主治医师，儿科，示例外滩儿童医院', ''))
  const out = join(folder, 'out')
  expect(await run([page, '--out', out, '--offline'])).toMatchObject({ code: 1, out: '' })
  const byline = '林小满，主治医师，儿科，示例外滩儿童医院'
  expect(await run([page, '--out', out, '--offline', '--byline', byline])).toMatchObject({ code: 0, error: '' })
})

test.each([
  { args: [], message: usage },
  { args: ['--colour', 'x'], message: usage },
  { args: ['a.txt', '--as', 'poem'], message: usage },
  { args: ['a.txt', '--since', '2026-11-01'], message: usage },
  {
    args: ['no-such-page.txt'],
    message: 'no-such-page.txt cannot be read: give the path of a page saved as text or HTML\n',
  },
])('$args ends with 1 and says what to do', async ({ args, message }) => {
  expect(await run(args, { CONTENT_DIR: join(folder, 'content') })).toEqual({ code: 1, out: '', error: message })
  expect(existsSync(join(folder, 'content'))).toBe(false)
})
