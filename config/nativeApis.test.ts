import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { directApis, ownApis, promisedApis } from './nativeApis'

const source = path.join(import.meta.dirname, '../src')
const code = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => /(?<!\.test)\.tsx?$/.test(file) && !file.startsWith('testing'))
  .map((file) => readFileSync(path.join(source, file), 'utf8'))
  .join('\n')

test('the mini-program has every function that is called as Taro.…, and no other', () => {
  const called = new Set([...code.matchAll(/\bTaro\.(\w+)/g)].map(([, name = '']) => name))
  expect([...promisedApis, ...directApis, ...ownApis].sort()).toEqual([...called].sort())
})

test('none is reached in another way, which the list would not see', () => {
  expect(code.match(/\bTaro\[|= Taro$/gm)).toBeNull()
})
