import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { gatherCandidate } from './gatherCandidate'

async function write(root: string, file: string, content: string, changedAt = 1_000): Promise<void> {
  await mkdir(dirname(join(root, file)), { recursive: true })
  await writeFile(join(root, file), content)
  await utimes(join(root, file), changedAt, changedAt)
}

test('what the project and git say', async () => {
  const root = await mkdtemp(join(tmpdir(), 'release-'))
  onTestFinished(() => rm(root, { recursive: true }))
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', ...args], { cwd: root })
  await write(root, 'package.json', '{"version":"1.2.0"}')
  await write(root, 'CHANGELOG.md', '# Changelog\n')
  await write(
    root,
    'release/console.json',
    '{"requestDomains":["https://a.example.org"],"downloadDomains":[],"privacy":[]}',
  )
  await write(root, 'src/app.tsx', '', 2_000)
  await write(root, 'src/app.test.tsx', '', 4_000)
  await write(root, 'contract/paths.ts', '', 3_000)
  await write(root, 'private.key', '-----BEGIN RSA PRIVATE KEY-----\n')
  git('init', '--quiet')
  git('add', '.')
  git('commit', '--quiet', '--message', 'Begin')
  git('tag', 'v1.1.0')
  await write(root, 'src/app.tsx', 'changed', 2_000)
  await write(root, 'src/new.ts', '', 1_000)

  expect(await gatherCandidate(root, { A: '1' })).toEqual({
    environment: { A: '1' },
    version: '1.2.0',
    changelog: '# Changelog\n',
    console: { requestDomains: ['https://a.example.org'], downloadDomains: [], privacy: [] },
    built: undefined,
    newestSource: { file: 'contract/paths.ts', changedAt: 3_000_000 },
    git: { changed: ['src/app.tsx', 'src/new.ts'], tags: ['v1.1.0'], withKeys: ['private.key'] },
    compileProblems: [],
  })
})

test('a project without a version uploaded, and a console.json that lacks something', async () => {
  const root = await mkdtemp(join(tmpdir(), 'release-'))
  onTestFinished(() => rm(root, { recursive: true }))
  execFileSync('git', ['init', '--quiet'], { cwd: root })
  await write(root, 'package.json', '{"version":"1.2.0"}')
  await write(root, 'CHANGELOG.md', '')
  await write(root, 'release/console.json', '{"requestDomains":[],"downloadDomains":[],"privacy":[]}')
  await write(root, 'src/app.tsx', '')
  await expect(gatherCandidate(root, {})).resolves.toMatchObject({ built: undefined, git: { tags: [], withKeys: [] } })
  await write(root, 'release/console.json', '{"requestDomains":[]}')
  await expect(gatherCandidate(root, {})).rejects.toThrow(
    /^release\/console\.json: downloadDomains: .+\nrelease\/console\.json: privacy: .+/,
  )
})

const project =
  '{"miniprogramRoot":"dist/weapp/","appid":"touristappid","setting":{"es6":false},"compileType":"miniprogram"}'

test('what was built is read, measured and compiled', { timeout: 120_000 }, async () => {
  const root = await mkdtemp(join(tmpdir(), 'release-'))
  onTestFinished(() => rm(root, { recursive: true }))
  execFileSync('git', ['init', '--quiet'], { cwd: root })
  const built = {
    'app.json': '{"pages":["a"]}',
    'app.js': 'App({})',
    'a.js': 'Page({})',
    'a.json': '{}',
    'a.wxml': '<view><text></view>',
  }
  for (const [file, content] of Object.entries(built)) await write(root, `dist/weapp/${file}`, content, 5_000)
  await write(root, 'package.json', '{"version":"1.2.0"}')
  await write(root, 'CHANGELOG.md', '')
  await write(root, 'release/console.json', '{"requestDomains":[],"downloadDomains":[],"privacy":[]}')
  await write(root, 'src/app.tsx', '')
  await write(root, 'project.config.json', project)

  const candidate = await gatherCandidate(root, {})
  const { texts, sizes, builtAt } = candidate.built ?? {}
  expect([...(texts ?? [])].sort()).toEqual([
    ['a.js', 'Page({})'],
    ['a.wxml', '<view><text></view>'],
    ['app.js', 'App({})'],
  ])
  expect(sizes).toEqual(new Map([['', Object.values(built).join('').length]]))
  expect(builtAt).toBe(5_000_000)
  expect(candidate.compileProblems).toEqual([expect.stringMatching(/unexpected end tag: view/)])
})
