import type { RequestEntry } from './hostLog'

/** How many requests came one after the other, each begun when the one before it had been answered. */
export function serialDepth(requests: readonly Pick<RequestEntry, 'askedAt' | 'answeredAt'>[]): number {
  const depths: number[] = []
  const ordered = [...requests].sort((one, other) => one.askedAt - other.askedAt)
  for (const { askedAt } of ordered) {
    const before = ordered
      .slice(0, depths.length)
      .map((request, index) => (request.answeredAt <= askedAt ? (depths[index] ?? 0) : 0))
    depths.push(1 + Math.max(0, ...before))
  }
  return Math.max(0, ...depths)
}
