import { expect, test } from 'vitest'
import {
  coveredByBars,
  outOfOrder,
  outside,
  overlappingTargets,
  overlappingWords,
  silentTaps,
  smallTargets,
} from './seenFaults'
import type { Box, Seen, Thing } from './seenPage'

const box = (left: number, top: number, right: number, bottom: number): Box => ({ left, top, right, bottom })

function thing(kind: Thing['kind'], name: string, whole: Box, changes: Partial<Thing> = {}): Thing {
  const unmarked = { layer: '', within: [], fontSize: 16, unheard: false, inSentence: false }
  return { kind, name, boxes: [whole], whole, ...unmarked, ...changes }
}

function page(things: Thing[], changes: Partial<Seen> = {}): Seen {
  return { width: 320, height: 568, scrollWidth: 320, things, tapped: [], layers: [], pageEnd: 568, ...changes }
}

const title = thing('text', 'Title', box(20, 20, 300, 44))
const button = thing('control', 'Save', box(20, 60, 120, 104))
const good = page([title, button, thing('text', 'Save', box(20, 70, 60, 94), { within: [1] })])
const all = [smallTargets, overlappingTargets, outOfOrder, outside, overlappingWords, coveredByBars, silentTaps]

test('a good page has no fault', () => {
  expect(all.flatMap((faults) => faults(good))).toEqual([])
})

const low = thing('control', 'Low', box(20, 60, 120, 102))
const tapped = { what: 'a', role: 'button', name: 'Save', press: 'pressed', unheard: false, reachable: true }
const bar = { name: 'bar', box: box(0, 510, 320, 568), isBar: true }

test.each([
  ['a control of 42 px', smallTargets, page([low])],
  ['a control over another one', overlappingTargets, page([button, thing('control', 'On it', box(100, 90, 200, 140))])],
  ['words that stand above those before them', outOfOrder, page([button, title])],
  [
    'words left of those before them',
    outOfOrder,
    page([thing('text', 'b', box(200, 20, 300, 44)), thing('text', 'a', box(20, 20, 90, 44))]),
  ],
  ['a seal beyond the edge', outside, page([thing('mark', 'seal', box(318, 20, 333, 29))])],
  ['a page that is too wide', outside, page([title], { scrollWidth: 333 })],
  ['words cut by their box', outside, page([{ ...title, cutBy: 'view.narrow' }])],
  ['a sheet higher than the screen', outside, page([], { layers: [{ ...bar, box: box(0, -20, 320, 568) }] })],
  ['words on words', overlappingWords, page([title, thing('text', 'Over it', box(20, 24, 300, 48))])],
  ['words on an icon', overlappingWords, page([title, thing('mark', 'icon', box(290, 20, 314, 44))])],
  [
    'the last words under the bar',
    coveredByBars,
    page([thing('text', 'End', box(20, 530, 90, 554))], { layers: [bar] }),
  ],
  ['a tap without a role', silentTaps, page([], { tapped: [{ ...tapped, role: '' }] })],
  ['a tap without a name', silentTaps, page([], { tapped: [{ ...tapped, name: '' }] })],
  ['a tap that shows no press', silentTaps, page([], { tapped: [{ ...tapped, press: 'none' }] })],
  ['a tap that no key reaches', silentTaps, page([], { tapped: [{ ...tapped, reachable: false }] })],
] as const)('%s is found', (_, faults, seen) => {
  expect(faults(seen)).toHaveLength(1)
})
