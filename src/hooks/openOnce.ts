import Taro from '@tarojs/taro'

let isOpening = false

/**
 * Opens a page, over this one or in its place. A second tap while it is being opened opens nothing: WeChat would put one
 * page over the other.
 */
export function openOnce(how: 'over' | 'instead', url: string): void {
  if (isOpening) return
  isOpening = true
  const options: Taro.navigateTo.Option & Taro.redirectTo.Option = {
    url,
    fail: ({ errMsg }: TaroGeneral.CallbackResult) => console.info('the page did not open', url, errMsg),
    complete() {
      isOpening = false
    },
  }
  if (how === 'over') Taro.navigateTo(options)
  else Taro.redirectTo(options)
}
