export type Point = readonly [x: number, y: number]

/** A colour between two `#rrggbb` colours: 0 gives the first, 1 the second. */
export function mixColours(first: string, second: string, share: number): string {
  const channel = (colour: string, index: number) => Number.parseInt(colour.slice(1 + index * 2, 3 + index * 2), 16)
  const mixed = [0, 1, 2].map((index) =>
    Math.round(channel(first, index) * (1 - share) + channel(second, index) * share)
      .toString(16)
      .padStart(2, '0'),
  )
  return `#${mixed.join('')}`
}

/** An SVG path through the midpoints of a line, each point a quadratic control point, so that no corner is seen. */
export function smoothPath(points: readonly Point[]): string {
  const [first, ...rest] = points
  const last = rest.at(-1)
  if (!first || !last) throw new Error('a path needs two points')
  const curves = rest.slice(0, -1).map(([x, y], index) => {
    const [nextX, nextY] = rest[index + 1] ?? last
    return `Q${x.toFixed(1)} ${y.toFixed(1)} ${((x + nextX) / 2).toFixed(1)} ${((y + nextY) / 2).toFixed(1)}`
  })
  return `M${first[0].toFixed(1)} ${first[1].toFixed(1)}${curves.join('')}L${last[0].toFixed(1)} ${last[1].toFixed(1)}`
}

/** A sum of sine waves of falling height and rising, slightly detuned frequency, with random phases. */
export function wave(random: () => number, count: number): (position: number) => number {
  const parts = Array.from({ length: count }, (_, index) => ({
    frequency: (index + 1) * (0.7 + random() * 0.6),
    phase: random() * 6.283,
    height: 1 / (index + 1),
  }))
  return (position) => {
    let sum = 0
    for (const { frequency, phase, height } of parts) sum += height * Math.sin(frequency * position * 6.283 + phase)
    return sum
  }
}
