import Taro from '@tarojs/taro'

/** Hides the keyboard on a screen; on the web the field loses the focus. */
export function hideKeyboard(): void {
  if (process.env.TARO_ENV === 'h5') {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    return
  }
  Taro.hideKeyboard().catch((reason: unknown) => console.info('the keyboard was hidden already', reason))
}
