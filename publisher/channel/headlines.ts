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

/** Every two neighbouring characters of a text: they know words in English and in Chinese. */
export function pairsOfCharacters(text: string): ReadonlySet<string> {
  const characters = [...comparable(text)]
  return new Set(characters.slice(1).map((character, index) => `${characters[index]}${character}`))
}

/** How alike two texts are, from 0 to 1: the Sørensen–Dice coefficient of their pairs of characters. */
export function similarity(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 0
  const [smaller, larger] = a.size < b.size ? [a, b] : [b, a]
  let shared = 0
  for (const pair of smaller) if (larger.has(pair)) shared += 1
  return (2 * shared) / (a.size + b.size)
}

/** Whether a text names one of these people. */
export function namesSomebody(text: string, names: readonly string[]): boolean {
  const whole = comparable(text)
  return names.map(comparable).some((name) => name !== '' && whole.includes(name))
}
