import { type BylinePart, partsOfByline } from './bylineParts'
import { readDegrees } from './degrees'
import { type DoctorName, namesOf, titleBefore } from './doctorName'
import type { Guess } from './guess'
import { ImportProblem } from './importProblem'
import { type Part, type Piece, piecesOf } from './pieces'
import type { Line } from './readPage'

export interface Byline {
  /** The Chinese name, where only the byline has it. */
  readonly nameZh?: string
  readonly degrees: readonly string[]
  readonly post: string
  readonly department: string
  readonly hospital: string
  readonly pieces: readonly Piece[]
  readonly guesses: readonly Guess[]
}

type Field = 'degrees' | 'post' | 'department' | 'hospital'

const mend =
  'write it as “NAME, degree, post, department, hospital” on the page, or give it with --byline, and import again'

/** The first run of parts of these kinds that follow one another. */
function run(parts: readonly BylinePart[], kind: BylinePart['kind']): BylinePart[] {
  const first = parts.findIndex((part) => part.kind === kind)
  if (first < 0) return []
  const length = parts.slice(first).findIndex((part) => part.kind !== kind)
  return parts.slice(first, length < 0 ? undefined : first + length)
}

/** Gives every part its field; the order decides where the words of a part do not. */
function assign(parts: readonly BylinePart[]): Map<BylinePart, Field> {
  const hospitalKind = parts.some((part) => part.kind === 'hospital') ? 'hospital' : 'institution'
  const hospitals = new Set(run(parts, hospitalKind))
  const free = parts.filter((part) => part.kind !== 'degree' && part.kind !== 'post' && !hospitals.has(part))
  const departments = new Set(
    run(parts, 'department').length > 0
      ? run(parts, 'department')
      : free.filter((part) => part.kind === 'institution').slice(0, 1),
  )
  const fields = new Map<BylinePart, Field>()
  const others: BylinePart[] = []
  for (const part of parts) {
    if (part.kind === 'degree') fields.set(part, 'degrees')
    else if (departments.has(part)) fields.set(part, 'department')
    else if (hospitals.has(part)) fields.set(part, 'hospital')
    else if (part.kind === 'post') fields.set(part, 'post')
    else others.push(part)
  }
  const has = (field: Field) => [...fields.values()].includes(field)
  const fromTheEnd: Field[] = (['hospital', 'department'] as const).filter((field) => !has(field))
  if (!has('hospital') || !has('department')) {
    for (const field of fromTheEnd) {
      const last = others.length > (has('post') ? 0 : 1) ? others.pop() : undefined
      if (last) fields.set(last, field)
    }
  }
  const firstPlace = parts.findIndex((part) => fields.get(part) === 'department' || fields.get(part) === 'hospital')
  for (const part of others) {
    const before = firstPlace < 0 || parts.indexOf(part) < firstPlace
    fields.set(part, before || !has('post') ? 'post' : 'hospital')
  }
  return fields
}

/** Neighbouring parts of one field, as they stand on the line, punctuation between them included. */
function stretches(
  line: Line,
  parts: readonly BylinePart[],
  fields: ReadonlyMap<BylinePart, Field>,
): { field: Field; text: string }[] {
  const merged: { field: Field; start: number; end: number }[] = []
  for (const part of parts) {
    const field = fields.get(part) ?? 'post'
    const last = merged[merged.length - 1]
    if (last && last.field === field && field !== 'degrees') last.end = part.end
    else merged.push({ field, start: part.start, end: part.end })
  }
  return merged.map(({ field, start, end }) => ({ field, text: line.text.slice(start, end) }))
}

const departmentLabel = /^(?:the )?(?:department|dept\.?|division) of (?:the )?/i
const departmentLabelAfter = / department$/i

