import { mixColours, type Point, smoothPath, wave } from './drawing'
import { hashOf, randomFrom } from './seededRandom'

export type ArtKind = 'portrait' | 'cover' | 'rings'

type Glaze = { ground: string; disc: string; far: string; near: string }
type Scene = Glaze & { random: () => number; seedHash: number; dark: boolean; width: number; height: number }

const glaze = (ground: string, disc: string, far: string, near: string): Glaze => ({ ground, disc, far, near })

/** Named after ceramic glazes: celadon, moon white, ash, tea dust, wisteria, wheat. */
const glazes: { day: Glaze; night: Glaze }[] = [
  { day: glaze('#CCD6CC', '#E9EEE6', '#A9BAAE', '#33463F'), night: glaze('#1E2623', '#B7C6BA', '#2C3933', '#0B100E') },
  { day: glaze('#D0D9DE', '#EDF1F2', '#A9B9C3', '#2F4350'), night: glaze('#1C2327', '#B4C3CC', '#2A363D', '#0A0E11') },
  { day: glaze('#D8D7D1', '#F1F0EB', '#B7B6AE', '#3E403F'), night: glaze('#222321', '#C4C2BA', '#343532', '#0D0D0C') },
  { day: glaze('#D6D1BD', '#EFECDF', '#B5AF95', '#4B4633'), night: glaze('#25231B', '#C6C0A6', '#39362A', '#0F0E0A') },
  { day: glaze('#D6D2D6', '#EFEDEF', '#AFA9B2', '#3E3846'), night: glaze('#222125', '#BDB9C3', '#37343B', '#0D0C0E') },
  { day: glaze('#DBD3C4', '#F2EDE3', '#BAAE9B', '#493E31'), night: glaze('#28231B', '#CDBFA7', '#3D352A', '#100D09') },
]

const drawings: Record<ArtKind, { width: number; height: number; draw: (scene: Scene) => string }> = {
  portrait: { width: 400, height: 500, draw: moonOverHill },
  cover: { width: 800, height: 540, draw: pulseRidges },
  rings: { width: 800, height: 540, draw: growthRings },
}

/** The size of a drawing's own coordinates, in SVG units. */
export const artSize = (kind: ArtKind): { width: number; height: number } => {
  const { width, height } = drawings[kind]
  return { width, height }
}

/**
 * A quiet drawing in place of a picture, as an SVG document. The same seed always gives the same drawing; `dark` is for
 * a dark page.
 */
export function placeholderArt(kind: ArtKind, seed: string, dark = false): string {
  const seedHash = hashOf(seed)
  const { width, height, draw } = drawings[kind]
  const colours = glazes[seedHash % glazes.length]?.[dark ? 'night' : 'day']
  if (!colours) throw new Error('the remainder is always an index of the glazes')
  const shapes = draw({ ...colours, random: randomFrom(seedHash), seedHash, dark, width, height })
  const ground = `<rect width="${width}" height="${height}" fill="${colours.ground}"/>`
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" preserveAspectRatio="xMidYMid slice">${ground}${shapes}</svg>`
}

/** A disc above a broad hill of nested slopes: a landscape first, a person second. */
function moonOverHill({ random, disc, far, near, dark }: Scene): string {
  const edge = dark ? mixColours(far, disc, 0.34) : disc
  const discX = 200 + (random() - 0.5) * 70
  const radius = 74 + random() * 20
  const discY = 188 + random() * 24
  const roll = wave(random, 4)
  const grain = wave(random, 6)
  const lean = (random() - 0.5) * 130
  const slope = (random() - 0.5) * 0.22
  const slopes = depths(11).map((depth) => {
    const top = discY + radius * 0.8 + depth * 176
    const spread = 128 + depth * 190
    const centre = discX + lean * depth
    const points = steps(-20, 420, 14).map((x): Point => {
      const distance = Math.abs((x - centre) / spread)
      const shoulder = 168 * (1 - depth * 0.75) * (1 - Math.exp(-(distance ** 2.4)))
      const waves = roll(x / 620 + depth * 0.5) * (3 + 15 * depth) + grain(x / 210 + depth) * (1 + 2.2 * depth)
      return [x, top + slope * (x - centre) * depth + shoulder + waves]
    })
    return `<path d="${smoothPath(points)}V520H-20Z" fill="${mixColours(far, near, depth ** 1.35)}" stroke="${mixColours(edge, near, depth * 0.72)}" stroke-width="1.3"/>`
  })
  return circle(discX, discY, radius, disc) + slopes.join('')
}

