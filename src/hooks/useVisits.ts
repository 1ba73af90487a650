import Taro, { useDidHide, useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useSyncExternalStore } from 'react'
import type { Interview } from '../../contract/interview'
import { askVisits, countVisit } from '../endpoint/visits'
import { knownVisits, subscribeVisits } from '../storage/visits'
import { stopwatch } from './stopwatch'

/** Who has had an interview before their eyes for so long has read in it, in milliseconds. */
const readingTime = 5000

/**
 * How often an interview was read, as far as is known; undefined as long as there is none. Counts the visit of who reads
 * it: the time in front adds up, that in the background does not.
 */
export function useVisits(interview: Interview | undefined): number | undefined {
  const id = interview?.id
  const known = useSyncExternalStore(subscribeVisits, () => knownVisits(id))
  useEffect(() => {
    // The text goes first.
    if (id) Taro.nextTick(() => askVisits(id))
  }, [id])

  const shown = useRef(true)
  const reading = useRef<ReturnType<typeof stopwatch>>()
  const look = useCallback(() => {
    if (shown.current && isTabSeen()) reading.current?.go()
    else reading.current?.stop()
  }, [])
  useDidShow(() => {
    shown.current = true
    look()
  })
  useDidHide(() => {
    shown.current = false
    look()
  })
  useEffect(() => watchTab(look), [look])
  useEffect(() => {
    if (!id) return
    const watch = stopwatch(readingTime, () => void countVisit(id))
    reading.current = watch
    look()
    return watch.stop
  }, [id, look])

  return interview && Math.max(interview.visits, known)
}

/** WeChat hides the page with the program; the web shows it on in a tab that is not seen. */
function isTabSeen(): boolean {
  return process.env.TARO_ENV !== 'h5' || document.visibilityState === 'visible'
}

function watchTab(listener: () => void): (() => void) | undefined {
  if (process.env.TARO_ENV !== 'h5') return undefined
  document.addEventListener('visibilitychange', listener)
  return () => document.removeEventListener('visibilitychange', listener)
}
