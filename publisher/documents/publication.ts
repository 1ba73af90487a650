import type { Department, Doctor, Hospital, Place, Site } from '../../contract/directory'
import type { Interview } from '../../contract/interview'
import type { Language } from '../../contract/language'
import type { MeasuredRecording } from '../audio/recordingFile'
import type { ParsedBlock } from '../markdown/parsedBlock'
import type { ShareFiles } from '../pictures/encodeShareImages'
import type { PublishedPicture } from '../pictures/pictureFile'
import type { DoctorRecord, SiteRecord } from '../records/directoryRecords'

/** A doctor with places resolved; the portrait's text alternative is chosen when a document's language is known. */
export type PublishedDoctor = Omit<Doctor, 'portrait'> & {
  portrait: PublishedPicture
  portraitAlt: NonNullable<DoctorRecord['portrait']>['alt']
  shareImages: ShareFiles
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
  blockCount: number
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
  /** Cut from the original's cover. */
  shareImages: ShareFiles
  /** The original first. */
  versions: [PublishedVersion, ...PublishedVersion[]]
}

/** The whole collection, checked and resolved: what every document is made of. */
export type Publication = {
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

/** The version to show in a language, else the original. */
export function versionIn(interview: PublishedInterview, language: Language): PublishedVersion {
  return interview.versions.find((version) => version.language === language) ?? interview.versions[0]
}
