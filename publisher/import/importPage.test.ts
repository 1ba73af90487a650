import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { parseInterview } from '../markdown/parseInterview'
import { publish } from '../publish'
import { randomLine } from './randomText'
import { importText } from './testing/importText'
import { textsOfBlock } from './textsOfBlock'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'import-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const today = '2026-03-04'
const page = (name: string) => readFileSync(join(import.meta.dirname, 'pages', `${name}.txt`), 'utf8')
const content = () => join(folder, 'content')
const read = (...path: string[]) => readFileSync(join(content(), ...path), 'utf8')
const interview = (slug: string) => parseInterview(slug, read('interviews', `${slug}.md`))
const shapes = (slug: string) =>
  interview(slug).blocks.map((block) =>
    block.type === 'turn' ? `${block.role} ${block.speaker ?? ''}`.trim() : block.type,
  )

test.each([
  { name: 'full', slug: 'qiao-mingyu-the-quiet-ward-and-what-it-taught' },
  { name: 'chinese', slug: 'ouyang-shili-deng-xia-de-shou' },
  { name: 'inline', slug: 'lu-yisheng-numbers-and-people' },
  { name: 'plain', slug: 'wen-sample-a-short-walk' },
])('the page “$name” becomes a collection that publishes as it is', { timeout: 30_000 }, async ({ name, slug }) => {
  expect((await importText(page(name), content())).kept).toBe(true)
  expect(readdirSync(join(content(), 'interviews'))).toEqual([`${slug}.md`])
  expect(readdirSync(folder)).toEqual(['content'])
  const { problems, summary } = await publish({
    contentDir: content(),
    endpointDir: join(folder, 'endpoint'),
    cacheDir: join(folder, 'cache'),
    today,
  })
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(summary).toMatchObject({ interviews: 1, doctors: 1 })
})

test('every part of a full page has its place', async () => {
  const { verification } = await importText(page('full'), content())
  expect(verification.unplaced).toEqual([])
  expect(verification.wordsPlaced).toBe(verification.wordsInSource)
  expect(read('doctors', 'qiao-mingyu.yaml')).toContain('formOfAddress: professor\ndegrees: [ MD, PhD ]\n')
  expect(read('hospitals.yaml')).toContain('{ en: "Harbour Hospital, Invented University School of Medicine" }')
  expect(shapes('qiao-mingyu-the-quiet-ward-and-what-it-taught')).toEqual(
    ['figure', 'figure', 'paragraph', 'paragraph', 'pullQuote'].concat(
      ['heading', 'paragraph', 'paragraph', 'list', 'paragraph', 'paragraph', 'figure', 'figure'],
      ['heading', 'paragraph', 'paragraph', 'paragraph', 'paragraph', 'pullQuote', 'figure', 'heading', 'paragraph'],
      ['heading', 'question SampleDoctor.com', 'answer', 'question SampleDoctor.com'],
      ['figure', 'answer Nurse Hua', 'answer'],
    ),
  )
})

test('the report names what was not placed, what was added and what was guessed', async () => {
  const { report } = await importText(page('inline'), content())
  expect(report).toContain('114 of 119 words of the page are placed.')
  expect(report).toContain('Not placed\n  line 3: Home / Doctors / Interviews\n')
  expect(report).toContain('line 9: stands above the byline and was placed at the beginning of the text')
  expect(report).toContain('addressed as doctor, from “Dr.”')
  expect((await importText(page('full'), join(folder, 'other'))).report).toContain(
    'Neighbours on the site\n  before it: Dr. Invented Ren | A Bench in the Garden\n  after it: Dr. Invented Tang | Small Steps\n',
  )
})

test('CRLF, a byte order mark, no-break spaces, zero-width spaces and more empty lines change nothing', async () => {
  await importText(page('full'), content())
  const disturbed = `\ufeff\r\n${page('full')
    .replace(/ (?=the)/g, '\u00a0')
    .replace(/(?=s )/g, '\u200b')
    .replace(/\n/g, ' \r\n\u00a0\r\n')}`
  const other = join(folder, 'other')
  await importText(disturbed, other)
  for (const directory of ['doctors', 'interviews']) {
    for (const file of readdirSync(join(content(), directory))) {
      expect(readFileSync(join(other, directory, file), 'utf8')).toBe(read(directory, file))
    }
  }
})

test('a second import of the same page changes nothing', async () => {
  await importText(page('full'), content())
  const before = read('interviews', 'qiao-mingyu-the-quiet-ward-and-what-it-taught.md')
  const { report } = await importText(page('full'), content())
  expect(report).toContain('doctors/qiao-mingyu.yaml (unchanged)')
  expect(read('interviews', 'qiao-mingyu-the-quiet-ward-and-what-it-taught.md')).toBe(before)
})

test('a speaker whose name is printed may go on after a picture', async () => {
  const interrupted = page('full').replace('What do you read?', 'What do you read?\n\nimage.png\n\nAnd when?')
  const { kept, verification } = await importText(interrupted, content())
  expect({ kept, failures: verification.failures }).toEqual({ kept: true, failures: [] })
  expect(read('interviews', 'qiao-mingyu-the-quiet-ward-and-what-it-taught.md')).toContain(
    ':::question{speaker="SampleDoctor.com"}\nAnd when?\n:::',
  )
})

