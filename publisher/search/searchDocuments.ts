import type { LocalizedText } from '../../contract/language'
import { paths } from '../../contract/paths'
import type { Picture } from '../../contract/picture'
import {
  doctorRecordsSchema,
  interviewRecordsSchema,
  placeRecordsSchema,
  type SearchDoctor,
  type SearchInterview,
  type SearchPlace,
} from '../../contract/searchDocuments'
import { recordsPerFile } from '../../contract/searchKeys'
import { encodeRising } from '../../contract/searchPostings'
import { type EndpointDocument, endpointDocument } from '../documents/endpointDocument'
import type { FieldIndex } from '../documents/fieldIndex'
import { portraitDocument } from '../documents/portraitDocument'
import type { Publication, PublishedDoctor, PublishedInterview } from '../documents/publication'
import { interviewTexts } from './interviewTexts'
import { nameIndexDocuments } from './nameIndex'
import { doctorTokens, placeTokens, plainSyllables } from './nameTokens'
import { passageDocuments } from './passageDocuments'
import { type NumberedTerms, textIndexDocuments } from './textIndex'
import { versionTerms } from './versionTerms'

/**
 * Every file of search (docs/search.md), one after the other: what is made can be written before the next is.
 *
 * For a pipeline that keeps things between runs, the parts are apart: `versionTerms` is a pure function of one version's
 * texts and the costly half of the index (keep its result by the hash of what `interviewTexts` answers);
 * `textIndexDocuments` joins them; `passageDocuments` is a pure function of one version; the rest is small.
 */
export function* searchDocuments(publication: Publication, fields: FieldIndex): Generator<EndpointDocument> {
  yield* nameDocuments(publication.doctors, fields)
  yield* interviewRecordDocuments(publication.interviews)
  for (const { id, versions } of publication.interviews) {
    for (const version of versions) yield* passageDocuments(id, version)
  }
  yield* textIndexDocuments(numberedTerms(publication.interviews))
}

/** The number under which the index knows a version. */
export function documentNumber(interviewNumber: number, language: 'en' | 'zh'): number {
  return interviewNumber * 2 + (language === 'zh' ? 1 : 0)
}

/** The terms of every version, by rising number. `interviews` are in the publication's order. */
export function* numberedTerms(
  interviews: readonly PublishedInterview[],
  termsOf = versionTerms,
): Generator<NumberedTerms> {
  for (const [number, { versions, doctor }] of interviews.entries()) {
    const numbered = versions.map((version) => ({ version, document: documentNumber(number, version.language) }))
    for (const { version, document } of numbered.sort((a, b) => a.document - b.document)) {
      yield { ...termsOf(interviewTexts(version, doctor)), document }
    }
  }
}

/** What an answer shows of interviews: from the oldest, so that a new one changes only the last file. */
export function interviewRecordDocuments(interviews: readonly PublishedInterview[]): EndpointDocument[] {
  const records = interviews.map(
    ({ id, slug, doctor: { name, formOfAddress }, versions }): SearchInterview => ({
      id,
      slug,
      doctor: { name, formOfAddress },
      versions: versions.map(({ language, headline }) => ({ language, headline })),
    }),
  )
  return inFiles(records, recordsPerFile.interviews).map((content, file) =>
    endpointDocument([paths.searchRecords('interviews', file)], interviewRecordsSchema, content),
  )
}

/** Names and slips of doctors and places, and what an answer shows of them. `doctors` are in the directory's order. */
export function nameDocuments(doctors: readonly PublishedDoctor[], fields: FieldIndex): EndpointDocument[] {
  const places = placesOf(doctors, fields)
  return [
    ...nameIndexDocuments(
      doctors.map(({ name }) => doctorTokens(name)),
      places.map(({ name }) => placeTokens(name)),
    ),
    ...inFiles(doctors.map(doctorRecord), recordsPerFile.doctors).map((content, file) =>
      endpointDocument([paths.searchRecords('doctors', file)], doctorRecordsSchema, content),
    ),
    ...inFiles(places, recordsPerFile.places).map((content, file) =>
      endpointDocument([paths.searchRecords('places', file)], placeRecordsSchema, content),
    ),
  ]
}

function doctorRecord(doctor: PublishedDoctor): SearchDoctor {
  const { slug, name, pinyin, formOfAddress, post, department, hospital } = doctor
  const syllables = pinyin && name.zh && plainSyllables(name.zh, true)
  return {
    slug,
    name,
    ...(pinyin && { pinyin }),
    ...(syllables && { syllables }),
    formOfAddress,
    post,
    department: department.name,
    hospital: hospital.name,
    portrait: smallPicture(portraitDocument(doctor, 'en')),
  }
}

/** One source, as wide as a list shows it, and one for the night. */
function smallPicture({ sources, nightSources, width, height, alt }: Picture): Picture {
  return {
    sources: sources.slice(0, 1),
    ...(nightSources && { nightSources: nightSources.slice(0, 1) }),
    width,
    height,
    alt,
  }
}

type Place = { kind: SearchPlace['kind']; slug: string; name: LocalizedText; doctors: number[] }

/** Those that have doctors: hospitals, then departments, then fields, each by slug. */
function placesOf(doctors: readonly PublishedDoctor[], fields: FieldIndex): SearchPlace[] {
  const places = new Map<string, Place>()
  const add = (kind: Place['kind'], { slug, name }: { slug: string; name: LocalizedText }, doctor: number) => {
    const known = places.get(`${kind} ${slug}`)
    if (known) known.doctors.push(doctor)
    else places.set(`${kind} ${slug}`, { kind, slug, name, doctors: [doctor] })
  }
  for (const [number, doctor] of doctors.entries()) {
    add('hospital', doctor.hospital, number)
    add('department', doctor.department, number)
    for (const field of fields.of(doctor)) add('expertise', field, number)
  }
  const kinds = ['hospital', 'department', 'expertise']
  return [...places.values()]
    .sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || (a.slug < b.slug ? -1 : 1))
    .map(({ kind, slug, name, doctors: numbers }) => {
      const syllables = name.zh && plainSyllables(name.zh, false)
      return { kind, slug, name, ...(syllables && { syllables }), doctors: encodeRising(numbers) }
    })
}

function inFiles<Item>(items: readonly Item[], perFile: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / perFile) }, (_, file) =>
    items.slice(file * perFile, (file + 1) * perFile),
  )
}
