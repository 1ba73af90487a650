import type { Language } from '../../contract/language'
import type { ParsedInterview, ParsedTranslation } from '../markdown/parseInterview'
import type { Problem } from '../problems/problem'
import type { DoctorRecord, PlaceRecords, SiteRecord } from '../records/directoryRecords'
import type { ParsedYaml } from '../records/parseYaml'
import type { Outline } from './parseFile'

/** One YAML file: its value where it is right, and where its keys stand. */
export type RecordFile<Value> = Omit<ParsedYaml<Value>, 'keyLines'> & { file: string }
export type DoctorFile = RecordFile<DoctorRecord> & {
  slug: string
  /** Of the Chinese name: `namePinyin`. */
  pinyin?: string
  /** By which doctors are ordered: `orderOf`. */
  order: string
}
/** An article with the outline of its body. Its blocks are read when they are asked for: a list of cards needs none. */
type ArticleFile<Parsed extends { keyLines: unknown }> = Omit<Parsed, 'keyLines'> &
  Outline & {
    slug: string
    /** Another one whenever the file's text is another. */
    contentHash: string
  }
export type InterviewFile = ArticleFile<ParsedInterview>
export type TranslationFile = ArticleFile<ParsedTranslation> & { language: Language }

/** Everything editors wrote, parsed one file at a time and sorted by file name; not yet checked against each other. */
export type Collection = {
  /** What problems call the content folder, for example `content`. */
  folder: string
  site: RecordFile<SiteRecord>
  hospitals: RecordFile<PlaceRecords>
  departments: RecordFile<PlaceRecords>
  doctors: DoctorFile[]
  interviews: InterviewFile[]
  translations: TranslationFile[]
  /** The names of the files in `images/`. */
  imageNames: string[]
  /** The names of the files in `audio/`. */
  audioNames: string[]
  /** Files with a name that says nothing to us. */
  strayFiles: Problem[]
}

/** The problems of all files, each parsed by itself. */
export function problemsOfFiles(collection: Collection): Problem[] {
  const { site, hospitals, departments, doctors, interviews, translations, strayFiles } = collection
  const files = [site, hospitals, departments, ...doctors, ...interviews, ...translations]
  return [...files.flatMap((file) => file.problems), ...strayFiles]
}

/** Whether every file could be parsed, so that what no file mentions is truly mentioned nowhere. */
export function isWhole({ doctors, interviews, translations }: Collection): boolean {
  const articles = [...interviews, ...translations]
  const hasFaultyBody = articles.some(({ problems }) => problems.some(({ severity }) => severity === 'error'))
  return !hasFaultyBody && doctors.every(({ value }) => value !== undefined)
}
