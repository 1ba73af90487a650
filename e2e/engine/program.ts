import {
  addGlobalErrorListener,
  addGlobalWarningListener,
  Element,
  removeGlobalErrorListener,
  removeGlobalWarningListener,
} from 'glass-easel'
import { type AssociatedBackend, type CodeSpace, MiniProgramEnv } from 'glass-easel-miniprogram-adapter'
import { addPackage } from './addPackage'
import { elementNames } from './builtInElements'
import { type Caller, countingBehavior } from './countSetData'
import { register } from './definitions'
import { asEngineElement, DomBackend } from './domBackend'
import type { SetDataEntry } from './hostLog'
import { ModuleScope } from './moduleScope'
import { OpenPage } from './openPage'
import { type Location, PageStack } from './pageStack'
import type { Phone } from './phone'
import { createWx } from './wx/createWx'

/** The most one `setData` may carry (miniprogram/dev/framework/app-service/page.html), in bytes. */
const largestSetData = 1024 * 1024

/** A list that is not there yet is drawn as an empty one, on a phone without a word. */
const harmlessWarning = /^The for-list data is neither Array nor Object, got type "undefined"/

/** A package loaded into the engine: its templates, style sheets and code, and the pages made of them. */
export class Program {
  private readonly space: CodeSpace
  private readonly backend: AssociatedBackend
  private readonly modules: ModuleScope
  private readonly dom: DomBackend
  private readonly loaded = new Set<string>()
  /** The file that is being started: `Page()` registers for it, whichever file the call stands in. */
  private starting = 'app'
  private readonly onEngineError = (error: unknown, method?: string) => {
    this.phone.fail(error, method)
    return false
  }
  private readonly onEngineWarning = (message: string) => {
    if (harmlessWarning.test(message)) return false
    this.phone.log.errors.push(`engine: ${message}`)
    return false
  }

  /** Compiles everything. Throws, with the file's name, on what does not compile. */
  constructor(private readonly phone: Phone) {
    const { dist, sandbox, system } = phone
    const environment = new MiniProgramEnv()
    this.space = environment.createCodeSpace('', true)
    this.dom = new DomBackend(
      system,
      () => system.theme,
      (callback) => sandbox.later(callback),
      new Set([...dist.pages(), ...dist.components()].flatMap((route) => Object.keys(dist.usingComponents(route)))),
      (tag) => phone.log.errors.push(`<${tag}> is neither a built-in component nor in usingComponents`),
    )
    this.backend = environment.associateBackend(this.dom)
    this.modules = new ModuleScope(dist, sandbox)
    for (const [tag, element] of elementNames) this.space.getComponentSpace().setGlobalUsingComponent(tag, element)
    this.space.setOverallBehavior(
      countingBehavior(
        this.space,
        (caller, text) => this.noteSetData(caller, text),
        (caller) => sandbox.later(() => Element.isAttached(caller._$) && caller._$.triggerLifetime('ready', [])),
      ),
    )
    addPackage(dist, this.space, this.backend, system.windowWidth)
    addGlobalErrorListener(this.onEngineError)
    addGlobalWarningListener(this.onEngineWarning)
    phone.pages = new PageStack(
      dist,
      (location) => this.createPage(location),
      (callback) => sandbox.later(callback),
    )
    sandbox.define(this.globals())
  }

  /**
   * Runs `app.js`, `onLaunch`, `onShow`, and opens the first page, in this order
   * (miniprogram/dev/reference/api/App.html). Throws what `app.js` or the first page's script throws.
   */
  start(): void {
    const { phone } = this
    const { dist, launch } = phone
    this.modules.load('app.js')
    if (!phone.app) throw new Error('app.js did not call App()')
    const options = { ...launch, referrerInfo: {} }
    phone.callApp('onLaunch', options)
    phone.callApp('onShow', options)
    phone.emit('AppShow', options)
    if (dist.app.lazyCodeLoading !== 'requiredComponents') {
      for (const page of dist.app.pages) phone.sandbox.guard(() => this.load(page))
    }
    this.openFirst({ route: launch.path, query: launch.query })
  }

