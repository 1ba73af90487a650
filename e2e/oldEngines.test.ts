import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { problemsOfScript } from './engine/checkScript'
import { ignoredStyles } from './engine/checkStyleSheet'
import { harmless } from './engine/oldestStyles'
import { Dist } from './engine/readDist'

/**
 * The built mini-program on the oldest engines that it is made for. That it runs without what they lack, the journeys show:
 * the engine's sandbox takes away what `oldestEngines.ts` names.
 */
const dist = new Dist(process.env.WEAPP_DIST ?? 'dist/weapp')
const files = readdirSync(dist.directory, { recursive: true, encoding: 'utf8' })

test('every script is syntax that they parse, and takes from them only what they have', () => {
  const scripts = files.filter((file) => file.endsWith('.js'))
  expect(scripts.length).toBeGreaterThan(20)
  expect(scripts.flatMap((file) => problemsOfScript(dist.text(file)).map((problem) => `${file}: ${problem}`))).toEqual(
    [],
  )
})

test('every style sheet is what they draw, but for what does no harm where it is ignored', () => {
  const sheets = files.filter((file) => file.endsWith('.wxss'))
  expect(sheets.length).toBeGreaterThan(10)
  const ignored = sheets.flatMap((file) => ignoredStyles(dist.text(file)).map((style) => ({ file, ...style })))
  expect(ignored.filter(({ what }) => !(what in harmless)).map(({ file, problem }) => `${file}: ${problem}`)).toEqual(
    [],
  )
  expect(Object.keys(harmless).filter((name) => !ignored.some(({ what }) => what === name))).toEqual([])
})
