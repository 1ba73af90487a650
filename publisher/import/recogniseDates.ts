import { ImportProblem } from './importProblem'
import { type Part, type Piece, piecesOf } from './pieces'
import type { Line } from './readPage'

export interface Dates {
  readonly datePublished?: string
  readonly dateModified?: string
  /** Whether the page gives only the day of an update, which then stands as the day of publication. */
  readonly onlyUpdated: boolean
  readonly visits?: number
  readonly editor?: string
  readonly pieces: readonly Piece[]
}

type Field = 'datePublished' | 'dateModified' | 'visits' | 'editor'

const date =
  '(\\d{4})\\s*(?:[-/.]|年)\\s*(\\d{1,2})\\s*(?:[-/.]|月)\\s*(\\d{1,2})\\s*日?(?:[T ]\\s*\\d{1,2}:\\d{2}(?::\\d{2})?)?'

/** What may stand on the line below the headline: its label, and the form of its value. */
const forms: readonly { field: Field; label: RegExp; value: RegExp }[] = [
  {
    field: 'datePublished',
    label:
      /^(?:publish(?:ed)?(?: (?:time|date|on))?|date|release time|posted(?: on)?|发布(?:时间|日期|于)?|日期|时间)\s*[:：]?\s*/i,
    value: new RegExp(`^${date}`),
  },
  {
    field: 'dateModified',
    label: /^(?:(?:last )?(?:update|modif)(?:d|ed|ied)?(?: (?:time|date|on))?|更新(?:时间|日期|于)?)\s*[:：]?\s*/i,
    value: new RegExp(`^${date}`),
  },
  { field: 'datePublished', label: /^/, value: new RegExp(`^${date}`) },
  {
    field: 'visits',
    label:
      /^(?:visits?|views?|reads?|hits|clicks|(?:page )?views|浏览(?:量|次数)?|阅读(?:量|次数|数)?|点击(?:量|次数|数)?|访问(?:量|次数)?)\s*[:：]?\s*/i,
    value: /^\d{1,3}(?:[,，  ]\d{3})+(?!\d)|^\d+/,
  },
  { field: 'editor', label: /^(?:editor|edited by|编辑|责任编辑|责编)\s*[:：]\s*/i, value: /^[^:：|｜]{2,40}$/ },
]

function isoDate(value: string, line: Line): string {
  const [, year = '', month = '', day = ''] = new RegExp(date).exec(value) ?? []
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const instant = new Date(`${iso}T00:00:00Z`)
  if (Number.isNaN(instant.getTime()) || instant.toISOString().slice(0, 10) !== iso) {
    throw new ImportProblem(`${value} is not a day of the calendar: correct it and import again`, line.number)
  }
  return iso
}

interface Found {
  readonly parts: readonly Part[]
  readonly fields: Partial<Record<Field, string>>
}

/** Reads a line that holds nothing but dates, visits and the editor; undefined for any other line. */
function readLine(line: Line): Found | undefined {
  const parts: Part[] = []
  const fields: Partial<Record<Field, string>> = {}
  let rest = line.text
  while (rest !== '') {
    const gap = /^[\s|｜·,，;；]+/.exec(rest)?.[0] ?? ''
    const at = rest.slice(gap.length)
    const hit = forms
      .map(({ field, label, value }) => {
        const lead = label.exec(at)?.[0]
        const found = lead === undefined ? undefined : value.exec(at.slice(lead.length))?.[0]
        return lead !== undefined && found !== undefined ? { field, lead, found } : undefined
      })
      .find((each) => each !== undefined)
    if (!hit) return undefined
    const written =
      hit.field === 'visits'
        ? hit.found.replace(/\D/g, '')
        : hit.field === 'editor'
          ? undefined
          : isoDate(hit.found, line)
    fields[hit.field] = written ?? hit.found
    parts.push(['label', gap.trim()], ['label', hit.lead.trim()], [hit.field, hit.found, written])
    rest = at.slice(hit.lead.length + hit.found.length)
  }
  return Object.keys(fields).length > 0 ? { parts, fields } : undefined
}

/**
 * Dates, visits and editor from the lines that hold nothing else: “Update time:2024-11-20Visits:456”. Days are written
 * with hyphens, slashes, dots or 年月日; visits with or without thousands separators. A page that gives only the day of
 * its update was published, as far as we know, that day. Throws an ImportProblem on a day that does not exist.
 */
export function recogniseDates(lines: readonly Line[]): Dates {
  const read = lines.flatMap((line) => {
    const found = readLine(line)
    return found ? [{ line, ...found }] : []
  })
  const fields: Partial<Record<Field, string>> = Object.assign({}, ...read.map((each) => each.fields))
  const published = fields.datePublished ?? fields.dateModified
  // A page's only date is written as the day of publication, so that is where its words are looked for.
  const moved = (part: Part): Part =>
    part[0] === 'dateModified' && (!fields.datePublished || fields.dateModified === published)
      ? ['datePublished', part[1], part[2]]
      : part
  return {
    datePublished: published,
    dateModified: fields.dateModified !== published ? fields.dateModified : undefined,
    onlyUpdated: fields.datePublished === undefined && fields.dateModified !== undefined,
    visits: fields.visits === undefined ? undefined : Number(fields.visits),
    editor: fields.editor,
    pieces: read.flatMap(({ line, parts }) => piecesOf(line, parts.map(moved))),
  }
}
