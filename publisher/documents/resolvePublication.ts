import type { Place, Site } from '../../contract/directory'
import type { LocalizedText } from '../../contract/language'
import { paths } from '../../contract/paths'
import type { MeasuredRecording, RecordingFile } from '../audio/recordingFile'
import type { Collection, DoctorFile, InterviewFile, RecordFile, TranslationFile } from '../collection/collection'
import { withBlocks } from '../collection/withBlocks'
import type { Placeholders } from '../pictures/encodePictures'
import type { PictureFile, PublishedPicture } from '../pictures/pictureFile'
import type { PlaceRecords, SiteRecord } from '../records/directoryRecords'
import type { FrontMatter } from '../records/frontMatter'
import { groupBy } from './groupBy'
import { pictureDocument } from './pictureDocument'
import type { PublishedDoctor, PublishedInterview, PublishedVersion, ResolvedContent } from './publication'

const placeholderAlt = { en: 'Placeholder drawing', zh: '示意图' } satisfies LocalizedText

type Resolving = {
  collection: Collection
  endpointUrl: string
  pictures: ReadonlyMap<string, PictureFile>
  recordings: ReadonlyMap<string, RecordingFile>
  placeholders: Placeholders
}

/** Follows every reference of a collection that has been checked. Throws where it has not been. */
export function resolvePublication(resolving: Resolving): ResolvedContent {
  const { collection, pictures, recordings, endpointUrl } = resolving
  const { pageUrls = {}, ...site } = checked(collection.site.value)
  const doctors = [...collection.doctors]
    .sort((a, b) => compareText(a.order, b.order) || compareText(a.slug, b.slug))
    .map((doctor) => resolveDoctor(doctor, resolving))
  const bySlug = new Map(doctors.map((doctor) => [doctor.slug, doctor]))
  const translationsOf = groupBy(collection.translations, ({ slug }) => slug)
  return {
    hospitals: placesOf(collection.hospitals),
    departments: placesOf(collection.departments),
    site: siteOf(site, pictures),
    endpointUrl,
    pageUrls,
    doctors,
    interviews: collection.interviews
      .map((interview) => resolveInterview(interview, translationsOf.get(interview.slug) ?? [], bySlug, resolving))
      .sort((a, b) => compareText(a.datePublished, b.datePublished) || compareText(a.id, b.id)),
    pictures: new Map([...pictures.keys()].map((name) => [name, encoded(name, pictures)])),
    recordings: new Map([...recordings.keys()].map((name) => [name, measured(name, recordings)])),
  }
}

function siteOf(
  { officialAccount, ...site }: Omit<SiteRecord, 'pageUrls'>,
  pictures: ReadonlyMap<string, PictureFile>,
): Site {
  if (!officialAccount) return site
  const { qrCode, ...account } = officialAccount
  const alt = account.name.en ?? account.name.zh ?? ''
  const code = qrCode && pictureDocument(encoded(qrCode.file, pictures), { alt })
  return { ...site, officialAccount: { ...account, ...(code && { qrCode: code }) } }
}

function placesOf({ value }: RecordFile<PlaceRecords>): Place[] {
  return Object.entries(checked(value)).map(([slug, place]) => ({ slug, ...place }))
}

function resolveDoctor(
  { slug, value, pinyin }: DoctorFile,
  { collection, pictures, placeholders }: Resolving,
): PublishedDoctor {
  const { department, hospital, portrait, ...record } = checked(value)
  return {
    ...record,
    slug,
    formerSlugs: record.formerSlugs ?? [],
    ...(pinyin && { pinyin }),
    department: { slug: department, name: checked(collection.departments.value?.[department]).name },
    hospital: { slug: hospital, name: checked(collection.hospitals.value?.[hospital]).name },
    portrait: portrait ? encoded(portrait.file, pictures) : checked(placeholders.portraits.get(slug)),
    portraitAlt: portrait?.alt ?? placeholderAlt,
  }
}

