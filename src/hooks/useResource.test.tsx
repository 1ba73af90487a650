// @vitest-environment jsdom
import { act, renderHook, waitFor } from '@testing-library/react'
import { useEffect } from 'react'
import * as v from 'valibot'
import { beforeEach, expect, test, vi } from 'vitest'
import { listCopies, writeCopy } from '../endpoint/cache'
import { resource } from '../endpoint/resource'
import { phone } from '../testing/taro'
import { useResource } from './useResource'

const schema = v.object({ text: v.string() })
const path = '/v1/thing.json'
const url = `https://endpoint.test${path}`
const open = () => renderHook(() => useResource(resource(path, schema)))
const isKept = () => phone.storage.has(`cache:${path}`)

/** What is told to whoever debugs. */
const told = vi.spyOn(console, 'info').mockImplementation(() => undefined)

beforeEach(() => {
  phone.reset()
  told.mockClear()
})

test('without a copy: loading, then what the network answers, after one request', async () => {
  phone.answers.set(url, { statusCode: 200, data: { text: 'new' } })
  const { result } = open()
  expect(result.current.state).toEqual({ status: 'loading' })
  await waitFor(() => expect(result.current.state).toEqual({ status: 'ready', value: { text: 'new' } }))
  expect(phone.requests).toEqual([url])
})

test.each([
  [{ errMsg: 'request:fail timeout' }, 'timeout'],
  [{ errMsg: 'request:fail ' }, 'offline'],
  [{ statusCode: 404, data: {} }, 'notFound'],
  [{ statusCode: 410, data: {} }, 'notFound'],
  [{ statusCode: 500, data: {} }, 'server'],
  [{ statusCode: 200, data: '<html>Log in to this network</html>' }, 'invalid'],
  [{ statusCode: 200, data: { text: 1 } }, 'invalid'],
] as const)('%j is shown as %s, and can be tried again', async (answer, error) => {
  phone.answers.set(url, answer)
  const { result } = open()
  await waitFor(() => expect(result.current.state).toEqual({ status: 'failed', error }))
  phone.answers.set(url, { statusCode: 200, data: { text: 'here now' } })
  await act(() => result.current.retry())
  expect(result.current.state).toMatchObject({ status: 'ready', value: { text: 'here now' } })
})

test('what was read once opens without network, and says so', async () => {
  phone.answers.set(url, { statusCode: 200, data: { text: 'kept' } })
  const first = open()
  await waitFor(() => expect(first.result.current.state.status).toBe('ready'))
  first.unmount()
  await waitFor(() => expect(isKept()).toBe(true))
  phone.answers.set(url, { errMsg: 'request:fail ' })
  const { result } = open()
  expect(result.current.state).toEqual({ status: 'ready', value: { text: 'kept' } })
  await waitFor(() =>
    expect(result.current.state).toMatchObject({ kept: { error: 'offline' }, value: { text: 'kept' } }),
  )
})

test('the reader does not wait for the storage: a copy is kept once its text stands', async () => {
  phone.answers.set(url, { statusCode: 200, data: { text: 'kept' } })
  let keptBefore: boolean | undefined
  renderHook(() => {
    const { state } = useResource(resource(path, schema))
    useEffect(() => {
      if (state.status === 'ready') keptBefore = isKept()
    }, [state])
  })
  await waitFor(() => expect(isKept()).toBe(true))
  expect(keptBefore).toBe(false)
})

test('opening a copy notes its use once it stands', async () => {
  writeCopy(path, { text: 'kept' })
  writeCopy('/v1/newer.json', {})
  phone.answers.set(url, { errMsg: 'request:fail ' })
  open()
  const latest = () => listCopies()[0]?.path
  expect(latest()).toBe('/v1/newer.json')
  await waitFor(() => expect(latest()).toBe(path))
})

test('an unchanged answer keeps the value that is shown', async () => {
  phone.answers.set(url, { statusCode: 200, data: { text: 'same' } })
  const first = open()
  await waitFor(() => expect(first.result.current.state.status).toBe('ready'))
  const { result } = open()
  const shown = result.current.state
  await waitFor(() => expect(phone.requests).toHaveLength(2))
  await act(() => result.current.retry())
  expect(result.current.state).toMatchObject({ value: { text: 'same' } })
  expect('value' in result.current.state && 'value' in shown && result.current.state.value === shown.value).toBe(true)
})

