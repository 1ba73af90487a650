import type { FormOfAddress } from '../../contract/directory'
import { onlyDegrees } from './degrees'
import { ImportProblem } from './importProblem'
import { type Piece, piecesOf } from './pieces'
import type { Line } from './readPage'
import { romanName } from './slugOf'

export interface DoctorName {
  readonly en?: string
  readonly zh?: string
}

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

export const titleBefore = /^(?:(?:prof\.|professor(?=\s)|dr\.|dr(?=\s)|doctor(?=\s))\s*)+/i
const titleAfter = /\s*(?:教授|主任医师|副主任医师|主任|医生|医师|博士)$/
const bar = /^([^|｜︱]{1,80}?)\s*[|｜︱]\s*(.+)$/
const latinName = /^[\p{L}\p{M}.'’ -]+$/u
const chineseName = /^[\p{Script=Han}·]{2,6}$/u
const bothNames = /^([^\p{Script=Han}]+?)\s*[（(]?\s*([\p{Script=Han}·]{2,6})\s*[)）]?$/u

function readName(text: string): DoctorName | undefined {
  if (chineseName.test(text)) return { zh: text }
  const both = bothNames.exec(text)
  const en = both?.[1] ?? text
  return latinName.test(en) && en.split(' ').length <= 5 ? { en, ...(both && { zh: both[2] }) } : undefined
}

/** The ways a page may write one doctor's name: as given, family name last, in Chinese, in pinyin. */
export function namesOf(name: DoctorName): string[] {
  const { en, zh } = name
  const [first, second, third] = en?.split(' ') ?? []
  const reversed = first && second && third === undefined ? `${second} ${first}` : undefined
  return [zh, en, reversed, zh && romanName(zh)].filter((each): each is string => Boolean(each))
}

function isByline(text: string, name: DoctorName): boolean {
  const plain = text.replace(titleBefore, '')
  return namesOf(name).some((each) => {
    if (!plain.toLowerCase().startsWith(each.toLowerCase())) return false
    const after = plain.slice(each.length).replace(/^\s*[（(][^)）]{2,20}[)）]/, '')
    return /^\s*[,，、;；:：|｜]\s*\S/.test(after) || (each === name.zh && /^\s+\S+\s+\S/.test(after))
  })
}

function candidate(line: Line, after: readonly Line[]): Headline | Line | undefined {
  const match = bar.exec(line.text)
  const [left, headline] = [match?.[1], match?.[2]]
  if (left === undefined || headline === undefined) return undefined
  const before = titleBefore.exec(left)?.[0] ?? ''
  const untitled = left.slice(before.length)
  const comma = /[,，].*$/.exec(untitled)?.[0] ?? ''
  const degrees = comma && onlyDegrees(comma) ? comma : ''
  const named = untitled.slice(0, untitled.length - degrees.length)
  const behind = titleAfter.exec(named)?.[0] ?? ''
  const printed = named.slice(0, named.length - behind.length).trim()
  const name = readName(printed)
  if (!name) return undefined
  const byline = after.find((other) => isByline(other.text, name))
  if (!byline) return line
  const title = `${before}${behind}`
  return {
    line,
    name,
    formOfAddress: /prof|教授/i.test(title) ? 'professor' : 'doctor',
    addressedAs: title.trim() || undefined,
    headline,
    byline,
    pieces: piecesOf(line, [
      ['label', before.trim()],
      ...(name.en && name.zh
        ? ([
            ['name', name.en],
            ['label', /[（(]/.exec(printed)?.[0] ?? ''],
            ['name', name.zh],
          ] as const)
        : ([['name', printed]] as const)),
      ['label', /[)）]$/.exec(printed)?.[0] ?? ''],
      ['label', behind.trim()],
      ['label', degrees.trim()],
      ['label', line.text.slice(left.length, line.text.length - headline.length).trim()],
      ['headline', headline],
    ]),
  }
}

/**
 * The line “Dr. NAME | headline” and the byline “NAME, …” that proves it: a tagline may have a bar too, but nobody's
 * byline follows it. Throws an ImportProblem where there is none.
 */
export function recogniseHeadline(lines: readonly Line[]): Headline {
  const candidates = lines
    .map((line, index) => candidate(line, lines.slice(index + 1)))
    .filter((each) => each !== undefined)
  const found = candidates.find((each): each is Headline => 'headline' in each)
  if (found) return found
  const bare = candidates[0]
  if (bare && !('headline' in bare)) {
    throw new ImportProblem(
      'this looks like the headline, but no later line is the byline of the same doctor: add a line “NAME, degree, post, department, hospital” below it, with the name as in the headline',
      bare.number,
    )
  }
  throw new ImportProblem(
    'no headline found: a page of an interview has a line “Dr. NAME | headline” and below it “NAME, degree, post, department, hospital”. Save the whole page as text and try again',
  )
}
