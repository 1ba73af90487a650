import { beforeEach, expect, test, vi } from 'vitest'

async function start() {
  vi.resetModules()
  const { phone } = await import('../testing/taro')
  const { readSearchFile, readSearchText, mostFiles, goodFor } = await import('./searchFiles')
  const answer = (path: string, given: Parameters<typeof phone.answers.set>[1]) =>
    phone.answers.set(`https://endpoint.test${path}`, given)
  return { phone, readSearchFile, readSearchText, mostFiles, goodFor, answer }
}

beforeEach(() => {
  vi.useFakeTimers({ now: 1000 })
  return () => vi.useRealTimers()
})

test('a file is asked for once, at the same time and later, and then opens without network', async () => {
  const { phone, readSearchFile, answer } = await start()
  answer('/v1/a.json', { statusCode: 200, data: { a: 1 } })
  await Promise.all([readSearchFile('/v1/a.json'), readSearchFile('/v1/a.json')])
  answer('/v1/a.json', { errMsg: 'request:fail ' })
  expect(await readSearchFile('/v1/a.json')).toEqual({ ok: true, value: { a: 1 } })
  expect(phone.requests).toHaveLength(1)
})

test('a file that does not exist is an answer, and kept as one', async () => {
  const { phone, readSearchFile, answer } = await start()
  answer('/v1/zz.json', { statusCode: 404, data: {} })
  expect(await readSearchFile('/v1/zz.json')).toEqual({ ok: true, value: undefined })
  expect(await readSearchFile('/v1/zz.json')).toEqual({ ok: true, value: undefined })
  expect(phone.requests).toHaveLength(1)
})

test('a failure is told, and asked about again', async () => {
  const { readSearchFile, answer } = await start()
  answer('/v1/a.json', { errMsg: 'request:fail timeout' })
  expect(await readSearchFile('/v1/a.json')).toEqual({ ok: false, error: 'timeout' })
  answer('/v1/a.json', { statusCode: 200, data: [] })
  expect(await readSearchFile('/v1/a.json')).toEqual({ ok: true, value: [] })
})

test('the least recently read leaves first, and an old one is read anew', async () => {
  const { phone, readSearchFile, mostFiles, goodFor, answer } = await start()
  const paths = Array.from({ length: mostFiles + 1 }, (_, index) => `/v1/${index}.json`)
  for (const path of paths) answer(path, { statusCode: 200, data: [] })
  for (const path of paths.slice(0, -1)) await readSearchFile(path)
  await readSearchFile('/v1/0.json')
  await readSearchFile(`/v1/${mostFiles}.json`)
  const before = phone.requests.length
  await readSearchFile('/v1/0.json')
  expect(phone.requests).toHaveLength(before)
  await readSearchFile('/v1/1.json')
  expect(phone.requests).toHaveLength(before + 1)
  vi.setSystemTime(1000 + goodFor)
  await readSearchFile('/v1/0.json')
  expect(phone.requests).toHaveLength(before + 2)
})

test('a part of a text is asked for unpacked, and kept', async () => {
  const { phone, readSearchText, answer } = await start()
  answer('/v1/a.ndjson', { statusCode: 206, data: '\n{}\n' })
  const part = { start: 4, end: 7 }
  expect(await readSearchText('/v1/a.ndjson', part)).toEqual({ ok: true, value: { text: '\n{}\n', isWhole: false } })
  expect(await readSearchText('/v1/a.ndjson', part)).toMatchObject({ ok: true })
  expect(phone.headers).toEqual([{ range: 'bytes=4-7', 'accept-encoding': 'identity' }])
})

test('a server that knows no parts gives all of the text', async () => {
  const { readSearchText, answer } = await start()
  answer('/v1/a.ndjson', { statusCode: 200, data: '\n{}\n{}\n' })
  const whole = { text: '\n{}\n{}\n', isWhole: true }
  expect(await readSearchText('/v1/a.ndjson', { start: 4, end: 7 })).toEqual({ ok: true, value: whole })
})

test.each([
  ['beyond the end', { statusCode: 416, data: '' }],
  ['packed so that it cannot be unpacked', { statusCode: 206, data: null }],
])('where a part is %s, all of the text is read', async (_, refusal) => {
  const { phone, readSearchText } = await start()
  phone.inTurn.set('https://endpoint.test/v1/a.ndjson', [refusal, { statusCode: 200, data: '\n{}\n' }])
  expect(await readSearchText('/v1/a.ndjson', { start: 4, end: 7 })).toEqual({
    ok: true,
    value: { text: '\n{}\n', isWhole: true },
  })
  expect(phone.headers.map(({ range }) => range)).toEqual(['bytes=4-7', undefined])
})

test('a part is not asked for twice where there is no network', async () => {
  const { phone, readSearchText, answer } = await start()
  answer('/v1/a.ndjson', { errMsg: 'request:fail ' })
  expect(await readSearchText('/v1/a.ndjson', { start: 4, end: 7 })).toEqual({ ok: false, error: 'offline' })
  expect(phone.requests).toHaveLength(1)
})

test('a text that does not exist is an answer', async () => {
  const { readSearchText, answer } = await start()
  answer('/v1/a.ndjson', { statusCode: 404, data: '' })
  expect(await readSearchText('/v1/a.ndjson')).toEqual({ ok: true, value: undefined })
})
