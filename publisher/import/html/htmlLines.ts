import type { Element, Nodes } from 'hast'
import type { Line, Look } from '../readPage'
import { endsLikeSentence, isShort } from '../words'
import { inlineStyle } from './inlineStyle'
import { LineBuilder, type StyledLine, type TextStyle } from './lineBuilder'
import { attribute, elementsOf, hasTag, rawText, tooDeep } from './parseHtml'
import { picturePointer } from './picturePointer'
import { safeLink } from './safeLink'

export interface HtmlLines {
  readonly lines: readonly Line[]
  readonly leftOut: readonly string[]
}

const blocks = new Set(
  'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre search section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
)

/** Elements whose content is no text of the page. What a reader would miss has a name, for the report. */
const withoutText: ReadonlyMap<string, string | undefined> = new Map([
  ...'script style noscript template head title link meta object embed applet param source track input select option textarea button datalist area map frame frameset noembed noframes svg math canvas mp-style-type mp-common-profile'
    .split(' ')
    .map((name) => [name, undefined] as const),
  ['iframe', 'an embedded page or video'],
  ['video', 'a video'],
  ['audio', 'a recording'],
  ['mpvoice', 'a recording'],
  ['mp-common-mpaudio', 'a recording'],
  ['mp-common-qqmusic', 'a piece of music'],
  ['mp-common-videosnap', 'a video of a channel'],
  ['mp-common-miniprogram', 'a card of a mini-program'],
  ['mp-miniprogram', 'a card of a mini-program'],
])

const plain: TextStyle = {
  bold: false,
  italic: false,
  grey: false,
  size: undefined,
  href: undefined,
  heading: undefined,
  figcaption: false,
  quotation: false,
  list: undefined,
}

/** Reads the words and pictures below an element in the order in which a browser shows them. */
class Reader {
  readonly builder = new LineBuilder()
  readonly leftOut: string[] = []
  private lists = 0

  constructor(private readonly address: string | undefined) {}

  read(node: Nodes, style: TextStyle): void {
    if (node.type === 'text') this.builder.append(node.value, style)
    else if (node.type === 'element') this.element(node, style)
    else if ('children' in node) for (const child of node.children) this.read(child, style)
  }

  private element(element: Element, style: TextStyle): void {
    const { tagName } = element
    const css = inlineStyle(attribute(element, 'style'))
    if (css.hidden || element.properties.hidden !== undefined) return
    if (withoutText.has(tagName)) {
      const name = tagName === 'svg' ? drawingOf(element) : withoutText.get(tagName)
      if (name) this.leftOut.push(name)
      return
    }
    if (css.backdrop) this.leftOut.push('a picture behind the text')
    if (tagName === 'br') {
      if (style.list) this.builder.append(' ', style)
      else this.builder.flush()
      return
    }
    if (tagName === 'img' || tagName === 'picture') {
      const [shown] = tagName === 'img' ? [element] : elementsOf(element, hasTag('img'))
      const pointer = shown && picturePointer(shown, elementsOf(element, hasTag('source')))
      if (pointer) this.builder.picture(pointer, style)
      return
    }
    const isCell = tagName === 'td' || tagName === 'th'
    const isBlock = blocks.has(tagName) || (isCell && holdsBlocks(element))
    if (isBlock) this.builder.flush()
    else if (isCell) this.builder.append(' ', style)
    const inner = this.styleInside(element, style, css)
    for (const child of element.children) this.read(child, inner)
    if (isBlock) this.builder.flush()
  }

  private styleInside(element: Element, style: TextStyle, css: ReturnType<typeof inlineStyle>): TextStyle {
    const { tagName } = element
    const heading = /^h([1-6])$/.exec(tagName)?.[1]
    const isList = tagName === 'ul' || tagName === 'ol'
    if (isList) this.lists += 1
    return {
      bold: css.bold ?? (tagName === 'strong' || tagName === 'b' || style.bold),
      italic: css.italic ?? (tagName === 'em' || tagName === 'i' || style.italic),
      grey: css.grey ?? style.grey,
      size: css.size ?? style.size,
      href: tagName === 'a' ? this.linkOf(element) : style.href,
      heading: heading === undefined ? style.heading : Number(heading),
      figcaption: style.figcaption || tagName === 'figcaption',
      quotation: style.quotation || tagName === 'blockquote',
      list: isList ? { id: this.lists, ordered: tagName === 'ol' } : style.list,
    }
  }

  /** Where a link leads; one that cannot be taken over keeps its words and is reported. */
  private linkOf(element: Element): string | undefined {
    const written = attribute(element, 'href')
    const { href, problem } = safeLink(written, this.address)
    if (problem) this.leftOut.push(problem)
    return href
  }
}

