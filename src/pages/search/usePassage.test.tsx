// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { InterviewHit, Passage } from '../../search/hits'
import { stubIntersections } from '../../testing/intersections'
import { usePassage } from './usePassage'

const hit: InterviewHit = {
  id: 'a-map',
  language: 'en',
  headline: [{ text: 'A map' }],
  doctor: { name: { en: 'An Shili' }, formOfAddress: 'doctor' },
  where: 'text',
  pieces: [3],
}

const passage = (block: number): Passage => ({ block, inQuestions: false, sentence: [{ text: `Sentence ${block}.` }] })

let intersections: ReturnType<typeof stubIntersections>
const scrollToRow = () => act(async () => intersections.bringIntoView())

beforeEach(() => {
  intersections = stubIntersections()
  document.body.innerHTML = '<div id="row"></div>'
})
afterEach(() => vi.unstubAllGlobals())

const open = (read: Parameters<typeof usePassage>[3], shown = { ...hit }) =>
  renderHook(({ query }) => usePassage('row', shown, query, read), { initialProps: { query: 'one' } })

test('a sentence is read when its row comes into view, once', async () => {
  const read = vi.fn(async () => ({ ok: true, value: passage(3) }) as const)
  const { result } = open(read)
  expect(read).not.toHaveBeenCalled()
  await scrollToRow()
  expect(result.current).toEqual(passage(3))
  await scrollToRow()
  expect(read).toHaveBeenCalledTimes(1)
})

test('an interview found by its headline has no sentence to read', () => {
  open(vi.fn(), { ...hit, where: 'headline' })
  expect(intersections.watching.size).toBe(0)
})

test('the sentence before stands until that of the next query is there; a late one is dropped', async () => {
  const answers: ((value: Passage) => void)[] = []
  const read = () =>
    new Promise<{ ok: true; value: Passage }>((resolve) => answers.push((value) => resolve({ ok: true, value })))
  const { result, rerender } = open(read)
  await scrollToRow()
  rerender({ query: 'two' })
  await scrollToRow()
  await act(async () => answers[1]?.(passage(2)))
  expect(result.current).toEqual(passage(2))
  await act(async () => answers[0]?.(passage(1)))
  expect(result.current).toEqual(passage(2))
  rerender({ query: 'three' })
  await scrollToRow()
  expect(result.current).toEqual(passage(2))
})

test('a sentence that failed is read again when its row comes back into view', async () => {
  const read = vi.fn()
  read.mockResolvedValueOnce({ ok: false, error: 'offline' }).mockResolvedValueOnce({ ok: true, value: passage(3) })
  const { result } = open(read)
  await scrollToRow()
  expect(result.current).toBe('failed')
  await scrollToRow()
  expect(result.current).toEqual(passage(3))
})

test('a row that is drawn again, back from far away, has its sentence at once', async () => {
  const read = vi.fn(async () => ({ ok: true, value: passage(3) }) as const)
  const shown = { ...hit }
  const { unmount } = open(read, shown)
  await scrollToRow()
  unmount()
  const { result } = open(read, shown)
  expect(result.current).toEqual(passage(3))
  expect(intersections.watching.size).toBe(0)
})
