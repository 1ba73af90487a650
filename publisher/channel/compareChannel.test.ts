import { expect, test } from 'vitest'
import type { Article } from '../wechat/articles'
import { compareChannel } from './compareChannel'
import type { OurVersion } from './ourVersions'

const record = ['MD', 'PhD', 'Chief Physician', '主任医师', 'Thoracic surgery', '胸外科', 'River Hospital', '江畔医院']

const ours = (changes: Partial<OurVersion> = {}): OurVersion => ({
  slug: 'a-light',
  language: 'en',
  isOriginal: true,
  file: 'content/interviews/a-light.md',
  doctor: 'an-shili',
  headline: 'A light in the chest',
  headlineLine: 3,
  names: ['An Shili', '安示例'],
  datePublished: '2026-11-20',
  dateModified: '2026-11-20',
  dateLine: 6,
  link: undefined,
  linkLine: 1,
  texts: () => [...record, 'She draws it thin.', 'Then she waits.'],
  ...changes,
})
const chinese = ours({ language: 'zh', isOriginal: false, headline: '胸中的一盏灯', file: 'a-light.zh.md' })

const there = (changes: Partial<Article> = {}): Article => ({
  messageId: 'm',
  position: 1,
  title: 'A light in the chest',
  author: '',
  digest: '',
  url: longAddress,
  cover: '',
  deleted: false,
  updatedOn: '2026-11-20',
  publishedOn: undefined,
  html: undefined,
  ...changes,
})
const longAddress = 'http://mp.weixin.qq.com/s?__biz=M&mid=1&idx=1&sn=a&chksm=c#rd'
const link = 'https://mp.weixin.qq.com/s?__biz=M&mid=1&idx=1&sn=a'
const another = 'https://mp.weixin.qq.com/s?__biz=M&mid=2&idx=1&sn=b'

/** Rows in short: `version: matched by: states`. */
const inShort = (versions: OurVersion[], articles: Article[]) =>
  compareChannel(versions, articles).map(
    ({ version, article, matchedBy, differences }) =>
      `${version ? version.file.replace(/^.*\//, '') : article?.title}: ${matchedBy ?? '–'}: ${differences.map(({ state }) => state).join(', ') || 'equal'}`,
  )

test.each([
  { what: 'linked', version: ours({ link }), article: there(), row: 'a-light.md: address: equal' },
  {
    what: 'retitled',
    version: ours({ link }),
    article: there({ title: 'The lamp' }),
    row: 'a-light.md: address: retitled',
  },
  {
    what: 'with the doctor’s name there',
    version: ours({ link }),
    article: there({ title: 'Dr. An Shili | A light in the chest' }),
    row: 'a-light.md: address: equal',
  },
  {
    what: 'changed later there',
    version: ours({ link }),
    article: there({ updatedOn: '2026-11-21' }),
    row: 'a-light.md: address: changed later there',
  },
  {
    what: 'changed here on the day on which it was changed there',
    version: ours({ link, dateModified: '2026-11-21' }),
    article: there({ updatedOn: '2026-11-21' }),
    row: 'a-light.md: address: equal',
  },
  {
    what: 'published later there and never changed',
    version: ours({ link }),
    article: there({ publishedOn: '2026-11-25', updatedOn: '2026-11-25' }),
    row: 'a-light.md: address: equal',
  },
  {
    what: 'retitled and changed',
    version: ours({ link }),
    article: there({ title: 'The lamp', publishedOn: '2026-11-20', updatedOn: '2026-11-21' }),
    row: 'a-light.md: address: retitled, changed later there',
  },
  {
    what: 'withdrawn, whatever else it is',
    version: ours({ link }),
    article: there({ deleted: true, title: '', updatedOn: '2026-11-25' }),
    row: 'a-light.md: address: withdrawn there',
  },
  { what: 'not linked', version: ours(), article: there(), row: 'a-light.md: headline: link missing' },
  {
    what: 'not linked and alike',
    version: ours(),
    article: there({ title: 'A light within the chest' }),
    row: 'a-light.md: guess: retitled, link missing',
  },
  {
    what: 'not linked and hardly alike, but of the same doctor',
    version: ours(),
    article: there({ title: 'An Shili: the light of the chest, and the lamp' }),
    row: 'a-light.md: guess: retitled, link missing',
  },
  {
    what: 'linked by the short form, which the list has not',
    version: ours({ link: 'https://mp.weixin.qq.com/s/AbC' }),
    article: there(),
    row: 'a-light.md: headline: equal',
  },
  {
    what: 'linked to another article',
    version: ours({ link: another }),
    article: there(),
    row: 'a-light.md: headline: link broken',
  },
  {
    what: 'linked to another site',
    version: ours({ link: 'https://example.com/' }),
    article: there(),
    row: 'a-light.md: headline: link broken',
  },
])('an interview that is on both and $what', ({ version, article, row }) => {
  expect(inShort([version], [article])).toEqual([row])
})

test('what only one side has', () => {
  const rest = there({ title: 'Twelve beds and a window', url: another })
  expect(inShort([ours()], [rest])).toEqual([
    'a-light.md: –: missing there',
    'Twelve beds and a window: –: missing here',
  ])
  expect(inShort([ours({ link })], [rest])[0]).toBe('a-light.md: –: link broken')
  expect(inShort([ours({ link: 'https://example.com/' })], [rest])[0]).toBe('a-light.md: –: link broken')
})

