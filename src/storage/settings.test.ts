import { expect, test, vi } from 'vitest'

/** The settings and the phone as a new start of the mini-program finds them. */
async function start(stored: unknown = '') {
  vi.resetModules()
  const { phone } = await import('../testing/taro')
  phone.storage.set('settings', stored)
  return { phone, ...(await import('./settings')) }
}

test('choices are there at the next start', async () => {
  const first = await start()
  const told = vi.fn()
  const stop = first.subscribeSettings(told)
  first.writeSettings({ textSize: 4, theme: 'sepia' })
  stop()
  first.writeSettings({ language: 'zh' })
  expect(told).toHaveBeenCalledTimes(1)
  const next = await start(first.phone.storage.get('settings'))
  expect(next.readSettings()).toEqual({ language: 'zh', theme: 'sepia', textSize: 4 })
})

test.each([
  ['', { language: 'auto', theme: 'auto', textSize: 1 }],
  ['damaged', { language: 'auto', theme: 'auto', textSize: 1 }],
  [
    { language: 'fr', theme: 'dark', textSize: 9 },
    { language: 'auto', theme: 'dark', textSize: 1 },
  ],
])('stored %j reads %j', async (stored, expected) => {
  const { readSettings } = await start(stored)
  expect(readSettings()).toEqual(expected)
})

test('a failing storage keeps the choice for this visit', async () => {
  const { phone, readSettings, writeSettings } = await start()
  phone.storageFailure = new Error('setStorage:fail')
  writeSettings({ theme: 'dark' })
  expect(readSettings().theme).toBe('dark')
})
