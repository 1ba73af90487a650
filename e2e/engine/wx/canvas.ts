import type { PageNode } from '../pageNode'
import type { Phone } from '../phone'
import { type Apis, Refusal, withCallbacks } from './api'

/** One call that draws, with the state it drew with. */
export type CanvasCall = {
  call: 'fillRect' | 'fillText' | 'fill' | 'drawImage'
  values: readonly unknown[]
  fillStyle: string
  font: string
}

/**
 * Stands in for a 2D canvas (miniprogram/dev/api/canvas/Canvas.html): nothing is painted, every call is kept. Text is as
 * wide as its characters, half the size of the font for Latin ones.
 */
export class CanvasStandIn {
  width = 300
  height = 150
  readonly calls: CanvasCall[] = []
  private readonly context = new ContextStandIn(this.calls)

  getContext(kind: string): ContextStandIn | null {
    return kind === '2d' ? this.context : null
  }
}

class ContextStandIn {
  fillStyle = '#000000'
  textBaseline = 'alphabetic'
  private shownFont = '10px sans-serif'

  constructor(private readonly calls: CanvasCall[]) {}

  get font(): string {
    return this.shownFont
  }

  /** A canvas ignores what is no font. */
  set font(font: string) {
    if (/^(bold )?\d+px \S/.test(font)) this.shownFont = font
  }

  measureText(text: string): { width: number } {
    const size = Number(/(\d+)px/.exec(this.shownFont)?.[1])
    const width = [...text].reduce((sum, character) => sum + (character < '\u0250' ? size / 2 : size), 0)
    return { width }
  }

  setTransform(): void {}
  beginPath(): void {}
  moveTo(): void {}
  arcTo(): void {}

  fill(): void {
    this.note('fill', [])
  }

  fillRect(...values: number[]): void {
    this.note('fillRect', values)
  }

  fillText(...values: unknown[]): void {
    this.note('fillText', values)
  }

  private note(call: CanvasCall['call'], values: readonly unknown[]): void {
    this.calls.push({ call, values, fillStyle: this.fillStyle, font: this.shownFont })
  }
}

/** The canvas behind a `<canvas type="2d">`; null for every other element, as on a phone. */
export function canvasOf(phone: Phone, node: PageNode): CanvasStandIn | null {
  if (node.tag !== 'canvas' || node.attribute('type') !== '2d') return null
  const canvas = phone.canvases.get(node.element) ?? new CanvasStandIn()
  phone.canvases.set(node.element, canvas)
  return canvas
}

/** Exporting a canvas as a temporary file (miniprogram/dev/api/canvas/wx.canvasToTempFilePath.html). */
export function canvasApis(phone: Phone): Apis {
  return {
    canvasToTempFilePath: withCallbacks(phone, 'canvasToTempFilePath', ({ canvas, fileType = 'png' }) => {
      if (!(canvas instanceof CanvasStandIn)) throw new Refusal('fail canvas is empty')
      if (canvas.width === 0 || canvas.height === 0) throw new Refusal('create bitmap failed')
      if (fileType !== 'png' && fileType !== 'jpg') throw new Refusal(`invalid fileType ${String(fileType)}`)
      if (phone.answers.canvasToTempFilePath === 'fail') throw new Refusal('create bitmap failed')
      const tempFilePath = `wxfile://tmp_${phone.files.size}.${fileType}`
      phone.files.add(tempFilePath)
      return { tempFilePath }
    }),
  }
}
