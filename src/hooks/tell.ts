import Taro from '@tarojs/taro'

/** Tells the reader one thing, over the page, until it is closed. */
export function tell(sentence: string, close: string): void {
  void Taro.showModal({ content: sentence, showCancel: false, confirmText: close })
}
