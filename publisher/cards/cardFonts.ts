import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Font } from 'satori'
import { splitGraphemes } from '../../contract/splitGraphemes'
import { type FontFile, readFontFile } from './fontFile'

/** Display ranks by weight in Chinese, whose thin strokes fail in a small picture; in English by size alone. */
export type Face = { language: 'en' | 'zh'; display: boolean }

type Family = { package: string; name: string; weight: 400 | 500 | 700 }

const latin: Family = { package: '@fontsource/source-serif-4', name: 'source-serif-4', weight: 400 }
const song = (weight: 500 | 700): Family => ({ package: '@fontsource/noto-serif-sc', name: 'noto-serif-sc', weight })

/** The families of a face, the wanted one first: each language keeps its own quotation marks, dashes and dots. */
function familiesOf({ language, display }: Face): Family[] {
  const chinese = song(display ? 700 : 500)
  return language === 'zh' ? [chinese, latin] : [latin, chinese]
}

const { resolve } = createRequire(import.meta.url)

/** A value that is made once for each key. */
function once<Value>(make: (key: string) => Value): (key: string) => Value {
  const made = new Map<string, Value>()
  return (key) => {
    const value = made.get(key) ?? make(key)
    made.set(key, value)
    return value
  }
}

type Coverage = { from: number; to: number; slice: string }[]

/** What the slices of a package may have, as its `unicode.json` tells; some of it is in none of them. */
const coverageOf = once((family): Coverage => {
  const told: Record<string, string> = JSON.parse(readFileSync(resolve(`${family}/unicode.json`), 'utf8'))
  return Object.entries(told).flatMap(([slice, ranges]) =>
    ranges.split(',').map((range) => {
      const [from = '', to = from] = range.trim().replace('U+', '').split('-')
      return { from: Number.parseInt(from, 16), to: Number.parseInt(to, 16), slice: slice.replace(/[[\]]/g, '') }
    }),
  )
})

/** A file of a family, which holds some of its characters. */
type Slice = FontFile & { name: string; weight: Family['weight'] }

const readSlice = once((path): FontFile => readFontFile(readFileSync(resolve(path))))

/** The slice that has a character, of the first family that has it at all. */
function sliceOf(character: string, face: Face): Slice | undefined {
  const point = character.codePointAt(0) ?? 0
  for (const { package: family, name, weight } of familiesOf(face)) {
    for (const { from, to, slice } of coverageOf(family)) {
      if (point < from || point > to) continue
      const file = `${name}-${slice}-${weight}-normal`
      const font = readSlice(`${family}/files/${file}.woff`)
      if (font.widthOf(point) !== undefined) return { ...font, name: file, weight }
    }
  }
  return undefined
}

const widths = new Map<string, number | undefined>()

/** How wide a character is, in the size of the type; undefined where no font has it. */
function widthOf(character: string, face: Face): number | undefined {
  const key = `${face.language} ${face.display} ${character}`
  if (!widths.has(key)) widths.set(key, sliceOf(character, face)?.widthOf(character.codePointAt(0) ?? 0))
  return widths.get(key)
}

/** How wide a text is that can be drawn, in the size of the type. Kerning is not looked at: it makes words narrower. */
export function textWidth(text: string, face: Face): number {
  return Array.from(text).reduce((sum, character) => sum + (widthOf(character, face) ?? 0), 0)
}

/** What has no shape of its own, or joins what stands before it. */
const joining = /[\p{M}\p{Cf}\p{Sk}]/gu

/** What nobody sees: it only says how the letter before it is to be drawn. */
const unseen = /[\p{Cf}\p{Variation_Selector}]/gu

/** As printers set a letter that they do not have. */
export const missingLetter = '□'

/** A character as readers count them that no font of ours has, and what a card shows in its place: nothing, if empty. */
export type Undrawn = { character: string; shownAs: string }

/** What a card shows of a character: it loses its accent, or else becomes an empty box; an emoji is left out. */
function shown(character: string, face: Face): string {
  const isThere = (characters: string) => Array.from(characters).every((each) => widthOf(each, face) !== undefined)
  if (isThere(character)) return character
  const bare = character.normalize('NFD').replace(joining, '')
  if (!/^[\p{L}\p{N}\p{P}\p{Z}]/u.test(bare)) return ''
  return isThere(bare) ? bare : missingLetter
}

const charactersOf = (text: string): string[] => splitGraphemes(text.normalize('NFC'))

/**
 * A text with what no font of ours has made good: a letter loses its accent, or else becomes an empty box, and an emoji or
 * another sign is left out.
 */
export function drawable(text: string, face: Face): string {
  const all = charactersOf(text).map((character) => shown(character, face))
  return all.join('').replace(/ +/g, ' ').trim()
}

/** What of a text readers of a card miss, each character once. */
export function undrawn(text: string, face: Face): Undrawn[] {
  const seen = (character: string) => character.normalize('NFD').replace(unseen, '')
  return [...new Set(charactersOf(text))].flatMap((character) => {
    const shownAs = shown(character, face)
    return seen(character) === seen(shownAs) ? [] : [{ character, shownAs }]
  })
}

/** The slices that a text needs, those of the wanted family first. */
function slicesOf(text: string, face: Face): Slice[] {
  const slices = Array.from(text).flatMap((character) => sliceOf(character, face) ?? [])
  const byName = new Map(slices.map((slice) => [slice.name, slice]))
  const rank = ({ name }: Slice) => familiesOf(face).findIndex((family) => name.startsWith(family.name))
  return [...byName.values()].sort((a, b) => rank(a) - rank(b))
}

/** The CSS `font-family` of a text: to satori every slice is a family of its own. */
export function fontFamily(text: string, face: Face): string {
  return slicesOf(text, face)
    .map(({ name }) => `"${name}"`)
    .join(', ')
}

let loaded: Font[] = []

/** The fonts that texts need, and all that were needed before: satori parses a list once, as long as it is the same. */
export function fontsFor(texts: readonly { text: string; face: Face }[]): Font[] {
  const names = new Set(loaded.map(({ name }) => name))
  const missing = texts
    .flatMap(({ text, face }) => slicesOf(text, face))
    .filter(({ name }) => !names.has(name) && names.add(name))
  const fonts = missing.map(({ name, data, weight }): Font => ({ name, data, weight, style: 'normal' }))
  if (fonts.length > 0) loaded = [...loaded, ...fonts]
  return loaded
}
