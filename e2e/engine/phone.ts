import { Clock } from './clock'
import { describeError, HostLog } from './hostLog'
import { Listeners } from './listeners'
import type { PageStack } from './pageStack'
import type { Dist } from './readDist'
import { Sandbox } from './sandbox'
import { type Launch, type Network, type SystemSettings, singlePageScene } from './settings'
import { BackgroundAudio } from './wx/backgroundAudio'
import type { CanvasStandIn } from './wx/canvas'
import { Keyboard } from './wx/keyboard'
import type { PhoneStorage } from './wx/storage'
import { Updates } from './wx/updates'

/** An answer a test gives ahead of time to a question the phone will ask the reader, by the API's name. */
export type Answers = Record<string, Record<string, unknown> | 'fail'>

/** A rectangle in px, as `boundingClientRect` and intersection observers report it. */
export interface Rectangle {
  left: number
  top: number
  width: number
  height: number
}

/** Everything the `wx` functions share. One exists for each running mini-program. */
export class Phone {
  readonly log = new HostLog()
  readonly listeners = new Listeners()
  readonly clock = new Clock()
  readonly sandbox = new Sandbox(this.log, this.clock, (error) => this.fail(error))
  /** What `App()` was given, once `app.js` has run. */
  app: Record<string, unknown> | undefined
  network: Network
  /** How it was last brought to the front, where that was not how it was launched. */
  entered: Launch | undefined
  /** Aborted when the run ends, so that no request outlives it. */
  readonly ending = new AbortController()
  /** True while the reader's finger does something: some APIs work only then. */
  isTapping = false
  readonly answers: Answers = {}
  readonly backgroundAudio = new BackgroundAudio(this)
  readonly keyboard = new Keyboard()
  readonly updates = new Updates(this)
  /** What `<canvas type="2d">` elements draw on. */
  readonly canvases = new WeakMap<Element, CanvasStandIn>()
  /** Paths of temporary files. */
  readonly files = new Set<string>()
  /** Tab bar as changed at run time, over what app.json says. */
  readonly tabBarChanges: {
    style: Record<string, unknown>
    items: Map<number, Record<string, unknown>>
    hidden: boolean
  } = {
    style: {},
    items: new Map(),
    hidden: false,
  }

  constructor(
    readonly dist: Dist,
    readonly system: SystemSettings,
    readonly launch: Launch,
    readonly storage: PhoneStorage,
    readonly endpointOrigin: string | undefined,
    network: Network,
  ) {
    this.network = network
    this.clock.offset = system.clockOffset
  }

  private stack: PageStack | undefined

  get pages(): PageStack {
    if (!this.stack) throw new Error('No page can be opened before app.js has run')
    return this.stack
  }

  set pages(stack: PageStack) {
    this.stack = stack
  }

  get isSinglePage(): boolean {
    return this.launch.scene === singlePageScene
  }

  /** Calls every listener of a name with a copy of `value`. */
  emit(name: string, value: unknown): void {
    for (const listener of this.listeners.of(name)) this.sandbox.guard(() => listener(this.sandbox.give(value)))
  }

  /** Calls a method of the `App()` object, if it has it. */
  callApp(name: string, value: unknown): void {
    const method = this.app?.[name]
    if (typeof method === 'function') this.sandbox.guard(() => method.call(this.app, this.sandbox.give(value)))
  }

  private isReporting = false

  /** Records an exception of the program and tells it, as WeChat does, through `onError`. */
  fail(error: unknown, context?: string): void {
    const text = context ? `${describeError(error)} (${context})` : describeError(error)
    this.log.errors.push(text)
    if (this.isReporting) return
    this.isReporting = true
    this.emit('Error', text)
    this.callApp('onError', text)
    this.isReporting = false
  }
}
