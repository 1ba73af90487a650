import { kindOf, partsOfByline } from './bylineParts'
import { type DoctorName, titleBefore } from './doctorName'
import type { Headline } from './headline'
import { piecesOf } from './pieces'
import type { Line } from './readPage'
import { isShort } from './words'

const latinName = /^\p{Lu}[\p{L}\p{M}.'’-]*(?: \p{Lu}[\p{L}\p{M}.'’-]*){1,3}(?=\s*[,，、;；|｜（(])/u
const chineseName = /^[\p{Script=Han}·]{2,6}(?=\s*[,，、;；|｜（(：: ])/u

/** The name with which a byline begins: “NAME, degree, post, department, hospital”. Undefined for any other line. */
function nameOfByline(line: Line): DoctorName | undefined {
  if (line.pictures || !isShort(line.text, 40)) return undefined
  const before = titleBefore.exec(line.text)?.[0] ?? ''
  const untitled = line.text.slice(before.length)
  const en = latinName.exec(untitled)?.[0]
  const zh = en === undefined ? chineseName.exec(untitled)?.[0] : undefined
  const printed = en ?? zh
  if (printed === undefined || kindOf(printed) !== 'other') return undefined
  const parts = partsOfByline(line.text, before.length + printed.length)
  const kinds = new Set(parts.map(({ kind }) => kind))
  const isByline = kinds.has('post') && kinds.has('hospital') && parts.every(({ text }) => isShort(text, 10))
  return isByline ? (en === undefined ? { zh } : { en }) : undefined
}

/**
 * The headline of a page whose title is known, as an article's is, and does not hold “NAME | headline”: the doctor is
 * then whom the byline names. A title that begins with that name and a colon loses both. Undefined where no line is a
 * byline.
 */
export function recogniseTitle(lines: readonly Line[], title: string): Headline | undefined {
  const at = lines.findIndex((line) => line.text === title)
  const line = lines[at]
  if (!line) return undefined
  for (const byline of [...lines.slice(at + 1), ...lines.slice(0, at)]) {
    const name = nameOfByline(byline)
    const printed = name?.en ?? name?.zh
    if (name === undefined || printed === undefined) continue
    const address = new RegExp(
      `^(?:Dr\\.?|Prof\\.?)?\\s*${printed}\\s*(教授|主任|医生|医师)?\\s*[:：|｜]\\s*(?=\\S)`,
    ).exec(title)
    const opening = address?.[0] ?? ''
    const isProfessor = /prof|教授/i.test(`${opening} ${titleBefore.exec(byline.text)?.[0] ?? ''}`)
    return {
      line,
      name,
      formOfAddress: isProfessor ? 'professor' : 'doctor',
      addressedAs: isProfessor ? (address?.[1] ?? 'Prof.') : undefined,
      headline: title.slice(opening.length),
      byline,
      pieces: piecesOf(line, [
        ['label', opening.trim()],
        ['headline', title.slice(opening.length)],
      ]),
    }
  }
  return undefined
}
