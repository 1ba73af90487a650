import type { Paragraph as MarkdownParagraph, PhrasingContent, Root, RootContent } from 'mdast'
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive'
import remarkDirective from 'remark-directive'
import remarkFrontmatter from 'remark-frontmatter'
import remarkStringify, { type Options } from 'remark-stringify'
import { unified } from 'unified'
import { longestAlt } from '../records/frontMatter'
import type { BodyItem, Figure, List, Paragraph, Passage } from './bodyItem'
import { beginning, type Guess } from './guess'
import { expressibleMarks, marksOfPassage, phrasing } from './markedText'
import { yamlText } from './yamlText'

/**
 * Text is escaped as inline text wherever it stands. By itself remark-stringify does so in paragraphs and headings only,
 * and the caption of a figure loses its asterisks (github.com/syntax-tree/mdast-util-to-markdown, `inConstruct`).
 */
const text: NonNullable<Options['handlers']>['text'] = (node, _, state, info) => {
  const exit = state.enter('phrasing')
  const escaped = state.safe(node.value, info)
  exit()
  return escaped
}

/** `---|` is no mark of CommonMark, but the publisher takes it for a table that somebody tried to write. */
const unsafe: Options['unsafe'] = [{ before: '-:?[\\t ]*', character: '|', inConstruct: 'phrasing' }]

const processor = unified()
  .use(remarkStringify, { bullet: '-', listItemIndent: 'one', rule: '-', handlers: { text }, unsafe })
  .use(remarkFrontmatter, ['yaml'])
  .use(remarkDirective)
  .freeze()

const textOf = (value: string): PhrasingContent[] => [{ type: 'text', value }]

/** A picture that is in the collection: its file in `images/`. */
export interface StoredPicture {
  readonly file: string
}

/** The shape of a picture that could not be taken over, where it is known: `4:3`. */
export interface MissingPicture {
  readonly ratio?: string
}

/** The number of the cover, which is no figure. */
export const coverNumber = 0

/** What becomes of the page's pictures, by their numbers; one without an entry is still to be supplied. */
export type PictureFates = ReadonlyMap<number, StoredPicture | MissingPicture>

interface Writing {
  readonly pictures: PictureFates
  readonly guesses: Guess[]
}

const stringifyPhrasing = (children: PhrasingContent[]) =>
  processor.stringify({ type: 'root', children: [{ type: 'paragraph', children }] }).trimEnd()

/** A passage with the emphasis and the links of its line. */
function marked(passage: Passage, { guesses }: Writing): PhrasingContent[] {
  const { marks, dropped } = expressibleMarks(passage, stringifyPhrasing)
  if (dropped > 0) {
    guesses.push({
      line: passage.line.number,
      text: `emphasis or a link could not be written here and was left out: ${beginning(passage.text)}`,
    })
  }
  return phrasing(passage.text, marks)
}

const paragraph = (children: PhrasingContent[]): MarkdownParagraph => ({ type: 'paragraph', children })

const container = (
  name: string,
  children: ContainerDirective['children'],
  attributes: Record<string, string> = {},
): ContainerDirective => ({ type: 'containerDirective', name, attributes, children })

const list = (item: List, writing: Writing): RootContent & { type: 'list' } => ({
  type: 'list',
  ordered: item.ordered,
  spread: false,
  children: item.items.map((each) => ({
    type: 'listItem',
    spread: false,
    children: [paragraph(marked(each, writing))],
  })),
})

const content = (item: Paragraph | List, writing: Writing) =>
  item.type === 'list' ? list(item, writing) : paragraph(marked(item, writing))

const heading = (text: string, numbered: boolean, level: 2 | 3 = 2): RootContent => ({
  type: 'heading',
  depth: level,
  children: textOf(numbered || level === 3 ? text : `${text} {.unnumbered}`),
})

/** The alternative text of a picture that nobody has described yet, by its number on the page. */
export function pendingAlt(number: number, isStored: boolean): string {
  return `Picture ${number} of the page, still to be ${isStored ? 'described' : 'supplied'}`
}

function figure({ number, caption, picture }: Figure, { pictures }: Writing): LeafDirective {
  const fate = pictures.get(number)
  const stored = fate && 'file' in fate ? fate : undefined
  const ratio = fate && 'ratio' in fate ? fate.ratio : undefined
  const alt = [...(picture?.alt || pendingAlt(number, stored !== undefined))].slice(0, longestAlt).join('')
  return {
    type: 'leafDirective',
    name: 'figure',
    attributes: stored ? { file: stored.file, alt } : { pending: '', ...(ratio && { ratio }), alt },
    children: caption ? textOf(caption.text) : [],
  }
}

/** What the page emphasises throughout is the look of the whole quotation, which ours has anyway. */
function pullQuote(passage: Passage, writing: Writing): ContainerDirective {
  const { line, text, label } = passage
  const [mark] = marksOfPassage(passage)
  const isWhole = mark?.start === 0 && mark.end === text.length && mark.type !== 'link'
  const children = isWhole ? textOf(text) : marked({ line, text, label }, writing)
  return container('pull-quote', [paragraph(children)])
}

type Writer<Item extends BodyItem> = (item: Item, writing: Writing) => RootContent
type Writers = { readonly [Type in BodyItem['type']]: Writer<Extract<BodyItem, { type: Type }>> }

const writers: Writers = {
  paragraph: content,
  list,
  heading: ({ text, numbered, level }) => heading(text, numbered, level),
  addedHeading: ({ text }) => heading(text, false),
  figure,
  pullQuote,
  turn: ({ speaker, content: said }, writing) =>
    container(
      speaker.role,
      said.map((item) => content(item, writing)),
      speaker.printedName ? { speaker: speaker.printedName } : {},
    ),
  speaker: ({ mark }) => paragraph(textOf(mark.text)),
}

function blockOf<Type extends BodyItem['type']>(
  item: Extract<BodyItem, { type: Type }>,
  writing: Writing,
): RootContent {
  const write: Writer<Extract<BodyItem, { type: Type }>> = writers[item.type as Type]
  return write(item, writing)
}

export interface ComposedMarkdown {
  readonly text: string
  /** Emphasis that had to go. */
  readonly guesses: readonly Guess[]
}

/**
 * An interview in the editors' format, through mdast, so that every character of the page is escaped where Markdown
 * would read something into it. Keys of the front matter without a value are left out.
 */
export function composeMarkdown(
  frontMatter: object,
  items: readonly BodyItem[],
  pictures: PictureFates = new Map(),
): ComposedMarkdown {
  const guesses: Guess[] = []
  const root: Root = {
    type: 'root',
    children: [
      { type: 'yaml', value: yamlText(frontMatter).trimEnd() },
      ...items.map((item) => blockOf(item, { pictures, guesses })),
    ],
  }
  return { text: processor.stringify(root), guesses }
}
