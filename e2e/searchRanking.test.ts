import { describe, expect, test } from 'vitest'
import type { MarkedText, SearchAnswer } from '../src/search/hits'
import { readPassage } from '../src/search/readPassage'
import { search } from '../src/search/search'
import { publishedFiles, publishedTexts } from './publishedFiles'

/** What people type and what must come first, on the sample content as it was published. */
const read = publishedFiles()

async function answerOf(query: string): Promise<SearchAnswer> {
  const answer = await search(query, read)
  if (!answer.ok) throw new Error(answer.error)
  return answer.value
}

const marked = (text: MarkedText = []) => text.map((run) => (run.marked ? `[${run.text}]` : run.text)).join('')

describe('doctors', () => {
  test.each([
    // English names
    ['An Shili', 'an-shili', 'name'],
    ['an shili', 'an-shili', 'name'],
    ['Shili An', 'an-shili', 'name'],
    ['SHILI', 'an-shili', 'name'],
    ['anshili', 'an-shili', 'name'],
    ['Dr. An Shili', 'an-shili', 'name'],
    ['Prof Bao', 'bao-fanli', 'name'],
    ['fang', 'fang-liyan', 'name'],
    ['Ｆａｎｇ　Ｌｉｙａｎ', 'fang-liyan', 'name'],
    ['Liu Ruijun', 'liu-ruijun', 'name'],
    ['liu rui jun', 'liu-ruijun', 'name'],
    ['nurmuhammad', 'sample-abdurahman', 'name'],
    ['Turghunoghli Abdurahman', 'sample-abdurahman', 'name'],
    // Chinese names
    ['安示例', 'an-shili', 'name'],
    ['安示', 'an-shili', 'name'],
    ['示例医生', 'an-shili', 'name'],
    ['安示例医生', 'an-shili', 'name'],
    ['邓', 'deng-shidu', 'name'],
    ['赵某人', 'zhao-mouren', 'name'],
    ['买买提江', 'sample-abdurahman', 'name'],
    // pinyin, with tones and without, joined and spaced, by beginnings and by initials
    ['Ān Shìlì', 'an-shili', 'name'],
    ['ān shì lì', 'an-shili', 'name'],
    ['an shi li', 'an-shili', 'name'],
    ['dèng', 'deng-shidu', 'name'],
    ['mengyangwen', 'meng-yangwen', 'name'],
    ['meng yang wen', 'meng-yangwen', 'name'],
    ['yangwen', 'meng-yangwen', 'name'],
    ['qinni', 'qin-niming', 'name'],
    ['asl', 'an-shili', 'name'],
    ['a s l', 'an-shili', 'name'],
    ['zmr', 'zhao-mouren', 'name'],
    ['SWM', 'shen-wuming', 'name'],
    // slips: replaced, left out, added, swapped; the first letter too; hospital, department and field
    ['Shilo', 'an-shili', 'name'],
    ['Amshili', 'an-shili', 'name'],
    ['Fsng Liyan', 'fang-liyan', 'name'],
    ['Fang Liyna', 'fang-liyan', 'name'],
    ['Ruijn', 'liu-ruijun', 'name'],
    ['Yangzhamg', 'cao-yangzhang', 'name'],
    ['xMouren', 'zhao-mouren', 'name'],
    ['ouren', 'zhao-mouren', 'name'],
    ['feng liyan', 'fang-liyan', 'name'],
    ['安示利', 'an-shili', 'name'],
    ['陆式笔', 'lu-shibi', 'name'],
    ['nehprology', 'bao-fanli', 'department'],
    ['Cataracct', 'cao-yangzhang', 'expertise'],
    ['外滩儿重医院', 'deng-shidu', 'hospital'],
    // places and fields
    ['nephrology', 'bao-fanli', 'department'],
    ['肾内科', 'bao-fanli', 'department'],
    ['shenneike', 'bao-fanli', 'department'],
    ['Sample Old Town Hospital', 'qin-niming', 'hospital'],
    ['老城中医医院', 'qin-niming', 'hospital'],
    ['江畔', 'an-shili', 'hospital'],
    ['shanghai chest', 'liu-ruijun', 'hospital'],
    ['children’s hospital', 'deng-shidu', 'hospital'],
    ["children's hospital", 'deng-shidu', 'hospital'],
    ['lung nodules', 'an-shili', 'expertise'],
    ['ground-glass', 'liu-ruijun', 'expertise'],
    ['diseases of the retina', 'cao-yangzhang', 'expertise'],
    ['哮喘', 'deng-shidu', 'expertise'],
    ['血液透析', 'bao-fanli', 'expertise'],
    // together
    ['fang cardiology', 'fang-liyan', 'name'],
    ['胸外科安示例', 'an-shili', 'name'],
    ['眼科 曹', 'cao-yangzhang', 'name'],
    ['north gate thoracic', 'he-xugou', 'department'],
  ])('%s finds %s by %s', async (query, slug, where) => {
    const { doctors } = await answerOf(query)
    expect(doctors.hits[0]).toMatchObject({ slug, where })
    expect(doctors.count).toBeGreaterThanOrEqual(doctors.hits.length)
  })

  test.each([
    ['Shilo', 'Shili'],
    ['amshili', 'An Shili'],
    ['feng liyan', 'Fang Liyan'],
    ['安示利', '安示例'],
    ['nehprology', 'nephrology'],
    ['An Shili', undefined],
  ])('%s is read as %s, and the answer says so', async (query, readAs) => {
    expect((await answerOf(query)).readAs).toBe(readAs)
  })

  test.each([
    ['安示', { zh: '[安示]例' }],
    ['an shi', { zh: '[安示]例', en: '[An] [Shi]li' }],
    ['asl', { zh: '[安示例]' }],
    ['anshili', { zh: '[安示例]', en: '[An Shili]' }],
  ])('%s is marked in the name', async (query, names) => {
    const { name = {} } = (await answerOf(query)).doctors.hits[0] ?? {}
    for (const [language, text] of Object.entries(names)) {
      expect(marked(name[language as 'en' | 'zh'])).toBe(text)
    }
  })
})