test('what was withdrawn is not shown from the copy', async () => {
  phone.answers.set(url, { statusCode: 200, data: { text: 'old' } })
  const first = open()
  await waitFor(() => expect(first.result.current.state.status).toBe('ready'))
  phone.answers.set(url, { statusCode: 410, data: {} })
  const { result } = open()
  await waitFor(() => expect(result.current.state).toEqual({ status: 'failed', error: 'notFound' }))
})

test('a damaged copy is no copy', async () => {
  phone.storage.set(`cache:${path}`, '{"text":')
  phone.answers.set(url, { errMsg: 'request:fail ' })
  const { result } = open()
  await waitFor(() => expect(result.current.state).toEqual({ status: 'failed', error: 'offline' }))
})

test('a full storage costs the copy, never the page', async () => {
  phone.storageFailure = new Error('setStorage:fail exceed storage max size')
  phone.answers.set(url, { statusCode: 200, data: { text: 'read' } })
  const { result } = open()
  await waitFor(() => expect(result.current.state).toMatchObject({ status: 'ready', value: { text: 'read' } }))
  expect(told).toHaveBeenCalledWith('the storage refuses', 'cache-index', phone.storageFailure)
})

test('an address that cannot exist is not found, without asking', () => {
  const { result } = renderHook(() => useResource(undefined))
  expect(result.current.state).toEqual({ status: 'failed', error: 'notFound' })
  expect(phone.requests).toEqual([])
})

test('what failed is asked for again when the network is back, and a copy says since when it is kept', async () => {
  const header = { Date: 'Tue, 03 Mar 2026 08:00:00 GMT' }
  phone.answers.set(url, { statusCode: 200, data: { text: 'kept' }, header })
  const earlier = open()
  await waitFor(() => expect(earlier.result.current.state.status).toBe('ready'))
  earlier.unmount()
  phone.answers.set(url, { errMsg: 'request:fail errcode:-106' })
  const { result } = open()
  const since = Date.UTC(2026, 2, 3, 8)
  await waitFor(() => expect(result.current.state).toMatchObject({ kept: { error: 'offline', since } }))
  phone.answers.set(url, { statusCode: 200, data: { text: 'new' } })
  act(() => phone.setConnected(true))
  await waitFor(() => expect(result.current.state).toEqual({ status: 'ready', value: { text: 'new' } }))
})

test.each([
  [{ statusCode: 200, data: '<html>', header: { 'content-type': 'text/html' } }, 'portal'],
  [{ statusCode: 502, data: '<html>', header: { 'content-type': 'text/html' } }, 'server'],
  [{ statusCode: 200, data: { contract: 2 } }, 'newer'],
  [{ errMsg: 'request:fail errcode:-118 error_msg:net::ERR_CONNECTION_TIMED_OUT' }, 'timeout'],
] as const)('%j is told as %s', async (answer, error) => {
  phone.answers.set(url, answer)
  const { result } = open()
  await waitFor(() => expect(result.current.state).toMatchObject({ status: 'failed', error }))
})

// The last one: the endpoint of these tests is left alone for a while after it.
test('an endpoint that asks for patience is not asked before its time, and then by itself', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
  try {
    phone.answers.set(url, { statusCode: 429, data: {}, header: { 'Retry-After': '20' } })
    const { result } = open()
    await act(() => vi.advanceTimersByTimeAsync(0))
    expect(result.current.state).toEqual({ status: 'failed', error: 'busy', wait: 20_000 })
    await act(() => vi.advanceTimersByTimeAsync(5_000))
    await act(() => result.current.retry())
    expect(result.current.state).toEqual({ status: 'failed', error: 'busy', wait: 15_000 })
    expect(phone.requests).toHaveLength(1)
    phone.answers.set(url, { statusCode: 200, data: { text: 'here now' } })
    await act(() => vi.advanceTimersByTimeAsync(15_000))
    expect(result.current.state).toMatchObject({ status: 'ready', value: { text: 'here now' } })
  } finally {
    vi.useRealTimers()
  }
})
