import Taro from '@tarojs/taro'

/** The widest column of the layout, in CSS pixels (`Page.module.scss`). */
const columnWidth = 680

let measured: { columnWidth: number; pixelRatio: number } | undefined

/** The column's width in CSS pixels and the device's pixel ratio: what a picture's size is chosen by. */
export function screen() {
  if (!measured) {
    const { windowWidth, pixelRatio } = Taro.getWindowInfo()
    measured = { columnWidth: Math.min(windowWidth, columnWidth), pixelRatio }
  }
  return measured
}
