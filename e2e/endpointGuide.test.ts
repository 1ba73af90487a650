import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { webPaths } from '../contract/paths'
import { createServer } from '../server/createServer'
import { send } from '../server/httpTestClient'
import { makeSqliteDatabase, type TestDatabase } from '../server/visits/testing/visitStores'

/** Every example of docs/endpoint.md, sent to the server with the sample content. */

type Example = {
  line: number
  method: string
  path: string
  headers: Record<string, string>
  body: string
  status: number
  answered: [name: string, value: string][]
  expected?: unknown
}

const guide = readFileSync('docs/endpoint.md', 'utf8')

/** JSON in which a bare … stands for more of the same: more keys of an object, more items of a list. */
function parseWithGaps(text: string): unknown {
  const open: string[] = []
  const json = text.replace(/"(?:[^"\\]|\\.)*"|[{}[\]…]/g, (token) => {
    if (token === '{' || token === '[') open.push(token)
    if (token === '}' || token === ']') open.pop()
    if (token !== '…') return token
    return open.at(-1) === '{' ? '"…": 0' : '"…"'
  })
  return JSON.parse(json)
}

/** Whether a text is the one that is written, … standing for whatever is there. */
function fitsText(expected: string, actual: string): boolean {
  const parts = expected.split('…').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${parts.join('[\\s\\S]*')}$`).test(actual)
}

/** Where an answer is another one than the example says; undefined where it fits. */
function difference(expected: unknown, actual: unknown, at = ''): string | undefined {
  if (typeof expected === 'string' && typeof actual === 'string' && fitsText(expected, actual)) return undefined
  if (Array.isArray(expected) && Array.isArray(actual)) {
    const items = expected.filter((item) => item !== '…')
    if (items.length === expected.length && items.length !== actual.length) return `${at}: ${actual.length} items`
    return items.map((item, index) => difference(item, actual[index], `${at}[${index}]`)).find(Boolean)
  }
  if (isRecord(expected) && isRecord(actual) && !Array.isArray(actual)) {
    const names = Object.keys(expected).filter((name) => name !== '…')
    const others = Object.keys(actual).filter((name) => !names.includes(name))
    if (!('…' in expected) && others.length > 0) return `${at}: there is also ${others.join(', ')}`
    return names.map((name) => difference(expected[name], actual[name], `${at}.${name}`)).find(Boolean)
  }
  return Object.is(expected, actual) ? undefined : `${at}: ${JSON.stringify(actual)}, not ${JSON.stringify(expected)}`
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

const headersOf = (lines: readonly string[]) =>
  lines.map((line): [string, string] => {
    const [, name = '', value = ''] = /^([\w-]+): (.*)$/.exec(line) ?? []
    return [name.toLowerCase(), value]
  })

function parseExample(text: string, line: number): Example {
  const [asked = '', answer = ''] = text.split(/\n\n(?=\d{3}\n)/)
  const [requestHead = '', body = ''] = asked.split('\n\n')
  const [start = '', ...requestHeaders] = requestHead.split('\n')
  const [method = '', address = ''] = start.split(' ')
  const [answerHead = '', ...bodies] = answer.trimEnd().split('\n\n')
  const [status = '', ...answerHeaders] = answerHead.split('\n')
  return {
    line,
    method,
    path: address,
    headers: Object.fromEntries(headersOf(requestHeaders)),
    body,
    status: Number(status),
    answered: headersOf(answerHeaders),
    ...(bodies.length > 0 ? { expected: parseWithGaps(bodies.join('\n\n')) } : {}),
  }
}

const examples = [...guide.matchAll(/^```http\n([\s\S]*?)^```$/gm)].map(({ 1: text = '', index }) =>
  parseExample(text, guide.slice(0, index).split('\n').length),
)

const files = readdirSync('dist/endpoint', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name))
  .map((entry) => `/${path.relative('dist/endpoint', path.join(entry.parentPath, entry.name))}`)

/** A path with … is the first published one that fits: names with hashes of content change with it. */
function published(address: string): string {
  if (!address.includes('…')) return address
  const found = files.sort().find((file) => fitsText(address, file))
  if (!found) throw new Error(`nothing is published at ${address}`)
  return found
}

let database: TestDatabase
let server: FastifyInstance

beforeAll(async () => {
  database = await makeSqliteDatabase()
  server = await createServer({
    endpointDir: 'dist/endpoint',
    visits: { store: await database.open(), perAddress: 1000, perToken: 30 },
  })
  await server.listen({ port: 0 })
})
afterAll(async () => {
  await server?.close()
  await database?.remove()
})

describe('an example of the guide', () => {
  test.each(examples)('line $line: $method $path', async (example) => {
    const { method, headers, status, answered, expected } = example
    const answer = await send(server, published(example.path), headers, method, example.body)
    const differences = answered.map(([name, value]) =>
      difference(value, String(answer.headers[name] ?? '(none)'), ` ${name}`),
    )
    if (expected !== undefined) differences.push(difference(expected, JSON.parse(answer.body.toString()), ' body'))
    expect([answer.status, ...differences.filter(Boolean)]).toEqual([status])
  })
})

test('every path of the description that the sample content has is shown', () => {
  const description = JSON.parse(readFileSync(path.join('dist/endpoint', webPaths.openApi), 'utf8'))
  const patternOf = (name: string) => description.components.parameters[name].schema.pattern.replace(/^\^|\$$/g, '')
  const missing = Object.keys(description.paths).filter((template) => {
    const source = template
      .split(/\{(\w+)\}/)
      .map((part, index) => (index % 2 ? patternOf(part) : part.replace(/\./g, '\\.')))
    const matcher = new RegExp(`^${source.join('')}$`)
    const isFile = /\.\w+$/.test(template)
    const shown = examples.some((example) => matcher.test(published(example.path).replace(/\?.*$/, '')))
    return !shown && (!isFile || files.some((file) => matcher.test(file)))
  })
  expect(missing).toEqual([])
})
