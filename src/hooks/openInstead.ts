import Taro from '@tarojs/taro'

/**
 * Opens a page of ours where WeChat would show its own “page not found”: the mini-program was opened at a page that this
 * version does not have. WeChat wants the answer within its call, and asks once
 * (developers.weixin.qq.com/miniprogram/dev/api/base/app/app-event/wx.onPageNotFound.html).
 */
export function openInstead(url: string): void {
  Taro.onPageNotFound?.(() => {
    Taro.redirectTo({ url }).catch((reason: unknown) => console.info('no page instead of the missing one', reason))
  })
}
