import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import {
  type ContentFiles,
  interviewFile,
  soundContent,
  temporaryFolder,
  translationFile,
  writeContent,
} from '../testing/contentFolder'
import { message, officialAccount, startWechatServer } from '../testing/wechatAccounts'
import type { StandInMessage } from '../testing/wechatServer'
import { check } from './check'

type Run = { code: number; out: string; error: string }
type Environment = Record<string, string | undefined>

async function run(args: string[], environment: Environment): Promise<Run> {
  const output = { out: '', error: '' }
  const code = await check(args, environment, {
    out: (text) => {
      output.out += text
    },
    error: (text) => {
      output.error += text
    },
  })
  return { code, ...output }
}

const address = 'https://mp.weixin.qq.com/s/AbCdEf'
const linked = { ...soundContent, 'interviews/a-light.md': interviewFile({ officialAccountUrl: address }) }
const onBoth = message('m1', '2026-11-20', { title: 'A light', url: address })

async function prepare(
  files: ContentFiles,
  messages: StandInMessage[],
): Promise<Environment & { CONTENT_DIR: string }> {
  const server = await startWechatServer({ ...officialAccount, messages })
  return {
    CONTENT_DIR: await writeContent(files),
    WECHAT_API_URL: server.url,
    WECHAT_ACCOUNT_APP_ID: officialAccount.appId,
    WECHAT_ACCOUNT_APP_SECRET: officialAccount.secret,
    WECHAT_CACHE: await temporaryFolder(),
  }
}

test('where all is equal, the code is 0', async () => {
  expect(await run([], await prepare(linked, [onBoth]))).toEqual({
    code: 0,
    error: '',
    out: [
      'state  interview  on the account  matched by',
      'equal  a-light    A light         address',
      '',
      '1 interview here, 1 message there: 1 equal.',
      '',
    ].join('\n'),
  })
})

test('differences are told with file, line and remedy, and the code is 1', async () => {
  const messages = [
    message('m2', '2026-11-22', { title: '楼道里的十一米', url: 'http://mp.weixin.qq.com/s/other' }),
    { ...onBoth, articles: [{ title: 'The lamp', url: address }] },
  ]
  const { code, out } = await run([], await prepare(linked, messages))
  expect(code).toBe(1)
  expect(out.split('\n')).toEqual([
    'state         interview  on the account  matched by',
    'retitled      a-light    The lamp        address',
    'missing here  –          楼道里的十一米  –',
    '',
    'content/interviews/a-light.md:3: retitled: “A light” here is “The lamp” there. Settle on one headline and write it in both places',
    'missing here: “楼道里的十一米”, 2026-11-22, https://mp.weixin.qq.com/s/other: no interview is like it. Import it if it is one: npm run import -- --official-account --since 2026-11-22',
    '',
    '1 interview here, 2 messages there: 1 retitled, 1 missing here.',
    '',
  ])
})

test.each([
  { content: '<p>Text.</p>', code: 0, told: '1 equal.' },
  { content: '<p>Text. And a new sentence there.</p>', code: 1, told: 'Not here: “And a new sentence there.”' },
])('a later day there is looked into: $told', async ({ content, code, told }) => {
  const later = message('m1', '2026-11-23', { title: 'A light', url: address, content })
  const result = await run([], await prepare(linked, [later]))
  expect(result.code).toBe(code)
  expect(result.out).toContain(told)
})

test('states that are allowed are told, and the code is 0', async () => {
  const environment = await prepare(linked, [onBoth, message('m2', '2026-11-22')])
  const { code, out } = await run(['--allow', 'missing here', '--allow', 'missing there'], environment)
  expect(code).toBe(0)
  expect(out).toContain('1 equal, 1 missing here')
})

test('a saved list is compared without credentials, and is what --save writes', async () => {
  const environment = await prepare(linked, [onBoth])
  const saved = join(await temporaryFolder(), 'list.json')
  const online = await run(['--save', saved], environment)
  expect(JSON.parse(await readFile(saved, 'utf8'))).toMatchObject([{ total_count: 1, item: [{ article_id: 'm1' }] }])
  expect(await run(['--list', saved], { CONTENT_DIR: environment.CONTENT_DIR })).toEqual(online)
})

test('--json tells the same to programs', async () => {
  const { code, out } = await run(['--json'], await prepare(linked, [onBoth]))
  expect(code).toBe(0)
  expect(JSON.parse(out)).toEqual({
    interviews: 1,
    articles: 1,
    announced: 1,
    notes: [],
    rows: [
      {
        states: ['equal'],
        interview: {
          slug: 'a-light',
          language: 'en',
          file: 'content/interviews/a-light.md',
          headline: 'A light',
          dateModified: '2026-11-20',
          officialAccountUrl: address,
        },
        article: { title: 'A light', url: address, updatedOn: '2026-11-20', deleted: false },
        matchedBy: 'address',
        differences: [],
      },
    ],
  })
})

