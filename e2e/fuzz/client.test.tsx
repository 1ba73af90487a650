// @vitest-environment jsdom
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import type { ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { beforeEach, expect, test, vi } from 'vitest'
import { type Language, languages } from '../../contract/language'
import { endpointUrl } from '../../src/endpoint/endpointUrl'
import { LanguageContext } from '../../src/i18n/words'
import { stubIntersections } from '../../src/testing/intersections'
import { phone } from '../../src/testing/taro'
import { kinds } from './documents'
import { harmOfAddresses, harmOfMarkup } from './harmOf'
import { type Mutation, mutateJson, mutations } from './mutateJson'
import { longest, runsOf } from './runs'

const folder = path.join(process.env.ENDPOINT_DIR ?? 'dist/endpoint', 'v1')
const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
const read = (file: string): unknown => JSON.parse(readFileSync(path.join(folder, file), 'utf8'))

/** Every document that a page is made of, by its file; a short id and a language name some of them again. */
const documents = new Map(
  kinds.flatMap(({ files, open }) =>
    names
      .filter((file) => files.test(file))
      .slice(0, 12)
      .map((file) => [file, { ...open(files.exec(file)?.[1] ?? ''), content: read(file) }] as const),
  ),
)

/** Whether a document with changes is refused, and, where it is drawn, what of it could do harm. */
async function outcomeOf(file: string, changes: readonly Mutation[], language: Language) {
  const document = documents.get(file)
  if (!document) throw new Error(`${file} is not published`)
  phone.reset()
  phone.answers.set(endpointUrl(document.path), { statusCode: 200, data: mutateJson(document.content, changes) })
  const answer = await document.read()
  const harm = phone.requests
    .filter((address) => !/^https:\/\/endpoint\.test\/v1\/[\w/.-]+$/.test(address))
    .map((address) => `a request to ${address}`)
  if (!answer) return { isRefused: true, harm }
  if (!answer.isKept) harm.push('a copy that is not what was fetched')
  const { drawn, addresses = [], links = [] } = answer.show(language)
  const markup = markupOf(<LanguageContext.Provider value={language}>{drawn}</LanguageContext.Provider>)
  return { isRefused: false, harm: [...harm, ...harmOfMarkup(markup), ...harmOfAddresses(addresses, links)] }
}

/** Throws what a component throws. */
function markupOf(drawn: ReactNode): string {
  const container = document.createElement('div')
  const root = createRoot(container)
  try {
    flushSync(() => root.render(drawn))
    return container.innerHTML
  } finally {
    flushSync(() => root.unmount())
  }
}

beforeEach(() => {
  stubIntersections()
  vi.spyOn(console, 'info').mockImplementation(() => undefined)
  // React's notes on the stand-ins' attributes, and on rows of which two are the same.
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
})

test('each document is drawn as it was published, without harm', async () => {
  expect(documents.size).toBeGreaterThan(30)
  for (const file of documents.keys()) {
    expect({ file, ...(await outcomeOf(file, [], 'en')) }).toEqual({ file, isRefused: false, harm: [] })
  }
})

test('a mutated document is refused or drawn without harm', { timeout: longest }, async () => {
  const runs = runsOf(500, 20_000)
  let refused = 0
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...documents.keys()),
      fc.constantFrom(...languages),
      mutations,
      async (...drawn) => {
        const { isRefused, harm } = await outcomeOf(drawn[0], drawn[2], drawn[1])
        if (isRefused) refused += 1
        expect(harm).toEqual([])
      },
    ),
    runs,
  )
  process.stdout.write(`${runs.numRuns} mutated documents: ${refused} refused, ${runs.numRuns - refused} drawn\n`)
  expect(refused).toBeGreaterThan(runs.numRuns / 5)
  expect(runs.numRuns - refused).toBeGreaterThan(runs.numRuns / 10)
})
