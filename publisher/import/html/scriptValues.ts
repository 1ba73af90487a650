const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
}

/** Halves of characters, which escapes can leave behind. */
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** Undoes the escapes of a JavaScript string: `\x26`, `\u4e00`, `\n`, `\'`. */
function unescapeScript(text: string): string {
  return text.replace(
    /\\(?:x([0-9a-f]{2})|u([0-9a-f]{4})|(.))/gi,
    (_, byte?: string, unit?: string, other?: string) => {
      const code = byte ?? unit
      if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16))
      return other === 'n' || other === 'r' || other === 't' ? ' ' : (other ?? '')
    },
  )
}

/** Undoes the character references that WeChat puts into its strings, twice at times: `&amp;amp;`. */
function unescapeReferences(text: string): string {
  return text
    .replace(/&amp;/g, '&')
    .replace(
      /&(?:#(\d{1,7})|#x([0-9a-f]{1,5})|(\w{2,4}));/gi,
      (whole, decimal?: string, hex?: string, name?: string) => {
        if (decimal !== undefined || hex !== undefined) {
          const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hex ?? '', 16)
          return code <= 0x10ffff ? String.fromCodePoint(code) : ''
        }
        return entities[(name ?? '').toLowerCase()] ?? whole
      },
    )
}

const literal = String.raw`(?:"((?:\\.|[^"\\\n])*)"|'((?:\\.|[^'\\\n])*)')`

/**
 * The text that a page's scripts give a name, without running them: `var msg_title = '…'.html(false)`,
 * `var nickname = htmlDecode("…")`, `title: JsDecode('…')`, `var sn = "" || "…"`. The first that is not empty; empty
 * where there is none. These are the forms of mp.weixin.qq.com.
 */
export function scriptValue(scripts: string, name: string): string {
  return (
    scriptSource(scripts, name)
      .map(unescapeReferences)
      .find((value) => value.trim() !== '')
      ?.trim() ?? ''
  )
}

/** As `scriptValue`, for a value that is HTML itself: its character references stay. */
export function scriptHtml(scripts: string, name: string): string {
  return scriptSource(scripts, name).find((value) => value.trim() !== '') ?? ''
}

function scriptSource(scripts: string, name: string): string[] {
  const pattern = new RegExp(
    String.raw`(?:^|[\s;,{.])${name}\s*[=:]\s*(?:(?:htmlDecode|JsDecode)\s*\(\s*)?${literal}(?:\s*\|\|\s*${literal})?(?:\s*\|\|\s*${literal})?`,
    'g',
  )
  return [...scripts.matchAll(pattern)].flatMap((match) =>
    match.slice(1).flatMap((text) => (text ? [unescapeScript(text).replace(loneSurrogate, '')] : [])),
  )
}
