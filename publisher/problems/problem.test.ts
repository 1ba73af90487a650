import { expect, test } from 'vitest'
import { formatProblem, type Problem, sortProblems } from './problem'

const problem = (file: string, line: number, message = 'm'): Problem => ({ file, line, severity: 'error', message })

test('an error is printed as file:line: message', () => {
  expect(formatProblem(problem('content/site.yaml', 3, 'what, and how'))).toBe('content/site.yaml:3: what, and how')
})

test('a warning says so after its location', () => {
  expect(formatProblem({ ...problem('a.md', 1), severity: 'warning' })).toBe('a.md:1: warning: m')
})

test('problems are sorted by file and then by line as a number', () => {
  const sorted = sortProblems([problem('b', 1), problem('a', 10), problem('a', 9), problem('a', 9, 'second')])
  expect(sorted.map(({ file, line, message }) => `${file}${line}${message}`)).toEqual([
    'a9m',
    'a9second',
    'a10m',
    'b1m',
  ])
})
