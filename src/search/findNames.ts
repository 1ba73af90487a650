import { paths } from '../../contract/paths'
import { placeRecordsSchema, type SearchPlace } from '../../contract/searchDocuments'
import { recordsPerFile } from '../../contract/searchKeys'
import { decodeRising } from '../../contract/searchPostings'
import type { DoctorWhere } from './hits'
import { type Bearers, bearersOf, exact, isNobody, namedParts, slipped, slipsOf } from './nameFiles'
import { joinedUnit, type Unit } from './query'
import type { SearchFiles } from './searchFiles'

/** A part of a query and what bears its name. `names` are those it was read as, by a slip. */
export type NamedPart = { text: string; found: Bearers; names: readonly string[] }

export type FoundDoctor = { number: number; where: DoctorWhere; places: readonly SearchPlace[] }
export type FoundNames = {
  parts: readonly NamedPart[]
  /** The best first. */
  doctors: readonly FoundDoctor[]
  places: readonly SearchPlace[]
}

const rankOfKind: Record<SearchPlace['kind'], number> = { expertise: 3, department: 2, hospital: 1 }
const nameRank = 4
const whereOfRank: Record<number, DoctorWhere> = { 4: 'name', 3: 'expertise', 2: 'department', 1: 'hospital' }

/** Doctors and places that every unit names: the doctor by any name, or a place of the doctor's. */
export async function findNames(units: readonly Unit[], files: SearchFiles): Promise<FoundNames> {
  const found = await findParts(units, files)
  if (found.doctors.length > 0 || found.places.length > 0) return found
  const joined = joinedUnit(units)
  return joined ? findParts([joined], files) : found
}

async function findParts(units: readonly Unit[], files: SearchFiles): Promise<FoundNames> {
  const parts = (await Promise.all(units.map((unit) => namedParts(unit, files)))).flat()
  return joinParts(
    parts.map((part) => ({ ...part, names: [] })),
    files,
  )
}

/** The same, each unit also read as a slip of one letter. `readAs` is the query as the best answer reads it. */
export async function findSlips(
  units: readonly Unit[],
  files: SearchFiles,
): Promise<FoundNames & { readAs: (doctor: FoundDoctor | undefined) => string }> {
  const parts = await Promise.all(
    units.map(async (unit) => {
      const [found, names] = await Promise.all([bearersOf(unit.text, files), slipsOf(unit, files)])
      const asNames = await Promise.all(names.map(async (name) => ({ name, found: await exactBearers(name, files) })))
      return { text: unit.text, found: merged(found, asNames), names, asNames, own: found }
    }),
  )
  const joined = await joinParts(parts, files)
  const readAs = (doctor: FoundDoctor | undefined) =>
    parts
      .map(({ text, own, asNames }) => {
        const bears = ({ doctors, places }: Bearers) =>
          doctor
            ? doctors.has(doctor.number) || doctor.places.some((place) => places.has(numberOf(place, joined)))
            : joined.places.some((place) => places.has(numberOf(place, joined)))
        return bears(own) ? text : (asNames.find(({ found }) => bears(found))?.name ?? text)
      })
      .join(' ')
  return { ...joined, readAs }
}

type Joined = FoundNames & { numbers: ReadonlyMap<SearchPlace, number> }
const numberOf = (place: SearchPlace, { numbers }: Joined) => numbers.get(place) ?? -1

/** A slip names only whole names. */
async function exactBearers(name: string, files: SearchFiles): Promise<Bearers> {
  const { doctors, places } = await bearersOf(name, files)
  const whole = (bearers: Map<number, number>) => new Map([...bearers].filter(([, quality]) => quality === exact))
  return { doctors: whole(doctors), places: whole(places) }
}

function merged(found: Bearers, asNames: readonly { found: Bearers }[]): Bearers {
  const all: Bearers = { doctors: new Map(found.doctors), places: new Map(found.places) }
  asNames.forEach((slip, index) => {
    // The likelier a slip, the better: all of them below what needs none.
    const quality = slipped - index / 100
    for (const kind of ['doctors', 'places'] as const) {
      for (const number of slip.found[kind].keys()) {
        all[kind].set(number, Math.max(all[kind].get(number) ?? 0, quality))
      }
    }
  })
  return all
}

