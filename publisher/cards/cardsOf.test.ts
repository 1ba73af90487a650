import { expect, test } from 'vitest'
import type { ResolvedContent } from '../documents/publication'
import { sampleDoctor, sampleInterview, samplePicture, samplePublication } from '../testing/samplePublication'
import { cardsOf } from './cardsOf'

const drawn = {
  ...samplePicture,
  isPlaceholder: true as const,
  files: [{ name: 'd', width: 1080, path: 'drawn.webp' }],
}
const face = { ...samplePicture, files: [{ name: 'f', width: 750, path: 'face.webp' }] }
const [version] = sampleInterview(1).versions

test('every version of an interview has a card in its own language', () => {
  const chinese = { ...version, language: 'zh' as const, headline: '一盏灯' }
  const { versions } = cardsOf(samplePublication([sampleInterview(1, { versions: [version, chinese] })]))
  expect(versions.map(([key, { stem }]) => [key, stem])).toEqual([
    ['i1.en', 'interview-1-en'],
    ['i1.zh', 'interview-1-zh'],
  ])
  expect(versions[1]?.[1].card).toEqual({
    subject: 'interview',
    publication: { text: '上海医生', language: 'zh' },
    titles: [{ text: '一盏灯', language: 'zh' }],
    who: { text: '安示例', language: 'zh' },
    where: [
      { text: '胸外科', language: 'zh' },
      { text: '江畔医院', language: 'zh' },
    ],
  })
})

test.each([
  { name: { en: 'An Shili', zh: '安示例' }, titles: ['安示例', 'Dr. An Shili'], publication: 'ShanghaiDoctor' },
  { name: { en: 'An Shili' }, titles: ['Dr. An Shili'], publication: 'ShanghaiDoctor' },
  { name: { zh: '安示例' }, titles: ['安示例'], publication: '上海医生' },
])('the card of a doctor called $name says $titles', ({ name, titles, publication }) => {
  const [doctor] = cardsOf({ ...samplePublication([]), doctors: [{ ...sampleDoctor, name }] }).doctors
  const card = doctor?.[1].card
  expect(card?.titles.map(({ text }) => text)).toEqual(titles)
  expect(card?.publication?.text).toBe(publication)
})

test.each([
  { portrait: face, cover: samplePicture, picture: { use: 'portrait', path: 'face.webp' } },
  { portrait: drawn, cover: face, picture: { use: 'cover', path: 'face.webp' } },
  { portrait: drawn, cover: drawn, picture: { use: 'portrait', path: 'drawn.webp' } },
])('an interview shows $picture', ({ portrait, cover, picture }) => {
  const doctor = { ...sampleDoctor, portrait }
  const versions = [{ ...version, cover: { picture: cover, alt: '' } }] satisfies [typeof version]
  const { versions: cards } = cardsOf(samplePublication([sampleInterview(1, { doctor, versions })]))
  expect(cards[0]?.[1].picture).toEqual(picture)
})

test('hospitals, departments and pages that are about nobody have one, too', () => {
  const content: ResolvedContent = samplePublication([])
  const { places, kinds } = cardsOf(content)
  const titles = (cards: typeof places) => cards.map(([key, { card }]) => [key, card.titles.map(({ text }) => text)])
  expect(titles(places)).toEqual([
    ['hospital/river-hospital', ['江畔医院', 'River Hospital']],
    ['department/thoracic-surgery', ['胸外科', 'Thoracic surgery']],
  ])
  expect(titles(kinds)).toEqual([
    ['home', ['上海医生', 'ShanghaiDoctor']],
    ['doctors', ['医生', 'Doctors']],
    ['search', ['搜索', 'Search']],
  ])
})
