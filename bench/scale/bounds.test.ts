import { expect, test } from 'vitest'
import { brokenBounds, type SizeFigures } from './bounds'

const quick = { seconds: 1, cpuSeconds: 2, peakBytes: 1e8, load: 0 }
const reads = (bytes: number) => ({ requests: 1, bytes })

function figures(size: number, change: Partial<SizeFigures> = {}): SizeFigures {
  return {
    size,
    publication: quick,
    republication: quick,
    kinds: [],
    pages: { home: reads(4000), directory: reads(3000), interview: reads(9000), doctor: reads(1500) },
    searches: [reads(2000), reads(30_000)],
    ...change,
  }
}

const first = figures(10)

test.each<[what: string, change: Partial<SizeFigures>, broken: string[]]>([
  ['nothing', {}, []],
  [
    'a slow publication',
    { publication: { ...quick, seconds: 121 } },
    ['10,000 interviews: publishing takes 121 s, at most 120'],
  ],
  [
    'a slow second one',
    { republication: { ...quick, seconds: 3.14 } },
    ['10,000 interviews: publishing one change takes 3.1 s, at most 3'],
  ],
  [
    'memory',
    { publication: { ...quick, peakBytes: 2e9 + 1 } },
    ['10,000 interviews: publishing holds 2000000001 bytes, at most 2000000000'],
  ],
  [
    'a page that grows',
    { pages: { ...first.pages, home: reads(4100) } },
    ['10,000 interviews: the page “home” is 1.025 times as large, at most 1.02'],
  ],
  [
    'a page that was not measured',
    { pages: { home: reads(4000), directory: reads(3000), interview: reads(9000) } },
    ['10,000 interviews: the page “doctor” is NaN bytes, at most 5000'],
  ],
  ['a directory that grows within its bounds', { pages: { ...first.pages, directory: reads(29_000) } }, []],
  [
    'a large directory',
    { pages: { ...first.pages, directory: reads(31_000) } },
    ['10,000 interviews: the page “directory” is 31000 bytes, at most 30000'],
  ],
  [
    'a doctor with thousands of colleagues',
    { pages: { ...first.pages, doctor: reads(5001) } },
    ['10,000 interviews: the page “doctor” is 5001 bytes, at most 5000'],
  ],
  [
    'a search',
    { searches: [reads(6000), reads(6000)] },
    ['10,000 interviews: the search that 50 % stay below reads 6000 bytes, at most 5000'],
  ],
])('bounds: %s', (_, change, broken) => {
  expect(brokenBounds([first, figures(10_000, change)])).toEqual(broken)
})
