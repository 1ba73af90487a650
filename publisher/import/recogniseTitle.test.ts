import { expect, test } from 'vitest'
import { readPage } from './readPage'
import { recogniseTitle } from './recogniseTitle'

const byline = '周一川，医学博士，主任医师，呼吸内科，示例江畔医院'
const read = (title: string, ...lines: string[]) => recogniseTitle(readPage([title, ...lines].join('\n')), title)

test.each([
  { title: '把听诊器还给时间', lines: [byline], name: { zh: '周一川' }, headline: '把听诊器还给时间', form: 'doctor' },
  {
    title: '周一川教授：把听诊器还给时间',
    lines: ['文。', byline],
    name: { zh: '周一川' },
    headline: '把听诊器还给时间',
    form: 'professor',
  },
  { title: '专访｜灯', lines: [byline], name: { zh: '周一川' }, headline: '专访｜灯', form: 'doctor' },
  {
    title: 'The Clock',
    lines: ['Prof. Lu Sample, MD, Chief Physician, Department of Geriatrics, Sample River Hospital'],
    name: { en: 'Lu Sample' },
    headline: 'The Clock',
    form: 'professor',
  },
])('“$title” is an interview with $name', ({ title, lines, name, headline, form }) => {
  const found = read(title, ...lines)
  expect(found?.name).toEqual(name)
  expect(found?.headline).toBe(headline)
  expect(found?.formOfAddress).toBe(form)
})

test.each([
  { what: 'no byline', lines: ['文。'] },
  { what: 'a byline without a hospital', lines: ['周一川，主任医师，呼吸内科'] },
  {
    what: 'a sentence about a hospital',
    lines: [
      '周一川，主任医师，在示例江畔医院工作了二十多年，每天早上六点都会到病房里去看一看自己的病人，风雨无阻，从来没有请过一天假',
    ],
  },
  { what: 'a hospital first', lines: ['示例江畔医院，主任医师，周一川'] },
])('$what names nobody', ({ lines }) => {
  expect(read('标题', ...lines)).toBeUndefined()
})
