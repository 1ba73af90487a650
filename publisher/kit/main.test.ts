import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import { publish } from '../publish'
import {
  type ContentFiles,
  interviewFile,
  soundContent,
  temporaryFolder,
  translationFile,
  writeContent,
} from '../testing/contentFolder'
import { miniProgram, startWechatServer } from '../testing/wechatAccounts'
import { main } from './main'

type Environment = Record<string, string | undefined>

async function run(args: string[], environment: Environment) {
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

const headline = 'A "light" & <others>'
const files = {
  ...soundContent,
  'interviews/a-light.md': interviewFile({ headline: `'${headline}'` }),
  'interviews/a-light.zh.md': translationFile(),
  'interviews/second.md': interviewFile({ id: 'second', datePublished: '2026-11-22', headline: 'A second one' }),
}

async function published(content: ContentFiles, endpointDir: string): Promise<void> {
  const { problems } = await publish({
    contentDir: await writeContent(content),
    endpointDir,
    cacheDir: await temporaryFolder(),
    today: '2026-11-24',
  })
  expect(problems).toEqual([])
}

async function prepare() {
  const endpointDir = join(await temporaryFolder(), 'endpoint')
  await published(files, endpointDir)
  const kitDir = join(await temporaryFolder(), 'kit')
  const environment = {
    ENDPOINT_DIR: endpointDir,
    ENDPOINT_URL: 'https://endpoint.example.com/',
    WECHAT_MINI_PROGRAM_APP_ID: miniProgram.appId,
    WECHAT_CACHE: await temporaryFolder(),
  }
  return { endpointDir, kitDir, environment }
}

async function withCredentials(environment: Environment, account = {}): Promise<Environment> {
  const server = await startWechatServer({ ...miniProgram, pages: [...miniProgram.pages], ...account })
  return { ...environment, WECHAT_API_URL: server.url, WECHAT_MINI_PROGRAM_APP_SECRET: miniProgram.secret }
}

const pageAt = async (file: string) => new JSDOM(await readFile(file, 'utf8')).window.document
const texts = (document: Document, selector: string) =>
  [...document.querySelectorAll(selector)].map((element) => element.textContent)

test('the kit holds a page for every interview, with what to paste for each version', { timeout: 30_000 }, async () => {
  const { kitDir, environment } = await prepare()
  const { code, out, error } = await run(['--out', kitDir], await withCredentials(environment))
  expect({ code, error }).toEqual({ code: 0, error: '' })
  expect(out).toBe(`2 interviews, 2 codes (2 new, 0 waiting): open ${join(kitDir, 'index.html')}\n`)

  const index = await pageAt(join(kitDir, 'index.html'))
  expect(texts(index, 'li a')).toEqual(['A second one', headline])
  expect(texts(index, '.note')).toEqual([])
  const entry = await pageAt(join(kitDir, index.querySelectorAll('li a')[1]?.getAttribute('href') ?? ''))
  expect(texts(entry, 'h1')).toEqual([headline])
  const image = '/v1/images/'
  const [path, title, card, link, pathInChinese, titleInChinese] = texts(entry, 'pre')
  expect([path, title]).toEqual(['pages/interview/interview?slug=a-light', headline])
  expect([pathInChinese, titleInChinese]).toEqual(['pages/interview/interview?slug=a-light&language=zh', '一盏灯'])
  expect(card).toContain(`data-miniprogram-title="A &quot;light&quot; &amp; &lt;others&gt;"`)
  expect(card).toContain(`data-miniprogram-imageurl="https://endpoint.example.com${image}`)
  expect(link).toContain('Read this interview in our mini-program')
  for (const picture of entry.querySelectorAll('img')) {
    const file = await stat(join(kitDir, 'interviews', picture.getAttribute('src') ?? ''))
    expect(file.size).toBeGreaterThan(100)
  }
  expect(entry.querySelectorAll('img')).toHaveLength(3)
})

test('without the secret the kit has all but the codes, and says so', { timeout: 30_000 }, async () => {
  const { kitDir, environment } = await prepare()
  const { code, error } = await run(['--out', kitDir], {
    ...environment,
    WECHAT_MINI_PROGRAM_APP_ID: undefined,
    ENDPOINT_URL: undefined,
  })
  const told = [
    'The mini-program’s id is not known: set WECHAT_MINI_PROGRAM_APP_ID, or put it into project.config.json.',
    'The cards’ pictures are at http://127.0.0.1:8090, where WeChat cannot fetch them: set ENDPOINT_URL to https://…',
    'No codes were asked for: set WECHAT_MINI_PROGRAM_APP_ID and WECHAT_MINI_PROGRAM_APP_SECRET.',
  ]
  expect({ code, error }).toEqual({ code: 0, error: `${told.join('\n')}\n` })
  expect(texts(await pageAt(join(kitDir, 'index.html')), '.note')).toEqual(told)
  const entry = await pageAt(join(kitDir, 'interviews', 'a-light.html'))
  expect(texts(entry, '.note')).toEqual(told.slice(0, 2))
  expect(entry.body.textContent).toContain('Not made yet.')
})

test('codes that are still to be made end the run with 1, and the next one goes on', { timeout: 30_000 }, async () => {
  const { kitDir, environment } = await prepare()
  const first = await run(['--out', kitDir], await withCredentials(environment, { codesLeft: 101 }))
  expect(first.code).toBe(1)
  expect(first.out).toContain('2 interviews, 1 code (1 new, 1 waiting)')
  expect(first.error).toContain('1 code still to be made: run npm run channel:kit again.')
  expect(await run(['--out', kitDir], await withCredentials(environment))).toMatchObject({ code: 0, error: '' })
})

test('what is no longer published leaves the kit, and what is the same is not written again', {
  timeout: 30_000,
}, async () => {
  const { kitDir, endpointDir, environment } = await prepare()
  const all = await withCredentials(environment)
  await run(['--out', kitDir], all)
  const page = join(kitDir, 'interviews', 'second.html')
  const { mtimeMs } = await stat(page)
  const { 'interviews/a-light.md': _, 'interviews/a-light.zh.md': __, ...rest } = files
  await published(rest, endpointDir)
  expect((await run(['--out', kitDir], all)).out).toContain('1 interview, 1 code (0 new, 0 waiting)')
  expect(await readdir(join(kitDir, 'interviews'))).toEqual(['second.html'])
  expect(await readdir(join(kitDir, 'codes'))).toEqual([expect.stringMatching(/^second-/)])
  expect((await stat(page)).mtimeMs).toBe(mtimeMs)
})

test('a folder with other files, or inside the endpoint, is left alone', { timeout: 30_000 }, async () => {
  const { kitDir, endpointDir, environment } = await prepare()
  await mkdir(kitDir)
  await writeFile(join(kitDir, 'novel.html'), 'mine')
  expect(await run(['--out', kitDir], environment)).toEqual({
    code: 2,
    out: '',
    error: `${kitDir} holds other files than a kit’s. Empty it, or choose another --out\n`,
  })
  expect(await readdir(kitDir)).toEqual(['novel.html'])
  for (const out of [endpointDir, join(endpointDir, 'v1', 'kit'), join(endpointDir, '..kit')]) {
    expect((await run(['--out', out], environment)).error).toContain('would be published. Choose another --out')
  }
})

test.each([
  { args: ['--colour'], told: 'usage: npm run channel:kit' },
  { args: ['--env', 'production'], told: 'usage: npm run channel:kit' },
  { args: ['--width', '100'], told: 'usage: npm run channel:kit' },
])('$args ends with 2 and the usage', async ({ args, told }) => {
  const { code, error } = await run(args, {})
  expect(code).toBe(2)
  expect(error).toContain(told)
})

test('without a publication there is no kit', async () => {
  const folder = await temporaryFolder()
  const { code, error } = await run(['--out', join(folder, 'kit')], { ENDPOINT_DIR: join(folder, 'endpoint') })
  expect(code).toBe(2)
  expect(error).toContain('interviews.json cannot be read (ENOENT). Publish first, with npm run content')
})
