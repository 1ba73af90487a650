/** How many bytes of a page are looked through for its character set (html.spec.whatwg.org asks for 1024). */
const prescanned = 4096

function decoderFor(label: string): TextDecoder | undefined {
  try {
    return new TextDecoder(label)
  } catch {
    // A character set that nobody knows: the page is read as if it had not named one.
    return undefined
  }
}

/**
 * A saved page as text: by its byte order mark, else by the character set that it names, else as UTF-8, and where it is
 * not UTF-8 as GB 18030, in which Chinese Windows programs save text. Never throws.
 */
export function decodePage(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  const beginning = new TextDecoder('latin1').decode(bytes.subarray(0, prescanned))
  const named = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]+)/i.exec(beginning)?.[1]
  // Browsers save in UTF-8 whatever the page was written in, and not all of them correct its <meta>.
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return (decoderFor(named ?? 'gb18030') ?? new TextDecoder('gb18030')).decode(bytes)
  }
}
