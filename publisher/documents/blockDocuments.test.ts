import { expect, test } from 'vitest'
import { parseBody } from '../testing/parseBody'
import { sampleDoctor, samplePublication } from '../testing/samplePublication'
import { blockDocuments } from './blockDocuments'

const publication = samplePublication([])
const blocksOf = (body: string, language: 'en' | 'zh' = 'en') =>
  blockDocuments(parseBody(body).blocks, { publication, doctor: sampleDoctor, language })

test.each([
  { input: { body: ':::question\nA?\n:::', language: 'en' }, output: { speaker: 'ShanghaiDoctor', byDoctor: false } },
  { input: { body: ':::question\nA?\n:::', language: 'zh' }, output: { speaker: '上海医生', byDoctor: false } },
  { input: { body: ':::answer\nA.\n:::', language: 'en' }, output: { speaker: 'Dr. An Shili', byDoctor: true } },
  { input: { body: ':::answer\nA.\n:::', language: 'zh' }, output: { speaker: '安示例', byDoctor: true } },
  {
    input: { body: ':::answer{speaker="A nurse"}\nA.\n:::', language: 'en' },
    output: { speaker: 'A nurse', byDoctor: false },
  },
  {
    input: { body: ':::question{speaker="安示例"}\nA?\n:::', language: 'zh' },
    output: { speaker: '安示例', byDoctor: true },
  },
] as const)('a turn has its speaker: $input', ({ input, output }) => {
  expect(blocksOf(input.body, input.language)).toMatchObject([output])
})

test('a figure has its measured picture', () => {
  expect(blocksOf('::figure[By the river.]{file="river.webp" alt="A river"}')).toEqual([
    {
      type: 'figure',
      picture: {
        sources: [
          { src: '/v1/images/a-1-375.webp', width: 375 },
          { src: '/v1/images/a-2-750.webp', width: 750 },
        ],
        width: 750,
        height: 500,
        alt: 'A river',
        caption: 'By the river.',
        placeholder: 'data:image/webp;base64,',
      },
    },
  ])
})

test('a pending figure has only its shape', () => {
  expect(blocksOf('::figure{pending alt="A river" ratio="4:3"}')).toEqual([
    { type: 'figure', picture: { sources: [], width: 1080, height: 810, alt: 'A river' } },
  ])
})
