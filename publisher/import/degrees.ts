const abbreviations =
  'M\\.?D|Ph\\.?D|M\\.?B\\.?B\\.?S|MBChB|B\\.?M|M\\.?M|M\\.?Med|M\\.?Sc|M\\.?S|B\\.?Sc|D\\.?Sc|Sc\\.?D|M\\.?P\\.?H|M\\.?B\\.?A|D\\.?D\\.?S|D\\.?M\\.?D|D\\.?O|Dr\\.?med|FACS|FACC|FRCS|FRCP|FESC|FAHA'
const degree = new RegExp(
  `^(?:(?:${abbreviations})\\.?|(?:doctor|master|bachelor)s? of [a-z ]+|(?:医学|理学|临床医学|中医学)?(?:博士|硕士|学士)后?)$`,
  'i',
)

/** The degrees in a part of a byline as printed, “MD/PhD” → MD, PhD; undefined where it is anything else. */
export function readDegrees(text: string): string[] | undefined {
  const whole = text.trim()
  if (degree.test(whole)) return [whole]
  const parts = whole.split(/\s*[/&,，、]\s*|\s+/).filter(Boolean)
  return parts.length > 0 && parts.every((part) => degree.test(part)) ? parts : undefined
}

/** Whether a text is a list of degrees and nothing else. */
export function onlyDegrees(text: string): boolean {
  return readDegrees(text) !== undefined
}
