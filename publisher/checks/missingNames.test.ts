import { expect, test } from 'vitest'
import { doctorFile, soundContent } from '../testing/contentFolder'
import { problemsOfRule } from '../testing/problemsOfRule'
import { missingNames } from './missingNames'

test.each([
  { input: {}, output: [] },
  {
    input: { 'doctors/an-shili.yaml': doctorFile().replace(', zh: 安示例', '') },
    output: ['content/doctors/an-shili.yaml:1: warning: “An Shili” has no Chinese name; add zh if you know it'],
  },
  {
    input: { 'hospitals.yaml': `${soundContent['hospitals.yaml']}\nlake-hospital:\n  name: { zh: 湖畔医院 }` },
    output: ['content/hospitals.yaml:4: warning: “湖畔医院” has no English name; add en if you know it'],
  },
  {
    input: { 'site.yaml': soundContent['site.yaml'].replace(', zh: 上海医生', '') },
    output: ['content/site.yaml:1: warning: “ShanghaiDoctor” has no Chinese name; add zh if you know it'],
  },
])('$output', async ({ input, output }) => {
  expect(await problemsOfRule(missingNames, input)).toEqual(output)
})
