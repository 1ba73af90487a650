import { expect, test } from 'vitest'
import { interviewFile } from '../testing/contentFolder'
import { problemsOfRule } from '../testing/problemsOfRule'
import { unknownDoctors } from './unknownDoctors'

test.each([
  { input: 'an-shili', output: [] },
  {
    input: 'an-shilli',
    output: ['content/interviews/a-light.md:4: unknown doctor “an-shilli”; did you mean “an-shili”?'],
  },
  {
    input: 'somebody',
    output: ['content/interviews/a-light.md:4: unknown doctor “somebody”; write content/doctors/somebody.yaml'],
  },
])('doctor: $input', async ({ input, output }) => {
  expect(await problemsOfRule(unknownDoctors, { 'interviews/a-light.md': interviewFile({ doctor: input }) })).toEqual(
    output,
  )
})

test('a doctor whose record is faulty is still known', async () => {
  expect(await problemsOfRule(unknownDoctors, { 'doctors/an-shili.yaml': 'name: 3' })).toEqual([])
})
