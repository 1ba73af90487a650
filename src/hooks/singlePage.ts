import Taro from '@tarojs/taro'

/**
 * True where the page was opened from Moments: one page, without navigation, tab bar or buttons of ours that act
 * (scene 1154, developers.weixin.qq.com/miniprogram/dev/framework/open-ability/share-timeline.html).
 */
export function isSinglePage(): boolean {
  return Taro.getLaunchOptionsSync?.().scene === 1154
}
