import { beforeEach, expect, test, vi } from 'vitest'

const noon = Date.parse('2026-11-24T04:00:00Z')
const origin = 'https://endpoint.test'
const address = (id: string) => `${origin}/v1/interviews/${id}/visits`
const counted = (id: string, count: number) => ({ statusCode: 200, data: { visits: { [id]: count } } })
const offline = { errMsg: 'request:fail ' }

async function start() {
  vi.resetModules()
  const { phone } = await import('../testing/taro')
  phone.reset()
  const { noteVisits, knownVisits, waitingVisits } = await import('../storage/visits')
  return { phone, noteVisits, knownVisits, waitingVisits, ...(await import('./visits')) }
}

/** What is told to whoever debugs: why a visit waits. */
const told = vi.spyOn(console, 'info').mockImplementation(() => undefined)

beforeEach(() => {
  told.mockClear()
  vi.useFakeTimers({ now: noon })
  return () => vi.useRealTimers()
})

test('a visit is sent with the token, and its answer is what is known', async () => {
  const { phone, countVisit, knownVisits, waitingVisits } = await start()
  phone.answers.set(address('light'), counted('light', 824))
  await countVisit('light')
  const token = phone.storage.get('install-token')
  expect(phone.sent).toEqual([{ url: address('light'), data: { token } }])
  expect(knownVisits('light')).toBe(824)
  expect(waitingVisits()).toEqual([])
})

test('without network visits wait, and are sent once each when it is back', async () => {
  const { phone, countVisit, keepSendingVisits, waitingVisits } = await start()
  keepSendingVisits()
  for (const id of ['light', 'river']) phone.answers.set(address(id), offline)
  await countVisit('light')
  await countVisit('river')
  await countVisit('light')
  expect(waitingVisits().sort()).toEqual(['light', 'river'])
  expect(told.mock.calls).toEqual(Array(3).fill(['visits wait', offline]))

  phone.sent.length = 0
  for (const id of ['light', 'river']) phone.answers.set(address(id), counted(id, 1))
  for (const isConnected of [false, true, true]) {
    for (const listener of phone.networkListeners) listener({ isConnected })
  }
  await vi.waitFor(() => expect(waitingVisits()).toEqual([]))
  expect(phone.sent.map(({ url }) => url).sort()).toEqual([address('light'), address('river')])
})

test('what waited when the program was left is sent at the next start, after the text', async () => {
  const { phone, noteVisits, keepSendingVisits, waitingVisits } = await start()
  noteVisits('light', { readAt: noon - 1000 })
  phone.answers.set(address('light'), counted('light', 1))
  keepSendingVisits()
  await vi.advanceTimersByTimeAsync(4999)
  expect(phone.sent).toEqual([])
  await vi.advanceTimersByTimeAsync(1)
  expect(phone.sent).toHaveLength(1)
  expect(waitingVisits()).toEqual([])
})

test.each([
  ['no network', offline, true],
  ['a server that fails', { statusCode: 500, data: {} }, true],
  ['a server that is busy', { statusCode: 429, data: { status: 429 } }, true],
  ['a network that wants a log-in', { statusCode: 200, data: '<html>Log in</html>' }, true],
  ['an answer about another interview', counted('river', 5), true],
  ['an interview that was withdrawn', { statusCode: 404, data: { status: 404 } }, false],
])('after %s a visit waits: %j, %s', async (_name, answer, waits) => {
  const { phone, countVisit, knownVisits, waitingVisits } = await start()
  phone.answers.set(address('light'), answer)
  await countVisit('light')
  expect(waitingVisits()).toEqual(waits ? ['light'] : [])
  expect(knownVisits('light')).toBe(0)
})

test('what is read while others are sent is sent too', async () => {
  const { phone, noteVisits, countVisit, keepSendingVisits, waitingVisits } = await start()
  let answer: (given: ReturnType<typeof counted>) => void = () => undefined
  phone.answers.set(address('light'), new Promise((resolve) => (answer = resolve)))
  phone.answers.set(address('river'), counted('river', 1))
  noteVisits('light', { readAt: noon })
  keepSendingVisits()
  await vi.advanceTimersByTimeAsync(5000)
  await countVisit('river')
  answer(counted('light', 1))
  await vi.waitFor(() => expect(waitingVisits()).toEqual([]))
  expect(phone.sent).toHaveLength(2)
})

test('a phone that keeps nothing sends at once, and once', async () => {
  const { phone, countVisit } = await start()
  phone.storageFailure = new Error('setStorage:fail')
  phone.answers.set(address('light'), counted('light', 1))
  await countVisit('light')
  expect(phone.sent).toHaveLength(1)
  expect(new Set(told.mock.calls.map(([what, where]) => `${what} ${where}`))).toEqual(
    new Set(['the storage refuses visits', 'not stored install-token']),
  )
})

test('a count that cannot be had leaves the one that is known', async () => {
  const { phone, askVisits, knownVisits } = await start()
  const question = `${origin}/v1/visits?ids=light`
  phone.answers.set(question, counted('light', 824))
  await askVisits('light')
  for (const answer of [offline, { statusCode: 503, data: {} }, { statusCode: 200, data: { visits: { light: -1 } } }]) {
    phone.answers.set(question, answer)
    await askVisits('light')
    expect(knownVisits('light')).toBe(824)
  }
  expect(told.mock.calls).toEqual([['visits wait', offline]])
})
