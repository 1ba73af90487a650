import vm from 'node:vm'
import type { Clock, Timer } from './clock'
import { describeError, type HostLog } from './hostLog'
import { missingGlobals, missingMembers } from './oldestEngines'

/**
 * The thread a mini-program's code runs in: a realm of its own with timers, a console, and the built-ins of the language
 * that the oldest engines have; nothing of Node or of a browser (a new context has no `window`, `document`, `fetch`,
 * `URL`, `TextEncoder`, `process` or `require` to begin with). `eval` throws, and so does `new Function` with anything but
 * `return this`, which is
 * the one exception WeChat documents (miniprogram/dev/framework/runtime/js-support.html).
 */
export class Sandbox {
  readonly context: vm.Context
  private readonly parse: (text: string) => unknown
  private readonly newError: (message: string) => unknown
  private readonly newPromise: (
    executor: (resolve: (value: unknown) => void, reject: (reason: unknown) => void) => void,
  ) => unknown
  private readonly isOwnPromise: (value: unknown) => boolean
  private stopped = false

  constructor(
    private readonly log: HostLog,
    private readonly clock: Clock,
    private readonly onError: (error: unknown) => void,
  ) {
    this.context = vm.createContext({}, { codeGeneration: { strings: false, wasm: false } })
    this.run(replaceFunctionConstructor, 'sandbox')
    for (const [owner, names] of Object.entries(missingMembers)) {
      for (const name of names) this.run(`delete ${owner}.${name}`, 'sandbox')
    }
    const ownDate = this.run(replaceDate, 'sandbox') as (now: () => number) => void
    ownDate(() => clock.date())
    for (const name of missingGlobals) this.run(`delete this.${name}`, 'sandbox')
    this.parse = this.run('(text) => JSON.parse(text)', 'sandbox') as Sandbox['parse']
    this.newError = this.run('(message) => new Error(message)', 'sandbox') as Sandbox['newError']
    this.newPromise = this.run('(executor) => new Promise(executor)', 'sandbox') as Sandbox['newPromise']
    this.isOwnPromise = this.run('(value) => value instanceof Promise', 'sandbox') as Sandbox['isOwnPromise']
    this.define(this.timerFunctions())
    this.define({ console: this.consoleObject() })
  }

  /** Adds names to the global scope. */
  define(names: Record<string, unknown>): void {
    Object.assign(this.context, names)
  }

  /** Evaluates source text. Throws what it throws, and a SyntaxError with file and line where it does not parse. */
  run(source: string, filename: string): unknown {
    return new vm.Script(source, { filename }).runInContext(this.context)
  }

  /** A copy of plain data made of the sandbox's own objects and arrays, as everything is that crosses the bridge. */
  give(value: unknown): unknown {
    const text = JSON.stringify(value)
    return text === undefined ? undefined : this.parse(text)
  }

  error(message: string): unknown {
    return this.newError(message)
  }

  promise(executor: (resolve: (value: unknown) => void, reject: (reason: unknown) => void) => void): unknown {
    return this.newPromise(executor)
  }

  ownsPromise(value: unknown): boolean {
    return this.isOwnPromise(value)
  }

  /** Runs a callback of the program; what it throws is reported as the program's error instead of the test's. */
  guard<Result>(callback: () => Result): Result | undefined {
    try {
      return callback()
    } catch (error) {
      this.onError(error)
      return undefined
    }
  }

  /** Runs a callback in a task of its own, unless the program has been stopped by then. */
  later(callback: () => void, milliseconds = 0): Timer {
    return this.clock.after(milliseconds, () => {
      if (!this.stopped) this.guard(callback)
    })
  }

  /** Ends every timer. Nothing of the program runs afterwards by itself. */
  stop(): void {
    this.stopped = true
    this.clock.stop()
  }

  private timerFunctions(): Record<string, unknown> {
    const running = new Map<number, Timer>()
    let lastId = 0
    const clear = (id: number) => {
      const timer = running.get(id)
      if (timer === undefined) return
      this.clock.cancel(timer)
      running.delete(id)
    }
    const start = (callback: (...values: unknown[]) => void, milliseconds = 0, ...values: unknown[]) => {
      lastId += 1
      const id = lastId
      running.set(
        id,
        this.later(() => {
          running.delete(id)
          callback(...values)
        }, milliseconds),
      )
      return id
    }
    const repeat = (callback: (...values: unknown[]) => void, milliseconds = 0, ...values: unknown[]) => {
      lastId += 1
      const id = lastId
      const again = () => {
        running.set(
          id,
          this.later(() => {
            again()
            callback(...values)
          }, milliseconds),
        )
      }
      again()
      return id
    }
    return { setTimeout: start, clearTimeout: clear, setInterval: repeat, clearInterval: clear }
  }

  private consoleObject(): Record<string, unknown> {
    const write =
      (level: HostLog['console'][number]['level']) =>
      (...values: unknown[]) => {
        const text = values.map((value) => (typeof value === 'string' ? value : describeError(value))).join(' ')
        this.log.console.push({ level, text })
      }
    const quiet = () => undefined
    return {
      debug: write('debug'),
      log: write('log'),
      info: write('info'),
      warn: write('warn'),
      error: write('error'),
      group: quiet,
      groupEnd: quiet,
      time: quiet,
      timeEnd: quiet,
    }
  }
}

/** The program's clock is one that a test can put forward. */
const replaceDate = `(now) => {
  const Original = Date
  const tell = () => now()
  globalThis.Date = new Proxy(Original, {
    construct: (target, values, newTarget) => Reflect.construct(target, values.length > 0 ? values : [tell()], newTarget),
    apply: () => new Original(tell()).toString(),
    get: (target, name) => (name === 'now' ? tell : Reflect.get(target, name)),
  })
  Original.prototype.constructor = globalThis.Date
}`

/** Every function's `constructor` leads to the replacement too, or `(() => {}).constructor('…')` would be a way round. */
const replaceFunctionConstructor = `(() => {
  const Original = Function
  const global = globalThis
  function Replacement(...parts) {
    if (parts.length === 1 && /^\\s*return this;?\\s*$/.test(parts[0])) return () => global
    throw new EvalError('Code generation from strings is not allowed in a mini-program')
  }
  Replacement.prototype = Original.prototype
  Object.defineProperty(Original.prototype, 'constructor', { value: Replacement, writable: true, configurable: true })
  globalThis.Function = Replacement
  globalThis.eval = undefined
})()`
