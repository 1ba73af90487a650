/** Where a link may lead, or why it leads nowhere any more. Neither for an anchor, or a link without an address. */
export interface SafeLink {
  readonly href?: string
  readonly problem?: string
}

/**
 * Reads the address of a link as a browser does, relative to the page's own. Only `https:` and `mailto:` are taken over,
 * which is all that our content allows; `javascript:`, `data:` and every other scheme go.
 */
export function safeLink(written: string, page: string | undefined): SafeLink {
  const trimmed = written.trim()
  if (trimmed === '' || trimmed.startsWith('#')) return {}
  const base = page && URL.canParse(page) ? page : undefined
  if (!URL.canParse(trimmed, base))
    return { problem: `a link to “${beginningOf(trimmed)}”: its words stay, without it` }
  const { protocol, hostname, pathname, username, password, href } = new URL(trimmed, base)
  const leads =
    (protocol === 'mailto:' && pathname !== '') || (protocol === 'https:' && hostname !== '' && !username && !password)
  if (leads) return { href: href.replace(/[()<>]/g, (character) => `%${character.charCodeAt(0).toString(16)}`) }
  if (protocol === 'http:') {
    return { problem: `a link to ${beginningOf(href)}: only https is allowed; its words stay, without it` }
  }
  return { problem: `a “${protocol}” link: its words stay, without it` }
}

function beginningOf(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text
}
