import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { interviewSchema } from '../contract/interview'
import type { Language } from '../contract/language'
import { paths } from '../contract/paths'
import { toneSequence } from './audio/toneSequence'
import { formatProblem } from './problems/problem'
import { publish } from './publish'
import { frontMatterSchema, translationFrontMatterSchema } from './records/frontMatter'
import { interviewFile, jpeg, soundContent, temporaryFolder, writeContent } from './testing/contentFolder'
import { parseBody } from './testing/parseBody'

const guide = await readFile(join(import.meta.dirname, '../docs/writing-an-interview.md'), 'utf8')

/** The fenced examples of the guide in a language, without their fences. */
const examples = (language: string): string[] =>
  [...guide.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].flatMap(([, info, text]) => (info === language && text) || [])

test('the examples of the guide are content that publishes without a word', { timeout: 30_000 }, async () => {
  const [site, hospitals, doctor, ...otherRecords] = examples('yaml')
  const [interview, translation, ...otherTexts] = examples('markdown')
  expect([...otherRecords, ...otherTexts]).toEqual([])
  const contentDir = await writeContent({
    'site.yaml': site,
    'hospitals.yaml': hospitals,
    'departments.yaml': soundContent['departments.yaml'],
    'doctors/an-shili.yaml': doctor,
    'interviews/a-light.md': interview,
    'interviews/a-light.zh.md': translation,
    'interviews/another-slug.md': interviewFile({ id: 'another' }),
    'images/account-code.png': await jpeg(800, 800),
    'images/an-shili.webp': await jpeg(800, 1000),
    'images/a-light.webp': await jpeg(900, 600),
    'images/river.webp': await jpeg(900, 600),
    'images/river.night.png': await jpeg(900, 600),
    'audio/a-light.mp3': toneSequence(1),
  })
  const { problems, summary } = await publish({
    contentDir,
    endpointDir: join(await temporaryFolder(), 'endpoint'),
    cacheDir: await temporaryFolder(),
    today: '2026-11-26',
  })
  expect(problems.map(formatProblem)).toEqual([])
  expect(summary).toMatchObject({ interviews: 2, doctors: 1 })
})

test('what the guide says of recordings and the official account holds for its example', {
  timeout: 30_000,
}, async () => {
  const [interview = '', translation = ''] = examples('markdown')
  const [recording] = /`(audio: [^`]+)`/.exec(guide)?.slice(1) ?? []
  expect(interview.split('\n')).toContain(recording)
  const endpointDir = join(await temporaryFolder(), 'endpoint')
  const { problems } = await publish({
    contentDir: await writeContent({
      ...soundContent,
      'site.yaml': examples('yaml')[0],
      'interviews/a-light.md': interview
        .replace(/^cover.*\n/m, '')
        .replace(/::figure.*/, '')
        .replace(/another-slug.md/, 'a-light.md'),
      'images/account-code.png': await jpeg(800, 800),
      'interviews/a-light.zh.md': translation.replace(/^cover.*\n/m, ''),
      'audio/a-light.mp3': toneSequence(1),
    }),
    endpointDir,
    cacheDir: await temporaryFolder(),
    today: '2026-11-26',
  })
  expect(problems.map(formatProblem)).toEqual([])
  const read = async (language: Language) =>
    v.parse(
      interviewSchema,
      JSON.parse(await readFile(join(endpointDir, paths.interview('a-light', language)), 'utf8')),
    )
  const [original, translated] = [await read('en'), await read('zh')]
  expect(original.audio).toMatchObject({ by: 'Read by Sample Reader', durationSeconds: 1 })
  expect(translated.audio).toBeUndefined()
  expect(translated.officialAccountUrl).toBe(original.officialAccountUrl)
})

test('the figures in the sentences of the guide parse', () => {
  const figures = [...guide.matchAll(/`(::figure[^`]+)`/g)].map(([, figure]) => figure ?? '')
  expect(figures).not.toEqual([])
  for (const figure of figures) {
    const { blocks, problems } = parseBody(figure)
    expect(blocks.map(({ type }) => type)).toEqual(['figure'])
    expect(problems.filter((problem) => !problem.includes('still to come'))).toEqual([])
  }
})

test.each([
  { named: 'HTML', input: '<br>' },
  { named: 'tables', input: '| a | b |\n| --- | --- |\n| c | d |' },
  { named: 'code', input: '`code`' },
  { named: 'footnotes', input: 'Text.[^1]\n\n[^1]: Remark.' },
  { named: 'block quotes (`>`', input: '> A quotation.' },
  { named: 'links by reference (`[text][1]`)', input: '[text][1]\n\n[1]: https://example.com/' },
  { named: 'pictures written as `![]()`', input: '![A river](river.webp)' },
  { named: 'other directives', input: ':::note\nText.\n:::' },
  { named: 'No lists inside lists', input: '- a\n  - b' },
  { named: 'An item is one paragraph', input: '- a\n\n  b' },
  { named: 'a numbered list begins with 1', input: '2. two' },
  { named: 'no other levels', input: '# Title' },
  { named: 'One paragraph.', input: ':::pull-quote\nOne.\n\nTwo.\n:::' },
])('the guide says “$named” and the publisher refuses it', ({ named, input }) => {
  expect(guide).toContain(named)
  expect(parseBody(input).problems.filter((problem) => !problem.includes('warning: '))).not.toEqual([])
})

test.each([
  { table: '| in the front matter |', schema: frontMatterSchema },
  { table: '| in the front matter of a translation |', schema: translationFrontMatterSchema },
])('“$table” names every key there is, and no other', ({ table, schema }) => {
  const rows = guide.slice(guide.indexOf(table)).split('\n\n')[0] ?? ''
  const keys = [...rows.matchAll(/^\| (`[^|]+`) \|/gm)].flatMap(([, cell]) => cell?.match(/\w+/g) ?? [])
  expect(keys.sort()).toEqual(Object.keys(schema.entries).sort())
})
