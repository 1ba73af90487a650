import type { FormOfAddress } from '../../contract/directory'
import type { DoctorName } from './doctorName'
import type { Piece } from './pieces'
import type { Line } from './readPage'

/** Whom an interview is with, what it is called, and the line that proves it. */
export interface Headline {
  readonly line: Line
  readonly name: DoctorName
  readonly formOfAddress: FormOfAddress
  /** The word that says how the doctor is addressed, where there is one. */
  readonly addressedAs?: string
  readonly headline: string
  readonly byline: Line
  readonly pieces: readonly Piece[]
}
