import type { Sound } from './player'

/** The browser's own player behind the interface of WeChat's. */
export function webSound(): Sound {
  const audio = new Audio()
  let rate = 1
  let startTime = 0
  audio.addEventListener('loadedmetadata', () => {
    audio.playbackRate = rate
    audio.currentTime = startTime
  })
  // What goes wrong is told by the error event, too; a play that a pause overtakes is no failure.
  const play = () => {
    audio.play().catch((reason: unknown) => console.info('not playing', reason))
  }
  const listen = (type: string) => (listener: () => void) => audio.addEventListener(type, listener)
  return {
    title: '',
    singer: '',
    coverImgUrl: '',
    set startTime(seconds: number) {
      startTime = seconds
    },
    set src(src: string) {
      audio.src = src
      play()
    },
    get currentTime() {
      return audio.currentTime
    },
    set playbackRate(value: number) {
      rate = value
      audio.playbackRate = value
    },
    play,
    pause: () => audio.pause(),
    seek(seconds) {
      audio.currentTime = seconds
    },
    onPlay: listen('playing'),
    onPause: listen('pause'),
    // A page that is left takes its player along: nobody else stops it.
    onStop: () => undefined,
    onEnded: listen('ended'),
    onError: listen('error'),
    onWaiting: listen('waiting'),
    onTimeUpdate: listen('timeupdate'),
  }
}
