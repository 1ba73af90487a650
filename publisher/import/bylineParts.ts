import { readDegrees } from './degrees'

export type PartKind = 'degree' | 'department' | 'hospital' | 'institution' | 'post' | 'other'

/** A part of a byline: from `start` to before `end` in the line. */
export interface BylinePart {
  readonly kind: PartKind
  readonly text: string
  readonly start: number
  readonly end: number
}

/** What a part is, by the first rule that fits. */
const rules: readonly (readonly [PartKind, (text: string) => boolean])[] = [
  ['degree', (text) => readDegrees(text) !== undefined],
  ['department', (text) => /^(?:the )?(?:department|dept\.?|division|unit|section)\b(?: of)?/i.test(text)],
  ['post', (text) => /(?:主任|医师|教授|院长|所长|研究员|导师|院士|会长|委员)$/.test(text)],
  [
    'post',
    (text) =>
      /\b(?:physicians?|surgeons?|professor|director|chief|head|chair(?:man|woman|person)?|president|fellow|consultant|resident|supervisor|academician|dean|specialist|researcher|member|tutor|mentor|advisor|attending|cardiologist|\w+ologist|pediatrician|dentist)\b/i.test(
        text,
      ),
  ],
  ['hospital', (text) => /\b(?:hospital|clinic|infirmary)\b|医院|卫生院|诊所/i.test(text)],
  ['department', (text) => /\b(?:department|dept|division|unit)\b|科室?$|病区$/i.test(text)],
  [
    'institution',
    (text) => /\b(?:cent(?:er|re)|institute|college|university|school)\b|中心|研究所|学院|大学/i.test(text),
  ],
  ['other', () => true],
]

export function kindOf(text: string): PartKind {
  return rules.find(([, fits]) => fits(text))?.[0] ?? 'other'
}

/** Two things written without a comma between them, as regular expressions with the two as groups. */
const joined = [
  /^((?:the )?(?:department|division) of .+?)\s+(?:of|at|in|,)\s+((?:the )?.*\b(?:hospital|cent(?:er|re))\b.*)$/i,
  /^(.*\bhospital)\s+((?:department|division) of .+)$/i,
  /^(.*(?:医院|中心|研究所))(.*科.*)$/,
  /^(.*科)((?:副|代理|执行|行政)?(?:主任|主治|住院).*)$/,
]

function divide(text: string, start: number): { text: string; start: number }[] {
  for (const pattern of joined) {
    const [, first, second] = pattern.exec(text) ?? []
    if (first && second) {
      return [...divide(first, start), ...divide(second, start + text.length - second.length)]
    }
  }
  return [{ text, start }]
}

/**
 * Cuts a byline, from `from` on, at commas, bars and semicolons outside parentheses; a Chinese one without any, at
 * spaces. Parts that hold two things (“胸外科主任医师”) are cut once more.
 */
export function partsOfByline(byline: string, from: number): BylinePart[] {
  const rest = byline.slice(from)
  const separators = /[,，、;；|｜]/.test(rest.replace(/^\s*[,，、;；:：|｜]/, '')) || !/\p{Script=Han}/u.test(rest)
  const pattern = separators ? /(?:[^,，、;；|｜（(]|[（(][^)）]*[)）]?)+/g : /[^\s,，、;；:：|｜]+/g
  return [...rest.matchAll(pattern)].flatMap((match) => {
    const raw = match[0].replace(/[.。]$/, (stop) => (/\.[A-Za-z]\.$/.test(match[0]) ? stop : ''))
    const text = raw.trim().replace(/^[:：]\s*/, '')
    if (text === '') return []
    const start = from + (match.index ?? 0) + match[0].indexOf(text)
    return divide(text, start).map((part) => ({ ...part, end: part.start + part.text.length, kind: kindOf(part.text) }))
  })
}
