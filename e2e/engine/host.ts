import type { ConsoleLine, HostLog, RequestEntry, SetDataEntry } from './hostLog'
import type { OpenPage } from './openPage'
import type { PageNode } from './pageNode'
import type { Answers, Phone, Rectangle } from './phone'
import type { Program } from './program'
import type { Network } from './settings'
import { type ShareKind, type SharePayload, sharePage } from './share'
import { type Theme, withThemeValues } from './themeValues'
import { dispatch, tap } from './touch'

/** How long `waitFor` tries, in ms, where a test does not say. */
const defaultPatience = 4000

/** A running mini-program in the hands of a reader. See README.md for how a test uses it. */
export class Host {
  constructor(
    private readonly phone: Phone,
    private readonly program: Program,
    private readonly unwatchRejections: () => void,
    private readonly onStopped: () => void,
  ) {}

  // What a reader sees

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

  // What a reader does

  /** Taps a node, or the innermost node with this text. See `tap` in touch.ts for what it refuses. */
  async tap(target: PageNode | string): Promise<void> {
    await tap(this.phone, typeof target === 'string' ? this.getByText(target) : target)
  }

  /** Types into an input: focus, then one input event with the whole text. */
  type(input: PageNode, text: string): void {
    dispatch(input, 'focus', { value: input.value, height: 0 })
    input.value = text
    dispatch(input, 'input', { value: text, cursor: text.length, keyCode: text.charCodeAt(text.length - 1) || 8 })
  }

  /** The keyboard's "done" or "search" key. */
  confirm(input: PageNode): void {
    dispatch(input, 'confirm', { value: input.value })
  }

  /** Any other event of a built-in component, for example `load` or `error` of an image. */
  fire(node: PageNode, type: string, detail: Record<string, unknown> = {}): void {
    dispatch(node, type, detail)
  }

  scrollTo(scrollTop: number): void {
    this.phone.pages.scroll(scrollTop)
  }

  reachBottom(): void {
    this.currentPage().call('onReachBottom')
  }

  /** Throws where the page does not allow it (`enablePullDownRefresh`). */
  pullDownRefresh(): void {
    const { dist } = this.phone
    const { route } = this.currentPage()
    const { enablePullDownRefresh } = { ...dist.app.window, ...dist.componentJson(route) }
    if (enablePullDownRefresh !== true) throw new Error(`${route} does not set enablePullDownRefresh`)
    this.phone.pages.pullDown()
  }

  /** The phone's way back. */
  back(): void {
    this.phone.pages.navigateBack(1)
  }

  /** Taps an entry of the tab bar. Throws where there is no tab bar. */
  switchTab(route: string): void {
    if (!this.tabBar()) throw new Error(`${this.currentPage().route} shows no tab bar`)
    const index = this.phone.dist.app.tabBar?.list.findIndex((tab) => tab.pagePath === route) ?? -1
    const { text } = this.phone.dist.app.tabBar?.list[index] ?? {}
    this.currentPage().call('onTabItemTap', { index: String(index), pagePath: route, text })
    this.phone.pages.switchTab(`/${route}`)
  }

  /** What WeChat would share of the current page. Throws what it would refuse; see share.ts. */
  share(kind: ShareKind): Promise<SharePayload> {
    return sharePage(this.phone, this.currentPage(), kind, { from: 'menu' })
  }

  /** What "copy link" puts into the link, from the listeners of `wx.onCopyUrl`. */
  copyLink(): Record<string, unknown> {
    const answers = this.phone.listeners.of('CopyUrl').map((listener) => listener(undefined) as unknown)
    return Object.assign({}, ...answers)
  }

  /** Reports that `ratio` of a node (0 to 1) is in view. Throws where nobody watches it. */
  intersect(node: PageNode, ratio: number): void {
    const watchers = [...this.currentPage().observers].map((observer) => observer.report(node, ratio))
    if (!watchers.some((count) => count > 0)) throw new Error(`Nobody observes <${node.tag} id="${node.id}">`)
  }

  // What the phone does

  setTheme(theme: Theme): void {
    this.phone.system.theme = theme
    if (this.phone.dist.app.darkmode !== true) return
    this.phone.callApp('onThemeChange', { theme })
    this.phone.emit('ThemeChange', { theme })
  }

  setNetwork(network: Network): void {
    this.phone.network = network
    const isConnected = network === 'online'
    this.phone.emit('NetworkStatusChange', { isConnected, networkType: isConnected ? 'wifi' : 'none' })
  }

  /** The mini-program goes to the background. */
  leave(): void {
    this.phone.pages.hideCurrent()
    this.phone.callApp('onHide', undefined)
    this.phone.emit('AppHide', undefined)
  }

  /** The mini-program comes back to the front. */
  enter(): void {
    const options = { ...this.phone.launch, referrerInfo: {} }
    this.phone.callApp('onShow', options)
    this.phone.emit('AppShow', options)
    this.phone.pages.showCurrent()
  }

  /** Any other event that `wx.on…` listens to, for example `emit('UserTriggerTranslation', { language: 'en' })`. */
  emit(name: string, value: unknown): void {
    this.phone.emit(name, value)
  }

  /** What the reader will answer to a question, for example `answer('showModal', { confirm: false, cancel: true })`. */
  answer(api: string, answer: Answers[string]): void {
    this.phone.answers[api] = answer
  }

  /** Where nodes of the current page are, in px; all are at zero otherwise. */
  setLayout(layout: (node: PageNode) => Partial<Rectangle> | undefined): void {
    this.currentPage().layout = layout
  }

  // What was left behind

  get log(): HostLog {
    return this.phone.log
  }

  get setDataLog(): readonly SetDataEntry[] {
    return this.phone.log.setData
  }

  get requests(): readonly RequestEntry[] {
    return this.phone.log.requests
  }

  get console(): readonly ConsoleLine[] {
    return this.phone.log.console
  }

  /** What is stored, by key: give it to the next start as `storage` to come back another day. */
  storage(): Record<string, unknown> {
    return this.phone.storage.contents()
  }

  /** Exceptions, unhandled rejections, console errors and warnings that were not allowed. */
  errors(): string[] {
    return this.phone.log.complaints()
  }

  /** Lets errors and warnings pass that match: for tests that provoke them. */
  allow(pattern: RegExp): void {
    this.phone.log.allow(pattern)
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

  /** Ends the run and frees everything. Throws where anything went wrong that was not allowed. */
  async stop(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, 0))
    this.phone.sandbox.stop()
    this.phone.ending.abort(new Error('the run has ended'))
    this.program.release()
    await new Promise((resolve) => setImmediate(resolve))
    this.unwatchRejections()
    this.onStopped()
    const complaints = this.errors()
    if (complaints.length > 0) throw new Error(`The mini-program had problems:\n${complaints.join('\n')}`)
  }

  private describe(): string {
    const page = this.phone.pages.open.at(-1)
    const complaints = this.errors()
    const problems = complaints.length > 0 ? `\nProblems:\n${complaints.join('\n')}` : ''
    return page ? `${page.route}, which shows:\n${page.root.text}${problems}` : `no page${problems}`
  }
}
