import { SourceMap } from 'node:module'

/** A source map as a build writes it, as far as it is read here. */
type Map3 = ConstructorParameters<typeof SourceMap>[0]

/** How many bytes of a script (UTF-8) each of its sources became; what no source claims stands under an empty name. */
export function bytesOfSources(script: string, map: Map3): Map<string, number> {
  const found = new SourceMap(map)
  const bytes = new Map<string, number>()
  script.split('\n').forEach((text, line, lines) => {
    for (let column = 0; column < text.length; column += 1) {
      const entry = found.findEntry(line, column)
      const source = 'originalSource' in entry && entry.generatedLine === line ? entry.originalSource : ''
      add(bytes, source, byteLength(text, column))
    }
    if (line < lines.length - 1) add(bytes, '', 1)
  })
  return bytes
}

export function add<Key>(sums: Map<Key, number>, key: Key, amount: number): void {
  sums.set(key, (sums.get(key) ?? 0) + amount)
}

/** Of the code unit at a position: a pair of surrogates is counted with its first half. */
function byteLength(text: string, position: number): number {
  const code = text.charCodeAt(position)
  if (code < 0x80) return 1
  if (code < 0x800) return 2
  if (code >= 0xd800 && code < 0xdc00) return 4
  return code >= 0xdc00 && code < 0xe000 ? 0 : 3
}
