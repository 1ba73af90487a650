import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../testing/contentFolder'
import { articlesOf } from '../wechat/articles'
import { readSavedList } from './readSavedList'

async function save(text: string): Promise<string> {
  const file = join(await temporaryFolder(), 'list.json')
  await writeFile(file, text)
  return file
}

const item = (title: string) => ({ update_time: 1_763_640_000, content: { news_item: [{ title, url: 'https://u' }] } })

test.each([
  { what: 'one answer', json: { total_count: 1, item_count: 1, item: [item('a')] }, titles: ['a'] },
  {
    what: 'several',
    json: [
      { total_count: 2, item: [item('a')] },
      { total_count: 2, item: [item('b')] },
    ],
    titles: ['a', 'b'],
  },
  { what: 'one written by hand', json: { item: [item('a')] }, titles: ['a'] },
])('a saved list is $what', async ({ json, titles }) => {
  const pages = await readSavedList(await save(`\uFEFF${JSON.stringify(json)}`))
  expect(articlesOf(pages).map(({ title }) => title)).toEqual(titles)
})

test.each([
  { text: '{', told: 'is not JSON' },
  { text: '[]', told: 'holds no article. It holds an answer of freepublish/batchget' },
  { text: '{}', told: 'holds no article' },
  { text: '3', told: 'The file holds an answer of freepublish/batchget' },
  { text: '{"item":[{"update_time":"x","content":{"news_item":[]}}]}', told: 'at “0.item.0.update_time”' },
  { text: '[{"item":[{"update_time":1,"content":{}}]}]', told: 'at “0.item.0.content.news_item”' },
  { text: '{"errcode":48001,"errmsg":"api unauthorized"}', told: 'holds no article' },
])('“$text” is refused: $told', async ({ text, told }) => {
  await expect(readSavedList(await save(text))).rejects.toThrow(told)
})

test('a file that is not there is named', async () => {
  await expect(readSavedList('nowhere.json')).rejects.toThrow('nowhere.json cannot be read (ENOENT)')
})
