import { expect, test, vi } from 'vitest'

/** The positions as a new start of the mini-program finds them. */
async function start(stored: unknown = '') {
  vi.resetModules()
  const { phone } = await import('../testing/taro')
  phone.storage.set('audio-positions', stored)
  return { phone, stored: () => phone.storage.get('audio-positions'), ...(await import('./audioPosition')) }
}

test('where one stopped is there at the next start, until it was heard to its end', async () => {
  const first = await start()
  first.keepAudioPosition('a.en', 12)
  first.keepAudioPosition('b.en', 3)
  first.keepAudioPosition('a.en', 15)
  const next = await start(first.stored())
  expect([next.audioPosition('a.en'), next.audioPosition('b.en'), next.audioPosition('c.en')]).toEqual([15, 3, 0])
  next.keepAudioPosition('a.en', 0)
  expect((await start(next.stored())).audioPosition('a.en')).toBe(0)
})

test('what was listened to longest ago leaves first', async () => {
  const { audioPosition, keepAudioPosition, maximumPositions } = await start()
  for (let index = 0; index <= maximumPositions; index += 1) keepAudioPosition(`r-${index}`, 1)
  expect([audioPosition('r-0'), audioPosition('r-1'), audioPosition(`r-${maximumPositions}`)]).toEqual([0, 1, 1])
})

test.each([
  ['text', 'damaged'],
  ['a list without its shape', [{ recording: 'a.en', seconds: 5 }]],
  ['an entry of another kind', { version: 1, entries: [null, { recording: 'a.en', seconds: -5 }] }],
])('stored %s is survived', async (_, stored) => {
  const { audioPosition, keepAudioPosition } = await start(stored)
  expect(audioPosition('a.en')).toBe(0)
  keepAudioPosition('a.en', 7)
  expect(audioPosition('a.en')).toBe(7)
})

test('a phone that refuses costs the position and nothing else', async () => {
  const { phone, audioPosition, keepAudioPosition } = await start()
  phone.storageFailure = new Error('setStorage:fail')
  keepAudioPosition('a.en', 7)
  expect(audioPosition('a.en')).toBe(0)
})