async function joinParts(parts: readonly NamedPart[], files: SearchFiles): Promise<Joined> {
  if (parts.length === 0 || parts.some(({ found }) => isNobody(found))) {
    return { parts, doctors: [], places: [], numbers: new Map() }
  }
  const [first, ...others] = parts
  const isInAll = (kind: keyof Bearers) => (number: number) => others.every(({ found }) => found[kind].has(number))
  const named = [...(first?.found.doctors.keys() ?? [])].filter(isInAll('doctors'))
  const wholePlaces = [...(first?.found.places.keys() ?? [])].filter(isInAll('places'))
  // `an shi` asks for a name, not for a name and another doctor's fields.
  const isName = parts.length > 1 && named.length > 0
  const records = await placeRecords(
    isName ? wholePlaces : parts.flatMap(({ found }) => [...found.places.keys()]),
    files,
  )
  const wholeRecords = wholePlaces.flatMap((number) => records.get(number) ?? [])
  const qualityOf = (kind: keyof Bearers, number: number) =>
    parts.reduce((sum, { found }) => sum + (found[kind].get(number) ?? 0), 0)
  const doctors = isName
    ? named.map((number) => ({ number, ...namedOnly, quality: qualityOf('doctors', number) }))
    : rankedDoctors(parts, records, wholeRecords)
  doctors.sort((a, b) => b.rank - a.rank || b.quality - a.quality || a.number - b.number)

  const numbers = new Map([...records].map(([number, record]) => [record, number]))
  const placeQuality = (place: SearchPlace) => qualityOf('places', numbers.get(place) ?? -1)
  const places = wholeRecords.sort((a, b) => placeQuality(b) - placeQuality(a) || b.doctors.length - a.doctors.length)
  return { parts, doctors, places, numbers }
}

type RankedDoctor = FoundDoctor & { rank: number; quality: number }
const namedOnly = { where: 'name', places: [], rank: nameRank } as const

/** Doctors that every part names, by themselves or by their places. */
function rankedDoctors(
  parts: readonly NamedPart[],
  records: ReadonlyMap<number, SearchPlace>,
  wholeRecords: readonly SearchPlace[],
): RankedDoctor[] {
  const [first = new Map<number, Naming>(), ...others] = parts.map(({ found }) => doctorsOf(found, records))
  // One place that has all the words, rather than two that share them.
  const inWhole = new Map<number, SearchPlace>()
  for (const place of parts.length > 1
    ? [...wholeRecords].sort((a, b) => rankOfKind[a.kind] - rankOfKind[b.kind])
    : []) {
    for (const number of decodeRising(place.doctors)) inWhole.set(number, place)
  }
  const doctors: RankedDoctor[] = []
  for (const [number, naming] of first) {
    const namings = [naming, ...others.flatMap((other) => other.get(number) ?? [])]
    if (namings.length < parts.length) continue
    const rank = Math.max(...namings.map((one) => one.rank))
    const quality = namings.reduce((sum, one) => sum + one.quality, 0)
    const place = rank < nameRank && inWhole.get(number)
    doctors.push(
      place
        ? { number, where: place.kind, places: [place], rank: rankOfKind[place.kind] + 0.5, quality }
        : {
            number,
            where: whereOfRank[rank] ?? 'hospital',
            places: namings.flatMap((one) => one.place ?? []),
            rank: rank < nameRank && parts.length > 1 ? rank / 10 : rank,
            quality,
          },
    )
  }
  return doctors
}

type Naming = { rank: number; quality: number; place?: SearchPlace }

/** The doctors whom a part names, by their own name or by the best of their places. */
function doctorsOf({ doctors, places }: Bearers, records: ReadonlyMap<number, SearchPlace>): Map<number, Naming> {
  const namings = new Map<number, Naming>()
  for (const [number, quality] of doctors) namings.set(number, { rank: nameRank, quality })
  for (const [place, quality] of places) {
    const record = records.get(place)
    if (!record) continue
    const naming: Naming = { rank: rankOfKind[record.kind], quality, place: record }
    for (const number of decodeRising(record.doctors)) {
      const known = namings.get(number)
      if (!known || naming.rank > known.rank || (naming.rank === known.rank && quality > known.quality)) {
        namings.set(number, naming)
      }
    }
  }
  return namings
}

async function placeRecords(numbers: readonly number[], files: SearchFiles): Promise<ReadonlyMap<number, SearchPlace>> {
  const records = await Promise.all(
    [...new Set(numbers)].map(async (number): Promise<[number, SearchPlace][]> => {
      const perFile = recordsPerFile.places
      const file = await files.get(paths.searchRecords('places', Math.floor(number / perFile)), placeRecordsSchema)
      const record = file?.[number % perFile]
      return record ? [[number, record]] : []
    }),
  )
  return new Map(records.flat())
}
