import { type Paragraph, paragraphOf } from './bodyItem'
import { beginning, type Guess } from './guess'
import { readNumber } from './numbering'
import { type Piece, piecesOf } from './pieces'
import type { Line } from './readPage'
import { pictureMarks } from './recognisePictures'
import { endsLikeSentence, isShort } from './words'

export interface Introduction {
  readonly biography: readonly string[]
  /** What the body is made of, pictures among the biography included. */
  readonly body: readonly Paragraph[]
  /** The pieces of the labels and of the biography. */
  readonly pieces: readonly Piece[]
  readonly guesses: readonly Guess[]
}

const biographyLabel =
  /^(?:brief(?: introduction| biography)?|(?:short )?biography|profile|about the (?:doctor|expert)|(?:doctor|expert)(?:’s|'s)? (?:profile|brief)|(?:医生|专家|个人|人物)?(?:简介|介绍))\s*(?:[:：]\s*|$)/i
const introductionLabel =
  /^(?:introduction|intro|foreword|preface|lead|引言|导语|前言|导读|引子|序言?)\s*(?:[:：]\s*|$)/i

interface Labelled {
  readonly index: number
  readonly label: string
}

function findLabel(lines: readonly Line[], pattern: RegExp): Labelled | undefined {
  const index = lines.findIndex((line) => pattern.test(line.text))
  const label = pattern.exec(lines[index]?.text ?? '')?.[0]
  return label === undefined ? undefined : { index, label: label.trim() }
}

function opensSection(line: Line): boolean {
  const numbered = readNumber(line.text)
  return numbered?.number === 1 && isShort(numbered.text) && !endsLikeSentence(numbered.text)
}

/** The lines a label opens: what stands behind it on its line, and the lines after it. */
function afterLabel(lines: readonly Line[], { index, label }: Labelled): Paragraph[] {
  const [first, ...rest] = lines.slice(index)
  const text = first?.text.slice(label.length).trim() ?? ''
  return [...(first && text ? [{ ...paragraphOf(first), label, text }] : []), ...rest.map(paragraphOf)]
}

function isPicture(paragraph: Paragraph): boolean {
  return pictureMarks(paragraph.text).length > 0
}

/**
 * Divides what follows the byline into the doctor's biography (“Brief:”) and the body (“Introduction”). Without an
 * introduction's label the biography ends at the first picture or numbered heading, else after one paragraph; without
 * a brief everything is body. Pictures among the biography open the body.
 */
export function recogniseIntroduction(lines: readonly Line[]): Introduction {
  const brief = findLabel(lines.slice(0, 8), biographyLabel)
  const introduction = findLabel(lines, introductionLabel)
  const sectionAt = lines.findIndex(opensSection)
  // Behind a brief the label is believed even after a numbered line: fields of expertise may be numbered too.
  const isBeforeSections = introduction && (brief || sectionAt < 0 || introduction.index < sectionAt)
  const usable = isBeforeSections ? introduction : undefined
  const labels = [brief, usable].flatMap((each) => {
    const line = each && lines[each.index]
    return line ? piecesOf(line, [['label', each.label]]) : []
  })
  const text = usable ? afterLabel(lines, usable) : []
  if (!brief) {
    const before = lines.slice(0, usable?.index).map(paragraphOf)
    return { biography: [], body: [...before, ...text], pieces: labels, guesses: [] }
  }
  const before = lines.slice(0, brief.index).map(paragraphOf)
  const briefed = afterLabel(lines.slice(0, usable?.index), brief)
  const length = usable ? briefed.length : lengthOfBiography(briefed)
  const biography = briefed.slice(0, length).filter((paragraph) => !isPicture(paragraph))
  const pictures = briefed.slice(0, length).filter(isPicture)
  const last = biography[biography.length - 1]
  const guess =
    last && !usable
      ? [{ line: last.line.number, text: `the biography is taken to end here: ${beginning(last.text)}` }]
      : []
  return {
    biography: biography.map((paragraph) => paragraph.text),
    body: [...before, ...pictures, ...briefed.slice(length), ...text],
    pieces: [
      ...labels,
      ...biography.flatMap(({ line, label, text: words }) =>
        piecesOf(line, [
          ['label', label ?? ''],
          ['biography', words],
        ]),
      ),
    ],
    guesses: guess,
  }
}

function lengthOfBiography(briefed: readonly Paragraph[]): number {
  const end = briefed.findIndex(
    (paragraph, index) => (index > 0 && isPicture(paragraph)) || opensSection(paragraph.line),
  )
  return end < 0 ? Math.min(1, briefed.length) : end
}
