import type { OpenPage } from './openPage'
import type { PageNode } from './pageNode'
import type { Phone } from './phone'
import { withThemeValues } from './themeValues'

/** How long `waitFor` tries, in ms, where a test does not say. */
const defaultPatience = 4000

/** The part of the host that looks: what a reader sees of the current page and of what surrounds it. */
export class ShownPage {
  constructor(protected readonly phone: Phone) {}

  currentPage(): OpenPage {
    return this.phone.pages.current
  }

  /** The open pages, the current one last. */
  pages(): readonly OpenPage[] {
    return this.phone.pages.open
  }

  /** What the current page shows, in order, a line for each block. */
  text(): string {
    return this.currentPage().root.text
  }

  find(selector: string): PageNode | undefined {
    return this.findAll(selector)[0]
  }

  /** Nodes of the current page, through the walls of components. See `parseSelector` for what a selector may say. */
  findAll(selector: string): PageNode[] {
    return this.currentPage().findAll(selector)
  }

  /** Like `find`, but throws with the page's text where there is none. */
  get(selector: string): PageNode {
    const found = this.find(selector)
    if (!found) throw new Error(`No ${selector} in ${this.describe()}`)
    return found
  }

  /** The innermost nodes whose text is exactly this, or matches. */
  findAllByText(text: string | RegExp): PageNode[] {
    const matches = (node: PageNode) => (typeof text === 'string' ? node.text === text : text.test(node.text))
    return this.findAll('*').filter((node) => matches(node) && !node.children.some(matches))
  }

  findByText(text: string | RegExp): PageNode | undefined {
    return this.findAllByText(text)[0]
  }

  /** Like `findByText`, but throws with the page's text where there is none. */
  getByText(text: string | RegExp): PageNode {
    const found = this.findByText(text)
    if (!found) throw new Error(`No text ${String(text)} in ${this.describe()}`)
    return found
  }

  /** Title and colours of the navigation bar, and the background, for the current page and theme. */
  navigationBar(): { title: string; textStyle: string; backgroundColor: string } {
    const { dist, system } = this.phone
    const page = this.currentPage()
    const config = withThemeValues({ ...dist.app.window, ...dist.componentJson(page.route) }, dist, system.theme)
    const chrome: Record<string, unknown> = { ...config, ...page.chrome }
    return {
      title: String(chrome.navigationBarTitleText ?? ''),
      textStyle: String(chrome.navigationBarTextStyle ?? 'white'),
      backgroundColor: String(chrome.navigationBarBackgroundColor ?? '#000000'),
    }
  }

  /** The tab bar as drawn, or undefined where the current page has none. */
  tabBar(): { items: Record<string, unknown>[]; selected: number; style: Record<string, unknown> } | undefined {
    const { dist, system, tabBarChanges, isSinglePage } = this.phone
    const page = this.currentPage()
    if (!dist.app.tabBar || !page.isTab || isSinglePage || tabBarChanges.hidden) return undefined
    const { list, ...style } = withThemeValues(dist.app.tabBar, dist, system.theme)
    return {
      items: list.map((item, index) => ({ ...item, ...tabBarChanges.items.get(index) })),
      selected: list.findIndex((item) => item.pagePath === page.route),
      style: { ...style, ...tabBarChanges.style },
    }
  }

  /** The current page's size as WeChat's audit counts it: elements, depth of the tree, children of one element. */
  measure(): { elements: number; depth: number; mostChildren: number } {
    const root = this.currentPage().root.element
    const all = [root, ...root.querySelectorAll('*')]
    const depthOf = (element: Element): number =>
      1 + Math.max(0, ...[...element.children].map((child) => depthOf(child)))
    return {
      elements: all.length,
      depth: depthOf(root),
      mostChildren: Math.max(...all.map((element) => element.children.length)),
    }
  }

  elementCount(): number {
    return this.measure().elements
  }

  /** Exceptions, unhandled rejections, console errors and warnings that were not allowed. */
  errors(): string[] {
    return this.phone.log.complaints()
  }

  /** Polls until the predicate gives something truthy, and gives that. Throws with the page's text after `timeout` ms. */
  async waitFor<Value>(
    predicate: () => Value,
    { timeout = defaultPatience, what = '' } = {},
  ): Promise<NonNullable<Value>> {
    const end = performance.now() + timeout
    for (;;) {
      const value = predicate()
      if (value) return value
      if (performance.now() > end) {
        throw new Error(`Waited ${timeout} ms for ${what || predicate.toString()} in ${this.describe()}`)
      }
      await new Promise((resolve) => setTimeout(resolve, 4))
    }
  }

  /** Waits until the current page shows this text. */
  async waitForText(text: string | RegExp, options: { timeout?: number } = {}): Promise<void> {
    const has = () => {
      const shown = this.text()
      return typeof text === 'string' ? shown.includes(text) : text.test(shown)
    }
    await this.waitFor(has, { ...options, what: String(text) })
  }

  /** Waits until a page of this route is in front. */
  async waitForPage(route: string, options: { timeout?: number } = {}): Promise<OpenPage> {
    const front = () => (this.currentPage().route === route ? this.currentPage() : undefined)
    return this.waitFor(front, { ...options, what: route })
  }

  protected describe(): string {
    const page = this.phone.pages.open.at(-1)
    const complaints = this.errors()
    const problems = complaints.length > 0 ? `\nProblems:\n${complaints.join('\n')}` : ''
    return page ? `${page.route}, which shows:\n${page.root.text}${problems}` : `no page${problems}`
  }
}
