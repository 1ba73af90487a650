import Taro from '@tarojs/taro'

let isOpening = false

/**
 * Opens a page, over this one or in its place. A second tap while it is being opened opens nothing: WeChat would put one
 * page over the other.
 */
export function openOnce(how: 'navigateTo' | 'redirectTo', url: string): void {
  if (isOpening) return
  isOpening = true
  Taro[how]({
    url,
    fail: ({ errMsg }) => console.info('the page did not open', url, errMsg),
    complete() {
      isOpening = false
    },
  })
}
