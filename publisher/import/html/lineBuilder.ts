import { invisible, type Line, type Mark, type PicturePointer } from '../readPage'

/** How a run of text looks, from all elements around it. */
export interface TextStyle {
  readonly bold: boolean
  readonly italic: boolean
  readonly grey: boolean
  /** In CSS pixels; undefined where the page does not say. */
  readonly size: number | undefined
  readonly href: string | undefined
  /** 1–6 inside `<h1>`–`<h6>`. */
  readonly heading: number | undefined
  readonly figcaption: boolean
  readonly quotation: boolean
  readonly list: { readonly id: number; readonly ordered: boolean } | undefined
}

/** A line as it comes, with the looks that make sense only beside other lines. */
export interface StyledLine extends Omit<Line, 'number' | 'look'> {
  readonly style: TextStyle
  readonly bold: boolean
}

type Run = { start: number; end: number; style: TextStyle }

/** What a run is marked as: a link before bold before italic. A heading is bold by itself. */
function markOf({ start, end, style }: Run): Mark[] {
  if (style.href !== undefined) return [{ type: 'link', start, end, href: style.href }]
  if (style.bold && style.heading === undefined) return [{ type: 'strong', start, end }]
  return style.italic ? [{ type: 'emphasis', start, end }] : []
}

function canJoin(a: Mark, b: Mark): boolean {
  return a.type === 'link' && b.type === 'link' ? a.href === b.href : a.type === b.type
}

/** The marks of a line: neighbours of the same kind become one, ends lose their spaces. */
function marksOf(text: string, runs: readonly Run[]): Mark[] {
  const marks: Mark[] = []
  for (const mark of runs.flatMap(markOf)) {
    const last = marks[marks.length - 1]
    const touches = last !== undefined && text.slice(last.end, mark.start).trim() === ''
    if (touches && canJoin(last, mark)) marks[marks.length - 1] = { ...last, end: mark.end }
    else marks.push(mark)
  }
  return marks.flatMap((mark) => {
    const words = text.slice(mark.start, mark.end)
    const start = mark.start + (words.length - words.trimStart().length)
    const end = mark.start + words.trimEnd().length
    return start < end ? [{ ...mark, start, end }] : []
  })
}

/** Gathers runs of text and pictures into lines, with spaces and invisible characters as `cleanText` leaves them. */
export class LineBuilder {
  readonly lines: StyledLine[] = []
  private text = ''
  private runs: Run[] = []

  /** Adds a run of text; white space is collapsed as HTML does. */
  append(raw: string, style: TextStyle): void {
    const collapsed = raw.replace(invisible, '').replace(/\s+/g, ' ')
    const added = this.text === '' || this.text.endsWith(' ') ? collapsed.replace(/^ /, '') : collapsed
    if (added === '') return
    const start = this.text.length
    this.text += added
    this.runs.push({ start, end: this.text.length, style })
  }

  /** Ends the line; one without words vanishes. */
  flush(): void {
    const text = this.text.trimEnd()
    const runs = this.runs
      .map((run) => ({ ...run, end: Math.min(run.end, text.length) }))
      .filter(({ start, end }) => start < end)
    const longest = [...runs].sort((a, b) => b.end - b.start - (a.end - a.start))[0]
    if (longest) {
      const worded = runs.filter(({ start, end }) => /[\p{L}\p{N}]/u.test(text.slice(start, end)))
      const marks = marksOf(text, runs)
      const bold = worded.length > 0 && worded.every(({ style }) => style.bold)
      this.lines.push({ text, style: longest.style, bold, ...(marks.length > 0 && { marks }) })
    }
    this.text = ''
    this.runs = []
  }

  /** Adds a picture, on a line of its own. */
  picture(pointer: PicturePointer, style: TextStyle): void {
    this.flush()
    this.lines.push({ text: '[image]', pictures: [pointer], style, bold: false })
  }
}