  /** Closes every page and takes the engine's listeners away. */
  release(): void {
    this.phone.pages.release()
    removeGlobalErrorListener(this.onEngineError)
    removeGlobalWarningListener(this.onEngineWarning)
    this.dom.destroy()
  }

  private openFirst(location: Location): void {
    const { phone } = this
    if (phone.dist.pages().includes(location.route)) {
      phone.pages.start(location)
      return
    }
    const missing = { path: location.route, query: location.query, isEntryPage: true }
    const hasHandler = phone.listeners.of('PageNotFound').length > 0 || typeof phone.app?.onPageNotFound === 'function'
    if (!hasHandler) throw new Error(`page "${location.route}" is not found, and nobody handles onPageNotFound`)
    phone.emit('PageNotFound', missing)
    phone.callApp('onPageNotFound', missing)
    if (!phone.pages.isRouting) {
      throw new Error(`page "${location.route}" is not found, and onPageNotFound opened no other while it was called`)
    }
  }

  private globals(): Record<string, unknown> {
    const { phone } = this
    const registering = (name: 'Page' | 'Component' | 'Behavior') => (definition: Record<string, unknown>) =>
      this.space.componentEnv(this.starting, (environment) => register(name, environment, definition, phone.sandbox))
    return {
      wx: createWx(phone),
      App: (definition: Record<string, unknown>) => {
        phone.app = definition
      },
      getApp: () => phone.app,
      getCurrentPages: () => {
        const pages = phone.sandbox.give([]) as unknown[]
        pages.push(...phone.pages.open.map((page) => page.caller))
        return pages
      },
      Page: registering('Page'),
      Component: registering('Component'),
      Behavior: registering('Behavior'),
    }
  }

  /** Starts a page's or component's script, those of the components it uses before it. */
  private load(route: string): void {
    if (this.loaded.has(route)) return
    this.loaded.add(route)
    for (const target of Object.values(this.phone.dist.usingComponents(route))) this.load(target)
    const outer = this.starting
    this.starting = route
    try {
      this.modules.load(`${route}.js`)
    } finally {
      this.starting = outer
    }
    if (!this.isRegistered(route)) throw new Error(`${route}.js has run without registering its page or component`)
  }

  private isRegistered(route: string): boolean {
    return this.space.getComponentSpace().getComponentByUrlWithoutDefault(`/${route}`, '') !== null
  }

  private createPage({ route, query }: Location): OpenPage {
    const { phone } = this
    this.load(route)
    if (!this.isRegistered(route)) throw new Error(`${route} has not been registered`)
    const { document } = this.dom.dom.window
    const container = document.createElement('div')
    const placeholder = document.createElement('div')
    container.append(placeholder)
    document.body.append(container)
    const root = this.backend.createRoot('page', this.space, `/${route}`)
    root.attach(asEngineElement(container), asEngineElement(placeholder))
    const caller: Caller = root.get()
    const options = phone.sandbox.give(query) as Record<string, string>
    Object.assign(caller, { route, __route__: route, options })
    return new OpenPage(route, options, phone.dist.isTab(route), root, container, caller, (callback) =>
      phone.sandbox.guard(callback),
    )
  }

  private noteSetData(caller: Caller, text: string): () => void {
    const { log, pages } = this.phone
    const owner = pages.open.find((page) => page.caller === caller) ?? pages.open.at(-1)
    const bytes = Buffer.byteLength(text)
    const entry: SetDataEntry = {
      page: owner?.route ?? caller.is,
      component: caller.is,
      bytes,
      data: JSON.parse(text),
      drawnAt: undefined,
    }
    log.setData.push(entry)
    if (bytes > largestSetData) log.errors.push(`setData of ${bytes} bytes in ${caller.is}; WeChat takes 1 MB`)
    return () => {
      entry.drawnAt = performance.now()
    }
  }
}
