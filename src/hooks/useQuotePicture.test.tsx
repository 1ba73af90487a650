// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { QuoteCard } from '../quoteCard/quoteCard'
import { exportPicture, loadImage, openQuoteCanvas } from './quoteCanvas'
import { useQuotePicture } from './useQuotePicture'

vi.mock('./quoteCanvas', () => ({ openQuoteCanvas: vi.fn(), loadImage: vi.fn(), exportPicture: vi.fn() }))

const card: QuoteCard = {
  language: 'en',
  siteName: 'ShanghaiDoctor',
  quote: 'I draw it thin.',
  name: 'Dr. An Shili',
  place: 'Thoracic surgery',
  source: 'From “A map”.',
  notice: 'Information, not medical advice.',
}

const context = {
  fillStyle: '',
  font: '',
  textBaseline: 'alphabetic' as const,
  setTransform: vi.fn(),
  fillRect: vi.fn(),
  fillText: vi.fn(),
  beginPath: vi.fn(),
  moveTo: vi.fn(),
  arcTo: vi.fn(),
  fill: vi.fn(),
  drawImage: vi.fn(),
  measureText: (text: string) => ({ width: text.length * 8 }),
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.clearAllMocks()
  vi.spyOn(console, 'info').mockImplementation(() => undefined)
  vi.mocked(openQuoteCanvas).mockResolvedValue({ width: 0, height: 0, getContext: () => context })
  vi.mocked(exportPicture).mockResolvedValue('wxfile://picture.png')
})
afterEach(() => vi.useRealTimers())

const draw = (code?: string) => renderHook(() => useQuotePicture(card, 'sepia', code)).result
const settle = () => act(() => vi.advanceTimersByTimeAsync(1))

test('a picture is drawn in the colours of the page', async () => {
  const result = draw()
  expect(result.current.picture).toEqual({ status: 'drawing' })
  await settle()
  expect(result.current.picture).toEqual({ status: 'ready', path: 'wxfile://picture.png' })
  expect(context.fillText).toHaveBeenCalledWith('I draw it thin.', 56, expect.any(Number))
  expect(context.drawImage).not.toHaveBeenCalled()
})

test('a picture that takes longer than five seconds says so, and what comes later changes nothing', async () => {
  let finish = (_path: string) => {}
  vi.mocked(exportPicture).mockReturnValue(new Promise((resolve) => (finish = resolve)))
  const result = draw()
  await act(() => vi.advanceTimersByTimeAsync(4999))
  expect(result.current.picture).toEqual({ status: 'drawing' })
  await settle()
  expect(result.current.picture).toEqual({ status: 'failed', error: 'slowDrawing' })
  finish('late.png')
  await settle()
  expect(result.current.picture).toEqual({ status: 'failed', error: 'slowDrawing' })
})

test.each([
  ['there is no canvas', () => vi.mocked(openQuoteCanvas).mockRejectedValueOnce(new Error('none'))],
  [
    'the canvas does not draw',
    () => vi.mocked(openQuoteCanvas).mockResolvedValueOnce({ width: 0, height: 0, getContext: () => null }),
  ],
  ['the export fails', () => vi.mocked(exportPicture).mockRejectedValueOnce({ errMsg: 'fail' })],
])('where %s the reader is told, and may try again', async (_, fail) => {
  fail()
  const result = draw()
  await settle()
  expect(result.current.picture).toEqual({ status: 'failed', error: 'undrawn' })
  act(() => result.current.retry())
  await settle()
  expect(result.current.picture.status).toBe('ready')
})

test('a mini-program code is drawn; one that does not load is left out', async () => {
  const code = document.createElement('img')
  vi.mocked(loadImage).mockResolvedValueOnce(code)
  draw('https://endpoint.test/code.png')
  await settle()
  expect(context.drawImage).toHaveBeenCalledWith(code, 316, 454, 72, 72)
  vi.mocked(loadImage).mockRejectedValueOnce(new Error('404'))
  const result = draw('https://endpoint.test/gone.png')
  await settle()
  expect(result.current.picture.status).toBe('ready')
  expect(context.drawImage).toHaveBeenCalledTimes(1)
})
