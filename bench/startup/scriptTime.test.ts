import { expect, test } from 'vitest'
import { scriptTime } from './scriptTime'

const node = (id: number, url: string, children: number[] = []) => ({
  id,
  callFrame: { functionName: `f${id}`, url, scriptId: '', lineNumber: 0, columnNumber: 0 },
  children,
})

// (root) → host → taro.js → JSON.parse; taro.js → host's setData → node's own; host → node:vm
const profile = {
  startTime: 1000,
  endTime: 9000,
  nodes: [
    node(1, '', [2, 8]),
    node(2, 'file:///host.ts', [3, 7]),
    node(3, 'taro.js', [4, 5]),
    node(4, ''),
    node(5, 'file:///setData.ts', [6]),
    node(6, 'node:internal'),
    node(7, 'node:vm'),
    node(8, ''),
  ],
  samples: [2, 3, 4, 5, 6, 7, 8, 3],
  timeDeltas: [1000, 1000, 1000, 1000, 1000, 1000, 1000, 1000],
}
const isOwn = ({ url }: { url: string }) => url === 'taro.js'

test.each([
  ['all of it: itself, and what it calls of the language, not what it calls of the host', 9000, 3],
  ['until it had run for two samples', 4000, 2],
  ['before it began', 2500, 0],
])('%s', (_, until, ms) => {
  expect(scriptTime(profile, isOwn, until, 1000)).toBe(ms)
})

test('what the host runs for it may be counted, too', () => {
  const withVm = ({ url, functionName }: { url: string; functionName: string }) =>
    url === 'taro.js' || functionName === 'f2'
  expect(scriptTime(profile, withVm, 9000, 1000)).toBe(5)
})

test('a sample after which the machine did something else counts for the longest time', () => {
  expect(scriptTime(profile, isOwn, 9000, 500)).toBe(1.5)
})
