/** A line that begins with a number: the number, how it is written, and the two halves of the line. */
export interface Numbered {
  readonly number: number
  readonly style: string
  readonly label: string
  readonly text: string
}

const chineseDigits = '一二三四五六七八九'
const englishNumbers = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]
const romanNumbers = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv', 'xv']

function chineseNumber(text: string): number {
  const [before, after] = text.includes('十') ? text.split('十') : ['', text]
  const tens = text.includes('十') ? (before ? chineseDigits.indexOf(before) + 1 : 1) * 10 : 0
  return tens + (after ? chineseDigits.indexOf(after) + 1 : 0)
}

function numberOf(text: string): number {
  const lower = text.toLowerCase()
  if (/^\d+$/.test(text)) return Number(text)
  if (/^[一二三四五六七八九十]+$/.test(text)) return chineseNumber(text)
  return englishNumbers.indexOf(lower) + 1 || romanNumbers.indexOf(lower) + 1
}

const cardinal = '\\d{1,2}|[一二三四五六七八九十]{1,3}'

/** The ways pages number their sections and lists. The number is the first group, the text the last. */
const styles: readonly (readonly [style: string, pattern: RegExp])[] = [
  ['point', /^(\d{1,2})\s*[.．](?!\d)\s*(\S.*)$/],
  ['comma', new RegExp(`^(${cardinal})\\s*、\\s*(\\S.*)$`)],
  ['colon', /^(\d{1,2})\s*[:：](?!\d)\s*(\S.*)$/],
  ['parenthesis', new RegExp(`^(${cardinal})\\s*[)）]\\s*(\\S.*)$`)],
  ['parentheses', new RegExp(`^[(（](${cardinal})[)）]\\s*(\\S.*)$`)],
  ['padded', /^(0\d)\s*[|｜/]?\s*(\D.*)$/],
  [
    'part',
    new RegExp(
      `^(?:part|chapter|section)\\s+(\\d{1,2}|${englishNumbers.join('|')}|[ivx]+)\\b\\s*[.:：,|—–-]?\\s*(\\S.*)$`,
      'i',
    ),
  ],
  ['chinesePart', new RegExp(`^第(${cardinal})(?:部分|章|节|篇)\\s*[:：、|｜]?\\s*(\\S.*)$`)],
  ['roman', /^([IVX]{1,5})\s*[.．、]\s*(\S.*)$/],
]

/** Reads a number at the beginning of a text; undefined where there is none. */
export function readNumber(text: string): Numbered | undefined {
  for (const [style, pattern] of styles) {
    const [, printed, rest] = pattern.exec(text) ?? []
    if (printed === undefined || rest === undefined) continue
    const number = numberOf(printed)
    if (number > 0) return { number, style, label: text.slice(0, text.length - rest.length).trim(), text: rest }
  }
  return undefined
}
