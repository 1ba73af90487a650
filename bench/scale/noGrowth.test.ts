import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readCollection } from '../../publisher/collection/readCollection'
import { allDocuments } from '../../publisher/documents/allDocuments'
import type { Publication } from '../../publisher/documents/publication'
import { resolvePublication } from '../../publisher/documents/resolvePublication'
import { precompress } from '../../publisher/endpoint/precompress'
import { noProgress } from '../../publisher/progress'
import { writeSample } from '../../publisher/sample/writeSample'
import { SharedAlike, samplePicture } from '../../publisher/testing/samplePublication'
import { pageFigures, type ReadCompressed } from './readerFigures'

const seed = 'no growth'

/** Reads the documents of an invented collection as the endpoint would hold them. All share one picture. */
async function published(interviews: number): Promise<ReadCompressed> {
  const folder = await mkdtemp(join(tmpdir(), 'no-growth-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  await writeSample(folder, { interviews, seed, pictures: 'none' }, noProgress)
  const collection = await readCollection(folder)
  const slugs = collection.doctors.map(({ slug }) => slug)
  const ids = collection.interviews.map(({ frontMatter }) => frontMatter?.id ?? '')
  const every = <Value>(keys: string[], value: Value) => new Map(keys.map((key) => [key, value]))
  const content = resolvePublication({
    collection,
    endpointUrl: 'https://endpoint.test',
    pictures: new Map(),
    recordings: new Map(),
    placeholders: { portraits: every(slugs, samplePicture), covers: every(ids, samplePicture) },
  })
  const shared = { doctors: new SharedAlike(), versions: new SharedAlike(), places: new Map(), kinds: new Map() }
  const publication: Publication = { ...content, shared }
  const documents = new Map(
    allDocuments(publication).flatMap((document) => document.paths.map((path) => [path, document])),
  )
  return async (path) => {
    const document = documents.get(path)
    return document && precompress(document.body, path)[1]
  }
}

test('what a reader fetches is the same with 10 and with 200 interviews', { timeout: 120_000 }, async () => {
  const few = await pageFigures(seed, await published(10))
  const many = await pageFigures(seed, await published(200))
  expect(many.interview).toEqual(few.interview)
  expect(many.doctor).toEqual(few.doctor)
  // The number of interviews has a digit more, and there is an older page to go on to.
  const [home, homeOfMany] = [few.home?.bytes ?? 0, many.home?.bytes ?? 0]
  expect(homeOfMany / home).toBeGreaterThan(0.98)
  expect(homeOfMany / home).toBeLessThan(1.02)
  expect(many.home?.requests).toBe(few.home?.requests)
  // Ten interviews have four doctors: the directory's first screen is bounded, not equal.
  expect(many.directory?.requests).toBe(1)
  expect(many.directory?.bytes).toBeLessThan(30_000)
})
