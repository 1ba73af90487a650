import { expect, test } from 'vitest'
import type { BlockOf, BlockType } from '../../../contract/blocks'
import { type DrawnBlock, drawBlock } from './drawnBlocks'

const picture = {
  sources: [
    { src: '/a-375.webp', width: 375 },
    { src: '/a-1080.webp', width: 1080 },
  ],
  width: 1080,
  height: 720,
  alt: 'A river',
  placeholder: 'data:image/webp;base64,AA',
}
const drawing = { address: (src: string) => `https://e.test${src}`, dark: false, columnWidth: 390, pixelRatio: 2 }
const night = { ...picture, nightSources: [{ src: '/night.webp', width: 1080 }] }

/** Blocks of each type, and how they are drawn. A type of the contract without a pair does not compile. */
const pairs: { [Type in BlockType]: [BlockOf<Type>, DrawnBlock][] } = {
  paragraph: [
    [
      { type: 'paragraph', text: ['One.'] },
      { kind: 'text', text: 'One.' },
    ],
    [
      { type: 'paragraph', text: ['One ', { type: 'strong', text: 'two' }] },
      { kind: 'text', runs: [{ text: 'One ' }, { text: 'two', mark: 'strong' }] },
    ],
    [
      { type: 'paragraph', text: [{ type: 'link', text: 'out', href: 'https://example.com/' }] },
      { kind: 'text', runs: [{ text: 'out', mark: 'link', href: 'https://example.com/' }] },
    ],
    [
      { type: 'paragraph', text: [{ type: 'interviewLink', text: 'other', interview: 'b' }] },
      { kind: 'text', runs: [{ text: 'other', mark: 'link', interview: 'b' }] },
    ],
  ],
  heading: [
    [
      { type: 'heading', level: 2, id: 's', number: 1, text: 'A' },
      { kind: 'section', number: 1, text: 'A' },
    ],
    [
      { type: 'heading', level: 2, id: 's', text: 'A' },
      { kind: 'section', text: 'A' },
    ],
    [
      { type: 'heading', level: 3, id: 's', text: 'A' },
      { kind: 'subheading', text: 'A' },
    ],
  ],
  pullQuote: [
    [
      { type: 'pullQuote', text: ['Q'], attribution: 'X' },
      { kind: 'quote', by: 'X', text: 'Q' },
    ],
  ],
  figure: [
    [
      { type: 'figure', picture },
      {
        kind: 'figure',
        src: 'https://e.test/a-1080.webp',
        ratio: 66.67,
        alt: 'A river',
        preview: 'data:image/webp;base64,AA',
      },
    ],
    [
      { type: 'figure', picture: { sources: [], width: 4, height: 3, alt: 'To come', caption: 'C' } },
      { kind: 'figure', ratio: 75, alt: 'To come', caption: 'C' },
    ],
  ],
  turn: [
    [
      { type: 'turn', role: 'answer', speaker: 'An', byDoctor: true, content: [{ type: 'paragraph', text: ['Yes.'] }] },
      { kind: 'answer', speaker: 'An', byDoctor: true, said: [{ kind: 'text', text: 'Yes.' }] },
    ],
  ],
  list: [
    [
      { type: 'list', ordered: true, items: [['a'], ['b']] },
      {
        kind: 'list',
        items: [
          { mark: '1.', text: 'a' },
          { mark: '2.', text: 'b' },
        ],
      },
    ],
  ],
  divider: [[{ type: 'divider' }, { kind: 'divider' }]],
}

test.each(Object.values(pairs).flat())('%j is drawn as %j', (block, drawn) => {
  expect(drawBlock(block, drawing)).toStrictEqual(drawn)
})

test('on a dark page a drawing has its night version, a photograph is dimmed', () => {
  const dark = { ...drawing, dark: true }
  expect(drawBlock({ type: 'figure', picture: night }, dark)).toStrictEqual({
    kind: 'figure',
    src: 'https://e.test/night.webp',
    ratio: 66.67,
    alt: 'A river',
  })
  expect(drawBlock({ type: 'figure', picture }, dark)).toMatchObject({ dimmed: true })
})
