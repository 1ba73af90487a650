import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { noProgress } from '../progress'
import { temporaryFolder } from '../testing/contentFolder'
import { gatherHeads } from './gatherTerms'
import { headDocuments } from './headDocuments'
import { keptTextIndex, keptTogether, type VersionSource } from './keptTextIndex'
import { versionTerms } from './versionTerms'

const block = (text: string) => ({ texts: [text], place: '0,"",0' })

const source = (document: number, text: string): VersionSource => ({
  document,
  key: Buffer.from(`${text}`).toString('hex').slice(0, 200) || 'empty',
  texts: () => ({ headline: 'A light', doctorNames: [], blocks: [block(text), block(text)] }),
})

const kept = (sources: readonly VersionSource[], folder: string) => keptTextIndex(sources, folder, noProgress)

function gatheredAnew(sources: readonly VersionSource[]) {
  const heads = [...gatherHeads(sources.map(({ document, texts }) => ({ ...versionTerms(texts()), document })))]
  return bodies(heads.flatMap(headDocuments))
}

const bodies = (documents: readonly { paths: string[]; body: string }[]) =>
  Object.fromEntries(documents.map(({ paths: [path = ''], body }) => [path, body]))

const words = fc
  .array(fc.constantFrom('lamp', 'lamps', 'lantern', '肺结节', '医生', 'the', 'breath', 'a'), { maxLength: 12 })
  .map((all) => all.join(' '))

test('after any history the index is as if it were gathered anew', async () => {
  const folder = await temporaryFolder()
  let run = 0
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(words, { maxLength: 8 }), { minLength: 2, maxLength: 5 }), async (history) => {
      run += 1
      for (const texts of history) {
        const sources = texts.map((text, document) => source(document * 2, text))
        const { documents } = await kept(sources, join(folder, String(run)))
        expect(bodies(documents)).toEqual(gatheredAnew(sources))
      }
    }),
    { numRuns: 30 },
  )
})

test('so it is with versions enough for threads, kept or not', async () => {
  const folder = await temporaryFolder()
  const before = Array.from({ length: 401 }, (_, document) =>
    source(document, `lamp ${document % 7} breath${document}`),
  )
  expect(bodies((await kept(before, folder)).documents)).toEqual(gatheredAnew(before))
  // One is gone, and all others have moved.
  const after = before.slice(1).map((version, document) => ({ ...version, document }))
  expect(bodies((await kept(after, folder)).documents)).toEqual(gatheredAnew(after))
})

test('a changed version changes the documents of its terms, and reads no other head', async () => {
  const folder = await temporaryFolder()
  const { documents: before } = await kept([source(0, 'lamp'), source(2, 'breath')], folder)
  const keys = new Map(before.map(({ paths: [path], key }) => [path, key]))
  for (const name of readdirSync(join(folder, 'heads'))) if (name.startsWith('bre')) rmSync(join(folder, 'heads', name))
  const { documents: after, keys: found } = await kept([source(0, 'lantern'), source(2, 'breath')], folder)
  const changed = after.filter(({ paths: [path], key }) => keys.get(path) !== key).map(({ paths: [path] }) => path)
  expect(changed).toEqual(['/v1/search/heads/lan.json'])
  expect(after.some(({ paths: [path] }) => path === '/v1/search/heads/lam.json')).toBe(false)
  expect([...(found.heads ?? [])].sort()).toEqual(['a', 'bre', 'lan', 'lig'])
})

test('a run that died while it changed the index is made good by the next', async () => {
  const folder = await temporaryFolder()
  const sources = [source(0, 'lamp'), source(2, 'breath')]
  await kept(sources, folder)
  const fault: VersionSource = {
    ...source(4, 'lantern'),
    texts: () => {
      throw new Error('stopped')
    },
  }
  await expect(kept([source(0, '医生'), fault], folder)).rejects.toThrow('stopped')
  for (const name of readdirSync(join(folder, 'heads'))) rmSync(join(folder, 'heads', name))
  rmSync(join(folder, 'state.json'), { force: true })
  const next = [source(0, '医生'), source(2, 'breath')]
  expect(bodies((await kept(next, folder)).documents)).toEqual(gatheredAnew(next))
})

test('documents that are made together are made again only for another key', async () => {
  const file = join(await temporaryFolder(), 'names.json')
  let made = 0
  const make = () => {
    made += 1
    return { documents: [{ paths: ['/a.json'], body: `[${made}]` }], keys: { names: ['a'] } }
  }
  keptTogether(file, 'one', make)
  const { documents, keys } = keptTogether(file, 'one', make)
  expect([made, documents[0]?.paths, keys]).toEqual([1, ['/a.json'], { names: ['a'] }])
  keptTogether(file, 'two', make)
  expect(made).toBe(2)
  expect(keptTogether(file, 'two', make).documents[0]?.body).toBe('[3]')
})
