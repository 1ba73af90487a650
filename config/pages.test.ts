import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test, vi } from 'vitest'
import { scenes } from '../e2e/browser/scenes'
import { isIndexed } from '../e2e/engine/sitemap'
import { states } from '../e2e/everyReader'
import { pages } from '../src/routes'
import { packageBudgets } from './packageBudgets'

/** The pages of the main package, and those of the others by their roots. */
async function readAppConfig() {
  vi.stubGlobal('defineAppConfig', (config: unknown) => config)
  const { pages: main = [], subPackages = [] } = (await import('../src/app.config')).default
  return { main, subPackages }
}

test('every path that is written and read is a page of the app, and no other', async () => {
  const { main, subPackages } = await readAppConfig()
  const others = subPackages.flatMap(({ root, pages: own }) => own.map((page) => `${root}/${page}`))
  expect([...main, ...others].map((page) => `/${page}`).sort()).toEqual(Object.values(pages).sort())
})

test('every package may have so many bytes, and none that is gone', async () => {
  const { subPackages } = await readAppConfig()
  expect(['', ...subPackages.map(({ root }) => root)].sort()).toEqual(Object.keys(packageBudgets).sort())
})

test.each(Object.values(pages))('%s has its files', (page) => {
  const file = path.join(import.meta.dirname, '../src', page)
  expect([existsSync(`${file}.tsx`), existsSync(`${file}.config.ts`)]).toEqual([true, true])
})

/** Whether WeChat's search may find a page as it stands, without parameters. A page that is not decided does not compile. */
const found: Record<keyof typeof pages, boolean> = {
  interviews: true,
  doctors: true,
  library: false,
  interview: true,
  doctor: true,
  directory: true,
  hospital: true,
  department: true,
  about: true,
  shelf: false,
  search: false,
  missing: true,
}

test.each(Object.entries(pages))('sitemap.json decides of “%s” what is decided here', (name, page) => {
  const { rules } = JSON.parse(readFileSync(path.join(import.meta.dirname, '../src/sitemap.json'), 'utf8'))
  expect(isIndexed(rules, page)).toBe(found[name as keyof typeof pages])
})

const subjects = { interview: 'a', translatedInterview: 'b', doctor: 'c', cards: [] }

test.each([
  ['e2e/everyReader.ts', states.map(({ url }) => url)],
  ['e2e/browser/scenes.ts', scenes.map(({ path: pathOf }) => pathOf(subjects))],
])('%s comes to every page', (_file, urls) => {
  const met = new Set(urls.map((url) => url.split('?')[0]))
  expect(Object.values(pages).filter((page) => !met.has(page))).toEqual([])
})
