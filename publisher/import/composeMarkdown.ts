import type { Paragraph as MarkdownParagraph, PhrasingContent, Root, RootContent } from 'mdast'
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive'
import remarkDirective from 'remark-directive'
import remarkFrontmatter from 'remark-frontmatter'
import remarkStringify, { type Options } from 'remark-stringify'
import { unified } from 'unified'
import type { BodyItem, List, Paragraph } from './bodyItem'
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

const paragraph = (value: string): MarkdownParagraph => ({ type: 'paragraph', children: textOf(value) })

const container = (
  name: string,
  children: ContainerDirective['children'],
  attributes: Record<string, string> = {},
): ContainerDirective => ({ type: 'containerDirective', name, attributes, children })

const list = (item: List): RootContent & { type: 'list' } => ({
  type: 'list',
  ordered: item.ordered,
  spread: false,
  children: item.items.map(({ text }) => ({ type: 'listItem', spread: false, children: [paragraph(text)] })),
})

const content = (item: Paragraph | List) => (item.type === 'list' ? list(item) : paragraph(item.text))

const heading = (text: string, numbered: boolean): RootContent => ({
  type: 'heading',
  depth: 2,
  children: textOf(numbered ? text : `${text} {.unnumbered}`),
})

/** The alternative text of a picture that nobody has seen yet, by its number on the page. */
export function pendingAlt(number: number): string {
  return `Picture ${number} of the page, still to be supplied`
}

type Writer<Item extends BodyItem> = (item: Item) => RootContent
type Writers = { readonly [Type in BodyItem['type']]: Writer<Extract<BodyItem, { type: Type }>> }

const writers: Writers = {
  paragraph: content,
  list,
  heading: ({ text, numbered }) => heading(text, numbered),
  addedHeading: ({ text }) => heading(text, false),
  figure: ({ number, caption }): LeafDirective => ({
    type: 'leafDirective',
    name: 'figure',
    attributes: { pending: '', alt: pendingAlt(number) },
    children: caption ? textOf(caption.text) : [],
  }),
  pullQuote: ({ text }) => container('pull-quote', [paragraph(text)]),
  turn: ({ speaker, content: said }) =>
    container(speaker.role, said.map(content), speaker.printedName ? { speaker: speaker.printedName } : {}),
  speaker: ({ mark }) => paragraph(mark.text),
}

function blockOf<Type extends BodyItem['type']>(item: Extract<BodyItem, { type: Type }>): RootContent {
  const write: Writer<Extract<BodyItem, { type: Type }>> = writers[item.type as Type]
  return write(item)
}

/**
 * An interview in the editors' format, through mdast, so that every character of the page is escaped where Markdown
 * would read something into it. Keys of the front matter without a value are left out.
 */
export function composeMarkdown(frontMatter: object, items: readonly BodyItem[]): string {
  const root: Root = {
    type: 'root',
    children: [{ type: 'yaml', value: yamlText(frontMatter).trimEnd() }, ...items.map((item) => blockOf(item))],
  }
  return processor.stringify(root)
}
