import type { Department, Doctor, Hospital, Place, Site } from '../../contract/directory'
import type { Interview } from '../../contract/interview'
import type { Language } from '../../contract/language'
import type { CardKind, PlaceKind } from '../../contract/paths'
import type { MeasuredRecording } from '../audio/recordingFile'
import type { ParsedBlock } from '../markdown/parsedBlock'
import type { PublishedPicture, ShareFiles } from '../pictures/pictureFile'
import type { DoctorRecord, SiteRecord } from '../records/directoryRecords'

/** A doctor with places resolved; the portrait's text alternative is chosen when a document's language is known. */
export type PublishedDoctor = Omit<Doctor, 'portrait'> & {
  portrait: PublishedPicture
  portraitAlt: NonNullable<DoctorRecord['portrait']>['alt']
  formerSlugs: string[]
}

/** One language version of an interview, its blocks still with the names of picture files. */
export type PublishedVersion = Pick<
  Interview,
  | 'language'
  | 'headline'
  | 'digest'
  | 'dateModified'
  | 'audio'
  | 'sourceUrl'
  | 'officialAccountUrl'
  | 'editor'
  | 'translator'
  | 'readingMinutes'
> & {
  /** Read from the article's file when they are asked for. */
  blocks: ParsedBlock[]
  /** Another one whenever the blocks are others. */
  contentHash: string
  /** The first pull quote, without marks. */
  quote?: string
  /** The picture files of the figures. */
  figures: string[]
  cover: { picture: PublishedPicture; alt: string; caption?: string }
}

export type PublishedInterview = {
  id: string
  slug: string
  formerSlugs: string[]
  datePublished: string
  /** The latest day on which any version was changed. */
  dateModified: string
  doctor: PublishedDoctor
  department: Department
  hospital: Hospital
  visits: number
  /** The original first. */
  versions: [PublishedVersion, ...PublishedVersion[]]
}

/** The whole collection, checked and resolved. */
export type ResolvedContent = {
  site: Site
  /** Every hospital and every department that is listed, with or without doctors. */
  hospitals: Place[]
  departments: Place[]
  /** The endpoint's public address, without a slash at its end: `endpointOrigin`. */
  endpointUrl: string
  /** Where the website shows what is published: patterns, for `webPages.ts`. */
  pageUrls: NonNullable<SiteRecord['pageUrls']>
  /** In the order of the directory: by letter, then by name. */
  doctors: PublishedDoctor[]
  /** From the oldest to the newest; of one day by id. */
  interviews: PublishedInterview[]
  /** Every picture of the content, by file name. */
  pictures: ReadonlyMap<string, PublishedPicture>
  /** Every recording of the content, by file name. */
  recordings: ReadonlyMap<string, MeasuredRecording>
}

/** The pictures with which pages are shared. */
export type SharedPictures = {
  /** By slug. */
  doctors: ReadonlyMap<string, ShareFiles>
  /** By `versionKey`. */
  versions: ReadonlyMap<string, ShareFiles>
  /** By `placeKey`; places have none where no cards are drawn. */
  places: ReadonlyMap<string, ShareFiles>
  /** Of pages that are about nobody; none where no cards are drawn. */
  kinds: ReadonlyMap<CardKind, ShareFiles>
}

export const versionKey = ({ id }: { id: string }, language: Language): string => `${id}.${language}`
export const placeKey = (kind: PlaceKind, slug: string): string => `${kind}/${slug}`

/** What every document is made of. */
export type Publication = ResolvedContent & { shared: SharedPictures }

/** The pictures of something that is always shared with some. */
export function sharedPictures(files: ReadonlyMap<string, ShareFiles>, key: string): ShareFiles {
  const found = files.get(key)
  if (!found) throw new Error(`${key} has no pictures to be shared with`)
  return found
}

/** The version to show in a language, else the original. */
export function versionIn(interview: PublishedInterview, language: Language): PublishedVersion {
  return interview.versions.find((version) => version.language === language) ?? interview.versions[0]
}
