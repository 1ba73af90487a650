import { paths, webPaths } from '../../contract/paths'
import { maximumVisitIds } from '../../contract/visitDocuments'
import type { EndpointDocument } from './endpointDocument'
import { type PublishedPath, parameters, publishedPaths } from './openApiPaths'
import type { Publication } from './publication'
import { jsonSchemas, type SchemaName } from './schemaDocuments'

/** An object of the description (spec.openapis.org/oas/v3.1.0). */
type Part = Record<string, unknown>

const schemaOf = (name: SchemaName): Part => ({ $ref: `#/components/schemas/${name}` })

const answerOf = (name: string): Part => ({ $ref: `#/components/responses/${name}` })

const problems = (...statuses: number[]): Part =>
  Object.fromEntries(statuses.map((status) => [String(status), answerOf('problem')]))

/** What an answer with a body of ours has. */
const content = (mediaType: string, schema: Part): Part => ({ content: { [mediaType]: { schema } } })

const named = (template: string): Part[] =>
  [...template.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({ $ref: `#/components/parameters/${name}` }))

function schemaFor({ mediaType, schemas }: PublishedPath): Part {
  const [only, ...others] = schemas.map(schemaOf)
  if (only) return others.length > 0 ? { oneOf: [only, ...others] } : only
  return mediaType.endsWith('json') ? { type: 'object' } : { type: 'string' }
}

/** Pictures and recordings are bytes, of which JSON Schema has nothing to say. */
const isBinary = (mediaType: string) => /^(image|audio)\//.test(mediaType)

function fileOperation(path: PublishedPath): Part {
  const headers = Object.fromEntries(
    ['ETag', 'Cache-Control'].map((name) => [name, { $ref: `#/components/headers/${name}` }]),
  )
  const body = isBinary(path.mediaType)
    ? { content: { [path.mediaType]: {} } }
    : content(path.mediaType, schemaFor(path))
  return {
    get: {
      summary: path.summary,
      parameters: [...named(path.template), { $ref: '#/components/parameters/If-None-Match' }],
      responses: {
        '200': { description: path.summary, headers, ...body },
        '304': answerOf('unchanged'),
        ...problems(404),
      },
    },
  }
}

/** What a server does that counts visits; files alone cannot. */
const serverPaths: Record<string, Part> = {
  [paths.visit('{id}')]: {
    post: {
      summary: 'Counts a visit: once an installation, interview and day in Shanghai',
      parameters: named('{id}'),
      requestBody: { required: true, ...content('application/json', schemaOf('visit')) },
      responses: {
        '200': { description: 'The count', ...content('application/json', schemaOf('visits')) },
        ...problems(400, 404, 413, 415, 429, 503),
      },
    },
  },
  [paths.visits([]).replace(/\?.*$/, '')]: {
    get: {
      summary: 'How often interviews were read',
      parameters: [
        {
          name: 'ids',
          in: 'query',
          required: true,
          description: `At most ${maximumVisitIds} ids, with commas; one that does not exist is left out of the answer.`,
          schema: { type: 'array', items: { type: 'string' }, minItems: 1, maxItems: maximumVisitIds },
          style: 'form',
          explode: false,
        },
      ],
      responses: {
        '200': { description: 'The counts', ...content('application/json', schemaOf('visits')) },
        ...problems(400, 404, 429, 503),
      },
    },
  },
  '/healthz': {
    get: {
      summary: 'The process is up',
      responses: {
        '200': {
          description: 'It is',
          ...content('application/json', {
            type: 'object',
            properties: { status: { const: 'ok' } },
            required: ['status'],
          }),
        },
      },
    },
  },
  '/readyz': {
    get: {
      summary: 'The server should get requests',
      responses: {
        '200': {
          description: 'It should',
          ...content('application/json', {
            type: 'object',
            properties: {
              status: { const: 'ready' },
              checks: { type: 'object', additionalProperties: { const: 'ok' } },
            },
            required: ['status', 'checks'],
          }),
        },
        ...problems(503),
      },
    },
  },
}

/** RFC 9457. */
const problemSchema = {
  type: 'object',
  properties: {
    type: { const: 'about:blank' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string', description: 'For a person.' },
  },
  required: ['type', 'title', 'status', 'detail'],
}

/** The endpoint as OpenAPI 3.1 (spec.openapis.org/oas/v3.1.0), with the schemas that are published beside it. */
export function openApiDocument({ endpointUrl, site }: Pick<Publication, 'endpointUrl' | 'site'>): EndpointDocument {
  const description = {
    openapi: '3.1.0',
    info: {
      title: site.name.en ?? site.name.zh ?? 'ShanghaiDoctor',
      version: '1',
      description: 'Interviews with doctors, and all that their pages show, as files. HEAD works wherever GET does.',
    },
    servers: [{ url: endpointUrl }],
    paths: {
      ...Object.fromEntries(publishedPaths.map((path) => [path.template, fileOperation(path)])),
      ...serverPaths,
    },
    components: {
      schemas: { ...Object.fromEntries(jsonSchemas()), problem: problemSchema },
      parameters: {
        ...Object.fromEntries(
          Object.entries(parameters).map(([name, { description, pattern }]) => [
            name,
            { name, in: 'path', required: true, description, schema: { type: 'string', pattern: `^(?:${pattern})$` } },
          ]),
        ),
        'If-None-Match': {
          name: 'If-None-Match',
          in: 'header',
          description: 'The ETag of a copy that is still there.',
          schema: { type: 'string' },
        },
      },
      headers: {
        ETag: { description: 'Made from the content, one for each coding.', schema: { type: 'string' } },
        'Cache-Control': { description: 'How long the answer may be kept.', schema: { type: 'string' } },
      },
      responses: {
        unchanged: { description: 'The copy is still right.' },
        problem: {
          description: 'What was wrong (RFC 9457).',
          ...content('application/problem+json', { $ref: '#/components/schemas/problem' }),
        },
      },
    },
  }
  return { paths: [webPaths.openApi], body: JSON.stringify(description) }
}
