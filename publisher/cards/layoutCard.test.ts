import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyText, measureSample } from '../../contract/sampleText'
import { type Card, type Cut, cardSizes, type Words } from './card'
import { textWidth } from './cardFonts'
import { layoutCard, type MeasureIn, type TextPart } from './layoutCard'

const measure: MeasureIn = (face, size) => (text) => textWidth(text, face) * size
const en = (text: string): Words => ({ text, language: 'en' })
const zh = (text: string): Words => ({ text, language: 'zh' })

const interview: Card = {
  subject: 'interview',
  publication: en('ShanghaiDoctor'),
  titles: [en('A map drawn one breath at a time')],
  who: en('Dr. An Shili'),
  where: [en('Thoracic surgery'), en('Sample River Hospital')],
}
const doctor: Card = {
  subject: 'doctor',
  publication: en('ShanghaiDoctor'),
  titles: [zh('安示例'), en('Dr. An Shili')],
  where: interview.where,
}

/** The lines of a card as they are read, from above; those of one size that follow each other as one text. */
function read(card: Card, cut: Cut = 'message'): [text: string, size: number][] {
  const texts = [...layoutCard(card, cut, measure).texts].sort((a, b) => a.top - b.top)
  return texts.map(({ text, size }) => [text, size])
}

describe('an interview', () => {
  test.each([
    { headline: en('Murmur'), lines: ['Murmur'], size: 46 },
    { headline: interview.titles[0], lines: ['A map drawn', 'one breath at', 'a time'], size: 42 },
    { headline: zh('一呼一吸之间，画一张地图'), lines: ['一呼一吸之间，', '画一张地图'], size: 40 },
    { headline: zh('六楼的算术课'), lines: ['六楼的算术课'], size: 44 },
    { headline: en('ShanghaiDoctorally'), lines: ['ShanghaiDoctorally'], size: 31 },
    {
      headline: en(
        'On carrying a folding chart, a lamp and two boxes of lenses up four hundred kilometres of valley road to a school gymnasium',
      ),
      lines: [
        'On carrying a folding',
        'chart, a lamp and two',
        'boxes of lenses up four',
        'hundred kilometres of',
        'valley road to a school',
        'gymnasium',
      ],
      size: 25,
    },
  ])('is headed by $lines', ({ headline, lines, size }) => {
    const card = { ...interview, titles: headline ? [headline] : [] }
    expect(read(card).slice(1, -3)).toEqual(lines.map((line) => [line, size]))
  })

  test('tells below who speaks and where, in one size each', () => {
    expect(read(interview).slice(-3)).toEqual([
      ['Dr. An Shili', 25],
      ['Thoracic surgery', 20],
      ['Sample River Hospital', 20],
    ])
    const sizes = read({ ...interview, where: [en('Cardiology'), en('Sample Bund Children’s Hospital')] }).slice(-2)
    expect(sizes).toEqual([
      ['Cardiology', 18],
      ['Sample Bund Children’s Hospital', 18],
    ])
  })

  test('a very long name is set smaller and on more lines, and cut only where nothing else helps', () => {
    const who = en('Dr. Sample Abdurahman Muhammadjan Turghunoghli Nurmuhammad')
    const name = (card: Card, cut: Cut) =>
      read(card, cut)
        .map(([text]) => text)
        .join(' ')
    for (const cut of ['message', 'timeline'] as const) expect(name({ ...interview, who }, cut)).toContain(who.text)
    expect(name({ ...interview, who: en(`${who.text} `.repeat(5)) }, 'message')).toContain('…')
  })
})

describe('a doctor', () => {
  test('has a short Chinese name from top to bottom, and the other one below', () => {
    const { texts } = layoutCard(doctor, 'message', measure)
    const name = texts.filter(({ size }) => size > 46)
    expect(name.map(({ text }) => text)).toEqual(['安', '示', '例'])
    expect(new Set(name.map(({ left }) => left)).size).toBe(1)
    expect(read(doctor).map(([text]) => text)).toContain('Dr. An Shili')
  })

  test.each([
    { titles: [zh('示例·阿卜杜热合曼')], first: '示例·阿卜', why: 'is long' },
    { titles: [en('Dr. Liu Ruijun')], first: 'Dr. Liu Ruijun', why: 'is Latin' },
    {
      titles: [zh('欧阳示例'), en('Prof. Ouyang Shili')],
      first: '欧阳示例',
      why: 'has no room',
      where: [1, 2].map(() => en('W '.repeat(120))),
    },
  ])('has a name along the line where it $why', ({ titles, first, where = doctor.where }) => {
    expect(read({ ...doctor, titles, where })[1]?.[0]).toBe(first)
  })
})

/** Each line's box. */
const boxOf = ({ left, top, size, line, text, face }: TextPart) => ({
  left,
  right: left + textWidth(text, face) * size,
  top,
  bottom: top + line,
})

const anyWords = fc.record({ text: anyText, language: fc.constantFrom('en' as const, 'zh' as const) })
const anyCard: fc.Arbitrary<Card> = fc.record(
  {
    subject: fc.constantFrom('interview' as const, 'doctor' as const, 'place' as const),
    publication: anyWords,
    titles: fc.array(anyWords, { maxLength: 2 }),
    who: anyWords,
    where: fc.array(anyWords, { maxLength: 2 }),
  },
  { requiredKeys: ['subject', 'titles', 'where'] },
)

test.each(['message', 'timeline'] as const)('of no %s card does anything leave the paper or overlap', (cut) => {
  // Widths are invented, so that any character has one.
  const width = measureSample(0.5)
  const invented: MeasureIn = (_face, size) => (text) => width(text) * size
  fc.assert(
    fc.property(anyCard, (card) => {
      const { texts, picture, seal } = layoutCard(card, cut, invented)
      const boxes = texts.map((part) => ({ ...boxOf(part), right: part.left + width(part.text) * part.size }))
      for (const { left, right, top, bottom } of boxes) {
        expect(left).toBeGreaterThanOrEqual(seal.left)
        expect(right).toBeLessThanOrEqual(picture.left)
        expect(top).toBeGreaterThanOrEqual(0)
        expect(bottom).toBeLessThanOrEqual(cardSizes[cut].height)
      }
      const sorted = boxes.sort((a, b) => a.top - b.top)
      for (const [index, { top }] of sorted.entries())
        expect(top).toBeGreaterThanOrEqual(sorted[index - 1]?.bottom ?? 0)
    }),
    { numRuns: 150 },
  )
})
