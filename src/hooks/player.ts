import Taro from '@tarojs/taro'
import { useSyncExternalStore } from 'react'
import { audioPosition, keepAudioPosition } from '../storage/audioPosition'
import { webSound } from './webSound'

/** One recording: what is played, and what the phone's own player shows of it. */
export type Track = {
  /** The interview and its language: the name under which the position is kept. */
  id: string
  src: string
  title: string
  singer: string
  cover?: string
}

/** What the reader hears, to the second. */
export type Listening = {
  id: string
  status: 'waiting' | 'playing' | 'paused' | 'failed' | 'unsupported'
  seconds: number
  speed: number
}

/**
 * What we use of WeChat's background player, which is one for the whole program and plays on when a page or the program
 * is left (developers.weixin.qq.com/miniprogram/dev/api/media/background-audio/BackgroundAudioManager.html).
 */
export type Sound = {
  title: string
  singer: string
  coverImgUrl: string
  /** Where the next source begins, in seconds. */
  startTime: number
  /** A new source plays at once. */
  src: string
  readonly currentTime: number
  playbackRate?: number
  play(): void
  pause(): void
  seek(seconds: number): void
  onPlay(listener: () => void): void
  onPause(listener: () => void): void
  onStop(listener: () => void): void
  onEnded(listener: () => void): void
  onError(listener: () => void): void
  onWaiting(listener: () => void): void
  onTimeUpdate(listener: () => void): void
}

const speeds = [1, 1.25, 1.5, 2]
const secondsBack = 15
/** Seconds of listening after which the position is kept without being asked. */
const keepEvery = 5

const silence: Listening = { id: '', status: 'waiting', seconds: 0, speed: 1 }

let sound: Sound | undefined
let track: Track | undefined
/** Whether the player holds the track: after an end, a stop or an error its source must be given again. */
let isLoaded = false
let listening: Listening | undefined
const listeners = new Set<() => void>()

/** What the reader hears of this track; undefined where it is silent. Drawn anew once a second at most. */
export function useListening(id: string): Listening | undefined {
  return useSyncExternalStore(subscribe, () => (listening?.id === id ? listening : undefined))
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Plays a track from where its reader stopped. Another one that plays makes room and keeps its place. */
export function playTrack(next: Track): void {
  const player = openSound()
  if (!player) {
    change({ id: next.id, status: 'unsupported', seconds: 0 })
    return
  }
  if (isLoaded && track?.id === next.id) {
    player.play()
    return
  }
  if (track && isLoaded) keepAudioPosition(track.id, second(player))
  track = next
  isLoaded = true
  change({ id: next.id, status: 'waiting', seconds: Math.floor(audioPosition(next.id)) })
  player.title = next.title
  player.singer = next.singer
  player.coverImgUrl = next.cover ?? ''
  player.startTime = audioPosition(next.id)
  player.playbackRate = listening?.speed ?? 1
  player.src = next.src
}

export function pauseTrack(): void {
  sound?.pause()
}

/** Fifteen seconds back: one sentence to hear again. */
export function stepBack(): void {
  if (!sound || !track) return
  const seconds = Math.max(0, (isLoaded ? second(sound) : audioPosition(track.id)) - secondsBack)
  if (isLoaded) sound.seek(seconds)
  keepAudioPosition(track.id, seconds)
  change({ seconds })
}

/** The next speed, and after the fastest the first. */
export function changeSpeed(): void {
  const index = speeds.indexOf(listening?.speed ?? 1)
  const speed = speeds[(index + 1) % speeds.length] ?? 1
  if (sound) sound.playbackRate = speed
  change({ speed })
}

function change(changed: Partial<Listening>): void {
  const before = listening
  const after: Listening = { ...(before ?? silence), ...changed }
  if (before && (Object.keys(changed) as (keyof Listening)[]).every((key) => before[key] === after[key])) return
  listening = after
  listeners.forEach((listener) => {
    listener()
  })
}

const second = (player: Sound) => Math.floor(player.currentTime)

function openSound(): Sound | undefined {
  sound ??= newSound()
  return sound
}

/** Undefined where this WeChat has no background player. */
function newSound(): Sound | undefined {
  if (process.env.TARO_ENV !== 'h5' && typeof Taro.getBackgroundAudioManager !== 'function') return undefined
  const player: Sound = process.env.TARO_ENV === 'h5' ? webSound() : Taro.getBackgroundAudioManager()
  let kept = 0
  const keep = (seconds: number) => {
    kept = seconds
    if (track) keepAudioPosition(track.id, seconds)
  }
  player.onPlay(() => change({ status: 'playing' }))
  player.onWaiting(() => change({ status: 'waiting' }))
  player.onPause(() => {
    keep(second(player))
    change({ status: 'paused', seconds: second(player) })
  })
  player.onTimeUpdate(() => {
    const seconds = second(player)
    if (Math.abs(seconds - kept) >= keepEvery) keep(seconds)
    change({ seconds })
  })
  // The phone's own player was closed: the place is the last that was heard, for the player has forgotten it.
  player.onStop(() => {
    if (isLoaded) keep(listening?.seconds ?? 0)
    isLoaded = false
    change({ status: 'paused' })
  })
  player.onEnded(() => {
    isLoaded = false
    keep(0)
    change({ status: 'paused', seconds: 0 })
  })
  player.onError(() => {
    isLoaded = false
    change({ status: 'failed' })
  })
  return player
}
