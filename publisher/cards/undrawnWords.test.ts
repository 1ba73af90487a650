import { expect, test } from 'vitest'
import { readCollection } from '../collection/readCollection'
import { formatProblem } from '../problems/problem'
import { interviewFile, soundContent, translationFile, writeContent } from '../testing/contentFolder'
import { undrawnWords } from './undrawnWords'

const rare = { character: '𠮷', shownAs: '□' }
const heart = { character: '❤️', shownAs: '' }
const accented = { character: 'x̂', shownAs: 'x' }

const collection = async () =>
  readCollection(
    await writeContent({
      ...soundContent,
      'site.yaml': soundContent['site.yaml'].replace('Long conversations', 'Long conversations ❤️'),
      'hospitals.yaml':
        'river-hospital:\n  name: { en: River, zh: 示例江畔医院 }\nhill:\n  name:\n    en: Hill\n    zh: 𠮷山医院\n',
      'doctors/an-shili.yaml': soundContent['doctors/an-shili.yaml'].replace('An Shili', 'An Sx\u0302ili'),
      'interviews/a-light.md': interviewFile({ headline: 'A light ❤️ for 𠮷田' }),
      'interviews/a-light.zh.md': translationFile({ headline: '𠮷田的灯' }),
    }),
  )

test('every text on a card with a character that no font has is named, with the character and what to do', async () => {
  expect(undrawnWords(await collection(), [rare, heart, accented]).map(formatProblem)).toEqual([
    'content/site.yaml:2: warning: of “Long conversations ❤️”, share cards cannot show “❤️” (U+2764 U+FE0F: it is left out); write it without, or let it be: the page shows it in full',
    'content/hospitals.yaml:6: warning: of “𠮷山医院”, share cards cannot show “𠮷” (U+20BB7: an empty box is drawn); write it with characters that they have, such as the common form of a rare one or a name in Latin letters',
    'content/doctors/an-shili.yaml:1: warning: of “An Sx̂ili”, share cards cannot show “x̂” (U+0078 U+0302: “x” is drawn); write it without, or let it be: the page shows it in full',
    'content/interviews/a-light.md:3: warning: of “A light ❤️ for 𠮷田”, share cards cannot show “𠮷” (U+20BB7: an empty box is drawn), “❤️” (U+2764 U+FE0F: it is left out); write it with characters that they have, such as the common form of a rare one or a name in Latin letters',
    'content/interviews/a-light.zh.md:2: warning: of “𠮷田的灯”, share cards cannot show “𠮷” (U+20BB7: an empty box is drawn); write it with characters that they have, such as the common form of a rare one or a name in Latin letters',
  ])
})

test('where cards show everything, nothing is said', async () => {
  expect(undrawnWords(await collection(), [])).toEqual([])
})
