import { partsOfByline } from './bylineParts'
import { onlyDegrees } from './degrees'
import { type DoctorName, namesOf, titleBefore } from './doctorName'
import type { Headline } from './headline'
import { ImportProblem } from './importProblem'
import { piecesOf } from './pieces'
import type { Line } from './readPage'
import { recogniseTitle } from './recogniseTitle'

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

function isByline(text: string, name: DoctorName): boolean {
  const plain = text.replace(titleBefore, '')
  return namesOf(name).some((each) => {
    if (!plain.toLowerCase().startsWith(each.toLowerCase())) return false
    const after = plain.slice(each.length).replace(/^\s*[（(][^)）]{2,20}[)）]/, '')
    // Behind a colon may stand what somebody says in a conversation: a byline names a post.
    if (/^\s*[:：]/.test(after)) return partsOfByline(after, 0).some(({ kind }) => kind === 'post')
    return /^\s*[,，、;；|｜]\s*\S/.test(after) || (each === name.zh && /^\s+\S+\s+\S/.test(after))
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
 * byline follows it. Where the page's `title` is known and names nobody, the doctor is whom a byline names. Throws an
 * ImportProblem where there is none.
 */
export function recogniseHeadline(lines: readonly Line[], title?: string): Headline {
  const candidates = lines
    .map((line, index) => candidate(line, lines.slice(index + 1)))
    .filter((each) => each !== undefined)
  const found = candidates.find((each): each is Headline => 'headline' in each)
  const recognised = found ?? (title === undefined ? undefined : recogniseTitle(lines, title))
  if (recognised) return recognised
  const bare = candidates[0]
  if (bare && !('headline' in bare)) {
    throw new ImportProblem(
      'this looks like the headline, but no later line is the byline of the same doctor: add a line “NAME, degree, post, department, hospital” below it, or give it with --byline, with the name as in the headline',
      bare.number,
    )
  }
  throw new ImportProblem(
    'no headline found: a page of an interview has a line “Dr. NAME | headline” and below it “NAME, degree, post, department, hospital”. Save the whole page and try again; where it has no such line, name the doctor with --byline "NAME, degree, post, department, hospital"',
  )
}
