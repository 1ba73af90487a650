import Taro from '@tarojs/taro'
import { onceDrawn } from '../hooks/onceDrawn'

/** What is watched: by its id on the phone, where only WeChat has the node, and as itself on the web. */
export type Watched = { id: string; element: unknown }

type Tell = (near: boolean, height: number) => void

/**
 * Tells whether something is near the screen, at first and whenever that changes, with its height in CSS pixels.
 *
 * @param page the page that it stands on, which need not be the one in front
 * @param screens how many screens above and below still count as near
 * @return ends the watch
 */
export function watchNearness(page: object, watched: Watched, screens: number, tell: Tell): () => void {
  return process.env.TARO_ENV === 'weapp'
    ? onceDrawn(() => watchOnPhone(page, watched, screens, tell))
    : watchOnWeb(watched, screens, tell)
}

function watchOnPhone(page: object, { id }: Watched, screens: number, tell: Tell): () => void {
  const margin = Taro.getWindowInfo().windowHeight * screens
  const observer = wx.createIntersectionObserver(page)
  observer
    .relativeToViewport({ top: margin, bottom: margin })
    .observe(`#${id}`, ({ intersectionRatio, boundingClientRect }) =>
      tell(intersectionRatio > 0, boundingClientRect.height),
    )
  return () => observer.disconnect()
}

function watchOnWeb({ element }: Watched, screens: number, tell: Tell): () => void {
  if (!(element instanceof HTMLElement)) return () => undefined
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, boundingClientRect } of entries) tell(isIntersecting, boundingClientRect.height)
    },
    // Taro's pages scroll by themselves: a margin around the window would not reach into them.
    { root: element.closest('.taro_page'), rootMargin: `${window.innerHeight * screens}px 0px` },
  )
  observer.observe(element)
  return () => observer.disconnect()
}
