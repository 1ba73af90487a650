import type { Root } from 'glass-easel-miniprogram-adapter'
import type { Caller } from './countSetData'
import { PageNode } from './pageNode'
import type { Rectangle } from './phone'
import type { IntersectionObserver } from './wx/queries'

/** A page that has been opened and not yet closed. */
export class OpenPage {
  /** Navigation bar and background, as page, app and theme say and as changed at run time. */
  chrome: Record<string, unknown> = {}
  scrollTop = 0
  /** What `wx.pageScrollTo` was asked, in order. */
  readonly scrolls: Record<string, unknown>[] = []
  isRefreshing = false
  isShareHidden = false
  readonly observers = new Set<IntersectionObserver>()
  /** Where a test says a node is; everything else is at zero. */
  layout: ((node: PageNode) => Partial<Rectangle> | undefined) | undefined

  constructor(
    readonly route: string,
    readonly options: Record<string, string>,
    readonly isTab: boolean,
    readonly component: Root,
    readonly container: Element,
    readonly caller: Caller,
    private readonly guard: <Result>(callback: () => Result) => Result | undefined,
  ) {}

  get root(): PageNode {
    const element = this.container.firstElementChild
    if (!element) throw new Error(`${this.route} has been closed`)
    return new PageNode(element)
  }

  /** Every node of the page that matches, in document order. */
  findAll(selector: string): PageNode[] {
    return this.root.findAll(selector)
  }

  /** A method of the page, or undefined: which share handlers there are decides what the menu offers. */
  method(name: string): ((...values: unknown[]) => unknown) | undefined {
    const found: unknown = Reflect.get(this.caller, name)
    return typeof found === 'function' ? (...values) => found.apply(this.caller, values) : undefined
  }

  /** Calls a lifecycle or handler, if the page has it; what it throws is the program's error. */
  call(name: string, ...values: unknown[]): unknown {
    return this.guard(() => this.method(name)?.(...values))
  }

  /** Tells the components of the page that it is shown or hidden. */
  announce(lifetime: 'show' | 'hide'): void {
    this.guard(() => this.component.getComponent().triggerPageLifetime(lifetime, []))
  }

  close(): void {
    this.component.release()
    this.container.remove()
  }
}
