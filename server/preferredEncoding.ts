/** The codings a file may be stored in beside its plain bytes, the smallest first: that order breaks ties. */
export const contentEncodings = ['br', 'gzip'] as const
export type ContentEncoding = (typeof contentEncodings)[number]

const aliases: Record<string, string> = { 'x-gzip': 'gzip' }

/** A weight as RFC 9110, 12.4.2 writes it. One that cannot be read counts as 0: the coding is then not used. */
function weightOf(parameters: string[]): number {
  const parameter = parameters.map((text) => text.trim().toLowerCase()).find((text) => text.startsWith('q='))
  if (parameter === undefined) return 1
  const weight = Number(parameter.slice(2))
  return weight >= 0 && weight <= 1 ? weight : 0
}

/**
 * The coding to answer in, from a request's Accept-Encoding and the codings there are: the one with the highest weight,
 * among equals the smallest. Undefined means the plain bytes, also where the request forbids everything there is: a
 * server may then answer uncoded (RFC 9110, 12.5.3, www.rfc-editor.org/rfc/rfc9110#field.accept-encoding).
 */
export function preferredEncoding(
  acceptEncoding: string | undefined,
  available: readonly ContentEncoding[],
): ContentEncoding | undefined {
  const weights = new Map<string, number>()
  for (const entry of (acceptEncoding ?? '').toLowerCase().split(',')) {
    const [name = '', ...parameters] = entry.split(';')
    const coding = name.trim()
    if (coding) weights.set(aliases[coding] ?? coding, weightOf(parameters))
  }
  // Plain bytes that the request does not mention are welcome, but any coding it does mention is more so.
  let best: { encoding: ContentEncoding | undefined; weight: number } = {
    encoding: undefined,
    weight: weights.get('identity') ?? 0,
  }
  for (const encoding of contentEncodings) {
    if (!available.includes(encoding)) continue
    const weight = weights.get(encoding) ?? weights.get('*') ?? 0
    const beatsPlain = best.encoding === undefined && weight > 0 && weight >= best.weight
    if (beatsPlain || weight > best.weight) best = { encoding, weight }
  }
  return best.encoding
}
