import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { compileProblems } from './compileProblems'

const sound = {
  'project.config.json':
    '{"miniprogramRoot":"mini/","appid":"touristappid","setting":{"es6":false},"compileType":"miniprogram"}',
  'mini/app.json': '{"pages":["pages/a/a"]}',
  'mini/app.js': 'App({})',
  'mini/pages/a/a.js': 'Page({})',
  'mini/pages/a/a.json': '{}',
  'mini/pages/a/a.wxml': '<view><text>a</text></view>',
  'mini/pages/a/a.wxss': '.a { color: red }',
}

async function compile(wrong: Record<string, string | undefined>): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'release-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  for (const [file, content] of Object.entries({ ...sound, ...wrong })) {
    if (content === undefined) continue
    await mkdir(dirname(join(folder, file)), { recursive: true })
    await writeFile(join(folder, file), content)
  }
  return compileProblems(folder)
}

// WeChat's own compiler starts processes of its own: these are a few, and take their time.
test.each<[wrong: Record<string, string | undefined>, problem: RegExp | undefined]>([
  [{}, undefined],
  [{ 'mini/pages/a/a.wxml': undefined }, /could not find the corresponding file: "pages\/a\/a\.wxml"/],
  [{ 'mini/pages/a/a.wxml': '<view><text></view>' }, /unexpected end tag: view/],
  [{ 'mini/pages/a/a.wxss': '.a { color: red' }, /a\.wxss:1:1: Unclosed block/],
  [{ 'mini/pages/a/a.js': 'var x = ;' }, /a\.js: Unexpected token/],
])('%j', { timeout: 120_000 }, async (wrong, problem) => {
  const problems = await compile(wrong)
  expect(problems).toEqual(problem ? [expect.stringMatching(problem)] : [])
})
