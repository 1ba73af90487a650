/** Words that an account puts beside a doctor's name. The longer ones first: they hold the shorter. */
const beside = [
  'aninterviewwith',
  'interviewwith',
  'interview',
  'professor',
  'doctor',
  'prof',
  'dr',
  '副主任医师',
  '主任医师',
  '主任',
  '医生',
  '大夫',
  '教授',
  '专访',
  '访谈',
  '对话',
]

/** A text without what a headline may change and stay the same: case, width, spaces, punctuation. */
export function comparable(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\p{S}\p{Z}\p{C}\s]+/gu, '')
}

/**
 * Whether a title is a headline: the same words, perhaps with the doctor's name and form of address before or after
 * (“Dr. An Shili | A light in the chest”, “专访安示例：胸中的一盏灯”).
 */
export function isSameHeadline(title: string, headline: string, names: readonly string[]): boolean {
  const [whole, wanted] = [comparable(title), comparable(headline)]
  if (whole === wanted) return true
  if (wanted === '' || !(whole.startsWith(wanted) || whole.endsWith(wanted))) return false
  const rest = whole.startsWith(wanted) ? whole.slice(wanted.length) : whole.slice(0, -wanted.length)
  return [...names.map(comparable), ...beside].reduce((left, word) => left.replace(word, ''), rest) === ''
}

/**
 * How alike a text is to each of many, from 0 to 1: the Sørensen–Dice coefficient of their pairs of neighbouring
 * characters, which know words in English and in Chinese. Answers with the position and likeness of every text that
 * shares at least one pair; the others have none. The texts are indexed by their pairs once, for all titles to come.
 */
export function likenessTo(texts: readonly string[]): (text: string) => [index: number, likeness: number][] {
  const sizes: number[] = []
  const holders = new Map<string, number[]>()
  for (const [index, text] of texts.entries()) {
    const pairs = pairsOfCharacters(text)
    sizes.push(pairs.size)
    for (const pair of pairs) {
      const holding = holders.get(pair)
      if (holding) holding.push(index)
      else holders.set(pair, [index])
    }
  }
  const shared = new Uint16Array(texts.length)
  return (text) => {
    const pairs = pairsOfCharacters(text)
    shared.fill(0)
    for (const pair of pairs) {
      for (const index of holders.get(pair) ?? []) shared[index] = (shared[index] ?? 0) + 1
    }
    const likenesses: [number, number][] = []
    for (const [index, count] of shared.entries()) {
      if (count > 0) likenesses.push([index, (2 * count) / (pairs.size + (sizes[index] ?? 0))])
    }
    return likenesses
  }
}

function pairsOfCharacters(text: string): ReadonlySet<string> {
  const characters = [...comparable(text)]
  return new Set(characters.slice(1).map((character, index) => `${characters[index]}${character}`))
}

/** Whether a text names one of these people. */
export function namesSomebody(text: string, names: readonly string[]): boolean {
  const whole = comparable(text)
  return names.map(comparable).some((name) => name !== '' && whole.includes(name))
}