function resolveInterview(
  interview: InterviewFile,
  translations: readonly TranslationFile[],
  doctors: ReadonlyMap<string, PublishedDoctor>,
  resolving: Resolving,
): PublishedInterview {
  const { slug } = interview
  const front = checked(interview.frontMatter)
  const doctor = checked(doctors.get(front.doctor))
  const versions: PublishedInterview['versions'] = [
    originalVersion(interview, front, resolving),
    ...translations.map((translation) => translatedVersion(translation, front, resolving)),
  ]
  return {
    id: front.id,
    slug,
    formerSlugs: front.formerSlugs ?? [],
    datePublished: front.datePublished,
    dateModified: latest(versions.map((version) => version.dateModified)),
    doctor,
    department: doctor.department,
    hospital: doctor.hospital,
    visits: front.visits ?? 0,
    versions,
  }
}

function originalVersion(file: InterviewFile, front: FrontMatter, resolving: Resolving): PublishedVersion {
  const { cover, language } = front
  return withBody(file, {
    ...ownEntries(front),
    ...audioEntry(front, resolving),
    language,
    dateModified: front.dateModified ?? front.datePublished,
    cover: cover
      ? { ...cover, picture: encoded(cover.file, resolving.pictures) }
      : { picture: checked(resolving.placeholders.covers.get(front.id)), alt: placeholderAlt[language] },
  })
}

/** What the body of an article says, with the body itself left in its file. */
function withBody<Entries extends object>(article: InterviewFile | TranslationFile, entries: Entries) {
  const { contentHash, quote, readingMinutes } = article
  const figures = article.figures.map(({ name }) => name)
  const outline = { contentHash, readingMinutes, figures, ...(quote !== undefined && { quote }) }
  return withBlocks({ ...entries, ...outline }, () => article.blocks)
}

/** What a translation does not say for itself it takes from its original; not the recording, which speaks its language. */
function translatedVersion(file: TranslationFile, original: FrontMatter, resolving: Resolving): PublishedVersion {
  const { language, frontMatter } = file
  const own = checked(frontMatter)
  const cover = original.cover && { ...original.cover, ...own.cover }
  return withBody(file, {
    ...ownEntries({ ...original, ...own }),
    ...(own.translator && { translator: own.translator }),
    ...audioEntry(own, resolving),
    language,
    dateModified: own.dateModified ?? original.dateModified ?? original.datePublished,
    cover: cover
      ? { ...cover, picture: encoded(cover.file, resolving.pictures) }
      : { picture: checked(resolving.placeholders.covers.get(original.id)), alt: placeholderAlt[language] },
  })
}

type OwnEntries = Pick<FrontMatter, 'headline' | 'digest' | 'editor' | 'sourceUrl' | 'officialAccountUrl'>

function ownEntries({ headline, digest, editor, sourceUrl, officialAccountUrl }: OwnEntries): OwnEntries {
  return {
    headline,
    digest,
    ...(editor && { editor }),
    ...(sourceUrl && { sourceUrl }),
    ...(officialAccountUrl && { officialAccountUrl }),
  }
}

function audioEntry({ audio }: Pick<FrontMatter, 'audio'>, { recordings }: Resolving): Pick<PublishedVersion, 'audio'> {
  if (!audio) return {}
  const { name, durationSeconds, bytes } = measured(audio.file, recordings)
  return { audio: { src: paths.audio(name), durationSeconds, bytes, ...(audio.by && { by: audio.by }) } }
}

function measured(name: string, recordings: ReadonlyMap<string, RecordingFile>): MeasuredRecording {
  const recording = checked(recordings.get(name))
  if ('unreadable' in recording) throw new Error(`the recording ${name} was not checked before it is published`)
  return recording
}

function encoded(name: string, pictures: ReadonlyMap<string, PictureFile>): PublishedPicture {
  const { night, ...picture } = checked(pictures.get(name))
  if ('unreadable' in picture || (night && 'unreadable' in night)) {
    throw new Error(`the picture ${name} was not checked before it is published`)
  }
  return { ...picture, ...(night && { night }) }
}

function checked<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('the collection was not checked before it is published')
  return value
}

/** The latest of days written `YYYY-MM-DD`, which sort as text. */
const latest = (days: string[]): string => checked(days.sort().at(-1))

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
