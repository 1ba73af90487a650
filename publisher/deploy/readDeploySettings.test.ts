import { expect, test } from 'vitest'
import { readDeploySettings } from './readDeploySettings'

const sound = {
  DEPLOY_ENDPOINT: 'https://cos.ap-shanghai.myqcloud.com',
  DEPLOY_REGION: 'ap-shanghai',
  DEPLOY_BUCKET: 'interviews-1250000000',
  AWS_ACCESS_KEY_ID: 'id',
  AWS_SECRET_ACCESS_KEY: 'hidden',
}

test('a bucket of Tencent COS, and what is not set', () => {
  expect(readDeploySettings(sound)).toEqual({
    store: {
      endpoint: 'https://cos.ap-shanghai.myqcloud.com',
      region: 'ap-shanghai',
      bucket: 'interviews-1250000000',
      pathStyle: false,
      accessKeyId: 'id',
      secretAccessKey: 'hidden',
      sessionToken: undefined,
    },
    encoding: 'identity',
  })
})

test('what is set', () => {
  const settings = { DEPLOY_PATH_STYLE: 'true', DEPLOY_ENCODING: 'gzip', AWS_SESSION_TOKEN: 'token' }
  expect(readDeploySettings({ ...sound, ...settings })).toMatchObject({
    store: { pathStyle: true, sessionToken: 'token' },
    encoding: 'gzip',
  })
})

test('everything that is missing is named at once', () => {
  expect(namesIn({})).toEqual(Object.keys(sound))
  expect(namesIn({ ...sound, DEPLOY_BUCKET: ' ', AWS_ACCESS_KEY_ID: '' })).toEqual([
    'DEPLOY_BUCKET',
    'AWS_ACCESS_KEY_ID',
  ])
})

test.each([
  [{ DEPLOY_ENDPOINT: 'cos.ap-shanghai.myqcloud.com' }, 'DEPLOY_ENDPOINT must be an address'],
  [{ DEPLOY_ENDPOINT: 'http://cos.ap-shanghai.myqcloud.com' }, 'DEPLOY_ENDPOINT must begin with https://'],
  [{ DEPLOY_ENDPOINT: 'http://127.0.0.1.example.org' }, 'DEPLOY_ENDPOINT must begin with https://'],
  [{ DEPLOY_PATH_STYLE: 'yes' }, 'DEPLOY_PATH_STYLE must be true or false'],
  [{ DEPLOY_ENCODING: 'br' }, 'DEPLOY_ENCODING must be identity or gzip'],
])('%j is refused, and no value repeated', (wrong, message) => {
  expect(() => readDeploySettings({ ...sound, ...wrong })).toThrow(message)
  expect(() => readDeploySettings({ ...sound, ...wrong })).not.toThrow('hidden')
})

test.each(['http://127.0.0.1:4568', 'http://localhost'])('%s is this machine', (address) => {
  expect(readDeploySettings({ ...sound, DEPLOY_ENDPOINT: address }).store.endpoint).toBe(address)
})

function namesIn(environment: Record<string, string>): string[] {
  try {
    readDeploySettings(environment)
    return []
  } catch (error) {
    return error instanceof Error ? error.message.split('\n').map((line) => line.split(' ')[0] ?? '') : []
  }
}