test.each([
  {
    what: 'a name and its words',
    from: 'Qiao Mingyu\n\nLetters',
    to: 'Qiao Mingyu\n\nimage.png\n\nPhoto: Her desk\n\nLetters',
  },
  {
    what: 'a printed name and its words',
    from: 'SampleDoctor.com\n\nWhat',
    to: 'SampleDoctor.com\n\nimage.png\n\nPhoto: Her desk\n\nWhat',
  },
  {
    what: 'the parts of a turn',
    from: 'And the margins',
    to: 'image.png\n\nimage.png\n\nPhoto: Her desk\n\nAnd the margins',
  },
])('a picture with its caption between $what loses nothing', async ({ from, to }) => {
  expect(page('full')).toContain(from)
  const { kept, verification } = await importText(page('full').replace(from, to), content())
  expect({ kept, failures: verification.failures }).toEqual({ kept: true, failures: [] })
  expect(read('interviews', 'qiao-mingyu-the-quiet-ward-and-what-it-taught.md')).toContain('::figure[Her desk]{')
})

test('directories are extended with their comments and their order kept, and known places are found again', async () => {
  await importText(page('plain'), content())
  const hospitals =
    '# Ours first\nzeta:\n  name: { en: Zeta Clinic } # small\n\nalpha:\n  name: { en: hillside hospital }\n'
  writeFileSync(join(content(), 'hospitals.yaml'), `${read('hospitals.yaml')}${hospitals}`)
  await importText(page('inline'), content())
  expect(read('doctors', 'lu-yisheng.yaml')).toContain('hospital: alpha\n')
  expect(read('hospitals.yaml')).toContain(hospitals)
  await importText(page('full'), content())
  expect(read('hospitals.yaml')).toContain(`${hospitals}harbour-hospital-invented-university-school-of-medicine:\n`)
})

test('an id that is taken gets a number', async () => {
  await importText(page('plain'), content())
  await importText(page('plain').replace('A Short Walk', 'A Longer Walk'), content())
  expect(interview('wen-sample-a-short-walk').frontMatter?.id).toBe('wen-sample')
  expect(interview('wen-sample-a-longer-walk').frontMatter?.id).toBe('wen-sample-2')
})

test.each([
  { input: ' \n\n', message: 'the file is empty' },
  { input: 'A shopping list\n\nMilk', message: 'no headline found' },
  { input: 'Dr. Lu Sample | A Day\n\nText.', message: 'line 1: this looks like the headline' },
  {
    input: 'Lu Sample | A Day\nLu Sample, MD, Tutor, Urology Department',
    message: 'line 2: the byline names no hospital',
  },
  {
    input: 'Lu Sample | A Day\nLu Sample, Tutor, Urology Unit, Hill Hospital',
    message: 'there is no text below the byline',
  },
])('“$input” is refused and nothing is written', async ({ input, message }) => {
  await expect(importText(input, content())).rejects.toThrow(message)
  expect(existsSync(content())).toBe(false)
})

const numbered = fc.array(fc.array(randomLine, { minLength: 1, maxLength: 4 }), { maxLength: 4 })
const turns = fc.array(fc.tuple(randomLine, randomLine), { maxLength: 3 })

test('of a random page not a word of the text is lost, and all stay in order', async () => {
  let count = 0
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        headline: randomLine,
        brief: fc.array(randomLine, { maxLength: 2 }),
        introduction: fc.array(randomLine, { maxLength: 4 }),
        sections: numbered,
        conversation: turns,
        pictures: fc.boolean(),
        lineBreak: fc.constantFrom('\n', '\n\n', '\r\n\r\n\r\n'),
      }),
      async ({ headline, brief, introduction, sections, conversation, pictures, lineBreak }) => {
        const image = pictures ? ['image.png'] : []
        const text = [
          'It begins here, with a sentence.',
          ...introduction,
          ...sections.flatMap((texts, index) => [`${index + 1}. Section title`, ...texts, ...image]),
          ...conversation.flatMap(([question, answer]) => ['SampleSite.cn', question, 'Lu Sample', answer]),
        ]
        const lines = [
          'Sample Site',
          'Sample Site - A tagline',
          `Dr. Lu Sample | ${headline}`,
          'Lu Sample, MD, Tutor, Department of Urology, Hill Hospital',
          ...(brief.length > 0 ? ['Brief:', ...brief] : []),
          'Introduction',
          ...text,
          'Previous article:没有了! Next article:没有了!',
        ]
        count += 1
        const out = join(folder, String(count))
        const { verification, kept, report } = await importText(lines.join(lineBreak), out)
        expect(report).toContain('words of the page are placed')
        expect({ kept, failures: verification.failures, unplaced: verification.unplaced }).toEqual({
          kept: true,
          failures: [],
          unplaced: [],
        })
        const [file = ''] = readdirSync(join(out, 'interviews'))
        const { blocks, frontMatter } = parseInterview(file, readFileSync(join(out, 'interviews', file), 'utf8'))
        expect(frontMatter?.headline).toBe(headline)
        // Line by line and without the importer's own check: only a number, a bullet or the doctor's name may be missing.
        const read = blocks.flatMap(textsOfBlock).filter((each) => each && each !== 'Questions and answers')
        const given = text.filter((line) => !['image.png', 'Lu Sample'].includes(line))
        expect(read.length).toBe(given.length)
        expect(given.filter((line, index) => !line.endsWith(read[index] ?? '?'))).toEqual([])
      },
    ),
    { numRuns: 80 },
  )
}, 60_000)
