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
  const records = await placeRecords(parts, files)
  const all = parts.map(({ found }) => doctorsOf(found, records))
  const whole = [...records]
    .filter(([number]) => parts.every(({ found }) => found.places.has(number)))
    .map(([, record]) => ({ record, members: new Set(decodeRising(record.doctors)) }))
    .sort((one, other) => rankOfKind[other.record.kind] - rankOfKind[one.record.kind])
  const [first = new Map<number, Naming>(), ...others] = all
  const doctors: (FoundDoctor & { rank: number; quality: number })[] = []
  for (const [number, naming] of first) {
    const namings = [naming, ...others.flatMap((other) => other.get(number) ?? [])]
    if (namings.length < parts.length) continue
    const rank = Math.max(...namings.map((one) => one.rank))
    doctors.push({
      number,
      where: whereOfRank[rank] ?? 'hospital',
      places: namings.flatMap(({ place }) => place ?? []),
      rank: rank < nameRank ? rank : rank * 10 + namings.filter((one) => one.rank === nameRank).length,
      quality: namings.reduce((sum, one) => sum + one.quality, 0),
    })
  }
  // Who is named by all of it, then who is named by some of it.
  const isNamed = (doctor: { rank: number }) => doctor.rank >= nameRank * 10 + parts.length
  const named = parts.length > 1 ? doctors.filter(isNamed) : []
  // One place that has all the words, rather than two that share them.
  const inPlaces = (doctor: FoundDoctor) => whole.filter(({ members }) => members.has(doctor.number))
  for (const doctor of parts.length > 1 ? doctors : []) {
    const [best] = doctor.rank < nameRank ? inPlaces(doctor) : []
    if (!best) continue
    doctor.rank = nameRank + rankOfKind[best.record.kind]
    doctor.where = best.record.kind
    doctor.places = [best.record]
  }
  // `an shi` asks for a name, not for a name and another doctor's fields.
  const asked = named.length > 0 ? named : doctors
  asked.sort((a, b) => b.rank - a.rank || b.quality - a.quality || a.number - b.number)

  const placeQuality = (number: number) => parts.reduce((sum, { found }) => sum + (found.places.get(number) ?? 0), 0)
  const places = [...records]
    .filter(([number]) => parts.every(({ found }) => found.places.has(number)))
    .sort(([a, one], [b, other]) => {
      const byQuality = placeQuality(b) - placeQuality(a)
      return byQuality || other.doctors.length - one.doctors.length || a - b
    })
    .map(([, record]) => record)
  return { parts, doctors: asked, places, numbers: new Map([...records].map(([number, record]) => [record, number])) }
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

async function placeRecords(
  parts: readonly NamedPart[],
  files: SearchFiles,
): Promise<ReadonlyMap<number, SearchPlace>> {
  const numbers = [...new Set(parts.flatMap(({ found }) => [...found.places.keys()]))].sort((a, b) => a - b)
  const records = await Promise.all(
    numbers.map(async (number): Promise<[number, SearchPlace][]> => {
      const perFile = recordsPerFile.places
      const file = await files.get(paths.searchRecords('places', Math.floor(number / perFile)), placeRecordsSchema)
      const record = file?.[number % perFile]
      return record ? [[number, record]] : []
    }),
  )
  return new Map(records.flat())
}
