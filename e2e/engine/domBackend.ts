import type {
  BackendMode,
  domlikeBackend,
  Element as EngineElement,
  EventBubbleStatus,
  EventOptions,
} from 'glass-easel'
import { JSDOM, VirtualConsole } from 'jsdom'
import { elementNames } from './builtInElements'

type DomElement = domlikeBackend.Element

/**
 * Where the engine draws: a jsdom document of its own, so that nothing global is touched and the program's code never
 * sees it. Taps are sent straight to the engine (see `touch.ts`), so no DOM event is listened to.
 */
export class DomBackend implements domlikeBackend.Context {
  readonly mode: BackendMode.Domlike = 3
  readonly dom = new JSDOM('<!doctype html><html><head></head><body></body></html>', {
    virtualConsole: new VirtualConsole(),
  })
  readonly document: domlikeBackend.Context['document']
  private readonly styleSheets = new Map<string, string>()
  private readonly styleElements: Element[] = []

  constructor(
    private readonly size: { windowWidth: number; windowHeight: number; pixelRatio: number },
    private readonly getCurrentTheme: () => string,
    private readonly later: (callback: () => void) => void,
    private readonly componentTags: ReadonlySet<string>,
    private readonly onUnknownTag: (tag: string) => void,
  ) {
    const { document } = this.dom.window
    const builtIn = new Set([...elementNames.values(), 'page', 'virtual'])
    this.document = {
      createElement: (tag) => {
        if (!builtIn.has(tag) && !this.componentTags.has(tag)) this.onUnknownTag(tag)
        return asEngineElement(document.createElement(tag))
      },
      createTextNode: (text) => asEngineElement(document.createTextNode(text)),
      createDocumentFragment: () => asEngineElement(document.createDocumentFragment()),
    }
  }

  destroy(): void {
    this.dom.window.close()
  }

  getWindowWidth(): number {
    return this.size.windowWidth
  }

  getWindowHeight(): number {
    return this.size.windowHeight
  }

  getDevicePixelRatio(): number {
    return this.size.pixelRatio
  }

  getTheme(): string {
    return this.getCurrentTheme()
  }

  registerStyleSheetContent(path: string, content: unknown): void {
    this.styleSheets.set(path, String(content))
  }

  appendStyleSheetPath(path: string): number {
    const { document } = this.dom.window
    const element = document.createElement('style')
    element.setAttribute('data-path', path)
    element.textContent = this.styleSheets.get(path) ?? ''
    return this.styleElements.push(element) - 1
  }

  disableStyleSheet(index: number): void {
    this.styleElements[index]?.remove()
  }

  render(callback: (error: Error | null) => void): void {
    this.later(() => callback(null))
  }

  getRootNode(): DomElement {
    return asEngineElement(this.dom.window.document.body)
  }

  associateValue(element: DomElement, value: EngineElement): void {
    element.__wxElement = value
  }

  onEvent(
    _listener: (
      target: EngineElement,
      type: string,
      detail: unknown,
      options: EventOptions,
    ) => EventBubbleStatus | undefined,
  ): void {}

  setListenerStats(): void {}

  setModelBindingStat(): void {}
}

/** jsdom's nodes have every method and field the engine uses; only the declared types differ. */
export function asEngineElement(node: Node): DomElement {
  return node as Node & DomElement
}

/** The engine's element behind a node of the document, or undefined for text and for containers of ours. */
export function engineElementOf(node: Node): EngineElement | undefined {
  return asEngineElement(node).__wxElement
}
