// @vitest-environment jsdom
import { act, render } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import type { Block } from '../../../contract/blocks'
import type { Article } from './blockView'
import { WebBlocks } from './WebBlocks'

const article: Article = {
  doctor: {
    slug: 'an-shili',
    name: { en: 'An Shili', zh: '安示例' },
    formOfAddress: 'doctor',
    degrees: [],
    post: { en: 'Physician' },
    department: { slug: 'thoracic-surgery', name: { en: 'Thoracic surgery' } },
    hospital: { slug: 'sample-river-hospital', name: { en: 'Sample River Hospital' } },
    biography: {},
    expertise: [],
  },
  language: 'en',
  address: (src) => `https://endpoint.test${src}`,
  onInterviewLink: vi.fn(),
  onOutsideLink: vi.fn(),
  onPicture: vi.fn(),
  onReach: vi.fn(),
  onQuote: vi.fn(),
}

beforeEach(() => {
  vi.clearAllMocks()
})

function draw(...blocks: Block[]) {
  // A first paragraph is a lede: the block under test stands behind it.
  const piece = { first: 0, blocks: [{ type: 'paragraph', text: ['Lede.'] } satisfies Block, ...blocks] }
  return render(<WebBlocks piece={piece} article={article} lede={0} marked={-1} />).container
}

const picture = {
  sources: [
    { src: '/v1/images/a-375.webp', width: 375 },
    { src: '/v1/images/a-1080.webp', width: 1080 },
  ],
  width: 1080,
  height: 720,
  alt: 'A river',
}

test.each<[Block, string]>([
  [{ type: 'heading', level: 2, id: 'section-1', number: 1, text: 'A town' }, 'Lede.1A town'],
  [{ type: 'heading', level: 2, id: 'section-2', text: 'Questions' }, 'Lede.Questions'],
  [{ type: 'heading', level: 3, id: 'part-1', text: 'A street' }, 'Lede.A street'],
  [{ type: 'paragraph', text: ['One ', { type: 'strong', text: 'two' }, ' three.'] }, 'Lede.One two three.'],
  [{ type: 'pullQuote', text: ['Said.'], attribution: 'Dr. An' }, 'Lede.Said.Dr. AnShare this quote'],
  [{ type: 'figure', picture: { ...picture, caption: 'By the river.' } }, 'Lede.By the river.'],
  [{ type: 'list', ordered: true, items: [['First'], ['Second']] }, 'Lede.1.First2.Second'],
  [{ type: 'list', ordered: false, items: [['First']] }, 'Lede.·First'],
  [{ type: 'divider' }, 'Lede.'],
])('%j reads %j', (block, text) => {
  expect(draw(block).textContent).toBe(text)
})

test('every block can be scrolled to by its position', () => {
  const container = draw({ type: 'paragraph', text: ['Second.'] }, { type: 'divider' })
  expect(container.querySelector('#b1')?.textContent).toBe('Second.')
  expect(container.querySelectorAll('[id^=b]')).toHaveLength(3)
})

test('turns are heard as question and answer, and their paragraphs stay apart', () => {
  const container = draw(
    {
      type: 'turn',
      role: 'question',
      speaker: 'ShanghaiDoctor',
      byDoctor: false,
      content: [{ type: 'paragraph', text: ['Why?'] }],
    },
    {
      type: 'turn',
      role: 'answer',
      speaker: 'Dr. An Shili',
      byDoctor: true,
      content: [
        { type: 'paragraph', text: ['Because.'] },
        { type: 'list', ordered: false, items: [['Really']] },
      ],
    },
  )
  const labels = [...container.querySelectorAll('[aria-label]')].map((node) => node.getAttribute('aria-label'))
  expect(labels).toEqual(['Question, ShanghaiDoctor', 'Answer, Dr. An Shili'])
  expect(container.textContent).toBe('Lede.ShanghaiDoctorWhy?Dr. An ShiliBecause.·Really')
})

test('a picture is drawn at its own shape before it is loaded, at the width that the screen needs', () => {
  const container = draw({ type: 'figure', picture })
  const image = container.querySelector('img')
  // 390 px wide at two device pixels a pixel needs more than 375.
  expect(image?.getAttribute('src')).toBe('https://endpoint.test/v1/images/a-1080.webp')
  expect(image?.getAttribute('aria-label')).toBe('A river')
  expect(image?.parentElement?.dataset.style).toContain('padding-top:66.67%')
})

test('a picture that is still to come is a plate that says so', () => {
  const container = draw({ type: 'figure', picture: { ...picture, sources: [] } })
  expect(container.querySelector('img')).toBeNull()
  expect(container.textContent).toContain('A picture is still to come.')
})

test('links answer a tap', () => {
  const container = draw({
    type: 'paragraph',
    text: [
      { type: 'interviewLink', text: 'the other', interview: 'other' },
      { type: 'link', text: 'outside', href: 'https://example.com/' },
    ],
  })
  for (const link of container.querySelectorAll<HTMLElement>('[role=link]')) link.click()
  expect(article.onInterviewLink).toHaveBeenCalledWith('other')
  expect(article.onOutsideLink).toHaveBeenCalledWith('https://example.com/')
})

test('a quote offers to be shared; a paragraph once it was tapped, until it is tapped again', () => {
  const container = draw(
    { type: 'pullQuote', text: ['Said.'] },
    {
      type: 'turn',
      role: 'answer',
      speaker: 'Dr. An Shili',
      byDoctor: true,
      content: [
        { type: 'list', ordered: false, items: [['Item']] },
        { type: 'paragraph', text: ['Because.'] },
      ],
    },
  )
  const rows = () => [...container.querySelectorAll<HTMLElement>('[role=button]')]
  const paragraph = [...container.querySelectorAll('span')].find(({ textContent }) => textContent === 'Because.')
  rows()[0]?.click()
  expect(article.onQuote).toHaveBeenLastCalledWith(1)
  act(() => paragraph?.click())
  rows()[1]?.click()
  expect(article.onQuote).toHaveBeenLastCalledWith(2, 1)
  act(() => paragraph?.click())
  expect(rows()).toHaveLength(1)
})