test('a withdrawn article that we never had is nobody’s business', () => {
  expect(inShort([], [there({ deleted: true })])).toEqual([])
})

test('an article that was withdrawn and published again is matched with the one that lives', () => {
  const again = there({ url: another })
  expect(inShort([ours()], [there({ deleted: true }), again])).toEqual(['a-light.md: headline: link missing'])
})

test('a translation shares its original’s link, and the account may carry either', () => {
  const original = ours({ link })
  expect(inShort([original, chinese], [there()])).toEqual(['a-light.md: address: equal'])
  expect(inShort([original, chinese], [there({ title: '胸中的一盏灯' })])).toEqual(['a-light.md: address: equal'])
})

test('where the account carries both languages, the translation gets its own link', () => {
  const articles = [there(), there({ title: '胸中的一盏灯', url: another })]
  expect(inShort([ours({ link }), chinese], articles)).toEqual([
    'a-light.md: address: equal',
    'a-light.zh.md: headline: link missing',
  ])
})

test('where the account carries the translation, its original’s link may be the short form of the same article', () => {
  const short = ours({ link: 'https://mp.weixin.qq.com/s/AbC' })
  expect(inShort([short, chinese], [there({ title: '胸中的一盏灯' })])).toEqual(['a-light.zh.md: headline: equal'])
  expect(inShort([ours({ link: another }), chinese], [there({ title: '胸中的一盏灯' })])).toEqual([
    'a-light.md: –: link broken',
    'a-light.zh.md: headline: link missing',
  ])
})

test('where the account carries the translation alone, the interview is not missing there', () => {
  expect(inShort([ours(), chinese], [there({ title: '胸中的一盏灯' })])).toEqual([
    'a-light.zh.md: headline: link missing',
  ])
})

test('of two interviews with one headline, the doctor’s name tells which it is; without it neither is certain', () => {
  const second = ours({ slug: 'b', file: 'b.md', names: ['Bao Fanli'] })
  expect(inShort([ours(), second], [there({ title: 'Dr. Bao Fanli: A light in the chest' })])).toEqual([
    'a-light.md: –: missing there',
    'b.md: headline: link missing',
  ])
  expect(inShort([ours(), second], [there()])[0]).toBe('a-light.md: guess: link missing')
})

test('the likeliest guess wins, and nothing is guessed twice', () => {
  const versions = [
    ours({ headline: 'The hour between two and three', slug: 'a', file: 'a.md' }),
    ours({ headline: 'The hour between three and four', slug: 'b', file: 'b.md' }),
  ]
  const articles = [
    there({ title: 'An hour between three and four' }),
    there({ title: 'An hour between two and three', url: another }),
  ]
  const rows = compareChannel(versions, articles)
  expect(rows.map(({ version, article }) => [version?.file, article?.title])).toEqual([
    ['a.md', 'An hour between two and three'],
    ['b.md', 'An hour between three and four'],
  ])
})

test.each([
  {
    what: 'only its layout',
    html: '<p>01</p><p><b>SHE DRAWS</b> it thin!</p><p>Dr. An: Then she waits.</p><p>编辑：示例</p>',
    expected: undefined,
  },
  {
    what: 'its layout around headline and byline',
    html: '<p>Dr. An Shili | A light in the chest</p><p>Dr. An Shili (安示例), M.D./PhD, Chief Physician, Department of Thoracic surgery, River Hospital</p><p>She draws it thin.</p>',
    expected: undefined,
  },
  {
    what: 'the doctor’s post and hospital',
    html: '<p>An Shili, MD, PhD, Chief, Thoracic surgery department, Hill Hospital</p><p>安示例，主任医师，胸外科，江畔医院</p>',
    expected: 'Not here: “Hill Hospital”. Compare them',
  },
  {
    what: 'a sentence that begins as a byline does',
    html: '<p>An Shili, who was the chief physician of the hospital in those years, waited.</p>',
    expected: 'Not here: “An Shili, who was the chief physician',
  },
  {
    what: 'its text',
    html: '<p>She draws it thin. Then she waits for a year.</p><script>never text, never compared</script>',
    expected: 'Not here: “Then she waits for a year.”. Compare them, bring over what changed',
  },
  {
    what: 'much of it',
    html: '<p>One new sentence. Another new one. A third new one! Is a fourth? 第五句也是新加的。</p>',
    expected: 'Not here: “One new sentence.”, “Another new one.”, “A third new one!” and 2 more. Compare them',
  },
])('where the list holds the text, a later day counts if the account changed $what', ({ html, expected }) => {
  const [row] = compareChannel([ours({ link })], [there({ updatedOn: '2026-11-21', html })])
  if (expected === undefined) expect(row?.differences).toEqual([])
  else expect(row?.differences[0]?.message).toContain(expected)
})

test('each difference says where it is and what to do', () => {
  const [row] = compareChannel([ours({ link, linkLine: 8 })], [there({ title: 'The lamp', updatedOn: '2026-11-21' })])
  expect(row?.differences).toEqual([
    {
      state: 'retitled',
      line: 3,
      message: '“A light in the chest” here is “The lamp” there. Settle on one headline and write it in both places',
    },
    {
      state: 'changed later there',
      line: 6,
      message:
        'published or changed there on 2026-11-21, here on 2026-11-20. Compare the two, bring over what changed, and set dateModified to the day on which you did',
    },
  ])
})
