import { expect, test } from 'vitest'
import { progressOn } from './progress'

/** What is written while two stages go on, one step every `step` milliseconds. */
function written(isTTY: boolean, step: number): string[] {
  const lines: string[] = []
  let time = 0
  const { progress, end } = progressOn({ isTTY, write: (text) => lines.push(text) }, () => time)
  for (const stage of ['Reading', 'Writing']) {
    for (let done = 1; done <= 4; done++) {
      time += step
      progress(stage, done, 4)
    }
  }
  end()
  return lines
}

test('a terminal shows one line, redrawn, and in the end none', () => {
  const lines = written(true, 120)
  expect(lines).toHaveLength(9)
  expect(lines[5]).toBe('\r\u001b[KWriting: 2 of 4 (50 %)')
  expect(lines.at(-1)).toBe('\r\u001b[K')
})

test('a log gets a plain line every ten seconds, and none of a short run', () => {
  expect(written(false, 5_000)).toEqual([
    'Reading: 2 of 4 (50 %)\n',
    'Reading: 4 of 4 (100 %)\n',
    'Writing: 2 of 4 (50 %)\n',
    'Writing: 4 of 4 (100 %)\n',
  ])
  expect(written(false, 100)).toEqual([])
})
