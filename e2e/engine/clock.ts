type Timer = { due: number; callback: () => void; handle: NodeJS.Timeout }

/**
 * The time of a run. It passes as everybody's does, and a test may let much of it pass at once: what is due then happens
 * in order, each thing at its moment. Milliseconds.
 */
export class Clock {
  /** How wrong the phone's own clock is; its timers are right. */
  offset = 0
  private ahead = 0
  private readonly timers = new Set<Timer>()

  /** What the phone believes the time is, since 1970. */
  date(): number {
    return Math.round(Date.now() + this.ahead + this.offset)
  }

  after(milliseconds: number, callback: () => void): Timer {
    const timer: Timer = {
      due: this.now() + milliseconds,
      callback,
      handle: this.wait(() => this.fire(timer), milliseconds),
    }
    this.timers.add(timer)
    return timer
  }

  cancel(timer: Timer): void {
    clearTimeout(timer.handle)
    this.timers.delete(timer)
  }

  /** Ends every timer. */
  stop(): void {
    for (const timer of [...this.timers]) this.cancel(timer)
  }

  /** Lets time pass at once. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.now() + milliseconds
    for (;;) {
      const next = [...this.timers].sort((one, other) => one.due - other.due)[0]
      if (!next || next.due > end) break
      this.ahead += Math.max(0, next.due - this.now())
      this.fire(next)
      // What the callback set off begins before the next one's moment comes.
      await new Promise((resolve) => setImmediate(resolve))
    }
    this.ahead += Math.max(0, end - this.now())
    for (const timer of this.timers) {
      clearTimeout(timer.handle)
      timer.handle = this.wait(() => this.fire(timer), timer.due - this.now())
    }
  }

  /** Milliseconds of this run, with those that were let pass. */
  now(): number {
    return performance.now() + this.ahead
  }

  private wait(callback: () => void, milliseconds: number): NodeJS.Timeout {
    return setTimeout(callback, milliseconds)
  }

  private fire(timer: Timer): void {
    this.cancel(timer)
    timer.callback()
  }
}

export type { Timer }
