import type { Phone } from '../phone'

/** What a program passes to a function of `wx`. */
export type Options = Record<string, unknown>

/** A family of `wx` functions by name. */
export type Apis = Record<string, (...values: never[]) => unknown>

/** Thrown by an API to refuse; the text follows `fail` in `errMsg`. */
export class Refusal extends Error {
  constructor(
    reason: string,
    readonly details: Record<string, unknown> = {},
  ) {
    super(reason)
  }
}

type Work = (options: Options) => Options | undefined | Promise<Options | undefined>

/**
 * A function with `success`, `fail` and `complete`, called in a later task. Without any of them it answers a promise
 * (miniprogram/dev/framework/app-service/api.html). `work` returns the result, or throws a `Refusal`.
 */
export function withCallbacks(phone: Phone, name: string, work: Work): (options?: Options) => unknown {
  return (options = {}) => {
    const hasCallbacks = ['success', 'fail', 'complete'].some((key) => typeof options[key] === 'function')
    if (hasCallbacks) {
      perform(phone, name, work, options, (outcome, result) => {
        call(phone, options[outcome], result)
        call(phone, options.complete, result)
      })
      return undefined
    }
    return phone.sandbox.promise((resolve, reject) => {
      perform(phone, name, work, options, (outcome, result) =>
        outcome === 'success' ? resolve(result) : reject(result),
      )
    })
  }
}

function perform(
  phone: Phone,
  name: string,
  work: Work,
  options: Options,
  settle: (outcome: 'success' | 'fail', result: unknown) => void,
): void {
  const settleLater = (outcome: 'success' | 'fail', result: Options) =>
    phone.sandbox.later(() => settle(outcome, withFunctions(phone, result)))
  const refuse = (error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error)
    const errMsg = `${name}:fail ${reason}`
    phone.log.refusals.push(errMsg)
    settleLater('fail', { errMsg, ...(error instanceof Refusal ? error.details : {}) })
  }
  const succeed = (result: Options | undefined) => settleLater('success', { errMsg: `${name}:ok`, ...result })
  try {
    const result = work(options)
    if (result instanceof Promise) result.then(succeed, refuse)
    else succeed(result)
  } catch (error) {
    refuse(error)
  }
}

/** Data is copied into the program's realm; functions, which a few results carry, are handed over as they are. */
function withFunctions(phone: Phone, result: Options): unknown {
  const copy = phone.sandbox.give(result) as Options
  for (const [name, value] of Object.entries(result)) {
    if (typeof value === 'function' || value instanceof ArrayBuffer) copy[name] = value
  }
  return copy
}

export function call(phone: Phone, callback: unknown, value: unknown): void {
  if (typeof callback === 'function') phone.sandbox.guard(() => callback(value))
}

/** A function that answers at once with plain data. Throws into the program what `work` throws. */
export function synchronous<Values extends unknown[]>(
  phone: Phone,
  name: string,
  work: (...values: Values) => unknown,
): (...values: Values) => unknown {
  return (...values) => {
    let result: unknown
    try {
      result = work(...values)
    } catch (error) {
      const errMsg = `${name}:fail ${error instanceof Error ? error.message : String(error)}`
      phone.log.refusals.push(errMsg)
      throw phone.sandbox.error(errMsg)
    }
    return phone.sandbox.give(result)
  }
}

/** The pair `onName` and `offName`. */
export function listenerPair(phone: Phone, name: string): Apis {
  return {
    [`on${name}`]: (listener: unknown) => phone.listeners.add(name, listener),
    [`off${name}`]: (listener?: unknown) => phone.listeners.remove(name, listener),
  }
}
