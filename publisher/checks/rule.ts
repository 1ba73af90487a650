import type { RecordingFile } from '../audio/recordingFile'
import type { Collection } from '../collection/collection'
import type { PictureFile } from '../pictures/pictureFile'
import type { Problem } from '../problems/problem'

/** What a rule across files may look at. */
export type RuleInput = {
  collection: Collection
  /** Every picture that is mentioned and present, by file name, with its night version. */
  pictures: ReadonlyMap<string, PictureFile>
  /** Every recording that is mentioned and present, by file name. */
  recordings: ReadonlyMap<string, RecordingFile>
  /** The day in Shanghai, `YYYY-MM-DD`. */
  today: string
}

/** One rule across files: what breaks it, each with its place and remedy. */
export type Rule = (input: RuleInput) => Problem[]