describe('places', () => {
  test.each([
    ['江畔', 'hospital', 'sample-river-hospital', 3],
    ['River Hospital', 'hospital', 'sample-river-hospital', 3],
    ['cardiology', 'department', 'cardiology', 2],
    ['asthma', 'expertise', 'asthma', 1],
    ['xinneike', 'department', 'cardiology', 2],
  ])('%s is the %s %s', async (query, kind, slug, doctorCount) => {
    expect((await answerOf(query)).places[0]).toMatchObject({ kind, slug, doctorCount })
  })
})

const map = 'a-map'

describe('interviews', () => {
  test.each([
    // headlines
    ['a map drawn', map, 'en', 'headline'],
    ['breath', map, 'en', 'headline'],
    ['一呼一吸', map, 'zh', 'headline'],
    ['murmur', 'murmur', 'en', 'headline'],
    ['quiet years machine', 'quiet-years', 'en', 'headline'],
    ['六楼', 'sixth-floor', 'zh', 'headline'],
    ['SMALL INCISION', 'small-incision', 'en', 'headline'],
    // doctors
    ['Gu Yanggao', 'small-incision', 'en', 'doctor'],
    ['lushibi', 'stairwell', 'en', 'doctor'],
    // the text
    ['silicone grains', map, 'en', 'text'],
    ['three thousandth', map, 'en', 'text'],
    ['2009', map, 'en', 'text'],
    ['“let’s keep an eye on it”', map, 'en', 'text'],
    ["let's keep an eye on it", map, 'en', 'text'],
    ['second-year registrar', map, 'en', 'text'],
    ['check-up', map, 'en', 'text'],
    ['checkup', map, 'en', 'text'],
    ['人人都说划算', map, 'zh', 'text'],
    ['小切口', map, 'zh', 'text'],
    ['chief physician Fudan', 'liu-ruijun', 'en', 'text'],
  ])('%s finds %s (%s) by %s', async (query, id, language, where) => {
    expect((await answerOf(query)).interviews.hits[0]).toMatchObject({ id, language, where })
  })

  test.each([
    ['silicone grains', '[silicone] [grains]'],
    ['人人都说划算', '[人人都说划算]'],
    ['minutes border', '[minutes] there is a [border]'],
    ['checkup', '[check-up]'],
  ])('%s: the sentence of the hit shows it', async (query, words) => {
    const [hit] = (await answerOf(query)).interviews.hits
    if (!hit) throw new Error('nothing was found')
    const passage = await readPassage(query, hit, publishedTexts())
    if (!passage.ok) throw new Error(passage.error)
    expect(marked(passage.value.sentence)).toContain(words)
  })
})

test.each(['', ' ', '。，', '?!', '—'])('%j asks for nothing and reads nothing', async (query) => {
  const paths: string[] = []
  const answer = await search(query, (path) => {
    paths.push(path)
    return read(path)
  })
  expect(answer).toMatchObject({ ok: true, value: { doctors: { count: 0 }, interviews: { count: 0 }, places: [] } })
  expect(paths).toEqual([])
})

test('a long text that was pasted is looked for by its beginning', async () => {
  const answer = await answerOf(`silicone grains that somebody else has hidden ${'in the tissue '.repeat(100)}`)
  expect(answer.interviews.hits[0]).toMatchObject({ id: map })
})
