import Taro from '@tarojs/taro'
import { useEffect } from 'react'

/**
 * Tells when an element comes into view.
 *
 * @param id the element's, which stands once in a page, outside of native components
 * @param watched whether it is there to be watched
 */
export function useInView(id: string, watched: boolean, onInView: () => void) {
  useEffect(() => {
    if (!watched) return
    return process.env.TARO_ENV === 'weapp' ? watchOnPhone(id, onInView) : watchOnWeb(id, onInView)
  }, [id, watched, onInView])
}

function watchOnPhone(id: string, onInView: () => void): () => void {
  const observer = Taro.createIntersectionObserver(Taro.getCurrentInstance().page ?? {})
  observer.relativeToViewport().observe(`#${id}`, ({ intersectionRatio = 0 }) => {
    if (intersectionRatio > 0) onInView()
  })
  return () => observer.disconnect()
}

function watchOnWeb(id: string, onInView: () => void): () => void {
  const observer = new IntersectionObserver(([entry]) => {
    if (entry?.isIntersecting) onInView()
  })
  // Taro keeps the pages behind this one in the document: the last element is the one in front.
  const element = [...document.querySelectorAll(`#${id}`)].pop()
  if (element) observer.observe(element)
  return () => observer.disconnect()
}
