import { afterEach, expect, test, vi } from 'vitest'
import { checkReadiness } from './readiness'

afterEach(() => {
  vi.useRealTimers()
})

test('ready is what has no failing check', async () => {
  const onFailure = vi.fn()
  const checks = [
    { name: 'endpoint', check: () => {} },
    { name: 'visits', check: async () => {} },
  ]
  expect(await checkReadiness(checks, onFailure)).toEqual({ ready: true, checks: { endpoint: 'ok', visits: 'ok' } })
  expect(onFailure).not.toHaveBeenCalled()
})

test('what throws, rejects or does not answer has failed, and the reason is told to the caller alone', async () => {
  vi.useFakeTimers()
  const failures: string[] = []
  const checks = [
    {
      name: 'throws',
      check: () => {
        throw new Error('no folder /srv/secret')
      },
    },
    { name: 'rejects', check: () => Promise.reject(new Error('postgres://user:password@host')) },
    { name: 'hangs', check: () => new Promise<void>(() => {}) },
    { name: 'works', check: () => {} },
  ]
  const result = checkReadiness(checks, (name, error) => failures.push(`${name}: ${(error as Error).message}`))
  await vi.advanceTimersByTimeAsync(2000)
  expect(await result).toEqual({
    ready: false,
    checks: { throws: 'failed', rejects: 'failed', hangs: 'failed', works: 'ok' },
  })
  expect(failures).toEqual([
    'throws: no folder /srv/secret',
    'rejects: postgres://user:password@host',
    'hangs: no answer within 2000 ms',
  ])
})
