import type { Built, Candidate } from '../candidate'

export const appId = 'wx0123456789abcdef'
export const key = '-----BEGIN RSA PRIVATE KEY-----\nMIIEpAIBAAKCAQEA\n-----END RSA PRIVATE KEY-----'
export const endpoint = 'https://interviews.example.org'

export const soundBuild: Built = {
  texts: new Map([
    ['common.js', `Taro.request({url:"${endpoint}"+path});wx.showShareImageMenu({path})`],
    ['taro.js', 'var names=new Set(["getLocation","setClipboardData","chooseImage"])'],
    ['base.wxml', '<template name="a"><view></view><button open-type="share"></button></template>'],
  ]),
  sizes: new Map([
    ['', 300_000],
    ['pages/about', 3_000],
  ]),
  faults: [],
  builtAt: 2_000,
}

/** A version with which nothing is wrong. */
export const soundCandidate: Candidate = {
  environment: { WECHAT_MINI_PROGRAM_APP_ID: appId, WECHAT_UPLOAD_KEY: key, ENDPOINT_URL: endpoint },
  version: '1.2.0',
  changelog:
    '# Changelog\n\n## [1.2.0] - 2026-11-24\n\n### Added\n\n- A sentence.\n\n## [1.1.0] - 2026-11-01\n\n- Another.\n',
  console: { requestDomains: [endpoint], downloadDomains: [], privacy: [] },
  built: soundBuild,
  newestSource: { file: 'src/app.tsx', changedAt: 1_000 },
  git: { changed: [], tags: ['v1.1.0'], withKeys: [] },
  compileProblems: [],
}

/** The sound build with another script. */
export const buildWith = (script: string, template = ''): Built => ({
  ...soundBuild,
  texts: new Map([...soundBuild.texts, ['pages/new/new.js', script], ['pages/new/new.wxml', template]]),
})
