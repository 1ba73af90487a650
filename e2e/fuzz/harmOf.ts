/** Elements that the stand-ins of WeChat's components draw (src/testing/taroComponents.tsx): no document can add one. */
const elements = new Set(['a', 'button', 'div', 'img', 'input', 'span'])

const picture = /^(?:https:\/\/endpoint\.test\/v1\/(?:images|cards)\/[\w.-]+|data:image\/webp;base64,[\w+/=]*)$/
const ownFile = /^(?:https:\/\/endpoint\.test\/v1\/[\w/.-]+|data:image\/webp;base64,[\w+/=]*)$/
const ownPage = /^\/pages\/[a-z]+\/[a-z]+(?:\?[a-z]+=[\w-]+(?:&[a-z]+=[\w-]+)*)?$/
const outside = /^(?:https?:\/\/|mailto:)/
const style =
  /^(?:padding-top:[\d.e+-]+%(?:;background-image:url\(data:image\/webp(?:;|\\3b )base64,[\w+/=]*\))?;?|[a-z-]+:[\w.%-]+;?)*$/

const allowed: Readonly<Record<string, RegExp>> = { src: picture, url: ownPage, 'data-style': style }
const harmless = /^(?:class|id|lang|role|aria-[a-z]+)$/

/** What of drawn markup could do harm, in words; empty where nothing can. Text is not looked at: it is escaped. */
export function harmOfMarkup(markup: string): string[] {
  return [...markup.matchAll(/<([a-z!?/][^\s/>]*)((?:\s+[^\s"'>/=]+(?:="[^"]*")?)*)\s*\/?>/gi)].flatMap(
    ([, name = '', attributes = '']) => {
      if (name.startsWith('/')) return []
      const found = elements.has(name) ? [] : [`an element <${name}>`]
      for (const [, attribute = '', escaped = ''] of attributes.matchAll(/([^\s"'>/=]+)(?:="([^"]*)")?/g)) {
        const value = unescaped(escaped)
        const isAllowed = harmless.test(attribute) || allowed[attribute]?.test(value)
        if (!isAllowed) found.push(`${attribute}="${value.slice(0, 200)}" at <${name}>`)
      }
      return found
    },
  )
}

/** What of the addresses that WeChat is handed could do harm. */
export function harmOfAddresses(addresses: readonly (string | undefined)[], links: readonly string[]): string[] {
  return [
    ...addresses
      .filter((address) => address !== undefined && !ownFile.test(address))
      .map((address) => `a file at ${address}`),
    ...links.filter((address) => !outside.test(address)).map((address) => `a link to ${address}`),
  ]
}

/** Whether an address is a page of the mini-program. */
export const isOwnPage = (address: string): boolean => ownPage.test(address)

/** Whether an address may be handed to a reader as a link that leads away. */
export const isOutside = (address: string): boolean => outside.test(address)

/** A style that no page gives itself; nothing where all of it is ours. */
export const harmOfStyle = (text: string): string | undefined =>
  style.test(text.replace(/([:;])\s+/g, '$1')) ? undefined : text.slice(0, 200)

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
}

const unescaped = (text: string): string =>
  text.replace(/&(?:amp|lt|gt|quot|#x27);/g, (entity) => entities[entity] ?? entity)
