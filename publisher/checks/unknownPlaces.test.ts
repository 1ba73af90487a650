import { expect, test } from 'vitest'
import { doctorFile } from '../testing/contentFolder'
import { problemsOfRule } from '../testing/problemsOfRule'
import { unknownPlaces } from './unknownPlaces'

const doctor = (from: string, to: string) => ({ 'doctors/an-shili.yaml': doctorFile().replace(from, to) })

test.each([
  { input: {}, output: [] },
  {
    input: doctor('thoracic-surgery', 'thoracic-surgry'),
    output: ['content/doctors/an-shili.yaml:4: unknown department “thoracic-surgry”; did you mean “thoracic-surgery”?'],
  },
  {
    input: doctor('river-hospital', 'lake-clinic'),
    output: ['content/doctors/an-shili.yaml:5: unknown hospital “lake-clinic”; add it to content/hospitals.yaml'],
  },
  { input: { 'hospitals.yaml': 'faulty' }, output: [] },
])('$output', async ({ input, output }) => {
  expect(await problemsOfRule(unknownPlaces, input)).toEqual(output)
})
