import { Component, type Element as EngineElement } from 'glass-easel'
import { inlineTags, silentTags, tagOfElement } from './builtInElements'
import { engineElementOf } from './domBackend'
import { parseSelector, type Selectable } from './selector'

/** A node of a page as it was drawn: an element of the composed tree, whichever component it belongs to. */
export class PageNode implements Selectable {
  constructor(readonly element: Element) {}

  /** The engine's own element. Throws for a node that is not the engine's. */
  get engineElement(): EngineElement {
    const found = engineElementOf(this.element)
    if (!found) throw new Error(`<${this.tag}> is not a node of a page`)
    return found
  }

  /** The tag as templates write it, for example `view`, or `comp` for a component of the package. */
  get tag(): string {
    return tagOfElement(this.element.tagName)
  }

  /** Whether this is the host of a component of the package. */
  get isComponent(): boolean {
    return Component.isComponent(engineElementOf(this.element))
  }

  get id(): string {
    return engineElementOf(this.element)?.id ?? ''
  }

  get classes(): string[] {
    return [...this.element.classList]
  }

  get dataset(): Record<string, unknown> {
    return engineElementOf(this.element)?.dataset ?? {}
  }

  /** The attribute's value as the page gave it, of any type; undefined where there is none. */
  attribute(name: string): unknown {
    return engineElementOf(this.element)?.getAttribute(name) ?? undefined
  }

  get parent(): PageNode | undefined {
    const { parentElement } = this.element
    return parentElement && engineElementOf(parentElement) ? new PageNode(parentElement) : undefined
  }

  get children(): PageNode[] {
    return [...this.element.children].map((child) => new PageNode(child))
  }

  is(other: PageNode): boolean {
    return this.element === other.element
  }

  /** Whether the node is still in a page. */
  get isConnected(): boolean {
    return this.element.isConnected
  }

  /** This node and its ancestors, from the inside. */
  path(): PageNode[] {
    const nodes: PageNode[] = []
    for (let node: PageNode | undefined = this; node; node = node.parent) nodes.push(node)
    return nodes
  }

  /** Every node below, in document order, that matches. See `parseSelector` for what a selector may say. */
  findAll(selector: string): PageNode[] {
    const test = parseSelector(selector)
    return [...this.element.querySelectorAll('*')].map((element) => new PageNode(element)).filter((node) => test(node))
  }

  find(selector: string): PageNode | undefined {
    return this.findAll(selector)[0]
  }

  /** The text of an input: what the reader typed or the page gave, whichever was later. */
  get value(): string {
    return String(this.attribute('value') ?? '')
  }

  set value(text: string) {
    this.engineElement.setAttribute('value', text)
  }

  /** What a reader sees, in order: a line for each block, inputs by value or placeholder, nothing that is hidden. */
  get text(): string {
    return readText(this.element)
      .split('\n')
      .map((line) => line.replace(/[ \t]+/g, ' ').trim())
      .filter(Boolean)
      .join('\n')
  }
}

function readText(node: Node): string {
  if (node.nodeType === node.TEXT_NODE) return node.textContent ?? ''
  const here = new PageNode(node as Element)
  if (silentTags.has(here.tag) || here.attribute('hidden') === true) return ''
  const inside = ownText(here) + [...node.childNodes].map(readText).join('')
  return inlineTags.has(here.tag) || here.isComponent ? inside : `\n${inside}\n`
}

function ownText(node: PageNode): string {
  if (node.tag === 'input' || node.tag === 'textarea') return node.value || String(node.attribute('placeholder') ?? '')
  if (node.tag === 'rich-text') return richText(node.attribute('nodes'))
  return ''
}

/** The words of `<rich-text nodes>`: HTML, or a tree of `{ name, children }` and `{ type: 'text', text }`. */
function richText(nodes: unknown): string {
  if (typeof nodes === 'string') return nodes.replace(/<[^>]*>/g, ' ')
  if (!Array.isArray(nodes)) return ''
  return nodes.map((node: { text?: string; children?: unknown }) => node.text ?? richText(node.children)).join('')
}
