import type { Host } from '../../e2e/engine/host'
import type { SetDataEntry } from '../../e2e/engine/hostLog'
import { startMiniProgram } from '../../e2e/engine/startMiniProgram'
import { firstOutOfOrder } from '../../e2e/published'
import type { Article } from './prepareArticle'
import type { ReaderApp } from './readers'
import { serveAnswers } from './serveAnswers'

/** What one opening of a page cost. Bytes are UTF-8 of the JSON of all `setData`; times are ms from its request on. */
export interface Opening {
  bytes: number
  setDatas: number
  elements: number
  depth: number
  mostChildren: number
  /** Everything sent until the first words of the body stand, the `setData` that draws them included. */
  bytesToFirstText: number
  msToFirstText: number
  msToWhole: number
}

/** Without a `setData` for this long, in ms, a page is taken to be complete. */
const quiet = 120
const patience = 15_000

/** Opens the whole article. Throws where the page does not show every word of it, in order. */
export async function openArticle(app: ReaderApp, { words, whole }: Article): Promise<Opening> {
  const [firstWords, lastWords] = [passageOf(words[0]), passageOf(words.at(-1))]
  return open(app, whole, (host, askedAt) => {
    const missing = firstOutOfOrder(decoded(host.text()), words)
    if (missing !== undefined) throw new Error(`${app.name} does not show “${missing.slice(0, 80)}” where it belongs`)
    const carries = (passage: string) => (entry: SetDataEntry) =>
      app.draws(entry) && JSON.stringify(entry.data).includes(passage)
    const first = host.setDataLog.findIndex(carries(firstWords))
    const last = host.setDataLog.filter(carries(lastWords)).at(-1)
    const drawnFirst = host.setDataLog[first]?.drawnAt
    if (drawnFirst === undefined || last?.drawnAt === undefined) {
      throw new Error(`${app.name} shows the article, but no setData was seen to draw its first and last words`)
    }
    return {
      ...sizesOf(host),
      bytesToFirstText: sum(host.setDataLog.slice(0, first + 1)),
      msToFirstText: drawnFirst - askedAt,
      msToWhole: last.drawnAt - askedAt,
    }
  })
}

/** Opens the same page with nothing in the article's body: what is around it. */
export function openEmpty(app: ReaderApp, { empty }: Article): Promise<Sizes & Pick<Opening, 'msToWhole'>> {
  return open(app, empty, (host, askedAt) => {
    const drawn = host.setDataLog.map(({ drawnAt }) => drawnAt ?? 0)
    return { ...sizesOf(host), msToWhole: Math.max(0, Math.max(...drawn) - askedAt) }
  })
}

type Sizes = Pick<Opening, 'bytes' | 'setDatas' | 'elements' | 'depth' | 'mostChildren'>

function sizesOf(host: Host): Sizes {
  return { bytes: sum(host.setDataLog), setDatas: host.setDataLog.length, ...host.measure() }
}

async function open<Result>(
  app: ReaderApp,
  answers: ReadonlyMap<string, string>,
  read: (host: Host, askedAt: number) => Result,
): Promise<Result> {
  const served = await serveAnswers(answers)
  try {
    const host = await startMiniProgram({
      dist: app.dist,
      endpointOrigin: served.url,
      launch: { ...app.launch, scene: 1007 },
      system: { language: 'en' },
    })
    for (const pattern of app.allowed) host.allow(pattern)
    try {
      const askedAt = await host.waitFor(served.askedAt, { timeout: patience, what: 'the request' })
      await settled(host)
      return read(host, askedAt)
    } finally {
      await host.stop()
    }
  } finally {
    await served.close()
  }
}

/** Waits until nothing has been sent to the page for a while, and everything asked for has come. */
async function settled(host: Host): Promise<void> {
  let seen = -1
  let since = performance.now()
  await host.waitFor(
    () => {
      const state = host.setDataLog.length + host.requests.length
      if (state !== seen) {
        seen = state
        since = performance.now()
      }
      return host.requests.length > 0 && performance.now() - since > quiet
    },
    { timeout: patience, what: 'the end of all setData' },
  )
}

function sum(entries: readonly SetDataEntry[]): number {
  return entries.reduce((total, { bytes }) => total + bytes, 0)
}

/** The beginning of a run of words that stands in HTML, in JSON and in a node alike. */
function passageOf(words: string | undefined): string {
  const passage = words?.match(/[^&<>"\\]{1,24}/)?.[0]
  if (passage === undefined) throw new Error('the article begins or ends without words')
  return passage
}

/** `rich-text` draws HTML, and mp-html leaves ampersands to `<text decode>`. */
function decoded(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
}
