import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'

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

/** The letter whose rows are at the reading line. `blocks` are the rows that are drawn. */
export function useCurrentLetter(
  blocks: readonly unknown[],
): [string | undefined, (letter: string | undefined) => void] {
  const [letter, setLetter] = useState<string>()
  useEffect(() => {
    if (blocks.length === 0) return
    const onRun = (id: string) => {
      const name = id.split('-')[1]
      if (name) setLetter(name === 'other' ? '#' : name)
    }
    let stop: (() => void) | undefined
    let left = false
    // WeChat watches the rows that stand when it is asked: these are on their way to its page until then.
    Taro.nextTick(() => {
      if (!left) stop = process.env.TARO_ENV === 'weapp' ? watchOnPhone(onRun) : watchOnWeb(onRun)
    })
    return () => {
      left = true
      stop?.()
    }
  }, [blocks])
  return [letter, setLetter]
}

function watchOnPhone(onRun: (id: string) => void): () => void {
  const { windowHeight } = Taro.getWindowInfo()
  const page = Taro.getCurrentInstance().page ?? {}
  const observer = Taro.createIntersectionObserver(page, { observeAll: true })
  observer
    .relativeToViewport({ top: -readingLine, bottom: readingLine + 2 - windowHeight })
    .observe(`.${letterRunClass}`, (seen: Seen) => {
      if (seen.id && seen.intersectionRatio) onRun(seen.id)
    })
  return () => observer.disconnect()
}

/** WeChat tells the id, too: developers.weixin.qq.com/miniprogram/dev/api/wxml/IntersectionObserver.observe.html. */
type Seen = Taro.IntersectionObserver.ObserveCallbackResult & { id?: string }

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

/** Brings rows to the line below the strip of letters. */
export function scrollToRun(id: string): void {
  if (process.env.TARO_ENV === 'weapp') {
    Taro.pageScrollTo({ selector: `#${id}`, duration: 200, offsetTop: -stripHeight }).catch(refused)
    return
  }
  // Taro keeps the pages behind this one in the document, where the same rows may stand.
  const run = [...document.querySelectorAll(`#${id}`)].pop()
  run?.scrollIntoView({ behavior: 'smooth' })
}

function refused(reason: unknown) {
  console.info('the page did not scroll', reason)
}
