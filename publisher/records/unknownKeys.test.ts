import * as v from 'valibot'
import { expect, test } from 'vitest'
import { unknownKeys } from './unknownKeys'

const name = v.pipe(
  v.object({ en: v.optional(v.string()), zh: v.optional(v.string()) }),
  v.check(() => true),
)
const schema = v.object({ name, notes: v.optional(v.array(name)), places: v.optional(v.record(v.string(), name)) })

test.each([
  { input: { name: { en: 'a' } }, output: [] },
  { input: { nam: {}, colour: 1 }, output: ['nam', 'colour'] },
  { input: { name: { english: 'a' } }, output: ['name.english'] },
  { input: { notes: [{ en: 'a' }, { fr: 'b' }] }, output: ['notes.1.fr'] },
  { input: { places: { river: { de: 'c' } } }, output: ['places.river.de'] },
  { input: 'text', output: [] },
])('unknown in $input: $output', ({ input, output }) => {
  expect(unknownKeys(schema, input).map(({ path }) => path.join('.'))).toEqual(output)
})

test('each unknown key comes with the keys that may stand there', () => {
  expect(unknownKeys(schema, { name: { english: 'a' } })[0]?.known).toEqual(['en', 'zh'])
})
