import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import * as v from 'valibot'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { interviewSchema } from '../../contract/interview'
import { hostileAddresses, hostileElements, hostileText } from '../../publisher/import/fuzz/hostileMarkup'
import { formatProblem } from '../../publisher/problems/problem'
import { publish } from '../../publisher/publish'
import { longest, runsOf } from './runs'

/** Texts of the sample collection that need no pictures: one doctor, an interview and its translation. */
const sound = Object.fromEntries(
  [
    'site.yaml',
    'hospitals.yaml',
    'departments.yaml',
    'doctors/an-shili.yaml',
    'interviews/a-map-drawn-one-breath-at-a-time.md',
    'interviews/a-map-drawn-one-breath-at-a-time.zh.md',
  ].map((file) => [file, withoutPictures(readFileSync(path.join('content', file), 'utf8'))]),
)

function withoutPictures(text: string): string {
  return text
    .replace(/^(?:::figure.*|(?:cover|portrait|audio|qrCode):.*(?:\n {2,}.*)*)\n/gm, '')
    .replace(/^ +qrCode:.*\n/gm, '')
}

let folder: string
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'fuzz-publisher-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const inserted = [
  ...hostileText,
  ...hostileElements,
  ...hostileAddresses,
  '\n---\n',
  '\n:::answer\n',
  '\n:::\n',
  '\n## \n',
  '[x](<javascript:x>)',
  '[x](interview:../../x)',
  '&anchor [*anchor, *anchor]',
  '\na: &a [x]\nb: [*a, *a, *a]\n',
  '!!js/function "x"',
  '!!binary x',
  '? [complex]\n: key\n',
  '<<: *x',
  '\nid: a-map\n',
  '\nslug: ../../etc\n',
  '\n__proto__: { x: 1 }\n',
  '\nconstructor: x\n',
  '\t',
  '\r\n',
  '\r',
  '{'.repeat(300),
  '> '.repeat(300),
  '- '.repeat(300),
  '*'.repeat(500),
  ':::question\n'.repeat(40),
  '9'.repeat(400),
  '2026-02-31',
  '.inf',
  '~',
]

const names = [
  '',
  'x',
  '../x.md',
  'interviews/x.zh.zh.md',
  'interviews/.md',
  'interviews/X Y.md',
  'doctors/__proto__.yaml',
  'doctors/x.yaml',
  'interviews/a/b.md',
  'images/x.webp',
  'audio/x.mp3',
  'site.yml',
]

const edit = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      insert: fc.oneof(fc.constantFrom(...inserted), fc.string({ unit: 'binary', maxLength: 8 })),
    }),
  },
  { weight: 2, arbitrary: fc.record({ remove: fc.nat(400) }) },
  { weight: 2, arbitrary: fc.record({ repeat: fc.nat(400) }) },
  { weight: 2, arbitrary: fc.record({ line: fc.constantFrom(...inserted) }) },
  { weight: 1, arbitrary: fc.constant({ leaveOut: true as const }) },
  { weight: 1, arbitrary: fc.record({ moveTo: fc.constantFrom(...names) }) },
  { weight: 1, arbitrary: fc.record({ bytes: fc.uint8Array({ maxLength: 6 }) }) },
)
const edits = fc.array(
  fc.record({ file: fc.constantFrom(...Object.keys(sound)), at: fc.noBias(fc.nat(9_999)), edit }),
  { minLength: 1, maxLength: 2 },
)

type Edits = typeof edits extends fc.Arbitrary<infer Value> ? Value : never

