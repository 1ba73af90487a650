import { cleanText } from '../readPage'
import type { SourcePage } from '../sourcePage'
import { htmlLines } from './htmlLines'
import { attribute, elementsOf, hasTag, metaContent, parseHtml, rawText } from './parseHtml'
import { savedFrom } from './savedFrom'

function httpAddress(written: string): string | undefined {
  if (!URL.canParse(written)) return undefined
  const { protocol, href } = new URL(written)
  return protocol === 'https:' || protocol === 'http:' ? href : undefined
}

/** Reads a page of the website saved as HTML: all of its text, menus included, as a browser shows it. */
export function readHtmlPage(html: string): SourcePage {
  const root = parseHtml(html)
  const canonical = elementsOf(root, hasTag('link')).find((element) => attribute(element, 'rel') === 'canonical')
  const addresses = [canonical ? attribute(canonical, 'href') : '', metaContent(root, 'og:url'), savedFrom(html)]
  const address = addresses.map(httpAddress).find((each) => each !== undefined)
  const [body = root] = elementsOf(root, hasTag('body'))
  const { lines, leftOut } = htmlLines(body, address)
  const titles = [...elementsOf(root, hasTag('h1')).map(rawText), metaContent(root, 'og:title')]
  return {
    kind: 'page',
    lines,
    facts: {
      title: titles.map(cleanText).find((title) => title !== ''),
      siteName: cleanText(metaContent(root, 'og:site_name')) || undefined,
      address,
      cover: metaContent(root, 'og:image') || undefined,
    },
    leftOut,
  }
}
