import { hashOf, randomFrom } from '../pictures/seededRandom'

/** A source of numbers in [0, 1). */
export type Random = () => number

/** A source of its own for each thing of a collection: what is made of one never depends on how many others there are. */
export function randomOf(...seed: (string | number)[]): Random {
  return randomFrom(hashOf(seed.join('/')))
}

/** A whole number from `least` to `most`, both included. */
export function wholeNumber(least: number, most: number, random: Random): number {
  return least + Math.floor(random() * (most - least + 1))
}

export function choice<Item>(items: readonly Item[], random: Random): Item {
  const item = items[Math.floor(random() * items.length)]
  if (item === undefined) throw new Error('there is nothing to choose from')
  return item
}

/** `count` different items, in random order; all there are where there are fewer. */
export function choices<Item>(items: readonly Item[], count: number, random: Random): Item[] {
  const rest = [...items]
  const chosen: Item[] = []
  while (chosen.length < count && rest.length > 0) {
    chosen.push(...rest.splice(Math.floor(random() * rest.length), 1))
  }
  return chosen
}

export function weightedChoice<Item>(items: readonly (readonly [Item, number])[], random: Random): Item {
  let rest = random() * items.reduce((sum, [, weight]) => sum + weight, 0)
  for (const [item, weight] of items) {
    rest -= weight
    if (rest < 0) return item
  }
  return choice(items, random)[0]
}
