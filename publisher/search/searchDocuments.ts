import { join } from 'node:path'
import type { LocalizedText } from '../../contract/language'
import { paths } from '../../contract/paths'
import type { Picture } from '../../contract/picture'
import {
  doctorRecordsSchema,
  placeRecordsSchema,
  type SearchDoctor,
  type SearchPlace,
  type SearchVersion,
  searchVersionSchema,
} from '../../contract/searchDocuments'
import { recordsPerFile } from '../../contract/searchKeys'
import { documentOf, encodeRising } from '../../contract/searchPostings'
import { type EndpointDocument, endpointDocument, lazyDocument, lazyText } from '../documents/endpointDocument'
import type { FieldIndex } from '../documents/fieldIndex'
import { fingerprint, shortHash } from '../documents/fingerprint'
import { portraitDocument } from '../documents/portraitDocument'
import type { Publication, PublishedDoctor, PublishedInterview } from '../documents/publication'
import { inBatches } from '../inBatches'
import type { Progress } from '../progress'
import { gatherHeads, type NumberedTerms } from './gatherTerms'
import { headDocuments } from './headDocuments'
import { doctorNames } from './interviewTexts'
import { keptTextIndex, keptTogether, type VersionSource } from './keptTextIndex'
import { type KeyedDocuments, keyDocuments } from './keyDocuments'
import { nameIndexDocuments } from './nameIndex'
import { doctorTokens, placeTokens, plainSyllables } from './nameTokens'
import { lineOfPiece, searchedBlocks, textPieces } from './textPieces'
import { versionTerms } from './versionTerms'

/** Every file of search (docs/search.md), made of the content alone. */
export function searchDocuments(publication: Publication, fields: FieldIndex): EndpointDocument[] {
  const { doctors, interviews } = publication
  const heads = [...gatherHeads(numberedTerms(versionSources(interviews)))]
  const text = { documents: heads.flatMap(headDocuments), keys: { heads: heads.map(({ key }) => key) } }
  return inOrder(publication, nameDocuments(doctors, fields), text)
}

/**
 * The same files, quicker where some were made before, and on all cores.
 *
 * @param cacheDir where the index is kept between runs, of this collection alone
 */
export async function keptSearchDocuments(
  publication: Publication,
  fields: FieldIndex,
  { cacheDir, progress }: { cacheDir: string; progress: Progress },
): Promise<EndpointDocument[]> {
  const { doctors, interviews } = publication
  const key = shortHash(doctors.map(fingerprint).join(' '))
  const names = keptTogether(join(cacheDir, 'names.json'), key, () => nameDocuments(doctors, fields))
  return inOrder(publication, names, await keptTextIndex(versionSources(interviews), cacheDir, progress))
}

function inOrder({ interviews }: Publication, names: KeyedDocuments, text: KeyedDocuments): EndpointDocument[] {
  return [
    ...versionDocuments(interviews),
    ...names.documents,
    ...text.documents,
    ...keyDocuments({ ...names.keys, ...text.keys }),
  ]
}

/** The versions of interviews, which are in the publication's order, by rising number. */
export function versionSources(interviews: readonly PublishedInterview[]): VersionSource[] {
  return interviews.flatMap(({ versions, doctor }, number) =>
    versions
      .map((version): VersionSource => {
        const { headline, digest, contentHash, language } = version
        const names = doctorNames(doctor)
        return {
          document: documentOf(number, language),
          key: shortHash(JSON.stringify([contentHash, headline, digest, names])),
          texts: () => ({ headline, doctorNames: names, blocks: searchedBlocks(version) }),
        }
      })
      .sort((one, other) => one.document - other.document),
  )
}

export function* numberedTerms(sources: readonly VersionSource[]): Generator<NumberedTerms> {
  for (const { document, texts } of sources) yield { ...versionTerms(texts()), document }
}

/** What an answer shows of a version, and its text: by its number, so that a new interview changes no other's. */
export function versionDocuments(interviews: readonly PublishedInterview[]): EndpointDocument[] {
  return interviews.flatMap(({ id, doctor: { name, formOfAddress }, versions }, number) =>
    versions.flatMap((version) => {
      const { language, headline, contentHash, digest } = version
      return [
        lazyDocument(
          [paths.searchVersion(documentOf(number, language))],
          searchVersionSchema,
          [id, name, formOfAddress, headline],
          (): SearchVersion => [id, name, formOfAddress, headline],
        ),
        lazyText([paths.searchText(id, language)], [contentHash, digest], () =>
          textPieces(searchedBlocks(version)).map(lineOfPiece).join(''),
        ),
      ]
    }),
  )
}

/** Names and slips of doctors and places, and what an answer shows of them. `doctors` are in the directory's order. */
export function nameDocuments(doctors: readonly PublishedDoctor[], fields: FieldIndex): KeyedDocuments {
  const places = placesOf(doctors, fields)
  const { documents, keys } = nameIndexDocuments(
    doctors.map(({ name }) => doctorTokens(name)),
    places.map(({ name }) => placeTokens(name)),
  )
  const records = [
    ...inBatches(doctors.map(doctorRecord), recordsPerFile.doctors).map((content, file) =>
      endpointDocument([paths.searchRecords('doctors', file)], doctorRecordsSchema, content),
    ),
    ...inBatches(places, recordsPerFile.places).map((content, file) =>
      endpointDocument([paths.searchRecords('places', file)], placeRecordsSchema, content),
    ),
  ]
  return { documents: [...documents, ...records], keys }
}

function doctorRecord(doctor: PublishedDoctor): SearchDoctor {
  const { slug, name, pinyin = '', formOfAddress, post, department, hospital } = doctor
  const syllables = (pinyin && name.zh && plainSyllables(name.zh, true)) || ''
  const portrait = smallPortrait(portraitDocument(doctor, 'en'))
  return [slug, name, pinyin, syllables, formOfAddress, post, department.name, hospital.name, portrait]
}

/** The narrowest source, and the one for the night. */
function smallPortrait({ sources, nightSources, width, height }: Picture): SearchDoctor[8] {
  const [source] = sources
  return source ? [source.src, source.width, nightSources?.[0]?.src ?? '', width, height] : null
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