/** Pulse lines that rise into mountains; each line hides the one behind it. */
function pulseRidges({ random, ground, disc, far, near, dark, seedHash, width }: Scene): string {
  const centre = width * (0.32 + random() * 0.36)
  const discX = centre < 400 ? 560 + random() * 90 : 150 + random() * 90
  const radius = 44 + random() * 26
  const sun = circle(discX, 118 + random() * 34, radius, disc)
  const swell = wave(random, 5)
  const pulse = wave(random, 7)
  const ridges = depths(19).map((depth) => {
    const base = 232 + depth * 300
    const spread = 150 + depth * 120
    const middle = centre + Math.sin(depth * 3 + (seedHash % 7)) * 60
    const points = steps(-16, 816, 12).map((x): Point => {
      const envelope = Math.exp(-(((x - middle) / spread) ** 2))
      const mountain = envelope * (158 - 70 * depth) * (0.45 + 0.4 * Math.abs(swell(x / 640 + depth * 0.42)))
      return [x, base - mountain - Math.abs(pulse(x / 300 + depth * 1.7)) * (2 + envelope * 13)]
    })
    const dayLine = depth > 0.8 ? mixColours(near, far, 0.5) : mixColours(far, near, 0.2 + depth * 0.6)
    const line = dark ? mixColours(far, disc, 0.16 + 0.34 * (1 - depth)) : dayLine
    return `<path d="${smoothPath(points)}V560H-16Z" fill="${mixColours(ground, near, depth ** 2.1 * 0.94)}" stroke="${line}" stroke-width="${(1.2 + depth * 0.7).toFixed(2)}"/>`
  })
  return sun + ridges.join('')
}

/** Growth rings around an off-centre heart, the largest first. */
function growthRings({ random, ground, disc, far, near, dark }: Scene): string {
  const heartX = 300 + random() * 200
  const heartY = 230 + random() * 90
  const broad = wave(random, 3)
  const fine = wave(random, 4)
  const rings = Array.from({ length: 25 }, (_, index) => 24 - index).map((ring) => {
    const points = Array.from({ length: 49 }, (_, corner): Point => {
      const angle = (corner / 48) * 6.2832
      const bulge = broad(Math.cos(angle) * 0.28 + 0.2) * 0.5 + fine(Math.sin(angle) * 0.3 + ring * 0.012) * 0.5
      const radius = 12 + ring * 17 + bulge * (4 + ring * 2.6)
      return [heartX + Math.cos(angle) * radius * 1.18, heartY + Math.sin(angle) * radius]
    })
    const isYearRing = ring % 6 === 5
    const wood = ring % 6 === 0 ? mixColours(ground, far, 0.28) : ground
    const fill = ring < 5 ? mixColours(disc, far, ring / 6) : wood
    const line = dark ? mixColours(far, disc, isYearRing ? 0.5 : 0.14) : mixColours(far, near, isYearRing ? 0.75 : 0.3)
    return `<path d="${smoothPath(points)}Z" fill="${fill}" stroke="${line}" stroke-width="${isYearRing ? 1.8 : 1.1}"/>`
  })
  return rings.join('')
}

const circle = (x: number, y: number, radius: number, fill: string): string =>
  `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${radius.toFixed(1)}" fill="${fill}"/>`

/** `count` depths from 0, farthest, to 1, nearest. */
const depths = (count: number): number[] => Array.from({ length: count }, (_, index) => index / (count - 1))

const steps = (from: number, to: number, step: number): number[] =>
  Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, index) => from + index * step)
