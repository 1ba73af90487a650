import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Language, languages } from './language'
import { documentOf, versionOf } from './searchPostings'

test('every version has a number of its own, which leads back to it, and later interviews have higher ones', () => {
  const interviews = fc.nat({ max: 2 ** 24 })
  fc.assert(
    fc.property(interviews, fc.constantFrom<Language>(...languages), (interview, language) => {
      const document = documentOf(interview, language)
      expect(versionOf(document)).toEqual({ interview, language })
      expect(documentOf(interview + 1, languages[0])).toBeGreaterThan(document)
    }),
  )
})
