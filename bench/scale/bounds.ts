import type { KindFigures } from './endpointFigures'
import { percentile, type ReaderFigures } from './readerFigures'

/** What a publication took. `load` is what else the machine had to do when it began. */
export type Measured = { seconds: number; cpuSeconds: number; peakBytes: number; load: number }

export type SizeFigures = {
  /** Interviews. */
  size: number
  publication: Measured
  republication: Measured
  kinds: KindFigures[]
  /** By page: home, directory, interview, doctor. */
  pages: Record<string, ReaderFigures>
  /** The cheapest first. */
  searches: ReaderFigures[]
}

/** On two cores, for up to 10,000 interviews. */
const most = { publishSeconds: 120, republishSeconds: 3, peakBytes: 2e9 }

/** Pages that are the same whatever there is: their bytes beside those of the smallest collection. */
const growth = { pages: ['home', 'interview'], most: 1.02 }

/**
 * Ten interviews have four doctors, who have no four colleagues, and less to find: what grows from nothing has a ceiling
 * instead, in bytes.
 */
const ceilings = { pages: { directory: 30_000, doctor: 5_000 }, searches: { 0.5: 5_000, 0.9: 40_000, 1: 250_000 } }

/** Every bound that does not hold, in words; none where all do. The smallest collection comes first. */
export function brokenBounds(all: readonly SizeFigures[]): string[] {
  const [first] = all
  if (!first) return []
  return all.flatMap((figures) => {
    const { size, publication, republication, pages, searches } = figures
    const broken: string[] = []
    const check = (what: string, value: number, bound: number, unit: string) => {
      // What was not measured is not kept either.
      if (!(value <= bound))
        broken.push(`${size.toLocaleString('en')} interviews: ${what} ${value} ${unit}, at most ${bound}`)
    }
    check('publishing takes', rounded(publication.seconds), most.publishSeconds, 's')
    check('publishing one change takes', rounded(republication.seconds), most.republishSeconds, 's')
    check('publishing holds', publication.peakBytes, most.peakBytes, 'bytes')
    check('publishing one change holds', republication.peakBytes, most.peakBytes, 'bytes')
    for (const page of growth.pages) {
      const ratio = (pages[page]?.bytes ?? Number.NaN) / (first.pages[page]?.bytes ?? Number.NaN)
      check(`the page “${page}” is`, Number(ratio.toFixed(3)), growth.most, 'times as large')
    }
    for (const [page, bound] of Object.entries(ceilings.pages)) {
      check(`the page “${page}” is`, pages[page]?.bytes ?? Number.NaN, bound, 'bytes')
    }
    for (const [share, bound] of Object.entries(ceilings.searches)) {
      check(
        `the search that ${Number(share) * 100} % stay below reads`,
        percentile(searches, Number(share)).bytes,
        bound,
        'bytes',
      )
    }
    return broken
  })
}

const rounded = (seconds: number): number => Number(seconds.toFixed(1))
