import { expect, test } from 'vitest'
import { accountVariables, readWechatSettings, required } from './readWechatSettings'

test('without variables there is WeChat’s address and no account', () => {
  expect(readWechatSettings({})).toEqual({
    apiUrl: 'https://api.weixin.qq.com',
    cacheDir: 'node_modules/.cache/shanghaidoctor-wechat',
    account: undefined,
    miniProgram: undefined,
  })
})

test('credentials are pairs, without the spaces of a careless copy', () => {
  const { account, miniProgram } = readWechatSettings({
    WECHAT_ACCOUNT_APP_ID: ' wx1 ',
    WECHAT_ACCOUNT_APP_SECRET: 's1\n',
    WECHAT_MINI_PROGRAM_APP_ID: 'wx2',
    WECHAT_MINI_PROGRAM_APP_SECRET: 's2',
  })
  expect(account).toMatchObject({ appId: 'wx1', secret: 's1' })
  expect(miniProgram).toMatchObject({ appId: 'wx2', secret: 's2' })
})

test.each([
  { environment: { WECHAT_ACCOUNT_APP_ID: 'wx1' }, told: 'and WECHAT_ACCOUNT_APP_SECRET is not: set both' },
  { environment: { WECHAT_ACCOUNT_APP_SECRET: 's1' }, told: 'and WECHAT_ACCOUNT_APP_ID is not: set both' },
  { environment: { WECHAT_MINI_PROGRAM_APP_SECRET: 's2' }, told: 'and WECHAT_MINI_PROGRAM_APP_ID is not: set both' },
])('half a pair is a problem: $told', ({ environment, told }) => {
  expect(() => readWechatSettings(environment)).toThrow(told)
})

test('the mini-program’s id alone makes cards, not codes', () => {
  expect(readWechatSettings({ WECHAT_MINI_PROGRAM_APP_ID: 'wx2' }).miniProgram).toBeUndefined()
})

test('credentials that a command needs are named where they are missing', () => {
  expect(() => required(undefined, accountVariables)).toThrow(
    'WECHAT_ACCOUNT_APP_ID and WECHAT_ACCOUNT_APP_SECRET are not set: take AppID and AppSecret',
  )
})

test.each(['http://api.weixin.qq.com', 'http://localhost.example.com', 'http://127.0.0.1.example.com', 'wechat', ''])(
  'the secret is not sent to “%s”',
  (WECHAT_API_URL) => {
    expect(() => readWechatSettings({ WECHAT_API_URL })).toThrow('WECHAT_API_URL must')
  },
)

test.each(['https://proxy.example.com/wechat/', 'http://127.0.0.1:8080', 'http://localhost:1'])(
  'it may be sent to “%s”',
  (WECHAT_API_URL) => {
    expect(readWechatSettings({ WECHAT_API_URL }).apiUrl).toBe(WECHAT_API_URL.replace(/\/$/, ''))
  },
)
