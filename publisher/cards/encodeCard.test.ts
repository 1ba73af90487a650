import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { jpeg, temporaryFolder } from '../testing/contentFolder'
import { type Cut, cardScale, cardSizes } from './card'
import { largestCard } from './cardSettings'
import type { CardTask } from './cardTask'
import { encodeCard } from './encodeCard'

const task: CardTask = {
  stem: 'a-map-en',
  card: {
    subject: 'interview',
    publication: { text: 'ShanghaiDoctor', language: 'en' },
    titles: [{ text: 'A map drawn one breath at a time', language: 'en' }],
    who: { text: 'Dr. An Shili', language: 'en' },
    where: [{ text: '示例江畔医院', language: 'zh' }],
  },
  picture: { drawing: 'portrait', seed: 'an-shili' },
}

async function file(bytes: Buffer): Promise<string> {
  const path = join(await temporaryFolder(), 'picture')
  await writeFile(path, bytes)
  return path
}

test('a card is a 5:4 and a square JPEG, named after what it is of and what it holds', async () => {
  const { files } = await encodeCard(task, await temporaryFolder())
  for (const cut of ['message', 'timeline'] as const) {
    const { format, width, height } = await sharp(files[cut].path).metadata()
    const size = cardSizes[cut]
    expect([format, width, height]).toEqual(['jpeg', size.width * cardScale, size.height * cardScale])
    expect(files[cut].name).toMatch(/^a-map-en-[0-9a-f]{10}-card-\d+\.jpg$/)
  }
})

test('the second time comes from the cache, and without it the bytes are the same', async () => {
  const cache = await temporaryFolder()
  const [first, second] = [await encodeCard(task, cache), await encodeCard(task, cache)]
  // A card of other words before it, whose fonts are then loaded, too, changes nothing.
  const elsewhere = await temporaryFolder()
  const other = { text: '抓药的那两年', language: 'zh' as const }
  await encodeCard({ ...task, card: { ...task.card, titles: [other] } }, elsewhere)
  const afresh = await encodeCard(task, elsewhere)
  expect(second).toEqual(first)
  expect(await readdir(cache)).toHaveLength(1)
  expect(await readFile(afresh.files.message.path)).toEqual(await readFile(first.files.message.path))
})

test('what a card cannot show is told with it, from the cache too', async () => {
  const cache = await temporaryFolder()
  const { card } = task
  const titles = [{ text: '𠮷田的 ❤️', language: 'zh' as const }]
  const where = [{ text: '示例𠮷医院', language: 'zh' as const }]
  const rare = { ...task, card: { ...card, titles, where } }
  const undrawn = [
    { character: '𠮷', shownAs: '□' },
    { character: '❤️', shownAs: '' },
  ]
  expect((await encodeCard(rare, cache)).undrawn).toEqual(undrawn)
  expect((await encodeCard(rare, cache)).undrawn).toEqual(undrawn)
  expect((await encodeCard(task, cache)).undrawn).toEqual([])
})

test.each<[what: string, change: (task: CardTask) => CardTask]>([
  ['word', ({ card, ...rest }) => ({ ...rest, card: { ...card, who: { text: 'Dr. Bo', language: 'en' } } })],
  ['drawing', (before) => ({ ...before, picture: { drawing: 'portrait', seed: 'bo-shili' } })],
])('another %s is another card', async (_what, change) => {
  const cache = await temporaryFolder()
  const [first, second] = [await encodeCard(task, cache), await encodeCard(change(task), cache)]
  expect(second.files.message.name).not.toBe(first.files.message.name)
})

test('another picture under the same name is another card', async () => {
  const [cache, path] = [await temporaryFolder(), await file(await jpeg(800, 1000))]
  const shown = { ...task, picture: { use: 'portrait', path } as const }
  const first = await encodeCard(shown, cache)
  await writeFile(
    path,
    await sharp(await jpeg(800, 1000))
      .negate()
      .jpeg()
      .toBuffer(),
  )
  expect((await encodeCard(shown, cache)).files.message.name).not.toBe(first.files.message.name)
})

test('even a picture of noise makes a card that is small enough', { timeout: 30_000 }, async () => {
  const noise = { width: 900, height: 900, channels: 3, noise: { type: 'gaussian', mean: 128, sigma: 90 } } as const
  const path = await file(
    await sharp({ create: { ...noise, background: '#000' } })
      .png()
      .toBuffer(),
  )
  const { files } = await encodeCard({ ...task, picture: { use: 'cover', path } }, await temporaryFolder())
  for (const { path: card } of Object.values(files)) expect((await stat(card)).size).toBeLessThanOrEqual(largestCard)
})

const en = (text: string) => ({ text, language: 'en' as const })
const zh = (text: string) => ({ text, language: 'zh' as const })

test.each<[what: string, card: Partial<CardTask['card']>]>([
  ['the shortest headline', { titles: [en('I')] }],
  [
    'a very long headline',
    { titles: [en('A house by the water, and all the winters that were lived in it '.repeat(6))] },
  ],
  ['a headline of one long word', { titles: [en('Pneumonoultramicroscopicsilicovolcanoconiosis'.repeat(3))] }],
  [
    'Chinese alone',
    {
      publication: zh('上海医生'),
      titles: [zh('一呼一吸之间，画一张地图'.repeat(8))],
      who: zh('安示例医生'),
      where: [zh('胸外科')],
    },
  ],
])('a card with %s, and a drawing for the portrait, is whole and small enough', async (_, card) => {
  const { files, undrawn } = await encodeCard({ ...task, card: { ...task.card, ...card } }, await temporaryFolder())
  expect(undrawn).toEqual([])
  for (const cut of ['message', 'timeline'] as const) {
    const { format, width, height } = await sharp(files[cut].path).metadata()
    const size = cardSizes[cut]
    expect([format, width, height]).toEqual(['jpeg', size.width * cardScale, size.height * cardScale])
    expect((await stat(files[cut].path)).size).toBeLessThanOrEqual(largestCard)
  }
})

/** The colour of a card at a place, in its own pixels. */
async function colourAt(path: string, left: number, top: number): Promise<number[]> {
  const region = { left: left * cardScale, top: top * cardScale, width: 2, height: 2 }
  const { channels } = await sharp(await sharp(path).extract(region).png().toBuffer()).stats()
  return channels.map(({ mean }) => Math.round(mean / 16))
}

test.each(['message', 'timeline'] as Cut[])(
  'a %s shows paper, a seal and its picture, whatever the picture is',
  async (cut) => {
    const path = await file(
      await sharp(await jpeg(400, 3000))
        .greyscale()
        .png()
        .toBuffer(),
    )
    const { files } = await encodeCard({ ...task, picture: { use: 'portrait', path } }, await temporaryFolder())
    const { width } = cardSizes[cut]
    expect(await colourAt(files[cut].path, 10, 200)).toEqual([16, 16, 15])
    expect(await colourAt(files[cut].path, 34, 38)).toEqual([11, 3, 2])
    const [red = 0, green = 0, blue = 0] = await colourAt(files[cut].path, width - 20, 200)
    expect([green, blue]).toEqual([red, red])
    expect(red).toBeLessThan(12)
  },
)
