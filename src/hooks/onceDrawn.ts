import { afterDrawing } from '../storage/afterDrawing'

/**
 * Begins a watch when what was just drawn has arrived on the page: WeChat looks for nodes when it is asked to observe
 * them, never watches those that come later, and what React has drawn is on its way for a moment. The watch asks `wx`
 * itself: Taro's observer waits once more, and then looks even after it was disconnected.
 *
 * @param watch begins, and gives what ends it
 * @return ends the watch, begun or not
 */
export function onceDrawn(watch: () => () => void): () => void {
  let stop: (() => void) | undefined
  let left = false
  afterDrawing(() => {
    if (!left) stop = watch()
  })
  return () => {
    left = true
    stop?.()
  }
}
