import Taro from '@tarojs/taro'
import { useEffect } from 'react'

/** The id of what stands after the last word. */
export const endId = 'end'

/**
 * Tells when the end of a text comes into view. Who scrolls there in one sweep passes no paragraph at the reading line,
 * and who reads a short text never brings its last one up to it.
 *
 * @param drawn whether the end is there to be watched
 */
export function useEndInView(drawn: boolean, onEnd: () => void) {
  useEffect(() => {
    if (!drawn) return
    return process.env.TARO_ENV === 'weapp' ? watchOnPhone(onEnd) : watchOnWeb(onEnd)
  }, [drawn, onEnd])
}

function watchOnPhone(onEnd: () => void): () => void {
  const observer = Taro.createIntersectionObserver(Taro.getCurrentInstance().page ?? {})
  observer.relativeToViewport().observe(`#${endId}`, ({ intersectionRatio = 0 }) => {
    if (intersectionRatio > 0) onEnd()
  })
  return () => observer.disconnect()
}

function watchOnWeb(onEnd: () => void): () => void {
  const observer = new IntersectionObserver(([entry]) => {
    if (entry?.isIntersecting) onEnd()
  })
  // Taro keeps the pages behind this one in the document: the last end is the one in front.
  const end = [...document.querySelectorAll(`#${endId}`)].pop()
  if (end) observer.observe(end)
  return () => observer.disconnect()
}
