import Taro from '@tarojs/taro'
import type { CardImage, PaintingContext } from '../quoteCard/paintQuoteCard'

/** A canvas as far as a picture needs one. */
export type QuoteCanvas = {
  width: number
  height: number
  getContext: (kind: '2d') => PaintingContext | null
}

type LoadingImage = CardImage & Pick<HTMLImageElement, 'src' | 'onload' | 'onerror'>

/** WeChat's canvas (developers.weixin.qq.com/miniprogram/dev/api/canvas/Canvas.html). */
type WeChatCanvas = QuoteCanvas & { createImage: () => LoadingImage }

declare const wx: {
  canvasToTempFilePath?: (options: {
    canvas: QuoteCanvas
    destWidth: number
    destHeight: number
    fileType: 'png'
    success: (result: { tempFilePath: string }) => void
    fail: (reason: unknown) => void
  }) => void
  showShareImageMenu?: (options: { path: string; fail: (reason: { errMsg: string }) => void }) => void
}

/** The id of the page's hidden canvas. WeChat exports only canvases that are drawn in a page. */
export const quoteCanvasId = 'quote-canvas'

/** The page's canvas in WeChat, a new one on the web. Rejects where there is none. */
export function openQuoteCanvas(): Promise<QuoteCanvas> {
  if (process.env.TARO_ENV === 'h5') return Promise.resolve(document.createElement('canvas'))
  return new Promise((resolve, reject) => {
    // The canvas exists once the page's data has crossed to the thread that draws.
    Taro.nextTick(() => {
      Taro.createSelectorQuery()
        .select(`#${quoteCanvasId}`)
        .fields({ node: true }, (found: { node?: QuoteCanvas } | null) => {
          if (found?.node) resolve(found.node)
          else reject(new Error('the page has no canvas'))
        })
        .exec()
    })
  })
}

/** Loads a picture for drawing on a canvas. */
export function loadImage(canvas: QuoteCanvas, src: string): Promise<CardImage> {
  return new Promise((resolve, reject) => {
    const image: LoadingImage = process.env.TARO_ENV === 'h5' ? new Image() : (canvas as WeChatCanvas).createImage()
    image.onload = () => resolve(image)
    image.onerror = reject
    image.src = src
  })
}

/** The drawn picture as a file (on the web, as a data URL). */
export function exportPicture(canvas: QuoteCanvas): Promise<string> {
  if (process.env.TARO_ENV === 'h5') return Promise.resolve((canvas as HTMLCanvasElement).toDataURL('image/png'))
  return new Promise((resolve, reject) => {
    if (typeof wx.canvasToTempFilePath !== 'function') throw new Error('this WeChat cannot export a canvas')
    wx.canvasToTempFilePath({
      canvas,
      destWidth: canvas.width,
      destHeight: canvas.height,
      fileType: 'png',
      success: ({ tempFilePath }) => resolve(tempFilePath),
      fail: reject,
    })
  })
}

/**
 * How a picture leaves this device: through WeChat's menu (base library 2.14.3), from WeChat's picture viewer by a long
 * press, or by a long press on the picture itself. None of them needs a declared privacy API.
 */
export type PictureWay = 'menu' | 'viewer' | 'press'

export function pictureWay(): PictureWay {
  if (process.env.TARO_ENV === 'h5') return 'press'
  return typeof wx.showShareImageMenu === 'function' ? 'menu' : 'viewer'
}

/** Opens WeChat's menu for a picture; `onFailure` where it did not open. Closing it is not a failure. */
export function shareWithMenu(path: string, onFailure: () => void): void {
  wx.showShareImageMenu?.({
    path,
    fail: ({ errMsg }) => {
      if (!/cancel/.test(errMsg)) onFailure()
    },
  })
}

/** Opens a picture in WeChat's viewer. */
export function viewPicture(path: string, onFailure: () => void): void {
  Taro.previewImage({ urls: [path] }).catch(onFailure)
}
