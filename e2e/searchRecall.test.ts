import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Block } from '../contract/blocks'
import { paths } from '../contract/paths'
import type { EndpointDocument } from '../publisher/documents/endpointDocument'
import { fieldIndex } from '../publisher/documents/fieldIndex'
import { searchDocuments } from '../publisher/search/searchDocuments'
import { sampleDoctor, sampleInterview, samplePublication } from '../publisher/testing/samplePublication'
import type { ReadFile } from '../src/search/hits'
import { readPassage } from '../src/search/readPassage'
import { search } from '../src/search/search'
import { readFeed, readInterview, wordsOfBlocks } from './published'
import { publishedFiles, publishedTexts } from './publishedFiles'

/** Every page of an answer: common words have many. */
async function allFound(query: string, read: ReadFile): Promise<Set<string>> {
  const found = new Set<string>()
  for (let offset = 0; ; offset += 50) {
    const answer = await search(query, read, { interviews: { offset, limit: 50 } })
    if (!answer.ok) throw new Error(answer.error)
    for (const hit of answer.value.interviews.hits) found.add(hit.id)
    if (offset + 50 >= answer.value.interviews.count) return found
  }
}

/** What a reader would take for a word, found without the engine's own cutting; Chinese by pairs. */
function wordsOfText(text: string): string[] {
  const words = text.match(/[\p{Script=Latin}\p{Script=Greek}\p{N}]+(?:[’'-][\p{Script=Latin}\p{N}]+)*/gu) ?? []
  const chinese = (text.match(/\p{Script=Han}+/gu) ?? []).flatMap((run) =>
    run.length === 1 ? [run] : [...run].slice(1).map((character, index) => `${[...run][index]}${character}`),
  )
  return [...words, ...chinese]
}

const word = fc.oneof(
  fc.stringMatching(/^[a-zA-Z]{1,12}$/),
  fc.stringMatching(/^[a-z]{1,6}-[a-z]{1,6}$/),
  fc.stringMatching(/^[a-z]{2,6}[’'][a-z]{1,2}$/),
  fc.stringMatching(/^[一-三心肺肝肾脾胃]{1,6}$/),
  fc.stringMatching(/^[0-9]{1,5}$/),
  fc.constantFrom(
    'β2',
    'éclair',
    'ǚ',
    'ＣＴ',
    'α',
    'naïve',
    'Ürümqi',
    'the',
    'constructor',
    '__proto__',
    '3.5',
    '3,000',
  ),
)
const text = fc
  .array(word, { minLength: 1, maxLength: 30 })
  .chain((words) =>
    fc
      .array(fc.constantFrom(' ', '，', '. ', '；', ' — ', '“'), { minLength: words.length, maxLength: words.length })
      .map((breaks) => words.map((one, index) => one + breaks[index]).join('')),
  )
const collection = fc.array(
  fc.record({ headline: text, digest: text, blocks: fc.array(text, { minLength: 1, maxLength: 40 }) }),
  { minLength: 1, maxLength: 12 },
)

test('every word of every interview finds that interview', async () => {
  await fc.assert(
    fc.asyncProperty(collection, async (texts) => {
      const interviews = texts.map(({ headline, digest, blocks }, index) => {
        const interview = sampleInterview(index + 1)
        const [version] = interview.versions
        const body = blocks.map(
          (block): Extract<Block, { type: 'paragraph' }> => ({ type: 'paragraph', text: [block] }),
        )
        interview.versions = [{ ...version, headline, digest, blocks: body }]
        return interview
      })
      const publication = samplePublication(interviews)
      const read = readDocuments([...searchDocuments(publication, fieldIndex(publication.doctors))])
      const cache = new Map<string, Set<string>>()
      for (const [index, { headline, digest, blocks }] of texts.entries()) {
        for (const query of wordsOfText([headline, digest, ...blocks, sampleDoctor.name.en].join('\n'))) {
          const found = cache.get(query) ?? (await allFound(`${query} `, read))
          cache.set(query, found)
          if (!found.has(`i${index + 1}`)) throw new Error(`“${query}” does not find interview ${index + 1}`)
        }
      }
    }),
    { numRuns: 40 },
  )
})

test.each([
  [
    'words in one block come before words apart',
    'silver lamp',
    ['a silver lamp', 'x'],
    ['a lamp', 'silver'],
    ['i1', 'i2'],
  ],
  ['a Chinese phrase comes before its pairs', '肺结节', ['肺结节', '无'], ['肺结', '结节'], ['i1', 'i2']],
  [
    'a word that stands there often comes before one that stands there once',
    'lamp',
    ['lamp lamp', 'lamp lamp'],
    ['lamp', 'x'],
    ['i1', 'i2'],
  ],
  ['a whole word comes before a beginning', 'lamp', ['lamp', 'x'], ['lamplight', 'x'], ['i1', 'i2']],
  ['of two alike the newer comes first', 'lamp', ['lamp', 'x'], ['lamp', 'x'], ['i2', 'i1']],
])('%s', async (_, query, older, newer, order) => {
  const interviews = [older, newer].map((texts, index) => {
    const interview = sampleInterview(index + 1)
    const [version] = interview.versions
    const blocks = texts.map((text): Extract<Block, { type: 'paragraph' }> => ({ type: 'paragraph', text: [text] }))
    return { ...interview, versions: [{ ...version, blocks }] as typeof interview.versions }
  })
  const publication = samplePublication(interviews)
  const answer = await search(query, readDocuments([...searchDocuments(publication, fieldIndex(publication.doctors))]))
  expect(answer.ok && answer.value.interviews.hits.map(({ id }) => id)).toEqual(order)
})

function readDocuments(documents: readonly EndpointDocument[]): ReadFile {
  const bodies = new Map(documents.flatMap(({ paths: all, body }) => all.map((path) => [path, body] as const)))
  return async (path) => {
    const body = bodies.get(path)
    return { ok: true, value: body === undefined ? undefined : JSON.parse(body) }
  }
}

test('every word and every pair of the sample content finds its interview, and its sentence', async () => {
  const read = publishedFiles()
  const feed = await readFeed(paths.interviews)
  const older = feed.next_url ? await readFeed(feed.next_url) : undefined
  const items = new Map([...feed.items, ...(older?.items ?? [])].map((item) => [item.id, item]))
  const cache = new Map<string, Set<string>>()
  let queries = 0
  for (const { id, _shanghaidoctor: card } of items.values()) {
    for (const { language } of card.versions) {
      const interview = await readInterview(id, language)
      const texts = [interview.headline, interview.digest, ...wordsOfBlocks(interview.blocks.map(withoutSpeaker))]
      for (const query of new Set(texts.flatMap(wordsOfText))) {
        const found = cache.get(query) ?? (await allFound(`${query} `, read))
        cache.set(query, found)
        queries += 1
        if (!found.has(id)) throw new Error(`“${query}” does not find ${id} (${language})`)
      }
    }
  }
  expect(items.size).toBe(14)
  expect(queries).toBeGreaterThan(8000)
})

/** Who asks and answers by default is named beside every turn; that is not of the text. */
const withoutSpeaker = (block: Block): Block => (block.type === 'turn' ? { ...block, speaker: '' } : block)

test('a common word’s sentence is shown wherever the index points', async () => {
  const read = publishedFiles()
  const answer = await search('the ', read)
  if (!answer.ok) throw new Error(answer.error)
  for (const hit of answer.value.interviews.hits) {
    const passage = await readPassage('the ', hit, publishedTexts())
    expect(passage).toMatchObject({ ok: true })
    expect(passage.ok && passage.value.sentence.some((run) => run.marked)).toBe(true)
  }
})
