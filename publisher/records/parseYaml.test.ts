import * as v from 'valibot'
import { expect, test } from 'vitest'
import { localizedTextSchema } from '../../contract/language'
import { parseYaml } from './parseYaml'

const schema = v.object({
  name: localizedTextSchema,
  degrees: v.optional(v.array(v.string())),
  expertise: v.optional(v.array(localizedTextSchema)),
  level: v.optional(v.picklist(['doctor', 'professor'])),
})

const problemsOf = (text: string, firstLine?: number) =>
  parseYaml(schema, text, { file: 'f.yaml', firstLine }).problems.map(({ line, message }) => `${line}: ${message}`)

test('a right file gives its value and no problem', () => {
  const { value, problems } = parseYaml(schema, 'name: { zh: 安 }\ndegrees: [MD]', { file: 'f.yaml' })
  expect(problems).toEqual([])
  expect(value).toEqual({ name: { zh: '安' }, degrees: ['MD'] })
})

test.each([
  { input: '', output: ['1: “name” is missing; add it'] },
  { input: 'name: {}', output: ['1: “name”: needs a text in "en", "zh" or both'] },
  { input: 'name:\n  en: A\nlevle: doctor', output: ['3: unknown key “levle”; did you mean “level”?'] },
  { input: 'name: { en: A }\n\nlevel: master', output: ['3: “level” must be one of "doctor", "professor"'] },
  { input: 'name: { en: A }\nlevel:', output: ['2: “level” is empty; write something or leave the key out'] },
  {
    input: 'name: { en: A }\nexpertise:\n  - { en: B }\n  - { fr: C }',
    output: [
      '4: unknown key “expertise.1.fr”; the keys here are en, zh',
      '4: “expertise.1”: needs a text in "en", "zh" or both',
    ],
  },
  {
    input: 'name: { en: A }\ndegrees:\n  - MD\n  - 3',
    output: ['4: “degrees.1” must be text; put it in quotation marks if it looks like a number'],
  },
  { input: 'name: { en: A }\nname: { en: B }', output: ['2: not valid YAML: this key is written twice; keep one'] },
  {
    input: 'name: { en: A }\nlevel: *master*',
    output: ['2: not valid YAML: a text that begins with * or & must stand in quotation marks'],
  },
  {
    input: 'name: &name { en: A }\nlevel: *name',
    output: ['2: not valid YAML: a text that begins with * or & must stand in quotation marks'],
  },
  { input: 'only words', output: ['1: the file must hold keys with values, for example { en: …, zh: … }'] },
])('$input', ({ input, output }) => {
  expect(problemsOf(input)).toEqual(output)
})

test('a text with a colon is explained', () => {
  expect(problemsOf('name: A light: in the chest')).toEqual([
    '1: not valid YAML: a text with “: ” in it must stand in quotation marks',
  ])
})

test('lines count from where the text begins in its file', () => {
  expect(problemsOf('name: { en: A }\nlevel: master', 2)).toEqual(['3: “level” must be one of "doctor", "professor"'])
})

test('the keys that are right by themselves are known while others are wrong', () => {
  const { value, sound } = parseYaml(schema, 'name: { en: A }\nlevel: master\ncolour: red', { file: 'f.yaml' })
  expect(value).toBeUndefined()
  expect(sound).toEqual({ name: { en: 'A' } })
})

test('the line of a key, or of its nearest ancestor', () => {
  const { lineOf } = parseYaml(schema, 'degrees: []\nname:\n  zh: 安', { file: 'f.yaml' })
  expect([lineOf('name', 'zh'), lineOf('name', 'en'), lineOf('nothing')]).toEqual([3, 2, 1])
})
