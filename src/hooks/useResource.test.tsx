// @vitest-environment jsdom
import { act, renderHook, waitFor } from '@testing-library/react'
import * as v from 'valibot'
import { beforeEach, expect, test } from 'vitest'
import { resource } from '../endpoint/resource'
import { phone } from '../testing/taro'
import { useResource } from './useResource'

const schema = v.object({ text: v.string() })
const path = '/v1/thing.json'
const url = `https://endpoint.test${path}`
const open = () => renderHook(() => useResource(resource(path, schema)))

beforeEach(phone.reset)

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
  phone.answers.set(url, { errMsg: 'request:fail ' })
  const { result } = open()
  expect(result.current.state).toEqual({ status: 'ready', value: { text: 'kept' } })
  await waitFor(() =>
    expect(result.current.state).toMatchObject({ kept: { error: 'offline' }, value: { text: 'kept' } }),
  )
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
})

test('an address that cannot exist is not found, without asking', () => {
  const { result } = renderHook(() => useResource(undefined))
  expect(result.current.state).toEqual({ status: 'failed', error: 'notFound' })
  expect(phone.requests).toEqual([])
})