/** Writes the folder with its changes, anew. */
function writeChanged(contentDir: string, changes: Edits): void {
  const files = new Map<string, Buffer>(Object.entries(sound).map(([file, text]) => [file, Buffer.from(text)]))
  for (const { file, at, edit: change } of changes) {
    const text = (files.get(file) ?? Buffer.alloc(0)).toString()
    const start = Math.floor((at / 10_000) * text.length)
    if ('insert' in change) files.set(file, Buffer.from(text.slice(0, start) + change.insert + text.slice(start)))
    else if ('remove' in change) files.set(file, Buffer.from(text.slice(0, start) + text.slice(start + change.remove)))
    else if ('repeat' in change) files.set(file, Buffer.from(text.slice(0, start + change.repeat) + text.slice(start)))
    else if ('line' in change) files.set(file, Buffer.from(withLine(text, start, change.line)))
    else if ('bytes' in change)
      files.set(file, Buffer.concat([Buffer.from(text.slice(0, start)), change.bytes, Buffer.from(text.slice(start))]))
    else {
      files.delete(file)
      if ('moveTo' in change && change.moveTo) files.set(change.moveTo, Buffer.from(text))
    }
  }
  rmSync(contentDir, { recursive: true, force: true })
  for (const [file, bytes] of files) {
    const to = path.join(contentDir, file)
    mkdirSync(path.dirname(to), { recursive: true })
    writeFileSync(to, bytes)
  }
}

/** Another value for the key, or another text for the line, that stands at a position. */
function withLine(text: string, at: number, value: string): string {
  const start = text.lastIndexOf('\n', at) + 1
  const end = text.indexOf('\n', at)
  const line = text.slice(start, end < 0 ? undefined : end)
  const key = /^\s*[\w-]+:/.exec(line)?.[0]
  return `${text.slice(0, start)}${key === undefined ? value : `${key} ${value}`}${end < 0 ? '' : text.slice(end)}`
}

const foldersIn = (base: string): [content: string, endpoint: string, cache: string] => [
  path.join(base, 'content'),
  path.join(base, 'endpoint'),
  path.join(base, 'cache'),
]

/** What a report must not be. */
function harmOfReport(problems: readonly string[]): string[] {
  return problems.filter(
    (problem) =>
      !/^content[^\n]*?:\d+: ./.test(problem) ||
      /\bat .+:\d+:\d+|Error: |undefined|\[object/.test(problem.replace(/“[^”]*”/gs, '')),
  )
}

test('the collection is published as it is', { timeout: longest }, async () => {
  const [contentDir, endpointDir, cacheDir] = foldersIn(folder)
  writeChanged(contentDir, [])
  const { problems } = await publish({ contentDir, endpointDir, cacheDir, today: '2026-11-24' })
  expect(problems.filter(({ severity }) => severity === 'error').map(formatProblem)).toEqual([])
})

test('a mutated collection is published or reported, and what is published is what the contract says', {
  timeout: longest,
}, async () => {
  const [contentDir, endpointDir, cacheDir] = foldersIn(folder)
  const runs = runsOf(20, 1_000)
  let published = 0
  await fc.assert(
    fc.asyncProperty(edits, async (changes) => {
      writeChanged(contentDir, changes)
      const { problems, summary } = await publish({ contentDir, endpointDir, cacheDir, today: '2026-11-24' })
      const errors = problems.filter(({ severity }) => severity === 'error')
      expect(harmOfReport(problems.map(formatProblem))).toEqual([])
      expect(summary === undefined).toBe(errors.length > 0)
      if (!summary) return
      published += 1
      const interviews = path.join(endpointDir, 'v1/interviews')
      for (const file of readdirSync(interviews).filter((name) => name.endsWith('.json'))) {
        const document = JSON.parse(readFileSync(path.join(interviews, file), 'utf8'))
        expect(v.safeParse(interviewSchema, document).issues?.map(({ message }) => message)).toBeUndefined()
      }
    }),
    runs,
  )
  process.stdout.write(
    `${runs.numRuns} mutated collections: ${published} published, ${runs.numRuns - published} reported\n`,
  )
  expect(published).toBeGreaterThan(runs.numRuns / 10)
  expect(runs.numRuns - published).toBeGreaterThan(runs.numRuns / 4)
})
