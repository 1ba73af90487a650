import type { Block, BlockOf, BlockType, Span } from '../../contract/blocks'
import type { Picture } from '../../contract/picture'

/** Full address of a picture's source, as a page's HTML has it. */
export const pictureAddress = ({ sources }: Picture) =>
  `https://endpoint.test${sources.at(-1)?.src ?? '/v1/images/still-to-come.webp'}`

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (character) => escapes[character] ?? character)

function spanHtml(span: Span): string {
  if (typeof span === 'string') return escapeHtml(span)
  const text = escapeHtml(span.text)
  if (span.type === 'emphasis') return `<em>${text}</em>`
  if (span.type === 'strong') return `<strong>${text}</strong>`
  const address = span.type === 'link' ? span.href : `/pages/interview/interview?slug=${span.interview}`
  return `<a href="${escapeHtml(address)}">${text}</a>`
}

const spansHtml = (spans: readonly Span[]) => spans.map(spanHtml).join('')

/** One type of block, one piece of clean HTML: what a content system would store, without classes and styles. */
const html: { [Type in BlockType]: (block: BlockOf<Type>) => string } = {
  heading: ({ level, text }) => `<h${level}>${escapeHtml(text)}</h${level}>`,
  paragraph: ({ text }) => `<p>${spansHtml(text)}</p>`,
  pullQuote: ({ text, attribution }) =>
    `<blockquote><p>${spansHtml(text)}</p>${attribution ? `<p>${escapeHtml(attribution)}</p>` : ''}</blockquote>`,
  figure: ({ picture }) => {
    const { width, height, alt, caption } = picture
    const image = `<img src="${pictureAddress(picture)}" width="${width}" height="${height}" alt="${escapeHtml(alt)}">`
    return `<figure>${image}${caption ? `<figcaption>${escapeHtml(caption)}</figcaption>` : ''}</figure>`
  },
  turn: ({ speaker, content: [first, ...rest] }) => {
    const name = `<strong>${escapeHtml(speaker)}</strong>`
    const opening =
      first?.type === 'paragraph'
        ? `<p>${name} ${spansHtml(first.text)}</p>`
        : `<p>${name}</p>${articleHtml(first ? [first] : [])}`
    return opening + articleHtml(rest)
  },
  list: ({ ordered, items }) => {
    const tag = ordered ? 'ol' : 'ul'
    return `<${tag}>${items.map((item) => `<li>${spansHtml(item)}</li>`).join('')}</${tag}>`
  },
  divider: () => '<hr>',
}

/** The body of an interview as clean semantic HTML, in one line. */
export function articleHtml(blocks: readonly Block[]): string {
  return blocks.map((block) => (html[block.type] as (block: Block) => string)(block)).join('')
}