/** What a reader would miss of an SVG: layout editors fold words and pictures into drawings that open at a tap. */
function drawingOf(svg: Element): string | undefined {
  const holdsPicture = elementsOf(svg, (each) => each.tagName === 'image' || pictured(each)).length > 0
  return holdsPicture || rawText(svg).trim() !== '' ? 'a drawing with words or pictures' : undefined
}

const pictured = (element: Element) => inlineStyle(attribute(element, 'style')).backdrop === true

/** Whether a table's cell holds paragraphs or pictures: then the table is there for the layout. */
function holdsBlocks(cell: Element): boolean {
  return elementsOf(cell, ({ tagName }) => blocks.has(tagName) || tagName === 'img' || tagName === 'br').length > 0
}

/** The size and colour in which most of the page is set. */
function usualLook(lines: readonly StyledLine[]): { size: number | undefined; grey: boolean } {
  const sizes = new Map<number | undefined, number>()
  let grey = 0
  let all = 0
  for (const { text, style, pictures } of lines) {
    if (pictures) continue
    sizes.set(style.size, (sizes.get(style.size) ?? 0) + text.length)
    all += text.length
    if (style.grey) grey += text.length
  }
  const [size] = [...sizes].sort(([, a], [, b]) => b - a)[0] ?? []
  return { size, grey: grey * 2 > all }
}

/** Whether a line is a caption by its looks: below a picture, short, and smaller or greyer than the page’s text. */
function isCaption(line: StyledLine, before: StyledLine | undefined, usual: ReturnType<typeof usualLook>): boolean {
  if (!before?.pictures || line.pictures || !isShort(line.text, 40)) return false
  const { size, grey, figcaption, heading } = line.style
  const isSmall = size !== undefined && size < (usual.size ?? 16) && size <= 14
  return figcaption || (heading === undefined && !line.bold && (isSmall || (grey && !usual.grey)))
}

function lookOf(
  line: StyledLine,
  before: StyledLine | undefined,
  usual: ReturnType<typeof usualLook>,
): Look | undefined {
  const { heading, quotation, list } = line.style
  const titled = isShort(line.text) && !endsLikeSentence(line.text) && /\p{L}/u.test(line.text)
  const rank = titled && !line.pictures ? (heading ?? (line.bold && !list ? 7 : undefined)) : undefined
  const look: Look = {
    ...(rank !== undefined && { heading: rank }),
    ...(isCaption(line, before, usual) && { caption: true }),
    ...(quotation && { quotation: true }),
    ...(list && { list }),
  }
  return Object.keys(look).length > 0 ? look : undefined
}

/** A number that a layout editor has set on a line of its own, above or beside the title that it belongs to. */
const loneNumber = /^(?:part|no)?[.\s]*\d{1,2}[.、]?$/i

function joinNumbers(lines: readonly StyledLine[]): StyledLine[] {
  const joined: StyledLine[] = []
  for (const line of lines) {
    const number = joined[joined.length - 1]
    const belongs =
      number &&
      !number.pictures &&
      loneNumber.test(number.text) &&
      !line.pictures &&
      isShort(line.text) &&
      !endsLikeSentence(line.text)
    if (
      belongs &&
      (line.bold || line.style.heading !== undefined || number.bold || number.style.heading !== undefined)
    ) {
      joined[joined.length - 1] = { ...line, text: `${number.text} ${line.text}`, marks: undefined }
    } else joined.push(line)
  }
  return joined
}

/**
 * The lines below an element as a browser shows them: blocks, line breaks and the cells of a layout begin new ones. Text
 * keeps its emphasis and links, pictures their addresses; scripts, styles and whatever is hidden are no text. `address`
 * is the page's own, for relative links.
 */
export function htmlLines(root: Nodes, address: string | undefined): HtmlLines {
  const reader = new Reader(address)
  try {
    reader.read(root, plain)
  } catch (error) {
    if (error instanceof RangeError) throw tooDeep()
    throw error
  }
  reader.builder.flush()
  const styled = joinNumbers(reader.builder.lines)
  const usual = usualLook(styled)
  const lines = styled.map((line, index): Line => {
    const look = lookOf(line, styled[index - 1], usual)
    const { text, marks, pictures } = line
    return { number: index + 1, text, ...(marks && { marks }), ...(pictures && { pictures }), ...(look && { look }) }
  })
  return { lines, leftOut: counted(reader.leftOut) }
}

function counted(names: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].map(([name, count]) => (count > 1 ? `${name} (${count} times)` : name))
}
