import { expect, test } from 'vitest'
import { clausesOf } from './Headline'

test.each([
  ['一呼一吸之间，画一张地图', ['一呼一吸之间，', '画一张地图']],
  ['他说：“等一等。”她问：好？', ['他说：', '“等一等。”', '她问：', '好？']],
  ['小切口里的耐心', ['小切口里的耐心']],
  ['。', ['。']],
])('%s has the clauses %j', (text, clauses) => {
  expect(clausesOf(text)).toEqual(clauses)
  expect(clausesOf(text).join('')).toBe(text)
})
