import { expect, test } from 'vitest'
import { inBatches } from '../inBatches'
import { gatherTerms, joinParts } from './gatherTerms'
import { versionTerms } from './versionTerms'

test('versions that are gathered in parts make the same heads as all of them together', () => {
  const texts = ['a lamp', '', 'the lamp and the lantern', '医生和病人', 'a lantern', '病人']
  const versions = texts.map((text, document) => ({
    ...versionTerms({ headline: text, doctorNames: [], blocks: [{ texts: [text, text], place: '0,"",0' }] }),
    document,
  }))
  const inParts = (size: number) => [...joinParts(inBatches(versions, size).map(gatherTerms))]
  expect(inParts(6).map(({ key }) => key)).toEqual(['a', 'and', 'lam', 'lan', 'the', '人', '医', '和', '生', '病'])
  for (const size of [1, 2, 5]) expect(inParts(size)).toEqual(inParts(6))
})
