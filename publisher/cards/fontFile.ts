import { inflateSync } from 'node:zlib'

/** What a font file tells of its characters: how wide each one is, in the size of the type, where the file has it. */
export type FontFile = { data: Buffer; widthOf: (codePoint: number) => number | undefined }

/**
 * Reads a WOFF file (w3.org/TR/WOFF): which characters it has and how wide they are, from the tables `cmap`, `head`,
 * `hhea` and `hmtx` (learn.microsoft.com/typography/opentype/spec). Throws where a table is missing.
 */
export function readFontFile(data: Buffer): FontFile {
  const tables = tablesOf(data)
  const table = (tag: string): Buffer => {
    const found = tables.get(tag)
    if (!found) throw new Error(`the font has no table “${tag}”`)
    return found
  }
  const unitsPerEm = table('head').readUInt16BE(18)
  const advances = table('hhea').readUInt16BE(34)
  const metrics = table('hmtx')
  const glyphs = glyphsOf(table('cmap'))
  return {
    data,
    widthOf: (codePoint) => {
      const glyph = glyphs.get(codePoint)
      // Glyphs behind the last advance have the same one.
      return glyph === undefined ? undefined : metrics.readUInt16BE(Math.min(glyph, advances - 1) * 4) / unitsPerEm
    },
  }
}

function tablesOf(woff: Buffer): Map<string, Buffer> {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('the font is no WOFF file')
  const count = woff.readUInt16BE(12)
  const entries = Array.from({ length: count }, (_, index): [string, Buffer] => {
    const entry = 44 + index * 20
    const offset = woff.readUInt32BE(entry + 4)
    const [packed, plain] = [woff.readUInt32BE(entry + 8), woff.readUInt32BE(entry + 12)]
    const bytes = woff.subarray(offset, offset + packed)
    return [woff.toString('latin1', entry, entry + 4), packed < plain ? inflateSync(bytes) : bytes]
  })
  return new Map(entries)
}

/** The glyph of each character, from every subtable of the two formats that Unicode fonts have: 4 and 12. */
function glyphsOf(cmap: Buffer): Map<number, number> {
  const glyphs = new Map<number, number>()
  for (let index = 0; index < cmap.readUInt16BE(2); index++) {
    const subtable = cmap.subarray(cmap.readUInt32BE(8 + index * 8))
    const format = subtable.readUInt16BE(0)
    if (format === 4) readSegments(subtable, glyphs)
    if (format === 12) readGroups(subtable, glyphs)
  }
  return glyphs
}

/** Format 4: segments of the Basic Multilingual Plane (…/spec/cmap#format-4-segment-mapping-to-delta-values). */
function readSegments(subtable: Buffer, glyphs: Map<number, number>): void {
  const length = subtable.readUInt16BE(6)
  for (let offset = 0; offset < length; offset += 2) {
    const end = subtable.readUInt16BE(14 + offset)
    const start = subtable.readUInt16BE(16 + length + offset)
    const delta = subtable.readUInt16BE(16 + 2 * length + offset)
    const rangePlace = 16 + 3 * length + offset
    const range = subtable.readUInt16BE(rangePlace)
    for (let point = start; point <= end && point < 0xffff; point++) {
      const listed = range === 0 ? point : subtable.readUInt16BE(rangePlace + range + (point - start) * 2)
      const glyph = listed === 0 ? 0 : (listed + delta) & 0xffff
      if (glyph !== 0) glyphs.set(point, glyph)
    }
  }
}

/** Format 12: groups of all of Unicode (…/spec/cmap#format-12-segmented-coverage). */
function readGroups(subtable: Buffer, glyphs: Map<number, number>): void {
  for (let group = 0; group < subtable.readUInt32BE(12); group++) {
    const place = 16 + group * 12
    const [start, end] = [subtable.readUInt32BE(place), subtable.readUInt32BE(place + 4)]
    const first = subtable.readUInt32BE(place + 8)
    for (let point = start; point <= end; point++) glyphs.set(point, first + point - start)
  }
}
