import type { LocalizedText } from '../../contract/language'
import { paths } from '../../contract/paths'
import type { Picture } from '../../contract/picture'
import {
  doctorRecordsSchema,
  type SearchDoctor,
  type SearchPlace,
  searchVersionSchema,
} from '../../contract/searchDocuments'
import { recordsPerFile } from '../../contract/searchKeys'
import { decodeRising } from '../../contract/searchPostings'
import { foldText } from '../../contract/searchText'
import { type FoundDoctor, type FoundNames, findNames, findSlips } from './findNames'
import { type FoundText, type FoundTexts, findTexts } from './findTexts'
import {
  type DoctorHit,
  firstHits,
  type InterviewHit,
  type MarkedLocalizedText,
  type PlaceHit,
  type Search,
  type SearchAnswer,
  type SearchOptions,
} from './hits'
import { markSpans, nameSpansOf, readingSpansOf, type Span, spansOf } from './mark'
import { piecesOf } from './piecesOf'
import { nameUnitsOf, type Unit, unitsOf } from './query'
import { answered, type SearchFiles, searchFiles } from './searchFiles'

/** Places in an answer: they open lists, and are not paged. */
const mostPlaces = 8

/**
 * Doctors, interviews and places that answer a query. Files are read in at most four steps, those of one step at once:
 * lists of keys; heads and names; terms and places; the records of what is answered. A slip takes up to six more.
 */
export const search: Search = (query, read, wanted) =>
  answered(async () => {
    const files = searchFiles(read)
    const units = unitsOf(query)
    const nameUnits = nameUnitsOf(units)
    let [names, texts] = await Promise.all([findNames(nameUnits, files), findTexts(units, files)])
    let readAs: string | undefined
    let foundBy: string | undefined
    let shownUnits = units
    let shownNames = nameUnits
    const isMissing = isNone(names)
    if (isMissing && units.length > 0 && !texts.isExact) {
      const slips = await findSlips(nameUnits, files)
      if (!isNone(slips)) {
        names = slips
        readAs = slips.readAs(slips.doctors[0])
        shownNames = unitsOf(readAs)
        if (!texts.isWhole) {
          shownUnits = shownNames
          foundBy = readAs
          texts = await findTexts(shownUnits, files)
        }
      }
    }
    const { doctors, interviews } = wanted ?? firstScreen(names, texts)
    const [doctorHits, interviewHits] = await Promise.all([
      Promise.all(sliced(names.doctors, doctors).map((found) => doctorHit(found, shownNames, files))),
      Promise.all(sliced(texts.texts, interviews).map((found) => interviewHit(found, shownUnits, foundBy, files))),
    ])
    const answer: SearchAnswer = {
      doctors: { count: names.doctors.length, hits: doctorHits.flat() },
      interviews: { count: texts.texts.length, hits: interviewHits.flat() },
      places: placeHits(names, shownNames),
      ...(readAs !== undefined && { readAs: spelledAs(readAs, doctorHits[0]?.[0]) }),
    }
    return answer
  })

function firstScreen({ doctors }: FoundNames, { texts }: FoundTexts): SearchOptions {
  const first = firstHits.doctorsBeforeInterviews
  const isShared = texts.length > 0 && doctors.length >= first
  return {
    doctors: { offset: 0, limit: isShared ? first : firstHits.doctors },
    interviews: { offset: 0, limit: isShared ? firstHits.interviewsBelowDoctors : firstHits.interviews },
  }
}

function sliced<Item>(items: readonly Item[], wanted?: { offset: number; limit: number }): readonly Item[] {
  return wanted ? items.slice(wanted.offset, wanted.offset + wanted.limit) : []
}

async function doctorHit({ number, where, places }: FoundDoctor, units: readonly Unit[], files: SearchFiles) {
  const perFile = recordsPerFile.doctors
  const path = paths.searchRecords('doctors', Math.floor(number / perFile))
  const record = (await files.get(path, doctorRecordsSchema))?.[number % perFile]
  if (!record) return []
  const field = places.find(({ kind }) => kind === 'expertise')
  return [doctorOf(record, where, field, units)]
}

function doctorOf(
  record: SearchDoctor,
  where: DoctorHit['where'],
  field: SearchPlace | undefined,
  units: readonly Unit[],
): DoctorHit {
  const [slug, name, pinyin, syllables, formOfAddress, post, department, hospital, portrait] = record
  return {
    slug,
    name: markName(name, syllables, units),
    ...(pinyin && { pinyin: markSpans(pinyin, spansOfAll(pinyin, units, nameSpansOf)) }),
    formOfAddress,
    post,
    department: markName(department, undefined, units),
    hospital: markName(hospital, undefined, units),
    ...(field && { expertise: markName(field.name, field.syllables, units) }),
    where,
    ...(portrait && { portrait: pictureOf(portrait) }),
  }
}

/** Decorative: the name stands beside it. */
function pictureOf([src, sourceWidth, night, width, height]: NonNullable<SearchDoctor[8]>): Picture {
  return {
    sources: [{ src, width: sourceWidth }],
    ...(night && { nightSources: [{ src: night, width: sourceWidth }] }),
    width,
    height,
    alt: '',
  }
}

function placeHits({ places }: FoundNames, units: readonly Unit[]): PlaceHit[] {
  return places.slice(0, mostPlaces).map(({ kind, slug, name, syllables, doctors }) => ({
    kind,
    slug,
    name: markName(name, syllables, units),
    doctorCount: decodeRising(doctors).length,
  }))
}

async function interviewHit(
  { document, language, where, place }: FoundText,
  units: readonly Unit[],
  foundBy: string | undefined,
  files: SearchFiles,
): Promise<InterviewHit[]> {
  const record = await files.get(paths.searchVersion(document), searchVersionSchema)
  if (!record) return []
  const [id, name, formOfAddress, headline] = record
  return [
    {
      id,
      language,
      headline: markSpans(headline, spansOfAll(headline, units, spansOf)),
      doctor: { name, formOfAddress },
      where,
      pieces: piecesOf(place),
      ...(foundBy !== undefined && { foundBy }),
    },
  ]
}

function spansOfAll(text: string, units: readonly Unit[], find: (text: string, unit: Unit) => Span[]): Span[] {
  return units.flatMap((unit) => find(text, unit))
}

function markName(
  { en, zh }: LocalizedText,
  syllables: string | undefined,
  units: readonly Unit[],
): MarkedLocalizedText {
  const readings = (text: string, unit: Unit) =>
    syllables && unit.kind === 'word' ? readingSpansOf(text, syllables, unit) : []
  return {
    ...(en && { en: markSpans(en, spansOfAll(en, units, nameSpansOf)) }),
    ...(zh && {
      zh: markSpans(zh, [...spansOfAll(zh, units, nameSpansOf), ...spansOfAll(zh, units, readings)]),
    }),
  }
}

const isNone = ({ doctors, places }: FoundNames) => doctors.length === 0 && places.length === 0

/** A query that was read otherwise, with the capitals and spaces of the name that it was read as. */
function spelledAs(readAs: string, doctor: DoctorHit | undefined): string {
  const names = [doctor?.name.en, doctor?.name.zh].map((text) => (text ?? []).map((run) => run.text).join(''))
  const spellings = names.flatMap((name) => [...name.split(' '), name])
  const plain = (text: string) => foldText(text).replace(/ /g, '')
  return readAs
    .split(' ')
    .map((word) => spellings.find((spelling) => plain(spelling) === word) ?? word)
    .join(' ')
}
