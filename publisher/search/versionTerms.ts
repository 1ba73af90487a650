import {
  doctorClass,
  headlineClass,
  maskPieces,
  type Posting,
  type TermClass,
  textClass,
} from '../../contract/searchPostings'
import { foldText, visitTerms } from '../../contract/searchText'
import { type SearchedBlock, textPieces } from './textPieces'

/** The texts of one version that search finds it by. */
export type VersionTexts = {
  headline: string
  /** The doctor's names in every writing. */
  doctorNames: readonly string[]
  blocks: readonly SearchedBlock[]
}

/**
 * The terms of one version: a pure function of its texts, small enough to be kept between runs by the hash of what it was
 * made of. `terms` are joined by line feeds, in the order in which they first stand there; `postings` has one packed number
 * for each, which `unpackPosting` reads.
 */
export type VersionTerms = { terms: string; postings: Uint32Array }

const mostPieces = 0xffff - 1

export function versionTerms({ headline, doctorNames, blocks }: VersionTexts): VersionTerms {
  const places = new Map<string, number>()
  const classes: TermClass[] = []
  const counts: number[] = []
  const first: number[] = []
  const masks: number[] = []
  let [termClass, piece]: [TermClass, number] = [headlineClass, -1]
  const visit = (term: string) => {
    let place = places.get(term)
    if (place === undefined) {
      place = places.size
      places.set(term, place)
      classes.push(termClass)
      counts.push(0)
      first.push(piece)
      masks.push(0)
    }
    counts[place] = (counts[place] ?? 0) + 1
    if (piece < 0) return
    if (first[place] === -1) first[place] = piece
    masks[place] = (masks[place] ?? 0) | (1 << (piece % maskPieces))
  }
  visitTerms(foldText(headline), visit)
  termClass = doctorClass
  for (const name of doctorNames) visitTerms(foldText(name), visit)
  termClass = textClass
  textPieces(blocks).forEach(({ texts }, index) => {
    piece = Math.min(index, mostPieces)
    for (const text of texts) visitTerms(foldText(text), visit)
  })
  // `Uint32Array.from` would take as long as to find the terms of a short text.
  const postings = new Uint32Array(counts.length)
  for (let place = 0; place < counts.length; place++) {
    const count = counts[place] ?? 0
    const frequency = count < 2 ? 0 : count < 4 ? 1 : count < 8 ? 2 : 3
    postings[place] = packed(classes[place] ?? textClass, frequency, first[place] ?? -1, masks[place] ?? 0)
  }
  return { terms: [...places.keys()].join('\n'), postings }
}

/** Class in 2 bits, frequency in 2, the piece and one in 16, the mask in 11. */
function packed(termClass: TermClass, frequency: number, piece: number, mask: number): number {
  return termClass | (frequency << 2) | ((piece + 1) << 4) | (mask << 20)
}

export function unpackPosting(value: number): Omit<Posting, 'document'> {
  const piece = ((value >>> 4) & 0xffff) - 1
  return {
    termClass: (value & 3) as TermClass,
    frequency: (value >>> 2) & 3,
    ...(piece >= 0 && { piece }),
    mask: value >>> 20,
  }
}