/** A department's name without the word that says that it is one. */
export function departmentParts(text: string): { before: string; name: string; after: string } {
  const before = departmentLabel.exec(text)?.[0] ?? ''
  const after = before ? '' : (departmentLabelAfter.exec(text)?.[0] ?? '')
  return { before, name: text.slice(before.length, text.length - after.length), after }
}

function partsOfField(field: Field, text: string): readonly Part[] {
  if (field === 'degrees') return (readDegrees(text) ?? [text]).map((degree) => ['degrees', degree] as const)
  if (field !== 'department') return [[field, text]]
  const { before, name, after } = departmentParts(text)
  return [
    ['label', before.trim()],
    ['department', name],
    ['label', after.trim()],
  ]
}

/** Whatever of the line lies between the parts is punctuation, and is accounted for as such. */
function withPunctuation(line: Line, parts: readonly Part[]): Part[] {
  let cursor = 0
  const all: Part[] = []
  for (const part of parts.filter(([, text]) => text !== '')) {
    const start = line.text.indexOf(part[1], cursor)
    all.push(['label', punctuation(line.text.slice(cursor, start))], part)
    cursor = start + part[1].length
  }
  return [...all, ['label', punctuation(line.text.slice(cursor))]]
}

function punctuation(between: string): string {
  return /^(?:[^\p{L}\p{N}]|\b(?:of|at|in)\b)*$/u.test(between) ? between.trim() : ''
}

/**
 * Splits “NAME, degrees, post, department, hospital”. A department is what calls itself one, a hospital what is called
 * hospital, centre or institute; else the order decides. Throws an ImportProblem where one of the three is missing.
 */
export function recogniseByline(line: Line, name: DoctorName): Byline {
  const before = titleBefore.exec(line.text)?.[0] ?? ''
  const untitled = line.text.slice(before.length)
  const printed = namesOf(name).find((each) => untitled.toLowerCase().startsWith(each.toLowerCase())) ?? ''
  const given = untitled.slice(0, printed.length)
  const inChinese = /^\s*[（(]\s*([\p{Script=Han}·]{2,6})\s*[)）]/u.exec(untitled.slice(given.length))
  const from = before.length + given.length + (inChinese?.[0].length ?? 0)
  const parts = partsOfByline(line.text, from)
  const fields = assign(parts)
  const merged = stretches(line, parts, fields)
  const of = (field: Field) => merged.filter((each) => each.field === field).map((each) => each.text)
  const join = /\p{Script=Han}/u.test(line.text) ? '，' : ', '
  const [post, hospital] = [of('post').join(join), of('hospital').join(join)]
  const printedDepartment = of('department').join(join)
  const inPost = /(?:department|division|institute) of [^,，]+/i.exec(post)?.[0]
  const department = departmentParts(printedDepartment || inPost || '').name
  if (!post) throw new ImportProblem(`the byline names no post: ${mend}`, line.number)
  if (!department) throw new ImportProblem(`the byline names no department: ${mend}`, line.number)
  if (!hospital) throw new ImportProblem(`the byline names no hospital: ${mend}`, line.number)
  const byOrder = parts.filter((part) => part.kind === 'other').map((part) => `“${part.text}” as ${fields.get(part)}`)
  return {
    nameZh: inChinese?.[1],
    degrees: of('degrees').flatMap((text) => readDegrees(text) ?? [text]),
    post,
    department,
    hospital,
    pieces: piecesOf(
      line,
      withPunctuation(line, [
        ['label', before.trim()],
        [given.toLowerCase() === name.en?.toLowerCase() || given === name.zh ? 'name' : 'label', given],
        ['name', inChinese?.[1] ?? ''],
        ...merged.flatMap((each) => partsOfField(each.field, each.text)),
      ]),
    ),
    guesses: [
      ...(printedDepartment
        ? []
        : [{ line: line.number, text: `the department “${department}” is taken from the post` }]),
      ...(byOrder.length > 0
        ? [{ line: line.number, text: `of the byline, by order alone: ${byOrder.join(', ')}` }]
        : []),
    ],
  }
}
