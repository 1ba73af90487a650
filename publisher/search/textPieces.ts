import type { SearchPiece } from '../../contract/searchDocuments'
import { pieceBytes } from '../../contract/searchPieces'
import type { PublishedVersion } from '../documents/publication'
import { sectionBeginnings } from '../documents/sections'
import { cutText } from './cutText'
import { searchedTexts } from './interviewTexts'

/** The texts of a block, and the other parts of its pieces as they are written. */
export type SearchedBlock = { texts: readonly string[]; place: string }

/** The blocks of one version, then the digest, so that the first place of a word is one that can be opened. */
export function searchedBlocks({ blocks, digest }: Pick<PublishedVersion, 'digest' | 'blocks'>): SearchedBlock[] {
  const sections = sectionBeginnings(blocks)
  const ofText = blocks.map((block, index) => {
    const section = sections.filter(({ firstBlock }) => firstBlock <= index).at(-1)
    const label = section?.number ?? shortened(section?.title ?? '')
    return { texts: searchedTexts(block), place: placeOf(index, label, block.type === 'turn' ? 1 : 0) }
  })
  return [...ofText, { texts: [digest], place: placeOf(0, '', 0) }]
}

const placeOf = (block: SearchPiece[1], section: SearchPiece[2], inQuestions: SearchPiece[3]) =>
  JSON.stringify([block, section, inQuestions]).slice(1, -1)

type TextPiece = {
  texts: string[]
  place: string
  /** Bytes that it leaves empty. */
  left: number
}

/** The pieces of blocks (`contract/searchPieces.ts`), in their order. */
export function textPieces(blocks: readonly SearchedBlock[]): TextPiece[] {
  return blocks.flatMap(piecesOf)
}

/** A piece as a line, as long as every other: a `SearchPiece`. There are hundreds in a text, and none is measured again. */
export function lineOfPiece({ texts, place, left }: TextPiece): string {
  return `[${JSON.stringify(texts)},${place}]${' '.repeat(left)}\n`
}

/** Of a section without a number: more of its title would leave too little room for the text. In bytes of JSON. */
const longestTitle = 48

function shortened(title: string): string {
  const characters = Array.from(title)
  while (jsonBytes(characters.join('')) > longestTitle) characters.pop()
  const start = characters.join('')
  return start === title ? title : `${start.trimEnd()}…`
}

/** A block's texts in as few pieces as its sentences let it be. */
function piecesOf({ texts, place }: SearchedBlock): TextPiece[] {
  const room = pieceBytes - Buffer.byteLength(`[[""],${place}]\n`)
  const pieces: TextPiece[] = []
  let piece: TextPiece | undefined
  for (const text of texts) {
    let isBegun = false
    for (const part of cutText(text, room, jsonBytesWithin)) {
      const own = part.length + (isBegun ? 0 : betweenTexts)
      if (!piece || part.isRest || own > piece.left) {
        piece = { texts: [part.text], place, left: room - part.length }
        pieces.push(piece)
      } else {
        piece.texts.push(isBegun ? `${piece.texts.pop()}${part.text}` : part.text)
        piece.left -= own
      }
      isBegun = true
    }
  }
  return pieces
}

const jsonBytes = (value: unknown) => Buffer.byteLength(JSON.stringify(value))

/** A comma and the quotation marks of another text. */
const betweenTexts = 3
const isEscaped = /["\\\p{Cc}\p{Cs}]/u

/** Within quotation marks. Most texts are written as they are: to know that is quicker than to write them. */
function jsonBytesWithin(text: string): number {
  return isEscaped.test(text) ? jsonBytes(text) - 2 : Buffer.byteLength(text)
}
