import Taro from '@tarojs/taro'

/**
 * Runs `work` when what was just drawn has arrived on the page: a phone's storage holds up our thread for as long as it
 * writes, and the reader waits for the text alone.
 */
export function afterDrawing(work: () => void): void {
  // Taro hands a drawing on in a timer of its own, set when it was drawn: this one comes after it. `nextTick` alone may
  // be told of an update that was under way before; here it gives WeChat the time to draw.
  setTimeout(() => Taro.nextTick(work))
}
