import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { accountUsage } from '../import/importAccountCommand'
import { temporaryFolder } from '../testing/contentFolder'
import { advice } from '../wechat/advice'
import { accountVariables, miniProgramVariables } from '../wechat/readWechatSettings'
import { check } from './check'
import { states } from './compareChannel'
import { readSavedList } from './readSavedList'

const guide = await readFile(join(import.meta.dirname, '../../docs/channel.md'), 'utf8')

/** The first cells of the table that begins with a heading. */
function firstCells(heading: string): string[] {
  const rows =
    guide
      .slice(guide.indexOf(`\n| ${heading} |`))
      .split('\n\n')[0]
      ?.trim()
      .split('\n') ?? []
  return rows.slice(2).map((row) => row.split('|')[1]?.trim() ?? '')
}

test('the guide says of every state what to do', () => {
  expect(firstCells('state')).toEqual([...states])
})

test('the guide names every option of the check, and no other', async () => {
  let usage = ''
  await check(
    ['--help'],
    {},
    {
      out: () => {},
      error: (text) => {
        usage = text
      },
    },
  )
  const options = (text: string) => [...new Set(text.match(/--[a-z-]+/g))].sort()
  expect(options(firstCells('option').join('\n'))).toEqual(options(usage))
})

test('the options of the import that the guide shows exist', () => {
  const [command = ''] = /^npm run import .*$/m.exec(guide) ?? []
  for (const option of command.match(/--[a-z-]+/g) ?? []) expect(accountUsage).toContain(option)
})

test('the list that the guide shows can be compared', async () => {
  const file = join(await temporaryFolder(), 'list.json')
  await writeFile(file, /```json\n([\s\S]*?)```/.exec(guide)?.[1] ?? '')
  const [page] = await readSavedList(file)
  expect(page?.item[0]?.content.news_item[0]?.title).toBe('Eleven metres of corridor')
})

test('every error that the guide names is explained by the commands, too', () => {
  const codes = firstCells('error').flatMap((cell) => cell.split(', ').map(Number))
  expect(codes.length).toBeGreaterThan(8)
  for (const code of codes) {
    expect(advice(code, { errmsg: '', variables: accountVariables })).not.toContain('Its meaning is listed at')
  }
})

test('the guide and the README name the variables of the credentials', async () => {
  const readme = await readFile(join(import.meta.dirname, '../../README.md'), 'utf8')
  for (const variable of [accountVariables, miniProgramVariables].flatMap(Object.values)) {
    expect(guide).toContain(variable)
    expect(readme).toContain(variable)
  }
})
