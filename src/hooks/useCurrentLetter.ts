import Taro from '@tarojs/taro'
import { useCallback, useRef, useState } from 'react'
import { onceDrawn } from './onceDrawn'
import { useOwnPage } from './ownPage'

/** The class of rows under one letter, and the id of those that begin at a position. */
export const letterRunClass = 'letter-run'
export function letterRunId(letter: string, start: number): string {
  // "#" is no name for an element.
  return `letter-${letter === '#' ? 'other' : letter}-${start}`
}

/** The strip of letters, which stays at the top, in CSS pixels (`LetterStrip.module.scss`). */
const stripHeight = 53
/** The line, from the top, at which a letter becomes the current one. */
const readingLine = stripHeight + 20

/**
 * The letter whose rows are at the reading line. Rows are watched from the moment that one says of them that they are
 * drawn, until all of them are gone.
 */
export function useCurrentLetter(): [
  letter: string | undefined,
  setLetter: (letter: string | undefined) => void,
  onRunsDrawn: () => () => void,
] {
  const [letter, setLetter] = useState<string>()
  const page = useOwnPage()
  const watched = useRef<{ runs: number; stop?: () => void }>({ runs: 0 })
  // Blocks that are drawn together say so one after the other: the last word counts, of all that stand by then.
  const onRunsDrawn = useCallback(() => {
    const now = watched.current
    now.runs += 1
    now.stop?.()
    now.stop = onceDrawn(() => {
      const onRun = (id: string) => {
        const name = id.split('-')[1]
        if (name) setLetter(name === 'other' ? '#' : name)
      }
      return process.env.TARO_ENV === 'weapp' ? watchOnPhone(page, onRun) : watchOnWeb(onRun)
    })
    return () => {
      now.runs -= 1
      if (now.runs === 0) now.stop?.()
    }
  }, [page])
  return [letter, setLetter, onRunsDrawn]
}

function watchOnPhone(page: object, onRun: (id: string) => void): () => void {
  const { windowHeight } = Taro.getWindowInfo()
  const observer = wx.createIntersectionObserver(page, { observeAll: true })
  observer
    .relativeToViewport({ top: -readingLine, bottom: readingLine + 2 - windowHeight })
    .observe(`.${letterRunClass}`, ({ id, intersectionRatio }) => {
      if (intersectionRatio > 0) onRun(id)
    })
  return () => observer.disconnect()
}

function watchOnWeb(onRun: (id: string) => void): () => void {
  const below = window.innerHeight - readingLine - 2
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) onRun(target.id)
    },
    { rootMargin: `-${readingLine}px 0px -${below}px 0px` },
  )
  for (const run of document.querySelectorAll(`.taro_page_show .${letterRunClass}`)) observer.observe(run)
  return () => observer.disconnect()
}

/** Brings rows to the line below the strip of letters, at once: see `scrollToBlock`. */
export function scrollToRun(id: string): void {
  if (process.env.TARO_ENV === 'weapp') {
    Taro.pageScrollTo({ selector: `#${id}`, duration: 0, offsetTop: -stripHeight }).catch(refused)
    return
  }
  // Taro keeps the pages behind this one in the document, where the same rows may stand.
  const run = [...document.querySelectorAll(`#${id}`)].pop()
  run?.scrollIntoView()
}

function refused(reason: unknown) {
  console.info('the page did not scroll', reason)
}
