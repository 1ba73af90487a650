import { readdirSync } from 'node:fs'
import path from 'node:path'
import postcss, { type Rule } from 'postcss'
import { compile } from 'sass'
import { describe, expect, test } from 'vitest'

/** Which ink stands on which paper, held against what the style sheets say and what WCAG asks of it. */

const src = path.join(import.meta.dirname, '../src')
const themes = ['light', 'dark', 'sepia'] as const

/** WCAG 2.2, 1.4.3: text of any size; 1.4.11: lines and signs by which a control or its state is known. */
const textContrast = 4.5
const signContrast = 3

/** Inks of words, by the paper under them. A finger's press tints the paper of every control. */
const wordsOn: Record<string, readonly string[]> = {
  paper: ['ink', 'ink2', 'ink3', 'accent'],
  tint: ['ink', 'ink2', 'ink3', 'accent'],
  // A quotation between the rows of Home, which stands on tint, while it is pressed.
  line: ['ink', 'ink2'],
  // The button that closes the choice of a filter; while it is pressed it is ink2.
  ink: ['paper'],
  ink2: ['paper'],
}

/** What is no paper for words: bars, dots, seals and underlines. Each says something, and is seen on every page. */
const signs = ['accent', 'rule', 'ink3']

/** Hairlines part what space parts already, and say nothing. */
const decoration = ['line']

/** Colours that are no token, and why. */
const literals = new Map([
  ['components/Sheet.module.scss: rgba(10, 11, 13, 0.46)', 'the veil, over which no words stand'],
  ['pages/interview/OfficialAccount.module.scss: #fff', 'the ground of a QR code, which cameras want white'],
])

type Declared = { file: string; rule: Rule; property: string; value: string }

const sheets = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.scss') && !file.endsWith('tokens.scss'),
)

/** Every declaration of our style sheets that gives a colour, as the browser gets it. */
const colours: Declared[] = sheets.flatMap((file) => {
  const found: Declared[] = []
  postcss.parse(compile(path.join(src, file)).css).walkDecls((declaration) => {
    const { prop, value, parent } = declaration
    const isColour =
      /(^|-)color$|^background$|^border(-top|-right|-bottom|-left)?$|^outline$|^box-shadow$|^fill$|^stroke$/.test(prop)
    if (isColour && parent?.type === 'rule') found.push({ file, rule: parent as Rule, property: prop, value })
  })
  return found
})

/** Variables that are colours, as the themes name them; others are lengths. */
const tokens = new Set(valuesOf('light').keys())
const tokensIn = (value: string) =>
  [...value.matchAll(/var\(--(\w+)\)/g)].flatMap(([, token = '']) => (tokens.has(token) ? [token] : []))
const inks = () => colours.filter(({ property }) => property === 'color')
const grounds = () => colours.filter(({ property }) => property.startsWith('background'))

function valuesOf(theme: string): Map<string, string> {
  const { css } = compile(path.join(src, 'app.scss'))
  const values = new Map<string, string>()
  postcss.parse(css).walkRules((rule) => {
    if (rule.parent?.type !== 'root' || !rule.selectors.includes(`.theme-${theme}`)) return
    rule.walkDecls(/^--/, ({ prop, value }) => {
      values.set(prop.slice(2), value)
    })
  })
  return values
}

/** Relative luminance of `#rrggbb` (w3.org/TR/WCAG22/#dfn-relative-luminance). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(colour.slice(start, start + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

test('black on white is 21:1, and a colour on itself 1:1', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
  expect(contrast('#b3281a', '#b3281a')).toBe(1)
})

describe.each(themes)('%s', (theme) => {
  const values = valuesOf(theme)
  const of = (token: string) => values.get(token) ?? `no ${token} in ${theme}`
  const tooClose = (inks: readonly string[], ground: string, least: number) =>
    inks.map((ink) => [ink, contrast(of(ink), of(ground))] as const).filter(([, ratio]) => !(ratio >= least))

  test.each(Object.entries(wordsOn))('words can be read on %s', (ground, words) => {
    expect(tooClose(words, ground, textContrast)).toEqual([])
  })

  test('bars, dots and underlines can be seen', () => {
    expect(tooClose(signs, 'paper', signContrast)).toEqual([])
    expect(tooClose(signs, 'tint', signContrast)).toEqual([])
  })
})

describe('the table is that of the style sheets', () => {
  test('they are read', () => {
    expect(inks().length).toBeGreaterThan(50)
    expect(grounds().length).toBeGreaterThan(15)
  })

  test('every colour is a token of every theme, or named here', () => {
    // `--mark` and `--bar` are made of tokens, in the rules that set them.
    const plain = /^(none|0|inherit|transparent|currentcolor|2px solid var\(--mark\)|var\(--bar\) .*)$/i
    const strange = colours.filter(({ file, value }) => {
      const literal = /#[\da-f]{3,8}\b|\b(rgb|hsl)a?\([^)]*\)/i.exec(value)?.[0]
      if (literal) return !literals.has(`${file}: ${literal}`)
      return tokensIn(value).length === 0 && !plain.test(value)
    })
    expect(strange.map(({ file, property, value }) => `${file}: ${property}: ${value}`)).toEqual([])
    for (const theme of themes) expect([...valuesOf(theme).keys()].sort()).toEqual([...tokens].sort())
  })

  test('every ink of words is in it', () => {
    const listed = new Set(Object.values(wordsOn).flat())
    const missing = inks().flatMap(({ file, value }) => tokensIn(value).map((token) => ({ file, token })))
    expect(missing.filter(({ token }) => !listed.has(token))).toEqual([])
    const used = new Set(missing.map(({ token }) => token))
    expect([...listed].filter((token) => !used.has(token))).toEqual([])
  })

  test('every ground is in it, as one for words or as a sign', () => {
    const listed = new Set([...Object.keys(wordsOn), ...signs])
    const missing = grounds().flatMap(({ file, value }) => tokensIn(value).map((token) => ({ file, token })))
    expect(missing.filter(({ token }) => !listed.has(token))).toEqual([])
  })

  test('every line is a sign, or parts what space parts already', () => {
    const listed = [...signs, ...decoration, 'ink']
    const lines = colours.filter(({ property }) => property.startsWith('border'))
    expect(lines.filter(({ value }) => tokensIn(value).some((token) => !listed.includes(token)))).toEqual([])
  })

  test('a rule that gives both ink and ground gives a pair of it', () => {
    const pairs = grounds().flatMap(({ rule, value, file }) => {
      const [ground] = tokensIn(value)
      const ink = inks().find((one) => one.rule === rule)
      return ink && ground ? [{ file, ground, ink: tokensIn(ink.value)[0] ?? '' }] : []
    })
    expect(pairs.length).toBeGreaterThan(1)
    expect(pairs.filter(({ ground, ink }) => !wordsOn[ground]?.includes(ink))).toEqual([])
  })
})
