import { expect, test } from 'vitest'
import { readPage } from './readPage'
import { recogniseByline } from './recogniseByline'

const name = { en: 'Lu Sample', zh: '安示例' }

function read(text: string) {
  const [line] = readPage(text)
  if (!line) throw new Error('the test gives a line')
  return recogniseByline(line, name)
}

test.each([
  {
    input: 'Lu Sample, MD, Associate Chief Physician, Department of Thoracic Surgery, Sample River Hospital',
    output: [['MD'], 'Associate Chief Physician', 'Thoracic Surgery', 'Sample River Hospital'],
  },
  {
    input: 'Prof. Lu Sample, MD PhD, Chief Physician, Tutor, Dept. of Urology, Hill Hospital, School of Medicine',
    output: [['MD', 'PhD'], 'Chief Physician, Tutor', 'Urology', 'Hill Hospital, School of Medicine'],
  },
  {
    input: 'Lu Sample, M.D., Hill Hospital, Urology Department, Attending Physician.',
    output: [['M.D.'], 'Attending Physician', 'Urology', 'Hill Hospital'],
  },
  {
    input: 'Lu Sample, Chief Physician, Department of Urology of Hill Hospital',
    output: [[], 'Chief Physician', 'Urology', 'Hill Hospital'],
  },
  {
    input: 'Lu Sample, Chief Physician, Center for Sleep, Hill Hospital (North, South)',
    output: [[], 'Chief Physician', 'Center for Sleep', 'Hill Hospital (North, South)'],
  },
  {
    input: 'Lu Sample, PhD, Director of the Department of Urology, Hill Hospital',
    output: [['PhD'], 'Director of the Department of Urology', 'Urology', 'Hill Hospital'],
  },
  {
    input: 'Lu Sample, Healer, Night Ward, House by the River',
    output: [[], 'Healer', 'Night Ward', 'House by the River'],
  },
  { input: '安示例，医学博士，主任医师，胸外科，示例医院', output: [['医学博士'], '主任医师', '胸外科', '示例医院'] },
  { input: '安示例 示例医院胸外科副主任医师 硕士生导师', output: [[], '副主任医师 硕士生导师', '胸外科', '示例医院'] },
  { input: '安示例：示例医学中心、心内科、教授', output: [[], '教授', '心内科', '示例医学中心'] },
])('$input', ({ input, output }) => {
  const { degrees, post, department, hospital, pieces } = read(input)
  expect([degrees, post, department, hospital]).toEqual(output)
  const [line] = pieces.map((piece) => piece.line)
  const rest = pieces.reduceRight((text, { start, end }) => text.slice(0, start) + text.slice(end), line?.text ?? '')
  expect(rest.trim()).toBe('')
})

test('a Chinese name in parentheses belongs to the name', () => {
  expect(read('Lu Sample (安例), MD, Tutor, Department of Urology, Hill Hospital').nameZh).toBe('安例')
})

test.each([
  { input: 'Lu Sample, MD, Department of Urology, Hill Hospital', missing: 'post' },
  { input: 'Lu Sample, MD, Chief Physician, Department of Urology', missing: 'hospital' },
  { input: 'Lu Sample, MD, Chief Physician, Hill Hospital', missing: 'department' },
])('$input names no $missing', ({ input, missing }) => {
  expect(() => read(input)).toThrow(new RegExp(`^line 1: the byline names no ${missing}: write it as`))
})
