/** Where progress is shown: `process.stderr`, or what a test listens to. */
export type ProgressStream = { isTTY?: boolean; write: (text: string) => unknown }

/** Says how far a stage of the work has come, for example `progress('Writing files', 120, 2000)`. */
export type Progress = (stage: string, done: number, total: number) => void

/** Milliseconds between two signs of life: a line of a terminal is redrawn, a log gets a line only now and then. */
const intervals = { terminal: 100, log: 10_000 }

/**
 * Shows progress: on a terminal as one line that is redrawn, elsewhere as a plain line every ten seconds, so that a
 * short run leaves no trace in a log. `end` clears the terminal's line for what comes after.
 */
export function progressOn(
  stream: ProgressStream,
  now: () => number = () => performance.now(),
): { progress: Progress; end: () => void } {
  const interval = stream.isTTY ? intervals.terminal : intervals.log
  let shownAt = now()
  let isShown = false
  const progress: Progress = (stage, done, total) => {
    if (now() - shownAt < interval) return
    shownAt = now()
    const line = `${stage}: ${done} of ${total} (${Math.floor((100 * done) / Math.max(1, total))} %)`
    stream.write(stream.isTTY ? `\r\u001b[K${line}` : `${line}\n`)
    isShown = true
  }
  const end = () => {
    if (isShown && stream.isTTY) stream.write('\r\u001b[K')
    isShown = false
  }
  return { progress, end }
}

/** For callers that show nothing. */
export const noProgress: Progress = () => {}
