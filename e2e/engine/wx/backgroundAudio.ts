import { parseBuffer } from 'music-metadata'
import type { Phone } from '../phone'
import type { Apis } from './api'
import { addressed } from './request'

const eventNames = ['Canplay', 'Waiting', 'Error', 'Play', 'Pause', 'Seeking', 'Seeked', 'Ended', 'Stop', 'TimeUpdate']

/**
 * The phone's background player, one for all pages (miniprogram/dev/api/media/background-audio/BackgroundAudioManager.html).
 * It loads the source over real HTTP and knows its true duration; time passes only when a test lets it.
 */
export class BackgroundAudio {
  title = ''
  epname = ''
  singer = ''
  coverImgUrl = ''
  startTime = 0
  playbackRate = 1
  currentTime = 0
  duration = 0
  paused = true
  private source = ''
  private isInBackground = false

  constructor(private readonly phone: Phone) {}

  get src(): string {
    return this.source
  }

  /** A new source plays at once, from `startTime`. Without a title it does not: the phone's own player must show one. */
  set src(src: string) {
    this.source = src
    this.paused = true
    this.currentTime = this.startTime
    void this.load(src)
  }

  play(): void {
    if (this.source === '' || !this.paused) return
    this.later(() => this.begin())
  }

  pause(): void {
    if (this.paused) return
    this.later(() => {
      this.paused = true
      this.emit('Pause')
    })
  }

  seek(seconds: number): void {
    if (this.source === '') return
    this.tell('Seeking')
    this.currentTime = Math.min(Math.max(0, seconds), this.duration)
    this.tell('Seeked')
  }

  /** Also what the close button of the phone's own player does. The source is gone afterwards. */
  stop(): void {
    if (this.source === '') return
    this.clear()
    this.tell('Stop')
  }

  /** Lets time pass, second by second. Throws where nothing plays. */
  hear(seconds: number): void {
    for (let second = 0; second < seconds; second += 1) {
      if (this.paused) throw new Error(`Nothing plays: ${this.source || 'there is no source'} after ${second} seconds`)
      this.currentTime = Math.min(this.currentTime + this.playbackRate, this.duration)
      if (!this.isInBackground) this.emit('TimeUpdate')
      if (this.currentTime < this.duration) continue
      this.clear()
      this.emit('Ended')
      return
    }
  }

  /** The program leaves the front: what app.json does not require in the background falls silent; time is not told. */
  setInBackground(isInBackground: boolean): void {
    const { requiredBackgroundModes: modes } = this.phone.dist.app as { requiredBackgroundModes?: string[] }
    this.isInBackground = isInBackground
    if (isInBackground && !modes?.includes('audio')) this.pause()
  }

  private clear(): void {
    this.source = ''
    this.currentTime = 0
    this.duration = 0
    this.paused = true
  }

  private async load(src: string): Promise<void> {
    this.tell('Waiting')
    const failure = await this.fetchSource(src)
    if (this.source !== src) return
    if (failure) {
      this.phone.log.refusals.push(`backgroundAudio:fail ${failure.errMsg}`)
      this.clear()
      this.tell('Error', failure)
      return
    }
    this.later(() => {
      if (this.source !== src) return
      this.emit('Canplay')
      this.begin()
    })
  }

  /** What plays and what is told of it change together: no test can let time pass between the two. */
  private begin(): void {
    this.paused = false
    this.emit('Play')
  }

  /** Error codes are those of the page on `onError`. */
  private async fetchSource(src: string): Promise<{ errCode: number; errMsg: string } | undefined> {
    if (this.title === '') return { errCode: -1, errMsg: 'title is required' }
    if (this.phone.isSinglePage) return { errCode: 10001, errMsg: 'not supported in single page mode' }
    if (this.phone.network === 'offline') return { errCode: 10002, errMsg: 'no network' }
    try {
      const response = await fetch(addressed(this.phone, src, 'GET', undefined), { signal: this.phone.ending.signal })
      if (!response.ok) return { errCode: 10003, errMsg: `${src} answered ${response.status}` }
      const content = new Uint8Array(await response.arrayBuffer())
      const { format } = await parseBuffer(content, response.headers.get('content-type') ?? undefined)
      this.duration = format.duration ?? 0
      return this.duration > 0 ? undefined : { errCode: 10004, errMsg: `${src} is no sound` }
    } catch (error) {
      return { errCode: 10004, errMsg: String(error) }
    }
  }

  private tell(name: string, value?: unknown): void {
    this.later(() => this.emit(name, value))
  }

  private later(work: () => void): void {
    this.phone.sandbox.later(work)
  }

  private emit(name: string, value?: unknown): void {
    this.phone.emit(`BackgroundAudio${name}`, value)
  }
}

export function backgroundAudioApis(phone: Phone): Apis {
  const audio = phone.backgroundAudio
  const listening = Object.fromEntries(
    eventNames.map((name) => [
      `on${name}`,
      (listener: unknown) => phone.listeners.add(`BackgroundAudio${name}`, listener),
    ]),
  )
  const manager = Object.assign(audio, listening)
  return { getBackgroundAudioManager: () => manager }
}
