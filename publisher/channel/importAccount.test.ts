import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { main } from '../import/main'
import { pictureServer } from '../import/testing/pictureServer'
import { temporaryFolder } from '../testing/contentFolder'
import { message, officialAccount, startWechatServer } from '../testing/wechatAccounts'
import type { StandInMessage, WechatServer } from '../testing/wechatServer'

const page = join(import.meta.dirname, '../import/pages/article-english.html')
const page135 = join(import.meta.dirname, '../import/pages/article-135.html')
const saved = await readFile(page, 'utf8')
const content = /id="js_content"[^>]*>([\s\S]*)<\/div>\n<\/div><\/div><\/div><\/div><\/div>/.exec(saved)?.[1] ?? ''
const address =
  'http://mp.weixin.qq.com/s?__biz=MzIAAAAAAA==&mid=2247480001&idx=1&sn=0123456789abcdef0123456789abcdef&chksm=aa#rd'
const clock: StandInMessage = {
  ...message('clock', '2025-03-06', {
    title: 'Dr. Lu Sample | The Clock Above the Door',
    author: 'Ann Sample',
    url: address,
    content,
  }),
  create_time: Date.parse('2025-03-06T00:00:00+08:00') / 1000,
}
const file = 'interviews/lu-sample-the-clock-above-the-door.md'

async function run(server: WechatServer, folder: string, ...args: string[]) {
  return runWith({}, server, folder, '--offline', ...args)
}

async function runWith(variables: Record<string, string>, server: WechatServer, folder: string, ...args: string[]) {
  const output = { out: '', error: '' }
  const environment = {
    ...variables,
    WECHAT_API_URL: server.url,
    WECHAT_ACCOUNT_APP_ID: officialAccount.appId,
    WECHAT_ACCOUNT_APP_SECRET: officialAccount.secret,
    WECHAT_CACHE: await temporaryFolder(),
  }
  const code = await main(['--official-account', '--out', folder, ...args], environment, {
    out: (text) => {
      output.out += text
    },
    error: (text) => {
      output.error += text
    },
  })
  return { code, ...output }
}

const start = (...messages: StandInMessage[]) => startWechatServer({ ...officialAccount, messages })
const newFolder = async () => join(await temporaryFolder(), 'content')
const lastLine = (text: string) => text.trimEnd().split('\n').at(-1)

test('an article of the API is the same interview as its saved page', async () => {
  const [folder, ofPage] = [await newFolder(), await newFolder()]
  const server = await start(clock)
  const { code, out, error } = await run(server, folder, '--account', 'SampleDoctor')
  expect({ code, error }).toEqual({ code: 0, error: '' })
  expect(out).toContain(`${file}: The Clock Above the Door\n`)
  expect(out).toMatch(/^(\d+) of \1 words of the page are placed\.$/m)
  expect(lastLine(out)).toBe('1 article of the account: 1 imported.')
  await main([page, '--out', ofPage, '--offline'], {}, { out: () => {}, error: (text) => expect(text).toBe('') })
  expect(await readFile(join(folder, file), 'utf8')).toBe(await readFile(join(ofPage, file), 'utf8'))
  expect(server.paths().filter((path) => path.startsWith('/cgi-bin/freepublish'))).toEqual([
    '/cgi-bin/freepublish/batchget',
    '/cgi-bin/freepublish/getarticle',
  ])
})

