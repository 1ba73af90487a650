import type { Profiler } from 'node:inspector'

type Frame = { url: string; functionName: string }

/**
 * How long, in ms, a profile was in code of its own until a moment (µs of the profile's clock): a sample belongs to the
 * innermost frame that has a file of somebody's; what the language and Node do is done for their caller. A sample counts
 * for `longest` µs at most: what is more, a busy machine gave to somebody else.
 */
export function scriptTime(
  profile: Profiler.Profile,
  isOwn: (frame: Frame) => boolean,
  until: number,
  longest: number,
): number {
  const frames = new Map(profile.nodes.map(({ id, callFrame }) => [id, callFrame]))
  const parents = new Map(profile.nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])))
  const owned = new Map<number, boolean>()
  const belongs = (id: number): boolean => {
    const known = owned.get(id)
    if (known !== undefined) return known
    const frame = frames.get(id)
    const parent = parents.get(id)
    const isNobodys = !frame || frame.url === '' || frame.url.startsWith('node:')
    const own = isNobodys ? parent !== undefined && belongs(parent) : isOwn(frame)
    owned.set(id, own)
    return own
  }
  let now = profile.startTime
  let time = 0
  for (const [index, id] of (profile.samples ?? []).entries()) {
    const delta = profile.timeDeltas?.[index] ?? 0
    now += delta
    if (now > until) break
    if (belongs(id)) time += Math.min(delta, longest)
  }
  return time / 1000
}
