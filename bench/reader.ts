import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { formatTable } from './reader/formatTable'
import { type Opening, openArticle, openEmpty } from './reader/measureReader'
import { type Article, prepareArticle } from './reader/prepareArticle'
import { buildReaders, type ReaderApp } from './reader/readers'

/**
 * The same long article in five readers, in the same engine (e2e/engine), side by side:
 *
 *     npx tsx bench/reader.ts [--file PAGE.txt] [--runs 5]
 *
 * ours from `dist/weapp`, the others from `bench/reader/apps`, built into `.tmp/reader`. All get it by one request: ours
 * as the endpoint's JSON, the others as clean HTML made of the same blocks, plain nodes as a flat list of texts.
 * `--file` takes a page of the website saved as text instead of the sample interview.
 *
 * Bytes and elements are exact and the same on every machine. "Body" is the difference between the page with the
 * article and the same page with nothing in the article's body: our page has much around it, the others have nothing.
 * Times are medians, from the page's request to the `setData` that drew the first and the last words, and are given as
 * ratios to ours: they hold for this engine on this machine, not for a phone.
 *
 * Exit code 0 unless something could not be measured.
 */
const workDir = '.tmp/reader'
const ours = process.env.WEAPP_DIST ?? 'dist/weapp'

type Figures = {
  app: ReaderApp
  whole: Opening
  /** The page without the article's body. */
  empty: Pick<Opening, 'bytes' | 'elements'>
  /** Medians. */
  msToFirstText: number
  msToWhole: number
  msToEmpty: number
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { file: { type: 'string' }, runs: { type: 'string', default: '5' } } })
  const runs = Number(values.runs)
  if (!Number.isInteger(runs) || runs < 1) throw new Error('--runs takes a whole number from 1')
  if (!existsSync(ours)) throw new Error(`There is no ${ours}: npm run build:weapp first`)
  const article = await prepareArticle(workDir, values.file)
  const apps = await buildReaders(ours, `${workDir}/apps`)
  const figures: Figures[] = []
  for (const app of apps) figures.push(await figuresOf(app, article, runs))
  print(article, figures, runs)
}

async function figuresOf(app: ReaderApp, article: Article, runs: number): Promise<Figures> {
  // The first opening warms the engine up and is not timed.
  const [empty, whole] = [await openEmpty(app, article), await openArticle(app, article)]
  const [timedEmpty, timed]: [Pick<Opening, 'msToWhole'>[], Opening[]] = [[], []]
  for (let run = 0; run < runs; run += 1) {
    timedEmpty.push(await openEmpty(app, article))
    timed.push(await openArticle(app, article))
  }
  const differing = timed.find(({ bytes, elements }) => bytes !== whole.bytes || elements !== whole.elements)
  if (differing) throw new Error(`${app.name} is not the same every time: ${differing.bytes} and ${whole.bytes} bytes`)
  return {
    app,
    whole,
    empty,
    msToFirstText: median(timed.map(({ msToFirstText }) => msToFirstText)),
    msToWhole: median(timed.map(({ msToWhole }) => msToWhole)),
    msToEmpty: median(timedEmpty.map(({ msToWhole }) => msToWhole)),
  }
}

function print({ headline, words, textBytes }: Article, figures: readonly Figures[], runs: number): void {
  const [reference] = figures
  if (!reference) throw new Error('nothing was measured')
  const timesOurs = (value: number, own: number) => (value / own).toFixed(2)
  const rows = figures.map(({ app, whole, empty, msToFirstText, msToWhole }) => [
    app.name,
    grouped(whole.bytes - empty.bytes),
    ((whole.bytes - empty.bytes) / textBytes).toFixed(3),
    grouped(whole.bytes),
    grouped(whole.bytesToFirstText),
    String(whole.setDatas),
    String(whole.elements - empty.elements),
    String(whole.elements),
    String(whole.depth),
    String(whole.mostChildren),
    timesOurs(msToFirstText, reference.msToFirstText),
    timesOurs(msToWhole, reference.msToWhole),
  ])
  const heads = [
    ['', 'body', 'body', 'page', 'bytes to', 'set-', 'body', 'page', '', 'most', 'first text', 'whole'],
    [
      '',
      'bytes',
      '÷ text',
      'bytes',
      'first text',
      'Data',
      'elements',
      'elements',
      'depth',
      'children',
      '× ours',
      '× ours',
    ],
  ]
  const wordCount = words.join(' ').split(/\s+/).length
  console.log(`“${headline}”: ${grouped(wordCount)} words, ${grouped(textBytes)} bytes of text\n`)
  console.log(formatTable([...heads, ...rows]))
  console.log(`
body = the page with the article minus the same page without its body; ours has a heading, a bar and an end around it.
bytes = UTF-8 of the JSON of every setData, from page and components to what is drawn.
elements, depth, children = what the engine draws; rich-text counts as one, what WeChat draws inside it is neither counted nor timed.
times = medians of ${runs} openings in this engine on this machine, from the request on, not a phone's. Ours: first text
after ${ms(reference.msToFirstText)}, whole after ${ms(reference.msToWhole)}; without a body the page stands after ${ms(reference.msToEmpty)}.`)
}

function grouped(value: number): string {
  return value.toLocaleString('en-US')
}

const ms = (value: number) => `${value.toFixed(0)} ms`

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
