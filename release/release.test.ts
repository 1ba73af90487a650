import { expect, test } from 'vitest'
import type { Candidate } from './candidate'
import type { MiniProgramCi } from './miniProgramCi'
import { type Command, release } from './release'
import { appId, buildWith, key, soundCandidate } from './testing/soundCandidate'

/** As upload and preview answer, by miniprogram-ci's documentation. */
const packages = [
  { name: '__FULL__', size: 430_080 },
  { name: '__APP__', size: 307_200 },
]

/** Runs a command with a stand-in for WeChat, which fails with `failure` if there is one. */
async function run(command: Command, wrong: Partial<Candidate> = {}, failure?: Error, untagged?: Error) {
  const calls: string[] = []
  const said: string[] = []
  const answer: (name: string) => MiniProgramCi['upload'] = (name) => async (options) => {
    expect(options).toMatchObject({ appId, privateKey: key, version: '1.2.0', note: '1.2.0: A sentence.' })
    calls.push(name)
    options.onProgress('compile')
    if (failure) throw failure
    return packages
  }
  const code = await release(command, {
    candidate: { ...soundCandidate, ...wrong },
    ci: { preview: answer('preview'), upload: answer('upload') },
    tag: (name) => {
      if (untagged) throw untagged
      calls.push(`tag ${name}`)
    },
    qrCodeFile: 'dist/preview.jpg',
    out: (text) => said.push(text),
  })
  return { code, calls, said: said.join('') }
}

test('check sends nothing', async () => {
  const { code, calls, said } = await run('check')
  expect([code, calls]).toEqual([0, []])
  expect(said).toContain('request 合法域名: https://interviews.example.org')
  expect(said).toContain('1.2.0 can go out: 14 rules looked at it.')
})

test('upload sends, then marks the commit', async () => {
  const { code, calls, said } = await run('upload')
  expect([code, calls]).toEqual([0, ['upload', 'tag v1.2.0']])
  expect(said).toContain('compile\n__FULL__: 420.0 KB\n__APP__: 300.0 KB\nUploaded 1.2.0')
})

test('where git cannot mark the commit, it is told that WeChat has the version all the same', async () => {
  const { code, calls, said } = await run('upload', {}, undefined, new Error('Please tell me who you are.\n'))
  expect([code, calls]).toEqual([1, ['upload']])
  expect(said).toContain('Uploaded 1.2.0, but git could not mark the commit: Please tell me who you are.\n')
  expect(said).toContain('Mark it by git tag --annotate v1.2.0. Next: 版本管理')
})

test('preview asks for less, and leaves no mark', async () => {
  const wrong = { version: '1.2.0', git: { changed: ['src/app.tsx'], tags: ['v1.2.0'], withKeys: [] } }
  const { code, calls, said } = await run('preview', wrong)
  expect([code, calls]).toEqual([0, ['preview']])
  expect(said).toContain('Scan dist/preview.jpg with WeChat.')
})

test.each(['check', 'upload', 'preview'] as const)(
  '%s tells all that is wrong at once and sends nothing',
  async (command) => {
    const wrong = { environment: {}, built: buildWith('wx.getLocation()'), compileProblems: ['no'] }
    const { code, calls, said } = await run(command, wrong)
    expect([code, calls]).toEqual([1, []])
    const rules = said.match(/(?<=^✗ )[^:]+/gm)
    const always = ['app id', 'upload key', 'endpoint', 'compiler']
    expect(rules).toEqual(command === 'preview' ? always : [...always, 'privacy'])
    expect(said).toContain(`1.2.0 cannot go out: ${rules?.length} of these to be mended.`)
  },
)

test.each([
  ['Error: {"errCode":-10008,"errMsg":"invalid ip: 203.0.113.9"}', 'this machine is not in the IP allow-list'],
  ['Error: getaddrinfo ENOTFOUND servicewechat.com', 'servicewechat.com is not reached: check the network'],
  [`error:1E08010C:DECODER routines::unsupported ${key}`, 'the key does not fit: WECHAT_UPLOAD_KEY must be'],
  ['something new', 'WeChat did not take 1.2.0: something new'],
])('a refusal (%s) is told, without the key, and nothing is marked', async (message, told) => {
  const { code, calls, said } = await run('upload', {}, new Error(message))
  expect([code, calls]).toEqual([2, ['upload']])
  expect(said).toContain(told)
  expect(said).not.toContain(key)
})
