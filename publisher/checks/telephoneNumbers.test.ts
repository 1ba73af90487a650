import { expect, test } from 'vitest'
import { doctorFile, soundContent } from '../testing/contentFolder'
import { problemsOfRule } from '../testing/problemsOfRule'
import { telephoneNumbers } from './telephoneNumbers'

const hospital = (about: string) => ({
  'hospitals.yaml': `${soundContent['hospitals.yaml']}\n  about:\n    en: ["${about}"]`,
})
const refusal = (place: string, number: string) =>
  `content/${place}: “${number}” looks like a telephone number: readers are informed, not sent anywhere; leave it out`

test.each([
  { input: hospital('Founded in 1931, moved in 1958-1962, 2000 beds, room 021.'), output: [] },
  { input: hospital('Call 021-12345678.'), output: [refusal('hospitals.yaml:4', '021-12345678')] },
  { input: hospital('400 820 0000'), output: [refusal('hospitals.yaml:4', '400 820 0000')] },
  {
    input: { 'doctors/an-shili.yaml': doctorFile('biography:', '  zh:', '    - 一段。', '    - 电话13800000000。') },
    output: [refusal('doctors/an-shili.yaml:9', '13800000000')],
  },
])('$output', async ({ input, output }) => {
  expect(await problemsOfRule(telephoneNumbers, input)).toEqual(output)
})
