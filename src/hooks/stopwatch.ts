/** Runs while it is let: `onEnd` is called once, when it has run for so many milliseconds in all. */
export function stopwatch(milliseconds: number, onEnd: () => void) {
  let left = milliseconds
  let begin = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  return {
    go() {
      if (timer !== undefined || left <= 0) return
      begin = Date.now()
      timer = setTimeout(() => {
        left = 0
        onEnd()
      }, left)
    },
    stop() {
      if (timer === undefined) return
      clearTimeout(timer)
      timer = undefined
      left -= Date.now() - begin
    },
  }
}
