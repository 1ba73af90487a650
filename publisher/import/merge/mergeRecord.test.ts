import { expect, test } from 'vitest'
import { mergeRecord } from './mergeRecord'

test.each([
  { what: 'nothing changed', base: 'a: 1\n', mine: 'a: 1 # ours\n', theirs: 'a: 1\n', result: 'a: 1 # ours\n' },
  {
    what: 'the source changed a key',
    base: 'a: 1\nb: 2\n',
    mine: '# top\nb: 3\na: 1 # one\n',
    theirs: 'a: 5\nb: 2\n',
    result: '# top\nb: 3\na: 5 # one\n',
  },
  {
    what: 'the source has a key more',
    base: 'a: 1\n',
    mine: 'a: 2\n',
    theirs: 'a: 1\nname: { en: B }\n',
    result: 'a: 2\nname: { en: B }\n',
  },
  { what: 'the source has a key less', base: 'a: 1\nb: 2\n', mine: 'a: 3\nb: 2\n', theirs: 'a: 1\n', result: 'a: 3\n' },
  {
    what: 'the source has one less that an editor changed',
    base: 'a: 1\nb: 2\n',
    mine: 'a: 1\nb: 3\n',
    theirs: 'a: 1\n',
    result: 'a: 1\nb: 3\n',
  },
  { what: 'both changed a key in the same way', base: 'a: 1\n', mine: 'a: 2\n', theirs: 'a: 2\n', result: 'a: 2\n' },
  { what: 'both changed a key differently', base: 'a: 1\n', mine: 'a: 2\n', theirs: 'a: 3\n', result: undefined },
  {
    what: 'an editor wrote the digest',
    base: 'digest: A.\n',
    mine: 'digest: Ours.\n',
    theirs: 'digest: B.\n',
    result: 'digest: Ours.\n',
  },
  {
    what: 'an editor added a language',
    base: 'name: { en: A }\n',
    mine: 'name: { en: A, zh: 甲 }\n',
    theirs: 'name: { en: B }\n',
    result: 'name: { en: B, zh: 甲 }\n',
  },
  {
    what: 'nobody knows what was imported',
    base: undefined,
    mine: 'a: 1\nname: { en: A }\n',
    theirs: 'a: 1\nb: 2\nname: { zh: 甲 }\n',
    result: 'a: 1\nname: { en: A, zh: 甲 }\nb: 2\n',
  },
  { what: 'nobody knows, and a key differs', base: undefined, mine: 'a: 1\n', theirs: 'a: 2\n', result: undefined },
  { what: 'the editor’s file cannot be read', base: 'a: 1\n', mine: 'a: [\n', theirs: 'a: 2\n', result: undefined },
])('$what', ({ base, mine, theirs, result }) => {
  expect(mergeRecord(base, mine, theirs)).toBe(result)
})
