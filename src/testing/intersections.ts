import { vi } from 'vitest'

/** Stands in for the browser's `IntersectionObserver`, which jsdom lacks: what is watched comes into view on demand. */
export function stubIntersections() {
  type Tell = (entries: { isIntersecting: boolean; boundingClientRect: { height: number } }[]) => void
  const watching = new Set<Tell>()
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(private readonly tell: Tell) {}
      observe() {
        watching.add(this.tell)
      }
      disconnect() {
        watching.delete(this.tell)
      }
    },
  )
  return {
    watching,
    bringIntoView() {
      for (const tell of [...watching]) tell([{ isIntersecting: true, boundingClientRect: { height: 100 } }])
    },
  }
}
