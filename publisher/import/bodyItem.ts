import type { Piece, Place } from './pieces'
import { piecesOf } from './pieces'
import type { Line, PicturePointer } from './readPage'

/** A stretch of text on a line; `label` is the number, bullet or name that stood before it. */
export interface Passage {
  readonly line: Line
  readonly text: string
  readonly label?: string
}

export type Paragraph = { readonly type: 'paragraph' } & Passage
export interface List {
  readonly type: 'list'
  readonly ordered: boolean
  readonly items: readonly Passage[]
}
export type Heading = { readonly type: 'heading'; readonly numbered: boolean; readonly level?: 3 } & Passage
/** A heading that the importer adds: no line of the page has it. */
export interface AddedHeading {
  readonly type: 'addedHeading'
  readonly text: string
}
/** `number` counts the page's pictures from 1. `picture` says where it is, if the page does. */
export interface Figure {
  readonly type: 'figure'
  readonly number: number
  readonly mark: Passage
  readonly caption?: Passage
  readonly picture?: PicturePointer
  /** The line of a speaker's name after which it stood, and before whose turn it stands now. */
  readonly movedAbove?: Line
}
export type PullQuote = { readonly type: 'pullQuote' } & Passage
/** Whose turn it is. `printedName` is kept where readers must see it: the speaker is neither the publication nor the doctor. */
export interface Speaker {
  readonly type: 'speaker'
  readonly role: 'question' | 'answer'
  readonly printedName?: string
  readonly mark: Passage
}
export interface Turn {
  readonly type: 'turn'
  readonly speaker: Speaker
  /** Where a picture stood inside a turn, the rest of it is a turn of its own. */
  readonly continued: boolean
  readonly content: readonly (Paragraph | List)[]
}

/** What the body of a page consists of, in order. `speaker` occurs only until turns are gathered. */
export type BodyItem = Paragraph | List | Heading | AddedHeading | Figure | PullQuote | Speaker | Turn

export function paragraphOf(line: Line): Paragraph {
  return { type: 'paragraph', line, text: line.text }
}

function passagePieces(passage: Passage, place: Place = 'body'): Piece[] {
  return piecesOf(passage.line, [
    ['label', passage.label ?? ''],
    [place, passage.text],
  ])
}

/** The pieces of the page that an item consists of. */
export function piecesOfItem(item: BodyItem): Piece[] {
  const { type } = item
  if (type === 'addedHeading') return []
  if (type === 'list') return item.items.flatMap((each) => passagePieces(each))
  if (type === 'figure')
    return [...passagePieces(item.mark, 'label'), ...(item.caption ? passagePieces(item.caption) : [])]
  if (type === 'speaker') {
    return piecesOf(item.mark.line, [
      [item.printedName === undefined ? 'label' : 'body', item.printedName ?? item.mark.text],
      ['label', item.printedName === undefined ? '' : item.mark.text.slice(item.printedName.length).trim()],
    ])
  }
  if (type === 'turn') {
    return [...(item.continued ? [] : piecesOfItem(item.speaker)), ...item.content.flatMap(piecesOfItem)]
  }
  return passagePieces(item)
}
