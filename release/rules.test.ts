import { expect, test } from 'vitest'
import type { Candidate } from './candidate'
import { rules } from './rules'
import { buildWith, endpoint, soundBuild, soundCandidate } from './testing/soundCandidate'

const withEnvironment = (environment: Record<string, string | undefined>): Partial<Candidate> => ({
  environment: { ...soundCandidate.environment, ...environment },
})
const withGit = (git: Partial<Candidate['git']>): Partial<Candidate> => ({ git: { ...soundCandidate.git, ...git } })
const withConsole = (entered: Partial<Candidate['console']>): Partial<Candidate> => ({
  console: { ...soundCandidate.console, ...entered },
})

/** A rule, what is wrong with the candidate, and the beginning of each sentence that it answers with. */
const pairs: [rule: string, wrong: Partial<Candidate>, sentences: string[]][] = [
  ['app id', withEnvironment({ WECHAT_MINI_PROGRAM_APP_ID: undefined }), ['the app id is still the placeholder: set']],
  ['app id', withEnvironment({ WECHAT_MINI_PROGRAM_APP_ID: 'touristappid' }), ['the app id is still the placeholder']],
  ['app id', withEnvironment({ WECHAT_MINI_PROGRAM_APP_ID: 'wx12' }), ['wx12 is no app id: correct']],
  ['upload key', withEnvironment({ WECHAT_UPLOAD_KEY: '' }), ['WECHAT_UPLOAD_KEY is not set: the text of the key']],
  ['upload key', withEnvironment({ WECHAT_UPLOAD_KEY: 'private.key' }), ['WECHAT_UPLOAD_KEY is no private key']],
  ['keys', withGit({ withKeys: ['private.key'] }), ['private.key holds a private key and is in git']],
  ['endpoint', withEnvironment({ ENDPOINT_URL: undefined }), ['ENDPOINT_URL is not set to an address']],
  ['endpoint', withEnvironment({ ENDPOINT_URL: 'http://a.example.org' }), ['http://a.example.org/ is not https']],
  [
    'endpoint',
    withEnvironment({ ENDPOINT_URL: 'https://203.0.113.9' }),
    ['203.0.113.9 is an IP address: WeChat takes'],
  ],
  ['endpoint', withEnvironment({ ENDPOINT_URL: 'https://[2001:db8::1]' }), ['[2001:db8::1] is an IP address']],
  [
    'endpoint',
    withEnvironment({ ENDPOINT_URL: 'http://localhost:8090' }),
    ['http://localhost:8090/ is not https', 'localhost is reached from this machine only'],
  ],
  ['package', { built: undefined }, ['there is no dist/weapp: ENDPOINT_URL=']],
  ['package', { built: { ...soundBuild, faults: ['app.json: pages is empty'] } }, ['app.json: pages is empty']],
  [
    'fresh build',
    { newestSource: { file: 'src/app.tsx', changedAt: 2_001 } },
    ['src/app.tsx was changed after dist/weapp was built'],
  ],
  [
    'built for the endpoint',
    withEnvironment({ ENDPOINT_URL: 'https://other.example.org/' }),
    ['dist/weapp was not built for https://other.example.org: ENDPOINT_URL=https://other.example.org npm run'],
  ],
  [
    'compiler',
    { compileProblems: ['1:15:unexpected end tag: view'] },
    ['miniprogram-ci refuses the package: 1:15:unexpected end tag: view'],
  ],
  [
    'package size',
    {
      built: {
        ...soundBuild,
        sizes: new Map([
          ['', 2_000_000],
          ['pages/new', 10],
        ]),
      },
    },
    [
      'the package that comes first is 2000000 bytes, and its budget is',
      'the package pages/new is 10 bytes, and it has no',
    ],
  ],
  [
    'domains',
    withConsole({ requestDomains: ['https://old.example.org'] }),
    [`${endpoint} must stand in the console’s list “request 合法域名”`],
  ],
  [
    'domains',
    { built: buildWith('wx.downloadFile({})') },
    [`${endpoint} must stand in the console’s list “downloadFile 合法域名”: enter it there, then in downloadDomains`],
  ],
  [
    'privacy',
    { built: buildWith('wx.setClipboardData({data:1});const{getLocation:a}=wx;wx["getFuzzyLocation"]()') },
    [
      'the privacy guide must declare “收集你的位置信息 (location)” (wx.getLocation in pages/new/new.js, wx.getFuzzyLocation in',
      'the privacy guide must declare “读取你的剪切板 (clipboard)” (wx.setClipboardData in pages/new/new.js)',
    ],
  ],
  [
    'privacy',
    { built: buildWith('h("button",{openType:"chooseAvatar"});wx.authorize({scope:"scope.record"})', '<camera />') },
    [
      'the privacy guide must declare “收集你的昵称、头像 (nickname and picture)” (openType="chooseAvatar" in',
      'the privacy guide must declare “访问你的麦克风 (microphone)” (scope.record in',
      'the privacy guide must declare “访问你的摄像头 (camera)” (<camera> in pages/new/new.wxml)',
    ],
  ],
  [
    'privacy',
    { built: buildWith('', '<button open-type="getPhoneNumber"></button>') },
    [
      'the privacy guide must declare “收集你的手机号 (phone number)” (openType="getPhoneNumber" in pages/new/new.wxml)',
    ],
  ],
  ['changelog', { version: '1.3.0' }, ['CHANGELOG.md has no section “## [1.3.0] - YYYY-MM-DD”']],
  [
    'changelog',
    { changelog: '## [1.2.0]\n\n[1.2.0]: https://example.org\n' },
    ['the section of 1.2.0 in CHANGELOG.md has no date', 'the section of 1.2.0 in CHANGELOG.md is empty'],
  ],
  ['version', withGit({ tags: ['v1.1.0', 'v1.2.0'] }), ['1.2.0 was uploaded before (git tag v1.2.0)']],
  ['git', withGit({ changed: ['src/app.tsx'] }), ['there are changes that are not committed: src/app.tsx']],
]

test.each(pairs)('%s: %j', (name, wrong, sentences) => {
  const answered = rules.find((rule) => rule.name === name)?.problems({ ...soundCandidate, ...wrong }) ?? []
  expect(answered.map((sentence, index) => sentence.slice(0, sentences[index]?.length))).toEqual(sentences)
})

test.each(rules.map((rule) => [rule.name, rule] as const))(
  '%s: a sound version, and a pair that is not',
  (name, rule) => {
    expect(rule.problems(soundCandidate)).toEqual([])
    expect(pairs.map(([tested]) => tested)).toContain(name)
  },
)

test('what is declared and listed is right', () => {
  const candidate = {
    ...soundCandidate,
    built: buildWith('wx.setClipboardData({});wx.downloadFile({})'),
    ...withConsole({ downloadDomains: [endpoint], privacy: ['Clipboard'] }),
  }
  expect(rules.flatMap((rule) => rule.problems(candidate))).toEqual([])
})
