type Listener = (value: unknown) => void

/** The `on…` and `off…` functions of `wx`: any number of listeners a name, all removed by an `off` without argument. */
export class Listeners {
  private readonly byName = new Map<string, Set<Listener>>()

  add(name: string, listener: unknown): void {
    if (typeof listener !== 'function') return
    const listeners = this.byName.get(name) ?? new Set()
    listeners.add(listener as Listener)
    this.byName.set(name, listeners)
  }

  remove(name: string, listener?: unknown): void {
    if (listener === undefined) this.byName.delete(name)
    else this.byName.get(name)?.delete(listener as Listener)
  }

  /** The listeners of a name, in the order they were added. */
  of(name: string): Listener[] {
    return [...(this.byName.get(name) ?? [])]
  }
}
