import { expect, test } from 'vitest'
import { type BodyItem, paragraphOf } from './bodyItem'
import { readPage } from './readPage'
import { recogniseBody } from './recogniseBody'

const cast = { name: { en: 'Lu Sample', zh: '安示例' }, siteName: 'Sample Site' }

const short: { readonly [Type in BodyItem['type']]: (item: Extract<BodyItem, { type: Type }>) => string } = {
  paragraph: ({ text }) => text,
  heading: ({ text, numbered }) => `${numbered ? '##' : '##-'} ${text}`,
  addedHeading: ({ text }) => `##+ ${text}`,
  figure: ({ number, caption }) => `[${number}${caption ? ` ${caption.text}` : ''}]`,
  list: ({ ordered, items }) => items.map((item) => `${ordered ? '#' : '*'} ${item.text}`).join(' '),
  pullQuote: ({ text }) => `> ${text}`,
  speaker: ({ mark }) => mark.text,
  turn: ({ speaker, content }) =>
    `${speaker.role === 'question' ? 'Q' : 'A'}${speaker.printedName ? `(${speaker.printedName})` : ''}: ${content.map(shorten).join(' / ')}`,
}

function shorten<Type extends BodyItem['type']>(item: Extract<BodyItem, { type: Type }>): string {
  const write: (item: Extract<BodyItem, { type: Type }>) => string = short[item.type as Type]
  return write(item)
}

const read = (input: readonly string[]) =>
  recogniseBody(readPage(input.join('\n\n')).map(paragraphOf), cast, 'en').items.map((item) => shorten(item))

test.each([
  {
    what: 'sections in the ways pages number them',
    input: ['1. One', 'Text.', '2.Two', 'Text.', '3、Three', 'Text.', '04 Four', 'Text.'],
    output: ['## One', 'Text.', '## Two', 'Text.', '## Three', 'Text.', '## Four', 'Text.'],
  },
  {
    what: 'sections in Chinese and in words',
    input: ['一、头', '文。', '第二部分 身', '文。', 'Part Three: Tail', 'Text.'],
    output: ['## 头', '文。', '## 身', '文。', '## Tail', 'Text.'],
  },
  {
    what: 'what our format would read as attributes of a heading',
    input: ['1. One {.unnumbered}', 'Text.'],
    output: ['1. One {.unnumbered}', 'Text.'],
  },
  {
    what: 'numbers that are not sections',
    input: ['2025. Was it good', '1. This one is a sentence.', '3. Third without a first', '1.5 litres a day'],
    output: ['2025. Was it good', '1. This one is a sentence.', '3. Third without a first', '1.5 litres a day'],
  },
  {
    what: 'a slip in the numbers',
    input: ['1. One', 'Text.', '3. Three', 'Text.'],
    output: ['## One', 'Text.', '## Three', 'Text.'],
  },
  {
    what: 'lists, and single lines that are none',
    input: ['• a', '• b', 'Text.', '1) x', '2) y', '- alone'],
    output: ['* a * b', 'Text.', '# x # y', '- alone'],
  },
  {
    what: 'pictures one by one, with captions',
    input: ['image.png', '▲ A river', 'image.png image (1).jpg', '[image]', 'a picture.png in a sentence'],
    output: ['[1 A river]', '[2]', '[3]', '[4]', 'a picture.png in a sentence'],
  },
  {
    what: 'pull quotes at the end of a section only',
    input: [
      '“Narration.”',
      'Text.',
      '“Pulled.”',
      'image.png',
      '1. One',
      'He said:',
      '“Said.”',
      '2. Two',
      'Text.',
      '"Last."',
    ],
    output: [
      '“Narration.”',
      'Text.',
      '> “Pulled.”',
      '[1]',
      '## One',
      'He said:',
      '“Said.”',
      '## Two',
      'Text.',
      '> "Last."',
    ],
  },
  {
    what: 'two quotations in one paragraph are no pull quote',
    input: ['“One.” “Two.”', '1. One', 'Text.'],
    output: ['“One.” “Two.”', '## One', 'Text.'],
  },
  {
    what: 'a conversation with names on lines of their own',
    input: [
      'Text.',
      'image.png',
      'SampleSite.cn',
      'Why?',
      'Dr. Lu',
      'Because.',
      'And so.',
      'Sample Site',
      'How?',
      'Lu Sample',
      'So.',
    ],
    output: [
      'Text.',
      '[1]',
      '##+ Questions and answers',
      'Q(SampleSite.cn): Why?',
      'A: Because. / And so.',
      'Q: How?',
      'A: So.',
    ],
  },
  {
    what: 'a conversation on single lines, under its own heading',
    input: ['Text.', 'Q&A', 'Q: Why?', 'A: Because: reasons.', '问：何？', '答：此。'],
    output: ['Text.', '##- Q&A', 'Q: Why?', 'A: Because: reasons.', 'Q: 何？', 'A: 此。'],
  },
  {
    what: 'a conversation in a numbered section, with a third voice, a list, a picture and an end',
    input: [
      '1. Talk',
      'Reporter',
      'Why?',
      'Lu Sample',
      '- a',
      '- b',
      'image.png',
      'More.',
      'Nurse Hua',
      'Yes!',
      'image.png',
      'They left.',
    ],
    output: [
      '## Talk',
      'Q(Reporter): Why?',
      'A: * a * b',
      '[1]',
      'A: More.',
      'A(Nurse Hua): Yes!',
      '[2]',
      'They left.',
    ],
  },
  {
    what: 'numbered lines in answers of a page without sections',
    input: ['Sample Site', 'Why?', 'Lu Sample', '1. Rest', 'It helps.'],
    output: ['##+ Questions and answers', 'Q: Why?', 'A: 1. Rest / It helps.'],
  },
  {
    what: 'a section after the conversation',
    input: ['1. One', 'Text.', 'Q: Why?', 'A: So.', '2. Two', 'Text.'],
    output: ['## One', 'Text.', '##+ Questions and answers', 'Q: Why?', 'A: So.', '## Two', 'Text.'],
  },
  {
    what: 'two unknown names that alternate',
    input: ['Ann', 'Why?', 'Bo', 'So.', 'Ann', 'How?', 'Bo', 'Thus.'],
    output: ['##+ Questions and answers', 'Q(Ann): Why?', 'A(Bo): So.', 'Q(Ann): How?', 'A(Bo): Thus.'],
  },
  {
    what: 'short lines that repeat are no speakers',
    input: ['(Laughs)', 'Sample Site', 'Yes', 'Lu Sample', 'Yes', '(Laughs)', 'Sample Site', 'ok', 'Lu Sample', 'ok'],
    output: ['(Laughs)', '##+ Questions and answers', 'Q: Yes', 'A: Yes / (Laughs)', 'Q: ok', 'A: ok'],
  },
  {
    what: 'one name alone is no conversation',
    input: ['Lu Sample', 'He walks.', 'Note: he walks.'],
    output: ['Lu Sample', 'He walks.', 'Note: he walks.'],
  },
])('$what', ({ input, output }) => {
  expect(read(input)).toEqual(output)
})
