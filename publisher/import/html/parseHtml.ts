import type { Element, Nodes } from 'hast'
import { fromParse5 } from 'hast-util-from-parse5'
import { parse } from 'parse5'
import { ImportProblem } from '../importProblem'

/** The problem of a page whose elements are nested deeper than a call stack is. */
export function tooDeep(): ImportProblem {
  return new ImportProblem(
    'the page’s elements are nested thousands deep, which no page of an interview is: save it again, or save it as text',
  )
}

/**
 * HTML as a tree (hast), as a browser that runs scripts reads it (html.spec.whatwg.org/multipage/parsing.html): whatever
 * is written gives one, and what stands in `<noscript>` is nothing.
 */
export function parseHtml(html: string): Nodes {
  try {
    return fromParse5(parse(html))
  } catch (error) {
    if (error instanceof RangeError) throw tooDeep()
    throw error
  }
}

/** An attribute as text; empty where the element has none. hast writes `data-src` as `dataSrc`. */
export function attribute(element: Element, name: string): string {
  const value = element.properties[name]
  if (typeof value === 'string' || typeof value === 'number') return String(value)
  return Array.isArray(value) ? value.join(' ') : ''
}

/** The elements below a node that fit, in the order of the page. */
export function elementsOf(root: Nodes, fits: (element: Element) => boolean): Element[] {
  const found: Element[] = []
  const waiting: Nodes[] = [root]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.type === 'element' && fits(node)) found.push(node)
    if ('children' in node) waiting.push(...[...node.children].reverse())
  }
  return found
}

export const hasId = (id: string) => (element: Element) => attribute(element, 'id') === id

export const hasTag = (name: string) => (element: Element) => element.tagName === name

/** All text below a node, as it is written. */
export function rawText(root: Nodes): string {
  const texts: string[] = []
  const waiting: Nodes[] = [root]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.type === 'text') texts.push(node.value)
    if ('children' in node) waiting.push(...[...node.children].reverse())
  }
  return texts.join('')
}

/** What a page says in `<meta property="og:…">` or `<meta name="…">`; empty where it does not. */
export function metaContent(root: Nodes, name: string): string {
  const meta = elementsOf(root, hasTag('meta')).find(
    (element) => attribute(element, 'property') === name || attribute(element, 'name') === name,
  )
  return meta ? attribute(meta, 'content').trim() : ''
}
