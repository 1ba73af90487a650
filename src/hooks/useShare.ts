import { useShareAppMessage, useShareTimeline } from '@tarojs/taro'
import type { Share } from '../routes'

/** Answers WeChat's share menu: a card for a chat, a post for Moments. The page's configuration enables both. */
export function useShare(share: Share): void {
  useShareAppMessage(() => share.message)
  useShareTimeline(() => share.timeline)
}
