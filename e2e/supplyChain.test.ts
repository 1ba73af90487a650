import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { packageOf } from '../config/packageList'
import { allowedLicences, licencesPage, readPackages, type ShippedPackage } from '../release/licences'
import { bundle } from '../server/production/bundle'

/** What of others' work is shipped: in the mini-program, with the server, and as letters on share cards. */
const fonts = ['node_modules/@fontsource/noto-serif-sc', 'node_modules/@fontsource/source-serif-4']

let miniProgram: ShippedPackage[]
let server: ShippedPackage[]
let folder: string

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'supply-chain-'))
  miniProgram = readPackages('.', JSON.parse(readFileSync('dist/weapp.packages.json', 'utf8')))
  const places = new Set(
    (await bundle(path.join(folder, 'server'))).map(packageOf).filter((place) => place !== undefined),
  )
  server = readPackages('.', [...places])
})
afterAll(() => rmSync(folder, { recursive: true }))

test('docs/licences.md is what the builds are made of', async () => {
  const page = licencesPage({
    'In the mini-program': miniProgram,
    'With the server': server,
    'The letters of share cards': readPackages('.', fonts),
  })
  await expect(page).toMatchFileSnapshot('../docs/licences.md')
})

test('every licence lets us ship the package', () => {
  const others = [...miniProgram, ...server, ...readPackages('.', fonts)].filter(
    ({ licence }) => !allowedLicences.includes(licence),
  )
  expect(others).toEqual([])
})

test('nothing that is shipped needs an install script, but the one with machine code', () => {
  expect(miniProgram.filter(({ hasInstallScript }) => hasInstallScript)).toEqual([])
  expect(server.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name)).toEqual(['better-sqlite3'])
})

test('the lists are not empty, and hold what is known to be there', () => {
  expect(miniProgram.map(({ name }) => name)).toEqual(expect.arrayContaining(['preact', 'valibot', '@tarojs/runtime']))
  expect(server.map(({ name }) => name)).toEqual(expect.arrayContaining(['better-sqlite3', 'fastify', 'pg', 'valibot']))
})

test('package.json names exact versions', () => {
  const { dependencies, devDependencies, overrides } = JSON.parse(readFileSync('package.json', 'utf8'))
  const versions = Object.entries<string>({ ...dependencies, ...devDependencies, ...overrides['light-my-request'] })
  expect(versions.length).toBeGreaterThan(80)
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))).toEqual([])
})
