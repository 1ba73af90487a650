import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Validator } from '@seriousme/openapi-schema-validator'
import type { FastifyInstance } from 'fastify'
import * as v from 'valibot'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { documentSchemas } from '../contract/documents'
import { contentType } from '../contract/fileHeaders'
import { webPaths } from '../contract/paths'
import { searchDocumentSchemas } from '../contract/searchDocuments'
import { visitDocumentSchemas } from '../contract/visitDocuments'
import { createServer } from '../server/createServer'
import { makeSqliteDatabase, type TestDatabase } from '../server/visits/testing/visitStores'

/** The published description of the endpoint, beside what is published and what the server answers. */

type Answer = { content?: Record<string, { schema?: { $ref?: string; oneOf?: { $ref: string }[] } }> }
type Operation = { responses: Record<string, Answer> }
type Description = {
  paths: Record<string, Record<string, Operation>>
  components: { parameters: Record<string, { in: string; schema: { pattern?: string } }> }
}

const text = readFileSync(path.join('dist/endpoint', webPaths.openApi), 'utf8')
const description: Description = JSON.parse(text)
const schemas: Record<string, v.GenericSchema> = {
  ...documentSchemas,
  ...searchDocumentSchemas,
  ...visitDocumentSchemas,
}

let database: TestDatabase
let server: FastifyInstance

beforeAll(async () => {
  database = await makeSqliteDatabase()
  const visits = { store: await database.open(), perAddress: 1, perToken: 1 }
  server = await createServer({ endpointDir: 'dist/endpoint', visits })
  await server.ready()
})
afterAll(async () => {
  await server?.close()
  await database?.remove()
})

/** What a template stands for, each part by its parameter's pattern. */
function matcherOf(template: string): RegExp {
  const source = template.split(/\{(\w+)\}/).map((part, index) => {
    if (index % 2 === 0) return part.replace(/[.]/g, '\\.')
    return description.components.parameters[part]?.schema.pattern?.replace(/^\^|\$$/g, '') ?? 'no such parameter'
  })
  return new RegExp(`^${source.join('')}$`)
}

const matchers = Object.keys(description.paths).map((template) => ({ template, matcher: matcherOf(template) }))
const templatesOf = (file: string) =>
  matchers.filter(({ matcher }) => matcher.test(file)).map(({ template }) => template)

/** Every published file as a request names it. */
const files = readdirSync('dist/endpoint', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name))
  .map((entry) => `/${path.relative('dist/endpoint', path.join(entry.parentPath, entry.name))}`)

test('it is OpenAPI 3.1', async () => {
  const validator = new Validator()
  expect(await validator.validate(JSON.parse(text))).toEqual({ valid: true })
  expect(validator.version).toBe('3.1')
})

test('every published file stands at exactly one of its paths', () => {
  expect(files.length).toBeGreaterThan(1000)
  expect(files.map((file) => [file, templatesOf(file).length]).filter(([, count]) => count !== 1)).toEqual([])
})

test('the log and the metrics tell each of its folders from the others', () => {
  const folders = new Set(files.flatMap((file) => /^\/v1\/([^/]+)\//.exec(file)?.[1] ?? []))
  expect(folders.size).toBeGreaterThan(5)
  expect([...folders].filter((name) => !server.hasRoute({ method: 'GET', url: `/v1/${name}/*` }))).toEqual([])
})

test('every published file is what it says: of its media type, and a document of its schema', () => {
  const wrong: string[] = []
  for (const file of files) {
    const answer = description.paths[templatesOf(file)[0] ?? '']?.get?.responses['200']
    const [[mediaType, { schema }] = ['', {}]] = Object.entries(answer?.content ?? {})
    if (contentType(file).replace(/;.*$/, '') !== mediaType) wrong.push(`${file} is no ${mediaType}`)
    const names = [schema, ...(schema?.oneOf ?? [])].flatMap((part) => part?.$ref?.split('/').at(-1) ?? [])
    if (names.length === 0) continue
    const content: unknown = JSON.parse(readFileSync(`dist/endpoint${file}`, 'utf8'))
    const fits = names.some((name) => schemas[name] && v.is(schemas[name], content))
    if (!fits) wrong.push(`${file} is no ${names.join(' or ')}`)
  }
  expect(wrong).toEqual([])
})

test('every route of the server but those of files is one of its paths, with the methods that work there', () => {
  const routes = [...server.printRoutes({ commonPrefix: false }).matchAll(/── (\/\S+) \((.+)\)/g)]
  const answering = routes
    .filter(([, url = '']) => !url.endsWith('*'))
    .map(([, url = '', methods = '']): [string, string[]] => {
      const template = url.replace(/:(\w+)/g, '{$1}')
      // Every other method is refused at the address of a visit by a route of its own.
      return [template, template.endsWith('/visits') && template !== '/v1/visits' ? ['POST'] : methods.split(', ')]
    })
  const told = Object.entries(description.paths)
    .filter(([template]) => !/\.\w+$/.test(template))
    .map(([template, operations]): [string, string[]] => {
      const methods = Object.keys(operations).map((method) => method.toUpperCase())
      return [template, methods.includes('GET') ? [...methods, 'HEAD'] : methods]
    })
  expect(new Map(answering)).toEqual(new Map(told))
})

test('every folder of what is published is a route of its own', () => {
  const folders = new Set(files.flatMap((file) => /^\/v1\/(\w+)\//.exec(file)?.[1] ?? []))
  expect([...folders].filter((folder) => !server.hasRoute({ method: 'GET', url: `/v1/${folder}/*` }))).toEqual([])
})
