import type { OpenPage } from '../openPage'
import type { PageNode } from '../pageNode'
import type { Phone } from '../phone'
import { type Apis, call, type Options } from './api'
import { canvasOf } from './canvas'

type Callback = (result: unknown) => void

/** Asking about nodes: positions, scroll offsets, and whether they are in view. */
export function queryApis(phone: Phone): Apis {
  return {
    createSelectorQuery: () => new SelectorQuery(phone),
    createIntersectionObserver: (component: unknown, options: Options = {}) =>
      new IntersectionObserver(phone, phone.pages.of(component) ?? phone.pages.current, options.observeAll === true),
  }
}

/** `wx.createSelectorQuery()`. Nothing is laid out, so rectangles are what `host.layout` says, else zero. */
class SelectorQuery {
  private readonly questions: (() => unknown)[] = []

  constructor(private readonly phone: Phone) {}

  in(): this {
    return this
  }

  select(selector: string) {
    return this.nodes(() => this.phone.pages.current.findAll(selector)[0] ?? null)
  }

  selectAll(selector: string) {
    return this.nodes(() => this.phone.pages.current.findAll(selector))
  }

  selectViewport() {
    return this.nodes(() => 'viewport')
  }

  exec(callback?: Callback): void {
    this.phone.sandbox.later(() => {
      const results = this.phone.sandbox.give([]) as unknown[]
      results.push(...this.questions.map((question) => question()))
      call(this.phone, callback, results)
    })
  }

  private nodes(find: () => PageNode | PageNode[] | 'viewport' | null) {
    const ask =
      (answer: (node: PageNode | 'viewport') => Options, withCanvas = false) =>
      (callback?: Callback) => {
        const give = (node: PageNode | 'viewport') => {
          const given = this.phone.sandbox.give(answer(node)) as Options
          if (withCanvas) given.node = node === 'viewport' ? null : canvasOf(this.phone, node)
          return given
        }
        this.questions.push(() => {
          const found = find()
          const result = this.phone.sandbox.give(Array.isArray(found) ? [] : null)
          if (Array.isArray(found)) (result as unknown[]).push(...found.map(give))
          const answered = found === null || Array.isArray(found) ? result : give(found)
          call(this.phone, callback, answered)
          return answered
        })
        return this
      }
    const describe = (node: PageNode | 'viewport') => describeNode(this.phone, node)
    return {
      boundingClientRect: ask(describe),
      scrollOffset: ask(describe),
      fields: (fields: Options, callback?: Callback) => ask(describe, fields.node === true)(callback),
      node: ask(() => ({}), true),
      context: ask(() => ({})),
    }
  }
}

function describeNode(phone: Phone, node: PageNode | 'viewport'): Options {
  const page = phone.pages.current
  if (node === 'viewport') {
    const { windowWidth: width, windowHeight: height } = phone.system
    return {
      id: '',
      dataset: {},
      ...edges(0, 0, width, height),
      scrollLeft: 0,
      scrollTop: page.scrollTop,
      scrollWidth: width,
      scrollHeight: height,
    }
  }
  const { left = 0, top = 0, width = 0, height = 0 } = page.layout?.(node) ?? {}
  return {
    id: node.id,
    dataset: node.dataset,
    ...edges(left, top, width, height),
    scrollLeft: 0,
    scrollTop: 0,
    scrollWidth: width,
    scrollHeight: height,
  }
}

function edges(left: number, top: number, width: number, height: number): Options {
  return { left, top, right: left + width, bottom: top + height, width, height }
}

/**
 * `wx.createIntersectionObserver()` with its one threshold of 0. A test says what comes into view, with `host.intersect`,
 * or where everything is, with `host.setLayout` and `host.look`.
 */
export class IntersectionObserver {
  private readonly targets: { nodes: PageNode[]; callback: Callback; seen: Map<PageNode, boolean> }[] = []
  private margins = { top: 0, bottom: 0 }

  constructor(
    private readonly phone: Phone,
    private readonly page: OpenPage,
    private readonly observesAll: boolean,
  ) {
    this.page.observers.add(this)
  }

  relativeTo(): this {
    return this
  }

  relativeToViewport({ top = 0, bottom = 0 }: Partial<Record<'top' | 'bottom', number>> = {}): this {
    this.margins = { top, bottom }
    return this
  }

  observe(selector: string, callback: Callback): void {
    const found = this.page.findAll(selector)
    // Nodes that come later are never watched; WeChat's console says so in these words.
    if (found.length === 0) {
      this.phone.log.console.push({
        level: 'warn',
        text: `Node ${JSON.stringify(selector)} is not found. Intersection observer will not trigger.`,
      })
    }
    this.targets.push({ nodes: this.observesAll ? found : found.slice(0, 1), callback, seen: new Map() })
  }

  disconnect(): void {
    this.targets.length = 0
    this.page.observers.delete(this)
  }

  /**
   * Looks where the targets are by the page's layout, which counts from the top of the window, and tells of each the
   * first time, and whenever it came into the window (widened by the margins) or left it.
   */
  look(): void {
    const { windowHeight } = this.phone.system
    for (const [node, told] of this.targets.flatMap(({ nodes, seen }) => nodes.map((node) => [node, seen] as const))) {
      const { top, height } = (node.element.isConnected && this.page.layout?.(node)) || {}
      if (top === undefined || height === undefined) continue
      const within = Math.min(top + height, windowHeight + this.margins.bottom) - Math.max(top, -this.margins.top)
      const seen = within > 0
      if (seen === told.get(node)) continue
      told.set(node, seen)
      this.report(node, seen ? within / height : 0)
    }
  }

  watches(node: PageNode): boolean {
    return this.targets.some(({ nodes }) => nodes.some((target) => target.is(node)))
  }

  /** Tells the program that `ratio` of a node is in view. Gives how often somebody was watching it. */
  report(node: PageNode, ratio: number): number {
    const watching = this.targets.filter(({ nodes }) => nodes.some((target) => target.is(node)))
    const { top = 0, left = 0, width = 0, height = 0 } = this.page.layout?.(node) ?? {}
    const rectangle = edges(left, top, width, height)
    for (const { callback } of watching) {
      call(
        this.phone,
        callback,
        this.phone.sandbox.give({
          id: node.id,
          dataset: node.dataset,
          intersectionRatio: ratio,
          intersectionRect: rectangle,
          boundingClientRect: rectangle,
          relativeRect: edges(0, 0, this.phone.system.windowWidth, this.phone.system.windowHeight),
          time: Date.now(),
        }),
      )
    }
    return watching.length
  }
}
