/** One line a program wrote to its console. */
export interface ConsoleLine {
  level: 'debug' | 'log' | 'info' | 'warn' | 'error'
  text: string
}

/** One request as it went over the wire. `url` is the address asked for, `ms` the time until the answer was complete. */
export interface RequestEntry {
  url: string
  method: string
  /** The HTTP status, or undefined when no answer came. */
  status: number | undefined
  ms: number
  /** When it was asked and when it was answered or failed, in ms of `performance.now()`. */
  askedAt: number
  answeredAt: number
}

/** One `setData`, as it crosses from the program's thread to the page's. `bytes` counts UTF-8. */
export interface SetDataEntry {
  page: string
  /** The component that was given the data: the page itself, or one of its components. */
  component: string
  bytes: number
  data: unknown
  /** When the page had drawn it, in ms of `performance.now()`; undefined while it is being drawn. */
  drawnAt: number | undefined
}

/** Something the reader was shown, or asked, by the phone itself: a toast, a dialogue, a preview, a share. */
export interface DialogEntry {
  kind: string
  options: Record<string, unknown>
}

/** Everything a run leaves behind for a test to look at. */
export class HostLog {
  readonly console: ConsoleLine[] = []
  /** Exceptions, unhandled rejections and what the engine itself complains about. */
  readonly errors: string[] = []
  readonly requests: RequestEntry[] = []
  readonly setData: SetDataEntry[] = []
  readonly dialogs: DialogEntry[] = []
  /** What was asked of the phone and refused, for example `navigateTo:fail page "pages/x/x" is not found`. */
  readonly refusals: string[] = []
  /** Names read from `wx` that this host does not have. */
  readonly missingApis = new Set<string>()
  private readonly allowed: RegExp[] = []

  /** Lets errors, warnings and exceptions pass whose text matches. */
  allow(pattern: RegExp): void {
    this.allowed.push(pattern)
  }

  /** Errors and warnings that nobody allowed. An empty list is a clean run. */
  complaints(): string[] {
    const lines = this.console.filter((line) => line.level === 'error' || line.level === 'warn')
    return [...this.errors, ...lines.map((line) => `console.${line.level}: ${line.text}`)].filter(
      (text) => !this.allowed.some((pattern) => pattern.test(text)),
    )
  }
}

/** An exception as one readable text, with the place it was thrown from. Values of another realm are welcome. */
export function describeError(error: unknown): string {
  if (typeof error !== 'object' || error === null) return String(error)
  const { name, message, stack } = error as { name?: unknown; message?: unknown; stack?: unknown }
  if (typeof message !== 'string') return JSON.stringify(error) ?? String(error)
  const lines = typeof stack === 'string' ? stack.split('\n') : []
  // V8 puts the place of a syntax error first: "pages/a/a.js:3".
  const place = lines.find((line) => /^\S+\.(js|wxs):\d+$/.test(line)) ?? lines.find((line) => /^\s+at /.test(line))
  return `${typeof name === 'string' ? name : 'Error'}: ${message}${place ? `\n${place}` : ''}`
}
