import { beforeEach, expect, test, vi } from 'vitest'
import { stopwatch } from './stopwatch'

beforeEach(() => {
  vi.useFakeTimers()
  return () => vi.useRealTimers()
})

function start() {
  const onEnd = vi.fn()
  return { onEnd, ...stopwatch(5000, onEnd) }
}

test('it ends after its time, once', () => {
  const { onEnd, go, stop } = start()
  vi.advanceTimersByTime(9000)
  go()
  vi.advanceTimersByTime(4999)
  expect(onEnd).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1)
  expect(onEnd).toHaveBeenCalledOnce()
  stop()
  go()
  vi.advanceTimersByTime(60_000)
  expect(onEnd).toHaveBeenCalledOnce()
})

test('the time while it stands does not count, that of its runs adds up', () => {
  const { onEnd, go, stop } = start()
  for (const _run of [1, 2, 3, 4]) {
    go()
    vi.advanceTimersByTime(1200)
    stop()
    vi.advanceTimersByTime(60_000)
  }
  expect(onEnd).not.toHaveBeenCalled()
  go()
  go()
  vi.advanceTimersByTime(199)
  expect(onEnd).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1)
  expect(onEnd).toHaveBeenCalledOnce()
})
