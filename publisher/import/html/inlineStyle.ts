/** What of an element's `style` attribute says something about its words. Absent where the style does not say it. */
export interface InlineStyle {
  readonly bold?: boolean
  readonly italic?: boolean
  /** In CSS pixels. */
  readonly size?: number
  readonly grey?: boolean
  readonly hidden?: boolean
  /** It has a picture of the web or of the page's folder behind it. */
  readonly backdrop?: boolean
}

const declaration = /(?:^|;)\s*([a-z-]+)\s*:\s*([^;]*)/gi

/** Pixels of a font size; undefined where it depends on something that is not in the style. */
function pixels(value: string): number | undefined {
  const [, number, unit] = /^([\d.]+)(px|pt|rem)$/.exec(value) ?? []
  const factor = { px: 1, pt: 4 / 3, rem: 16 }[unit ?? '']
  return number !== undefined && factor !== undefined ? Number(number) * factor : undefined
}

/** Whether a colour is a grey that stands back behind text: neither nearly black nor nearly white. */
function isGrey(value: string): boolean {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/.exec(value)
  const long = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/.exec(value)
  const rgb = /^rgba?\(\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)/.exec(value)
  const channels = short
    ? short.slice(1).map((digit) => Number.parseInt(digit + digit, 16))
    : long
      ? long.slice(1).map((digits) => Number.parseInt(digits, 16))
      : (rgb?.slice(1).map(Number) ?? [])
  if (/^(?:gr[ae]y|darkgr[ae]y|silver)$/.test(value)) return true
  const [lightest, darkest] = [Math.max(...channels), Math.min(...channels)]
  return channels.length === 3 && lightest - darkest <= 16 && darkest >= 100 && lightest <= 200
}

/** Reads a `style` attribute. */
export function inlineStyle(style: string): InlineStyle {
  const values = new Map(
    [...style.matchAll(declaration)].map(([, name = '', value = '']) => [
      name.toLowerCase(),
      value
        .toLowerCase()
        .replace(/\s*!important\s*$/, '')
        .trim(),
    ]),
  )
  const weight = values.get('font-weight')
  const slant = values.get('font-style')
  const size = pixels(values.get('font-size') ?? '')
  const backdrop = `${values.get('background-image') ?? ''} ${values.get('background') ?? ''}`
  const color = values.get('color')
  return {
    ...(weight !== undefined && { bold: /^(?:bold|bolder|[6-9]00)$/.test(weight) }),
    ...(slant !== undefined && { italic: /^(?:italic|oblique)/.test(slant) }),
    ...(size !== undefined && { size }),
    ...(color !== undefined && { grey: isGrey(color) }),
    ...(/url\(\s*["']?(?!data:)[^"')\s]/.test(backdrop) && { backdrop: true }),
    ...(values.get('display') === 'none' && { hidden: true }),
  }
}
