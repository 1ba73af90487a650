import type { FormOfAddress } from '../../contract/directory'
import type { Language, Localized, LocalizedText } from '../../contract/language'
import type { Picture } from '../../contract/picture'
import type { EndpointResult } from '../endpoint/endpointError'

/** Runs of a text; the marked ones are what was searched for. Joined, they are the text. */
export type MarkedText = readonly { text: string; marked?: true }[]

/** A localized text with marks, in the languages it is there in. */
export type MarkedLocalizedText = Localized<MarkedText>

/** Where a hit was found, from the best to the least: the order of ranking. */
export type DoctorWhere = 'name' | 'expertise' | 'department' | 'hospital'
export type InterviewWhere = 'headline' | 'doctor' | 'text'

export type DoctorHit = {
  slug: string
  /** A pinyin query marks the characters of `zh`, and `pinyin`. */
  name: MarkedLocalizedText
  /** With tones, as the directory prints it; where there is a Chinese name that can be read. */
  pinyin?: MarkedText
  formOfAddress: FormOfAddress
  post: LocalizedText
  department: MarkedLocalizedText
  hospital: MarkedLocalizedText
  /** The field of expertise that matched, where that is why. */
  expertise?: MarkedLocalizedText
  where: DoctorWhere
  /** One small source and one for the night, without a placeholder: it keeps the record small. */
  portrait?: Picture
}

export type InterviewHit = {
  id: string
  /** The version in which it was found. */
  language: Language
  headline: MarkedText
  doctor: { name: LocalizedText; formOfAddress: FormOfAddress }
  where: InterviewWhere
  /** The pieces of the text in which `readPassage` looks for the sentence, the likeliest first. None where it is not known. */
  pieces: readonly number[]
  /** What it was found by, where a slip was read otherwise: `readPassage` looks for it. */
  foundBy?: string
}

/** The sentence around a match: "Section 3 ·" and a tap that opens the interview at that block. */
export type Passage = {
  block: number
  section?: { number?: number; title?: string }
  inQuestions: boolean
  sentence: MarkedText
}

/** A hospital, department or field of expertise: its name opens the directory, narrowed to it. */
export type PlaceHit = {
  kind: 'hospital' | 'department' | 'expertise'
  slug: string
  name: MarkedLocalizedText
  doctorCount: number
}

export type SearchAnswer = {
  doctors: { count: number; hits: readonly DoctorHit[] }
  interviews: { count: number; hits: readonly InterviewHit[] }
  places: readonly PlaceHit[]
  /** What a word with a slip was read as: shown, never silently. */
  readAs?: string
}

/**
 * Reads one JSON file of the endpoint by its path. `undefined` is a 404: no such prefix or term exists. Never rejects:
 * failures are values.
 */
export type ReadFile = (path: string) => Promise<EndpointResult<unknown>>

/**
 * Reads the part of a text file that begins and ends with these bytes, both included; without a part, or where a server
 * gives none, all of it. `undefined` is a 404. Never rejects.
 */
export type ReadText = (
  path: string,
  part?: { start: number; end: number },
) => Promise<EndpointResult<{ text: string; isWhole: boolean } | undefined>>

/** The lists of an answer, each of which goes on. */
export type FoundList = 'doctors' | 'interviews'

/**
 * The hits that are wanted of each list, none of one that is not named. Without any: what the first screen shows
 * (`firstHits`), for each is a request.
 */
export type SearchOptions = Partial<Record<FoundList, { offset: number; limit: number }>>

/** Hits that a first screen shows: of doctors only some, where interviews follow, and below them fewer of those. */
export const firstHits = { doctors: 5, interviews: 5, doctorsBeforeInterviews: 3, interviewsBelowDoctors: 3 }

export type SearchResult = EndpointResult<SearchAnswer>
export type PassageResult = EndpointResult<Passage>

export type Search = (query: string, read: ReadFile, options?: SearchOptions) => Promise<SearchResult>
export type ReadPassage = (query: string, hit: InterviewHit, read: ReadText) => Promise<PassageResult>
