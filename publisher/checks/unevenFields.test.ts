import { expect, test } from 'vitest'
import { doctorFile } from '../testing/contentFolder'
import { problemsOfRule } from '../testing/problemsOfRule'
import { unevenFields } from './unevenFields'

const doctor = (...fields: string[]) => doctorFile('expertise:', ...fields.map((field) => `  - { ${field} }`))

test.each([
  {
    what: 'the same field in two records',
    input: [doctor('en: Lung nodules, zh: 肺结节'), doctor('en: Lung nodules, zh: 肺结节')],
    output: [],
  },
  {
    what: 'one language alone says nothing against the other record',
    input: [doctor('en: Lung nodules'), doctor('zh: 肺部结节'), doctor('en: Lung nodules, zh: 肺结节')],
    output: [],
  },
  {
    what: 'other Chinese words, and English ones in another case',
    input: [doctor('en: Teaching, zh: 教学', 'en: Lung nodules, zh: 肺结节'), doctor('en: lung Nodules, zh: 肺部结节')],
    output: [
      'content/doctors/b.yaml:7: warning: “lung Nodules” is “肺部结节” here and “肺结节” in content/doctors/a.yaml; readers see one of them: write both alike',
    ],
  },
])('$what', async ({ input, output }) => {
  const files = Object.fromEntries(input.map((text, index) => [`doctors/${'abc'[index]}.yaml`, text]))
  expect(await problemsOfRule(unevenFields, { 'doctors/an-shili.yaml': undefined, ...files })).toEqual(output)
})
