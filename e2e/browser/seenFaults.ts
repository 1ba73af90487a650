import type { Box, Seen, Thing } from './seenPage'

/** What keeps a page from being used by everyone, found in what is seen of it: each fault in words; empty is good. */

/** Pixels that nobody sees: browsers lay out in fractions. */
const hair = 0.5

/** A finger needs this much (WCAG 2.2, 2.5.5). */
const fingertip = 44

const sizeOf = ({ left, top, right, bottom }: Box) => `${Math.round(right - left)} × ${Math.round(bottom - top)}`
const called = ({ kind, name, layer }: Thing) => `${kind} “${name}”${layer && ` in ${layer}`}`

const overlapOf = (one: Box, other: Box) => ({
  width: Math.min(one.right, other.right) - Math.max(one.left, other.left),
  height: Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top),
})
const meet = (one: Box, other: Box, by: number) => {
  const { width, height } = overlapOf(one, other)
  return width > by && height > by
}

/** Each two of them that stand side by side: on the same layer, none within the other; with their place in the tree. */
function* pairs(things: Thing[], wanted: (thing: Thing) => boolean): Generator<[Thing, Thing]> {
  const found = things.flatMap((thing, position) => (wanted(thing) ? [{ thing, position }] : []))
  for (const [index, { thing: one, position }] of found.entries()) {
    for (const { thing: other } of found.slice(index + 1)) {
      if (one.layer === other.layer && !other.within.includes(position)) yield [one, other]
    }
  }
}

/** Controls that are smaller than a fingertip. A link within a sentence may be as high as its line. */
export function smallTargets({ things }: Seen): string[] {
  return things
    .filter(({ kind, inSentence, whole }) => {
      const isLarge = whole.right - whole.left > fingertip - hair && whole.bottom - whole.top > fingertip - hair
      return kind === 'control' && !inSentence && !isLarge
    })
    .map((thing) => `${called(thing)} is ${sizeOf(thing.whole)}`)
}

/** Controls of which one lies under the other. */
export function overlappingTargets({ things }: Seen): string[] {
  return [...pairs(things, ({ kind, inSentence }) => kind === 'control' && !inSentence)]
    .filter(([one, other]) => one.boxes.some((box) => other.boxes.some((second) => meet(box, second, hair))))
    .map(([one, other]) => `${called(one)} and ${called(other)} overlap`)
}

/**
 * What is read out after something that the eye comes to later: above it in the same column, or left of it in the same row.
 * Each layer has an order of its own. What holds words is where its words are.
 */
export function outOfOrder({ things }: Seen): string[] {
  const holders = new Set(things.flatMap(({ within, kind }) => (kind === 'text' ? within : [])))
  const positions = new Map(things.map((thing, position) => [thing, position]))
  const isHeard = (thing: Thing) =>
    !thing.unheard && thing.kind !== 'mark' && !holders.has(positions.get(thing) ?? -1) && thing.boxes.length > 0
  return [...pairs(things, isHeard)]
    .filter(([{ whole: first }, { whole: second }]) => {
      const { width, height } = overlapOf(first, second)
      const isAbove = second.bottom <= first.top + hair && width > hair
      const isLeft = second.right <= first.left + hair && height > Math.min(heightOf(first), heightOf(second)) / 2
      return isAbove || isLeft
    })
    .map(([first, second]) => `${called(second)} is read out after ${called(first)}`)
}

const heightOf = ({ top, bottom }: Box) => bottom - top

/** What reaches beyond the screen's edges, or is cut by the box in which it stands. */
export function outside({ width, height, scrollWidth, things, layers }: Seen): string[] {
  const pushed = things.filter(({ boxes }) => boxes.some(({ left, right }) => left < -hair || right > width + hair))
  const cut = things.filter(({ cutBy, unheard }) => cutBy && !unheard)
  const high = layers.filter(({ box }) => box.top < -hair || box.bottom > height + hair)
  return [
    ...(scrollWidth > width ? [`the page is ${scrollWidth} px wide`] : []),
    ...pushed.map((thing) => `${called(thing)} reaches beyond the screen`),
    ...cut.map((thing) => `${called(thing)} is cut by ${thing.cutBy}`),
    ...high.map(({ name, box }) => `${name}, ${sizeOf(box)}, is higher than the screen`),
  ]
}

/** Words that lie on other words, or on an icon. Of a line counts where its letters are, not the space above and below. */
export function overlappingWords({ things }: Seen): string[] {
  const boxesOf = ({ kind, boxes, fontSize }: Thing) => {
    if (kind !== 'text') return boxes
    return boxes.map(({ left, top, right, bottom }) => {
      const above = Math.max(0, (bottom - top - fontSize * 0.75) / 2)
      return { left, right, top: top + above, bottom: bottom - above }
    })
  }
  return [...pairs(things, ({ kind, unheard }) => kind === 'mark' || (kind === 'text' && !unheard))]
    .filter(([one, other]) => one.kind === 'text' || other.kind === 'text')
    .filter(([one, other]) => boxesOf(one).some((box) => boxesOf(other).some((second) => meet(box, second, 1))))
    .map(([one, other]) => `${called(one)} and ${called(other)} overlap`)
}

/** The end of a page that no scrolling brings out from under a bar. */
export function coveredByBars({ things, layers, pageEnd, height }: Seen): string[] {
  const covered = Math.max(0, ...layers.filter(({ isBar }) => isBar).map(({ box }) => height - box.top))
  return things
    .filter(({ layer, boxes }) => layer === '' && boxes.some(({ bottom }) => bottom > pageEnd - covered + hair))
    .map((thing) => `${called(thing)} stays under the bar`)
}

/** What shows a press in a way of its own: Taro's tab bar, and a word underlined within a sentence. */
const pressedBy = /^a\.weui-tabbar__item|^taro-text-core\.Spans-link/

/**
 * What answers to taps and does not say so: to ears by role and name, to the finger by its press, to the keyboard. Two do
 * without: the veil, beside which a sheet has its button; and a paragraph, whose text is there to be selected.
 */
export function silentTaps({ tapped }: Seen): string[] {
  return tapped
    .filter(({ what, role, unheard }) => !unheard && !(what.startsWith('taro-text-core.Paragraph-') && !role))
    .flatMap(({ what, role, name, press, reachable }) => {
      const lacks = [
        ...(role ? [] : ['role']),
        ...(name ? [] : ['name']),
        ...((press && press !== 'none') || pressedBy.test(what) ? [] : ['press effect']),
        ...(reachable ? [] : ['place in the order of keys']),
      ]
      return lacks.length > 0 ? [`${what} “${name}” answers to taps and has no ${lacks.join(', no ')}`] : []
    })
}
