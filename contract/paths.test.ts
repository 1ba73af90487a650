import { expect, test } from 'vitest'
import { endpointPath, paths } from './paths'

test.each([
  ['https://cdn.example/v1/interviews/pages/2.json', paths.interviewsPage(2)],
  ['http://127.0.0.1:8090/v1/interviews.json', paths.interviews],
  ['https://cdn.example/below/v1/interviews.json', paths.interviews],
  [paths.interviewsPage(2), paths.interviewsPage(2)],
])('the path of %s is %s', (address, path) => {
  expect(endpointPath(address)).toBe(path)
})