test('--fix-links writes what is certain, leaves what is guessed, and replaces nothing', async () => {
  const files = {
    ...soundContent,
    'interviews/a-light.md': interviewFile({ officialAccountUrl: 'https://mp.weixin.qq.com/s/old' }),
    'interviews/a-light.zh.md': translationFile(),
    'interviews/eleven-metres.md': interviewFile({ id: 'eleven', headline: '"Eleven metres of corridor"  # ours' }),
  }
  const messages = [
    message('m1', '2026-11-20', { title: 'A light', url: 'http://mp.weixin.qq.com/s/new' }),
    message('m2', '2026-11-20', { title: '一盏灯', url: 'http://mp.weixin.qq.com/s/chinese' }),
    message('m3', '2026-11-20', { title: 'Eleven metres of a corridor', url: 'http://mp.weixin.qq.com/s/guess' }),
  ]
  const environment = await prepare(files, messages)
  const text = (name: string) => readFile(join(environment.CONTENT_DIR, 'interviews', name), 'utf8')
  const { code, out } = await run(['--fix-links'], environment)
  expect(code).toBe(1)
  expect(out).toContain(
    'content/interviews/a-light.zh.md: wrote officialAccountUrl: https://mp.weixin.qq.com/s/chinese',
  )
  expect(out).toContain('content/interviews/eleven-metres.md:2: link missing: Write it if this is the same interview')
  expect(out).toContain('content/interviews/a-light.md:8: link broken')
  expect(await text('a-light.zh.md')).toBe(
    translationFile({ officialAccountUrl: 'https://mp.weixin.qq.com/s/chinese' }),
  )
  expect(await text('a-light.md')).toBe(files['interviews/a-light.md'])
  expect(await text('eleven-metres.md')).toBe(files['interviews/eleven-metres.md'])
  const again = await run([], environment)
  expect(again.out).toContain('equal                   a-light.zh')
})

test.each([
  { args: ['--colour'], told: 'usage: npm run channel:check' },
  { args: ['a.json'], told: 'usage: npm run channel:check' },
  { args: ['--list', 'a', '--save', 'b'], told: 'usage: npm run channel:check' },
  { args: ['--allow', 'everything'], told: '--allow takes one of these states: retitled, changed later there' },
  { args: ['--list', 'nowhere.json'], told: 'nowhere.json cannot be read' },
  { args: [], told: 'WECHAT_ACCOUNT_APP_ID and WECHAT_ACCOUNT_APP_SECRET are not set' },
])('$args cannot be compared: the code is 2, and the message says why', async ({ args, told }) => {
  const { code, out, error } = await run(args, { CONTENT_DIR: await writeContent(soundContent) })
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(error).toContain(told)
  expect(error).toMatch(/\nNothing was compared\.\n$/)
})

test('an account that may not list its articles is told of the saved list', async () => {
  const environment = await prepare(linked, [])
  const server = await startWechatServer({ ...officialAccount, verified: false })
  const { code, error } = await run([], { ...environment, WECHAT_API_URL: server.url })
  expect(code).toBe(2)
  expect(error).toContain('(WeChat’s error 48001: “api unauthorized')
  expect(error).toContain('save the list and pass it with --list')
})

test('content with a faulty front matter is not compared, and says what to mend', async () => {
  const files = { ...linked, 'interviews/b.md': interviewFile({ id: 'b', datePublished: 'today' }) }
  const { code, error } = await run([], await prepare(files, [onBoth]))
  expect(code).toBe(2)
  expect(error).toContain('content/interviews/b.md:6: “datePublished”: write the date as YYYY-MM-DD')
})

test('a folder that does not exist is named', async () => {
  const { code, error } = await run([], { CONTENT_DIR: 'nowhere' })
  expect(code).toBe(2)
  expect(error).toContain('There is no folder “nowhere”. Set CONTENT_DIR')
})

test('the command ends with the code, for CI', { timeout: 30_000 }, async () => {
  const CONTENT_DIR = await writeContent(soundContent)
  const list = join(await temporaryFolder(), 'list.json')
  await writeFile(
    list,
    JSON.stringify({ item: [{ update_time: 0, content: { news_item: [{ title: 'A light', url: address }] } }] }),
  )
  const program = fileURLToPath(new URL('check.ts', import.meta.url))
  const code = await new Promise((resolve) => {
    const env = { ...process.env, CONTENT_DIR }
    execFile(process.execPath, ['--import', 'tsx', program, '--list', list], { env }, (error) =>
      resolve(error?.code ?? 0),
    )
  })
  expect(code).toBe(1)
})
