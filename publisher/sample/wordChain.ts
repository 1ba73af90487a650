import { choice, type Random } from './random'

/** How often a word follows only the one before it, and not the two before it: else whole sentences would come back. */
const looseness = 0.35
const longestSentence = 40

const end = -1

/**
 * A Markov chain over the words of some sentences (en.wikipedia.org/wiki/Markov_chain): it writes sentences in which
 * words stand beside their usual neighbours and are as frequent as they were.
 */
export class WordChain {
  private readonly words: string[] = []
  private readonly counts: number[] = []
  private readonly afterOne = new Map<number, number[]>()
  private readonly afterTwo = new Map<number, number[]>()
  private readonly beginnings: number[] = []

  /** @param sentences each a list of words, the last with its full stop */
  constructor(sentences: readonly (readonly string[])[]) {
    const numbers = new Map<string, number>()
    const numberOf = (word: string): number => {
      const known = numbers.get(word)
      if (known !== undefined) return known
      numbers.set(word, this.words.length)
      this.counts.push(0)
      return this.words.push(word) - 1
    }
    for (const sentence of sentences) {
      let [before, last] = [end, end]
      for (const word of sentence) {
        const number = numberOf(word)
        this.counts[number] = (this.counts[number] ?? 0) + 1
        this.note(before, last, number)
        before = last
        last = number
      }
      this.note(before, last, end)
    }
  }

  private note(before: number, last: number, next: number): void {
    if (last === end) {
      this.beginnings.push(next)
      return
    }
    append(this.afterOne, last, next)
    append(this.afterTwo, pairKey(before, last), next)
  }

  /** One sentence as its words. `replace` may give another word in the place of one that the source hardly ever used. */
  sentence(random: Random, replace: (word: string) => string): string[] {
    const sentence: string[] = []
    let before = end
    let last = choice(this.beginnings, random)
    while (last !== end && sentence.length < longestSentence) {
      const word = this.words[last] ?? ''
      sentence.push((this.counts[last] ?? 0) > 2 ? word : replace(word))
      const followers = random() < looseness ? this.afterOne.get(last) : this.afterTwo.get(pairKey(before, last))
      before = last
      last = choice(followers ?? this.afterOne.get(last) ?? [end], random)
    }
    return sentence
  }
}

const pairKey = (before: number, last: number): number => (before + 1) * 1_000_000 + last

function append(map: Map<number, number[]>, key: number, value: number): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
