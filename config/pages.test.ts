import { existsSync } from 'node:fs'
import path from 'node:path'
import { expect, test, vi } from 'vitest'
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
