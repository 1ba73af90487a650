import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { check } from '../checks/check'
import { problemsOfFiles } from '../collection/collection'
import { readCollection } from '../collection/readCollection'
import { namePinyin } from '../documents/namePinyin'
import { noProgress } from '../progress'
import { temporaryFolder } from '../testing/contentFolder'
import { personName } from './names'
import { randomOf } from './random'
import { rareWords } from './rareWords'
import { type SampleOptions, sampleFiles } from './sampleContent'
import { sourceTexts } from './sourceTexts'
import { writeSample } from './writeSample'

async function filesOf(options: Partial<SampleOptions>): Promise<Map<string, string>> {
  const files = new Map<string, string>()
  for await (const { path, text } of sampleFiles({ interviews: 10, seed: '1', pictures: 'none', ...options })) {
    files.set(path, text)
  }
  return files
}

/** How often each word of the English interviews occurs, the commonest first. */
function wordCounts(files: ReadonlyMap<string, string>): number[] {
  const counts = new Map<string, number>()
  for (const [path, text] of files) {
    if (!path.endsWith('.md') || text.includes('language: zh') || path.endsWith('.zh.md')) continue
    for (const word of text.toLowerCase().match(/[a-z’]+/g) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return [...counts.values()].sort((a, b) => b - a)
}

test.each(['none', 'shared'] as const)(
  'a sample with pictures: %s has no fault',
  { timeout: 60_000 },
  async (pictures) => {
    const folder = join(await temporaryFolder(), 'content')
    await writeSample(folder, { interviews: 24, seed: 'any', pictures }, noProgress)
    const collection = await readCollection(folder)
    const found = check({ collection, pictures: new Map(), recordings: new Map(), today: '2025-07-01' })
    const missing = found.filter(({ message }) => !message.startsWith('there is no picture'))
    expect([...problemsOfFiles(collection), ...missing]).toEqual([])
    expect(collection.interviews).toHaveLength(24)
    expect(collection.imageNames).toHaveLength(pictures === 'none' ? 0 : 44)
  },
)

test('a seed gives the same files again, another seed gives others', async () => {
  const files = await filesOf({})
  expect(await filesOf({})).toEqual(files)
  expect((await filesOf({ seed: '2' })).keys()).not.toEqual(files.keys())
})

test('the first ten interviews and their doctors are the same in a larger collection', async () => {
  const [few, many] = [await filesOf({}), await filesOf({ interviews: 60 })]
  expect(many.size).toBeGreaterThan(few.size * 4)
  for (const [path, text] of few) expect([path, many.get(path)]).toEqual([path, text])
})

test('interviews have some 3,000 words, most are English, half can be read in Chinese', async () => {
  const files = await filesOf({ interviews: 200 })
  const texts = [...files].filter(([path]) => path.endsWith('.md'))
  const translations = texts.filter(([path]) => /\.(zh|en)\.md$/.test(path)).length
  const chinese = texts.filter(([, text]) => text.includes('\nlanguage: zh\n')).length
  expect(texts.length - translations).toBe(200)
  expect(chinese / 200).toBeGreaterThan(0.13)
  expect(chinese / 200).toBeLessThan(0.27)
  const readInChinese = texts.filter(
    ([path, text]) => path.endsWith('.zh.md') || text.includes('\nlanguage: zh\n'),
  ).length
  expect(readInChinese / 200).toBeGreaterThan(0.4)
  expect(readInChinese / 200).toBeLessThan(0.6)
  const english = texts.filter(([path, text]) => !path.endsWith('.zh.md') && !text.includes('\nlanguage: zh\n'))
  const words = english.reduce((sum, [, text]) => sum + (text.match(/\S+/g)?.length ?? 0), 0) / english.length
  expect(words).toBeGreaterThan(2600)
  expect(words).toBeLessThan(3800)
})

test('words are as frequent as in a language: few very often, and new ones without end', async () => {
  const counts = wordCounts(await filesOf({ interviews: 60 }))
  const total = counts.reduce((sum, count) => sum + count, 0)
  // Zipf: frequency times rank changes little over two orders of magnitude.
  for (const rank of [10, 30, 100, 300, 1000]) {
    const share = ((counts[rank - 1] ?? 0) * rank) / total
    expect(share).toBeGreaterThan(0.02)
    expect(share).toBeLessThan(0.2)
  }
  // Heaps: four times the text has far more than the same words, and far fewer than four times as many.
  const fewer = wordCounts(await filesOf({ interviews: 15 })).length
  expect(counts.length / fewer).toBeGreaterThan(1.2)
  expect(counts.length / fewer).toBeLessThan(3)
})

test('the long tail does not repeat itself', () => {
  for (const language of ['en', 'zh'] as const) {
    const { word, size } = rareWords(language)
    const random = randomOf('tail')
    const words = new Set(Array.from({ length: 2000 }, () => word(random)))
    expect(size).toBeGreaterThan(100_000)
    expect(words.size).toBeGreaterThan(1000)
  }
})

test('names have their pinyin, and the commonest family names come most often', () => {
  const random = randomOf('names')
  const names = Array.from({ length: 1000 }, () => personName(random))
  for (const { zh, en } of names) {
    expect(en).toMatch(/^[A-Z][a-z]+ [A-Z][a-z]+$/)
    expect(namePinyin(zh)?.split(' ')).toHaveLength(2)
  }
  const share = (family: string) => names.filter(({ zh }) => zh.startsWith(family)).length / names.length
  expect(share('王')).toBeGreaterThan(0.05)
  expect(share('王')).toBeLessThan(0.11)
  expect(share('翟')).toBeLessThan(0.01)
})

test('nothing is taken from an interview that may be of a real doctor', async () => {
  const { en } = await sourceTexts()
  expect(en.length).toBeGreaterThan(200)
  expect(en.join(' ')).not.toMatch(/Liu|mining town|Chest Hospital/)
})

test('a folder that holds anything else is refused, an earlier sample is replaced', async () => {
  const folder = await temporaryFolder()
  const options: SampleOptions = { interviews: 2, seed: '1', pictures: 'none' }
  await writeSample(join(folder, 'a'), options, noProgress)
  await writeSample(join(folder, 'a'), { ...options, seed: '2' }, noProgress)
  expect((await readCollection(join(folder, 'a'))).interviews).toHaveLength(2)
  await writeFile(join(folder, 'thesis.md'), 'mine')
  await expect(writeSample(folder, options, noProgress)).rejects.toThrow('holds other files than a generated sample')
  expect(await readFile(join(folder, 'thesis.md'), 'utf8')).toBe('mine')
})
