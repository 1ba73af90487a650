import { useEffect } from 'react'
import { onceDrawn } from './onceDrawn'
import { useOwnPage } from './ownPage'

/**
 * Tells when an element comes into view.
 *
 * @param id the element's, which stands once in a page, outside of native components
 * @param watched whether it is there to be watched
 */
export function useInView(id: string, watched: boolean, onInView: () => void) {
  const page = useOwnPage()
  useEffect(() => {
    if (!watched) return
    return process.env.TARO_ENV === 'weapp'
      ? onceDrawn(() => watchOnPhone(page, id, onInView))
      : watchOnWeb(id, onInView)
  }, [page, id, watched, onInView])
}

function watchOnPhone(page: object, id: string, onInView: () => void): () => void {
  const observer = wx.createIntersectionObserver(page)
  observer.relativeToViewport().observe(`#${id}`, ({ intersectionRatio }) => {
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
