import type { ConsoleLine, HostLog, RequestEntry, SetDataEntry } from './hostLog'
import type { PageNode } from './pageNode'
import type { Answers, Phone, Rectangle } from './phone'
import type { Program } from './program'
import { Reader } from './reader'
import type { Network } from './settings'
import type { Theme } from './themeValues'
import type { BackgroundAudio } from './wx/backgroundAudio'
import { type CanvasStandIn, canvasOf } from './wx/canvas'
import type { StorageTrouble } from './wx/storage'
import type { Updates } from './wx/updates'

/** A running mini-program in the hands of a reader. See README.md for how a test uses it. */
export class Host extends Reader {
  private isStopped = false

  constructor(
    phone: Phone,
    private readonly program: Program,
    private readonly unwatchRejections: () => void,
    private readonly onStopped: () => void,
  ) {
    super(phone)
  }

  setTheme(theme: Theme): void {
    this.phone.system.theme = theme
    if (this.phone.dist.app.darkmode !== true) return
    this.phone.callApp('onThemeChange', { theme })
    this.phone.emit('ThemeChange', { theme })
  }

  setNetwork(network: Network): void {
    this.phone.network = network
    const isConnected = network !== 'offline'
    this.phone.emit('NetworkStatusChange', { isConnected, networkType: isConnected ? 'wifi' : 'none' })
  }

  /** Lets time pass at once, in ms: timers and time-outs that are due happen, in order. */
  passTime(milliseconds: number): Promise<void> {
    return this.phone.clock.pass(milliseconds)
  }

  /** What the phone's storage refuses from now on. */
  setStorageTrouble(trouble: StorageTrouble): void {
    this.phone.storage.trouble = trouble
  }

  /** The mini-program goes to the background. */
  leave(): void {
    this.phone.backgroundAudio.setInBackground(true)
    this.phone.pages.hideCurrent()
    this.phone.callApp('onHide', undefined)
    this.phone.emit('AppHide', undefined)
  }

  /** The mini-program comes back to the front, from where it was launched or in another scene. */
  enter(scene: number = this.phone.launch.scene): void {
    this.phone.backgroundAudio.setInBackground(false)
    this.phone.entered = { ...this.phone.launch, scene }
    const options = { ...this.phone.entered, referrerInfo: {} }
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

  /** What was drawn on a `<canvas type="2d">` of the current page. Throws where there is none. */
  canvas(selector: string): CanvasStandIn {
    const canvas = canvasOf(this.phone, this.get(selector))
    if (!canvas) throw new Error(`${selector} is no canvas of type 2d`)
    return canvas
  }

  /** The background player: what it plays, and `hear(seconds)` to let time pass; `stop()` is the phone's own button. */
  get audio(): BackgroundAudio {
    return this.phone.backgroundAudio
  }

  /** What WeChat finds when it looks for a new version of the mini-program, and whether the reader was led to it. */
  get updates(): Updates {
    return this.phone.updates
  }

  /** The input whose keyboard is shown, if any. */
  get keyboardOwner(): PageNode | undefined {
    return this.phone.keyboard.owner
  }

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

  /** The reader lets WeChat forget all that the mini-program keeps; what is in its memory stays. */
  clearStorage(): void {
    this.phone.storage.clear()
  }

  /** Lets errors and warnings pass that match: for tests that provoke them. */
  allow(pattern: RegExp): void {
    this.phone.log.allow(pattern)
  }

  /**
   * Ends the run and frees everything. Throws where anything went wrong that was not allowed; a second call does
   * nothing.
   */
  async stop(): Promise<void> {
    if (this.isStopped) return
    this.isStopped = true
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
}
