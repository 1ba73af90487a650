import Taro, { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { isSinglePage } from './singlePage'

/** What became of a version newer than the one that runs: on this phone, or not to be had. */
export type NewVersion = 'ready' | 'failed'

let found: NewVersion | undefined

/**
 * WeChat looks for a new version at each start and downloads it by itself; this notes how that ends
 * (developers.weixin.qq.com/miniprogram/dev/api/base/update/UpdateManager.html, 1.9.90). Neither the web nor a page
 * opened from Moments has versions.
 */
export function watchForNewVersion(): void {
  if (process.env.TARO_ENV !== 'weapp' || isSinglePage()) return
  const updates = Taro.getUpdateManager?.()
  updates?.onUpdateReady(() => {
    found = 'ready'
  })
  updates?.onUpdateFailed(() => {
    found = 'failed'
  })
}

/** What a page may say of it: only as it comes to the front, so that nothing moves under the eyes of who reads. */
export function useNewVersion(): NewVersion | undefined {
  const [shown, setShown] = useState(found)
  useDidShow(() => setShown(found))
  return shown
}

/** Starts the mini-program anew in its new version. All that is kept stays. */
export function openNewVersion(): void {
  Taro.getUpdateManager().applyUpdate()
}
