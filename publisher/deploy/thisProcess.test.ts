import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { isRunning, thisProcess } from './thisProcess'

test('a process knows its own name again, and that it runs', () => {
  expect(thisProcess()).toEqual(thisProcess())
  expect(thisProcess()).toEqual({
    host: expect.stringMatching(/^[\w.-]+$/),
    machine: expect.stringMatching(/^[0-9a-f]{16}$/),
    process: String(process.pid),
  })
  expect(isRunning(thisProcess().process)).toBe(true)
})

test('what has ended is known not to run; of what is no number it is not', () => {
  const { pid } = spawnSync(process.execPath, ['--version'])
  expect(isRunning(String(pid))).toBe(false)
  expect(isRunning('somebody')).toBe(true)
})
