import type * as v from 'valibot'
import { expect, test } from 'vitest'
import { doctorRecordSchema, placeRecordsSchema, siteRecordSchema } from './directoryRecords'
import { parseYaml } from './parseYaml'

const problems = (schema: v.GenericSchema, text: string) =>
  parseYaml(schema, text, { file: 'f.yaml' }).problems.map(({ line, message }) => `${line}: ${message}`)

const doctor = [
  'name: { en: An Shili, zh: 安示例 }',
  'formOfAddress: doctor',
  'post: { en: Chief physician }',
  'department: thoracic-surgery',
  'hospital: sample-river-hospital',
].join('\n')

const site = [
  'name: { en: ShanghaiDoctor }',
  'tagline: { en: Conversations }',
  'about: { en: Who we are. }',
  'publisher: { en: Publisher }',
  'correctionsEmail: corrections@example.com',
].join('\n')

test('a doctor needs no degrees, portrait, biography or expertise', () => {
  expect(parseYaml(doctorRecordSchema, doctor, { file: 'f' }).value).toMatchObject({
    degrees: [],
    biography: {},
    expertise: [],
  })
})

test.each([
  {
    input: { schema: doctorRecordSchema, text: `${doctor}\nportrait: { file: a.webp }` },
    output: ['6: “portrait.alt” is missing; add it'],
  },
  {
    input: { schema: doctorRecordSchema, text: doctor.replace('doctor\n', 'master\n') },
    output: ['2: “formOfAddress” must be one of "doctor", "professor"'],
  },
  {
    input: { schema: doctorRecordSchema, text: `${doctor}\nbiografy: { en: [A] }` },
    output: ['6: unknown key “biografy”; did you mean “biography”?'],
  },
  {
    input: { schema: placeRecordsSchema, text: 'River Hospital:\n  name: { en: A }' },
    output: ['1: “River Hospital”: use lower-case letters, digits and single hyphens'],
  },
  {
    input: { schema: siteRecordSchema, text: site.replace('@example.com', '') },
    output: ['5: “correctionsEmail” must be an e-mail address'],
  },
  { input: { schema: siteRecordSchema, text: site }, output: [] },
  {
    input: {
      schema: siteRecordSchema,
      text: `${site}\npageUrls: { interview: "https://a.example/{language}/{slug}" }`,
    },
    output: [],
  },
  {
    input: { schema: siteRecordSchema, text: `${site}\npageUrls: { doctor: "http://a.example/{slug}" }` },
    output: ['6: “pageUrls.doctor”: must begin with https://'],
  },
  {
    input: { schema: siteRecordSchema, text: `${site}\npageUrls: { doctor: "https://a.example/doctors" }` },
    output: ['6: “pageUrls.doctor”: must hold {slug}, where the slug of each page stands'],
  },
  {
    input: { schema: siteRecordSchema, text: `${site}\npageUrls: { doctor: "https://a.example/{language}/{slug}" }` },
    output: ['6: “pageUrls.doctor”: may hold only {slug} in braces'],
  },
])('$output', ({ input, output }) => {
  expect(problems(input.schema, input.text)).toEqual(output)
})
