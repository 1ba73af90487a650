import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { problemsOfScript } from './engine/checkScript'
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
