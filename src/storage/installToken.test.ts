import { expect, test, vi } from 'vitest'

/** The token as a new start of the mini-program finds or makes it. */
async function start(stored: unknown = '') {
  vi.resetModules()
  const { phone } = await import('../testing/taro')
  phone.reset()
  phone.storage.set('install-token', stored)
  return { phone, stored: () => phone.storage.get('install-token'), ...(await import('./installToken')) }
}

test('a token is made once: 128 bits in hexadecimal, kept for the next start', async () => {
  const first = await start()
  const token = await first.installToken()
  expect(token).toMatch(/^[0-9a-f]{32}$/)
  expect(await first.installToken()).toBe(token)
  expect(first.stored()).toBe(token)
  expect(await (await start(token)).installToken()).toBe(token)
  expect(await (await start()).installToken()).not.toBe(token)
})

test('it is made once also where two ask at the same time', async () => {
  const { installToken } = await start()
  const [one, other] = await Promise.all([installToken(), installToken()])
  expect(one).toBe(other)
})

test.each([
  ['text', 'damaged'],
  ['capitals', 'A'.repeat(32)],
  ['a number', 7],
  ['an object', {}],
])('stored %s is replaced', async (_, stored) => {
  const started = await start(stored)
  const token = await started.installToken()
  expect(token).toMatch(/^[0-9a-f]{32}$/)
  expect(started.stored()).toBe(token)
})

test('where the phone keeps nothing it holds until the program ends', async () => {
  const { phone, installToken } = await start()
  phone.storageFailure = new Error('setStorage:fail')
  const token = await installToken()
  expect(token).toMatch(/^[0-9a-f]{32}$/)
  expect(await installToken()).toBe(token)
})

test('where the phone does not even let it be read, another one holds as long', async () => {
  const { installToken } = await start()
  const { default: taro } = await import('../testing/taro')
  const read = vi.spyOn(taro, 'getStorageSync').mockImplementation(() => {
    throw new Error('getStorageSync:fail')
  })
  expect(await installToken()).toMatch(/^[0-9a-f]{32}$/)
  expect(read).toHaveBeenCalled()
  read.mockRestore()
})