test('the article brings its cover, which only the list names', async () => {
  const folder = await newFolder()
  const pictures = await pictureServer()
  const [article] = clock.articles
  if (!article) throw new Error('the message has an article')
  const articles = [
    { ...article, content: content.replace(/<img [^>]*>/g, ''), thumb_url: `${pictures.address}/needs-referer.jpg` },
  ]
  await runWith({ IMPORT_TRUSTED_HOSTS: pictures.host }, await start({ ...clock, articles }), folder)
  expect(await readFile(join(folder, file), 'utf8')).toMatch(/\ncover: \{ file: lu-sample-[0-9a-f]{10}\.webp, alt: /)
})

test('each article of a message is an interview of its own, and a withdrawn one among them is left out', async () => {
  const folder = await newFolder()
  const [first] = clock.articles
  if (!first) throw new Error('the message has an article')
  const second = {
    title: '周一川教授：把听诊器还给时间',
    url: 'http://mp.weixin.qq.com/s?__biz=MzIAAAAAAA==&mid=2247480001&idx=3&sn=fedcba9876543210fedcba9876543210',
    content: /<section data-role="outer"[\s\S]*<\/section>(?=<\/div>)/.exec(await readFile(page135, 'utf8'))?.[0],
  }
  const gone = { ...first, title: 'Gone', url: 'https://mp.weixin.qq.com/s/gone', is_deleted: true }
  const { code, out } = await run(await start({ ...clock, articles: [first, gone, second] }), folder)
  expect({ code, told: lastLine(out) }).toEqual({
    code: 0,
    told: '3 articles of the account: 2 imported, 1 withdrawn.',
  })
  expect(await readFile(join(folder, file), 'utf8')).toContain('A patient who is told to hurry')
  const other = await readFile(join(folder, 'interviews/zhou-yichuan-ba-ting-zhen-qi-hai-gei-shi-jian.md'), 'utf8')
  expect(other).toContain('那条走廊漏雨')
  expect(other).toMatch(/^officialAccountUrl: .*&idx=3&/m)
})

test('the collection says what the account is called, if the command does not', async () => {
  const folder = await newFolder()
  const server = await start(clock)
  await run(server, folder, '--account', 'SampleDoctor')
  const interview = await readFile(join(folder, file), 'utf8')
  expect(interview).toContain(':::question\nIs it still slow?\n:::')
  await rm(join(folder, file))
  await rm(join(folder, '.imported'), { recursive: true })
  await run(server, folder)
  expect(await readFile(join(folder, file), 'utf8')).toBe(interview)
})

test('importing again leaves an editor’s words alone', async () => {
  const folder = await newFolder()
  const server = await start(clock)
  await run(server, folder)
  const edited = (await readFile(join(folder, file), 'utf8')).replace('He bought it', 'He had bought it')
  await writeFile(join(folder, file), edited)
  expect(await run(server, folder)).toMatchObject({ code: 0 })
  expect(await readFile(join(folder, file), 'utf8')).toBe(edited)
  expect(await readdir(join(folder, 'interviews'))).toEqual(['lu-sample-the-clock-above-the-door.md'])
})

test('withdrawn articles and those that are no interview are told, and the others are imported', async () => {
  const folder = await newFolder()
  const notice = message('notice', '2025-03-07', { title: '国庆节放假通知', content: '<p>各位读者：节日快乐。</p>' })
  const withdrawn = message('old', '2025-03-01', { title: 'Gone', is_deleted: true })
  const { code, out } = await run(await start(notice, clock, withdrawn), folder)
  expect(code).toBe(1)
  expect(out).toContain('“Gone”, 2025-03-01, https://mp.weixin.qq.com/s/old: withdrawn from the account, not imported.')
  expect(out).toContain('“国庆节放假通知”, 2025-03-07, https://mp.weixin.qq.com/s/notice: not imported. ')
  expect(lastLine(out)).toBe('3 articles of the account: 1 imported, 1 not imported, 1 withdrawn.')
  expect(await readdir(join(folder, 'interviews'))).toHaveLength(1)
})

test('--since leaves out what was not changed since', async () => {
  const folder = await newFolder()
  const server = await start(message('late', '2026-11-20', { is_deleted: true }), clock)
  const { code, out } = await run(server, folder, '--since', '2025-03-07')
  expect(code).toBe(0)
  expect(lastLine(out)).toBe('1 article of the account: 1 withdrawn.')
  expect((await run(server, folder, '--since', '2025-03-06')).out).toContain('1 imported, 1 withdrawn')
})

test('the date of last change stands in where WeChat gives no other, and the report says so', async () => {
  const folder = await newFolder()
  const { create_time: _, ...undated } = clock
  const { out } = await run(await start(undated), folder)
  expect(out).toContain('Its date is the day of its last change: WeChat gives no other.')
  expect(await readFile(join(folder, file), 'utf8')).toContain('datePublished: 2025-03-06')
})

test('an article whose interview is here without a link is not imported a second time', async () => {
  const folder = await newFolder()
  await run(await start(clock), folder)
  const unlinked = (await readFile(join(folder, file), 'utf8')).replace(/^officialAccountUrl:.*\n/m, '')
  await writeFile(join(folder, 'interviews', 'our-own-name.md'), unlinked)
  await writeFile(
    join(folder, file),
    unlinked.replace('The Clock Above the Door', 'Something else').replace(/^id: .*/m, 'id: else'),
  )
  const { code, out } = await run(await start(clock), folder)
  expect(code).toBe(1)
  expect(out).toContain(
    'is content/interviews/our-own-name.md by its headline, and it has no link. npm run channel:check -- --fix-links writes it',
  )
  expect(lastLine(out)).toBe('1 article of the account: 1 here without a link.')
})

test('an article whose interview is here with the other form of its link is simply here', async () => {
  const folder = await newFolder()
  await run(await start(clock), folder)
  const short = (await readFile(join(folder, file), 'utf8')).replace(
    /^officialAccountUrl:.*$/m,
    'officialAccountUrl: https://mp.weixin.qq.com/s/AbCdEfGhIjKl',
  )
  await rm(join(folder, '.imported'), { recursive: true })
  await writeFile(join(folder, file), short)
  const { code, out } = await run(await start(clock), folder)
  expect(code).toBe(0)
  expect(lastLine(out)).toBe('1 article of the account: 1 here already.')
  expect(await readFile(join(folder, file), 'utf8')).toBe(short)
})

test('a message that is withdrawn while the list is read is no failure', async () => {
  const server = await start(clock)
  server.fail('/cgi-bin/freepublish/getarticle', { errcode: 53600 })
  const { code, out } = await run(server, await newFolder())
  expect(code).toBe(0)
  expect(out).toContain('withdrawn from the account while it was read')
})

test('a refusal ends the import, and what came before it stays', async () => {
  const folder = await newFolder()
  const server = await start(message('late', '2026-11-20'), clock)
  server.fail('/cgi-bin/freepublish/getarticle', { text: '' }, { errcode: 45009 })
  server.account(officialAccount.appId)
  const first = await run(server, folder)
  expect(first.code).toBe(1)
  expect(first.error).toContain('the answer is neither JSON nor a picture')
  const second = await run(server, folder)
  expect(second.error).toContain('used up its calls for today')
})

test.each([['--since', 'yesterday'], ['--since', '2026-11'], ['a-file.html'], ['--byline', 'x']])(
  '%s %s beside --official-account ends with the usage',
  async (...args) => {
    const { code, error } = await run(await start(), await newFolder(), ...args)
    expect({ code, error }).toEqual({
      code: 1,
      error:
        'usage: npm run import -- --official-account [--since YYYY-MM-DD] [--account NAME] [--out CONTENT_DIR] [--offline]\n',
    })
  },
)

test('content that cannot be read is mended first', async () => {
  const folder = await newFolder()
  await run(await start(clock), folder)
  await writeFile(join(folder, 'interviews', 'b.md'), 'Text.\n')
  const { code, error } = await run(await start(clock), folder)
  expect(code).toBe(1)
  expect(error).toContain('run npm run content, and mend them first')
})
