import Taro, { useDidHide, useUnload } from '@tarojs/taro'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { type Block, textLength } from '../../contract/blocks'
import { cardOfInterview, type Interview } from '../../contract/interview'
import { type Reading, readingOf, recordReading } from '../storage/history'

/** Where a reader is in an interview. */
export type Place = {
  /** Position of the block where reading happens. */
  block: number
  /** How much is read, 0 … 1, by the length of the text. */
  share: number
  minutesLeft: number
}

/** How long the line beside the paragraph where one stopped is shown, in milliseconds. */
const markTime = 2500

/**
 * Follows a reader through an interview, keeps the place by block (not by pixel: it holds at any text size), and comes
 * back to it. `marked` is the block where reading stopped the last time, or where the reader arrived, while its mark is
 * shown; else -1.
 *
 * @param whole whether all of the text is drawn
 * @param arrival the block that a link names. A look at it is no reading: who had read further keeps that place
 */
export function useReading(interview: Interview, whole: boolean, arrival?: number) {
  const { id, blocks, language, readingMinutes } = interview
  const shares = useMemo(() => sharesOf(blocks), [blocks])
  const placeOf = useCallback(
    (block: number): Place => {
      // Who has come to the last block has read the interview.
      const share = block === shares.length - 1 ? 1 : (shares[block] ?? 0)
      return { block, share, minutesLeft: Math.ceil(readingMinutes * (1 - share)) }
    },
    [shares, readingMinutes],
  )
  // Who leaves again before the page has scrolled back has not lost the place; who had read it all begins anew.
  const [before] = useState(() => readingOf(id))
  const stopped = stoppedAt(before, blocks.length)
  const begin = arrival !== undefined && arrival < blocks.length ? arrival : undefined
  const [place, setPlace] = useState(() => placeOf(begin ?? stopped))
  const latest = useRef(place)

  const show = useCallback(
    (block: number) => {
      latest.current = placeOf(block)
      setPlace(latest.current)
    },
    [placeOf],
  )
  /** The last block that begins above the reading line; until one does, one is where one was the last time. */
  const reached = useRef(-1)
  const onReach = useCallback(
    (block: number, isAbove: boolean) => {
      // A jump tells of every block that it passes, in whatever order.
      if (isAbove !== block > reached.current) return
      reached.current = isAbove ? block : block - 1
      show(Math.max(0, reached.current))
    },
    [show],
  )
  const onEnd = useCallback(() => show(blocks.length - 1), [show, blocks.length])

  const keep = useCallback(() => {
    const isLook = begin !== undefined && before && before.share > latest.current.share
    recordReading({
      ...(isLook ? before : { card: cardOfInterview(interview), language, ...latest.current }),
      lastReadAt: Date.now(),
    })
  }, [interview, language, before, begin])
  useDidHide(keep)
  useUnload(keep)

  const [marked, setMarked] = useState(-1)
  useEffect(() => {
    const target = begin ?? (stopped || -1)
    if (!whole || target < 0) return
    setMarked(target)
    // After the last piece is drawn, not only asked for: until then the block may not be there.
    Taro.nextTick(() => scrollToBlock(target))
    const timer = setTimeout(() => setMarked(-1), markTime)
    return () => clearTimeout(timer)
  }, [whole, stopped, begin])

  return { place, marked, onReach, onEnd }
}

/** The block where reading stopped the last time; 0 where it never began, came to the end, or the text has changed. */
function stoppedAt(reading: Reading | undefined, blocks: number): number {
  return reading && reading.share < 1 && reading.block < blocks ? reading.block : 0
}

/**
 * Brings a block into view, across the border of the native component that draws it. At once: WeChat does not tell a script
 * whether its reader asked the phone for less motion.
 */
export function scrollToBlock(block: number) {
  const selector = process.env.TARO_ENV === 'weapp' ? `.article >>> #b${block}` : `#b${block}`
  Taro.pageScrollTo({ selector, duration: 0, offsetTop: -20 }).catch((reason: unknown) =>
    console.info('the page did not scroll', reason),
  )
}

/** What is read, 0 … 1, when each block is reached. */
function sharesOf(blocks: readonly Block[]): number[] {
  const lengths = blocks.map(textLength)
  const total = lengths.reduce((sum, length) => sum + length, 0) || 1
  let before = 0
  return lengths.map((length) => {
    const share = before / total
    before += length
    return share
  })
}
