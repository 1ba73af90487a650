/** What a value takes besides its bytes: names, times, the objects around them. */
const overhead = 1024

/**
 * Values by their name, as many as fit into so many bytes: those that were asked for longest ago are let go. It never holds
 * more, however much there is to be had.
 */
export class BoundedCache<Value> {
  /** In the order in which they were last asked for. */
  private readonly entries = new Map<string, { value: Value; bytes: number }>()
  private held = 0

  constructor(private readonly capacity: number) {}

  get(name: string): Value | undefined {
    const entry = this.entries.get(name)
    if (!entry) return undefined
    this.entries.delete(name)
    this.entries.set(name, entry)
    return entry.value
  }

  /** Keeps a value in place of what has this name. One that is larger than all there is room for is not kept. */
  set(name: string, value: Value, bytes: number): void {
    this.delete(name)
    const taken = bytes + overhead
    if (taken > this.capacity) return
    this.entries.set(name, { value, bytes: taken })
    this.held += taken
    for (const oldest of this.entries.keys()) {
      if (this.held <= this.capacity) return
      this.delete(oldest)
    }
  }

  delete(name: string): void {
    this.held -= this.entries.get(name)?.bytes ?? 0
    this.entries.delete(name)
  }
}
