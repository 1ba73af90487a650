import path from 'node:path'
import type { OpenPage } from './openPage'
import type { Dist } from './readDist'
import { Refusal } from './wx/api'

/** The most pages WeChat keeps open (miniprogram/dev/api/route/wx.navigateTo.html). */
const mostPages = 10

/** A page's path and its query, as a URL gives them. Values are not decoded: WeChat hands them on as they are. */
export interface Location {
  route: string
  query: Record<string, string>
}

/** Reads `pages/a/a?x=1`. Without leading slash it is meant from the current page, as WeChat takes it. */
export function parseLocation(url: string, from: string | undefined): Location {
  const [pathname = '', search = ''] = splitOnce(url, '?')
  const route = pathname.startsWith('/')
    ? pathname.slice(1)
    : path.posix.join(from === undefined ? '' : path.posix.dirname(from), pathname)
  const pairs = search.split('&').filter(Boolean)
  const query = Object.fromEntries(pairs.map((pair) => splitOnce(pair, '='))) as Record<string, string>
  return { route: route.replace(/\.html$/, ''), query }
}

function splitOnce(text: string, separator: string): [string, string] {
  const index = text.indexOf(separator)
  return index < 0 ? [text, ''] : [text.slice(0, index), text.slice(index + 1)]
}

/**
 * The open pages and the order of their lifecycles, by WeChat's table
 * (miniprogram/dev/framework/app-service/route.html). Refuses at once what WeChat refuses; opens and closes in a later
 * task, after the code that asked has ended.
 */
export class PageStack {
  /** The pages that lie over one another, the current one last. */
  readonly open: OpenPage[] = []
  /** Tab pages stay alive while another tab is in front. */
  private readonly tabs = new Map<string, OpenPage>()

  constructor(
    private readonly dist: Dist,
    private readonly createPage: (location: Location) => OpenPage,
    private readonly afterThisTask: (callback: () => void) => void,
  ) {}

  /** Whether a route was taken and has not happened yet. */
  isRouting = false

  private later(route: () => void): void {
    this.isRouting = true
    this.afterThisTask(() => {
      this.isRouting = false
      route()
    })
  }

  get current(): OpenPage {
    const page = this.open.at(-1)
    if (!page) throw new Error('No page is open')
    return page
  }

  /** The page that a program's own object of it stands for, be it in front or not; undefined for other objects. */
  of(caller: unknown): OpenPage | undefined {
    return [...this.open, ...this.tabs.values()].find((page) => page.caller === caller)
  }

  /** Opens the first page of all. */
  start(location: Location): void {
    this.push(location)
  }

  navigateTo(url: string): void {
    const location = this.locate(url)
    if (this.dist.isTab(location.route)) throw new Refusal('can not navigateTo a tabbar page')
    if (this.open.length >= mostPages) throw new Refusal('webview count limit exceed')
    this.later(() => {
      this.hideCurrent()
      this.push(location)
    })
  }

  redirectTo(url: string): void {
    const location = this.locate(url)
    if (this.dist.isTab(location.route)) throw new Refusal('can not redirectTo a tabbar page')
    this.later(() => {
      this.pop()
      this.push(location)
    })
  }

  switchTab(url: string): void {
    const location = this.locate(url)
    if (!this.dist.isTab(location.route)) throw new Refusal('can not switch to no-tabBar page')
    if (url.includes('?')) throw new Refusal('url can not have a query')
    this.later(() => {
      if (this.open.length === 1 && this.open[0]?.route === location.route) return
      this.leaveForTab(location.route)
      const kept = this.tabs.get(location.route)
      if (!kept) this.push(location)
      else {
        if (!this.open.includes(kept)) this.open.push(kept)
        this.showCurrent()
      }
    })
  }

  reLaunch(url: string): void {
    const location = this.locate(url)
    this.later(() => {
      while (this.open.length > 0) this.pop()
      for (const tab of [...this.tabs.values()]) this.unload(tab)
      this.push(location)
    })
  }

  navigateBack(delta: number): void {
    if (this.open.length <= 1) throw new Refusal('cannot navigate back at first page')
    this.later(() => {
      const last = Math.max(1, this.open.length - Math.max(1, delta))
      while (this.open.length > last) this.pop()
      this.showCurrent()
    })
  }

  /** The reader scrolled the page: tells `onPageScroll`. */
  scroll(scrollTop: number): void {
    this.current.scrollTop = scrollTop
    this.current.call('onPageScroll', { scrollTop })
  }

  pullDown(): void {
    this.current.isRefreshing = true
    this.current.call('onPullDownRefresh')
  }

  /** Closes everything without telling anybody: the run is over. */
  release(): void {
    for (const page of new Set([...this.open, ...this.tabs.values()])) page.close()
    this.open.length = 0
    this.tabs.clear()
  }

  hideCurrent(): void {
    this.current.call('onHide')
    this.current.announce('hide')
  }

  showCurrent(): void {
    this.current.call('onShow')
    this.current.announce('show')
  }

  private locate(url: string): Location {
    const location = parseLocation(url, this.open.at(-1)?.route)
    if (!this.dist.pages().includes(location.route)) throw new Refusal(`page "${location.route}" is not found`)
    return location
  }

  private push(location: Location): void {
    const page = this.createPage(location)
    this.open.push(page)
    if (page.isTab) this.tabs.set(page.route, page)
    page.call('onLoad', page.options)
    this.showCurrent()
    this.afterThisTask(() => {
      page.call('onReady')
    })
  }

  private pop(): void {
    const page = this.open.pop()
    if (page) this.unload(page)
  }

  private unload(page: OpenPage): void {
    this.tabs.delete(page.route)
    page.call('onUnload')
    page.close()
  }

  /** The tab that is in front is hidden and kept; pages lying over a tab are closed. */
  private leaveForTab(route: string): void {
    if (this.open.length === 0) return
    const front = this.current
    while (this.open.length > 0 && this.current.route !== route) {
      if (!this.current.isTab) this.pop()
      else {
        if (this.current === front) this.hideCurrent()
        this.open.pop()
      }
    }
  }
}
