import { expect, test } from 'vitest'
import { readPage } from './readPage'
import { recogniseIntroduction } from './recogniseIntroduction'

test.each([
  {
    what: 'brief and introduction, with a picture between and numbers in the brief',
    input: ['image.png', 'Brief:', 'She heals.', '1. Hearts', 'image.png', 'Introduction', 'Text.', '1. One', 'More.'],
    biography: ['She heals.', '1. Hearts'],
    body: ['image.png', 'image.png', 'Text.', '1. One', 'More.'],
  },
  { what: 'no labels', input: ['Text.', 'More.'], biography: [], body: ['Text.', 'More.'] },
  {
    what: 'labels before their text',
    input: ['Brief: She heals.', '引言：文。'],
    biography: ['She heals.'],
    body: ['文。'],
  },
  {
    what: 'no introduction: the brief ends at a picture',
    input: ['医生简介', '她行医。', '她教书。', 'image.png', '文。'],
    biography: ['她行医。', '她教书。'],
    body: ['image.png', '文。'],
  },
  {
    what: 'no introduction: the brief ends at a section',
    input: ['Profile', 'image.png', 'She heals.', 'She teaches.', '1. One', 'Text.'],
    biography: ['She heals.', 'She teaches.'],
    body: ['image.png', '1. One', 'Text.'],
  },
  { what: 'neither', input: ['Brief', 'She heals.', 'Text.'], biography: ['She heals.'], body: ['Text.'] },
  {
    what: 'a line “Preface” inside a section is no label',
    input: ['Text.', '1. One', 'Preface', 'More.'],
    biography: [],
    body: ['Text.', '1. One', 'Preface', 'More.'],
  },
])('$what', ({ input, biography, body }) => {
  const introduction = recogniseIntroduction(readPage(input.join('\n')))
  expect(introduction.biography).toEqual(biography)
  expect(introduction.body.map(({ text }) => text)).toEqual(body)
})
