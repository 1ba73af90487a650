import Taro, { useAddToFavorites, useDidHide, useDidShow, useShareAppMessage, useShareTimeline } from '@tarojs/taro'
import { useCallback, useEffect, useRef } from 'react'
import { endpointUrl } from '../endpoint/endpointUrl'
import type { Share } from '../routes'

const weapp = process.env.TARO_ENV === 'weapp'

/**
 * Answers WeChat's menu, each time at once: a card for a chat, a post for Moments, a favourite, and "Copy link" (base
 * library 2.14.3), which belongs to the page in front. The page's configuration says which of them it offers.
 */
export function useShare(share: Share): void {
  const latest = useRef(share)
  latest.current = share
  useShareAppMessage(() => withPicture(latest.current.message))
  useShareTimeline(() => withPicture(latest.current.timeline))
  useAddToFavorites(() => withPicture(latest.current.timeline))

  const link = useCallback(() => ({ query: latest.current.timeline.query, title: latest.current.timeline.title }), [])
  const release = useCallback(() => {
    if (weapp) Taro.offCopyUrl?.(link)
  }, [link])
  useDidShow(() => {
    if (weapp) Taro.onCopyUrl?.(link)
  })
  useDidHide(release)
  useEffect(() => release, [release])
}

/** Answers the menu of a page that is one reader's own: what is sent on from it is the publication. */
export function useShareOfHome(share: Share): void {
  useShareAppMessage(() => withPicture(share.message))
}

/** WeChat loads the picture by its full address. */
function withPicture<Payload extends { imageUrl: string }>(payload: Payload): Payload {
  return { ...payload, imageUrl: endpointUrl(payload.imageUrl) }
}
