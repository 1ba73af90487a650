import { answerFollowCards } from './followCards'
import type { PageNode } from './pageNode'
import { type ShareKind, type SharePayload, sharePage } from './share'
import { ShownPage } from './shownPage'
import { dispatch, tap } from './touch'

/** The part of the host that acts: what a reader does with a finger, a keyboard and WeChat's own menus. */
export class Reader extends ShownPage {
  /**
   * Taps a node, or the innermost node with this text, and gives routes the time to happen. See `tap` in touch.ts for
   * what it refuses.
   */
  async tap(target: PageNode | string | RegExp): Promise<void> {
    const isText = typeof target === 'string' || target instanceof RegExp
    await tap(this.phone, isText ? this.getByText(target) : target)
    await nextTask()
  }

  /** Types into an input: focus where it has none, then one input event with the whole text. */
  type(input: PageNode, text: string): void {
    this.phone.keyboard.show(input)
    input.value = text
    dispatch(input, 'input', { value: text, cursor: text.length, keyCode: text.charCodeAt(text.length - 1) || 8 })
  }

  /** The keyboard's "done" or "search" key, which hides it unless the input holds it (`confirm-hold`). */
  confirm(input: PageNode): void {
    dispatch(input, 'confirm', { value: input.value })
    if (input.attribute('confirm-hold') !== true) this.phone.keyboard.hide()
  }

  /** Any other event of a built-in component, for example `load` or `error` of an image. */
  fire(node: PageNode, type: string, detail: Record<string, unknown> = {}): void {
    dispatch(node, type, detail)
  }

  /** WeChat loads the `<official-account>` of the page, or tells it why not. Answer 'official-account' with 'fail' for an account that is not set up. */
  answerFollowCards(): void {
    answerFollowCards(this.phone, this.findAll('official-account'))
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

  /** The program is brought to a page from outside while it runs: by a card, a code. */
  async open(url: string): Promise<void> {
    this.phone.pages.reLaunch(url)
    await nextTask()
  }

  /** The phone's way back. */
  async back(): Promise<void> {
    this.phone.pages.navigateBack(1)
    await nextTask()
  }

  /** Taps an entry of the tab bar. Throws where there is no tab bar. */
  async switchTab(route: string): Promise<void> {
    if (!this.tabBar()) throw new Error(`${this.currentPage().route} shows no tab bar`)
    const index = this.phone.dist.app.tabBar?.list.findIndex((tab) => tab.pagePath === route) ?? -1
    const { text } = this.phone.dist.app.tabBar?.list[index] ?? {}
    this.phone.pages.switchTab(`/${route}`)
    await nextTask()
    this.currentPage().call('onTabItemTap', { index: String(index), pagePath: route, text })
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

  /** Lets those who watch nodes see where these are by the page's layout: see `setLayout`. */
  look(): void {
    for (const observer of [...this.currentPage().observers]) observer.look()
  }

  /** Whether anybody watches where a node is. */
  isObserved(node: PageNode): boolean {
    return [...this.currentPage().observers].some((observer) => observer.watches(node))
  }

  /** Reports that `ratio` of a node (0 to 1) is in view. Throws where nobody watches it. */
  intersect(node: PageNode, ratio: number): void {
    const watchers = [...this.currentPage().observers].map((observer) => observer.report(node, ratio))
    if (!watchers.some((count) => count > 0)) throw new Error(`Nobody observes <${node.tag} id="${node.id}">`)
  }
}

/** Routes happen in a task of their own: after this one they have. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0))
}
