import type { Heading } from 'mdast'
import type { BlockOf } from '../../../contract/blocks'
import { plainText } from '../../../contract/blocks'
import type { BlockContext } from '../blockContext'
import { spansOf } from '../spans'

const unnumberedMark = /\s*\{\.unnumbered\}$/

/**
 * A heading. `##` opens a section with the id `section-N`, N counting all sections, and a number of its own unless it
 * ends in `{.unnumbered}`; `###` stands inside a section.
 */
export function heading(node: Heading, context: BlockContext): BlockOf<'heading'> | undefined {
  if (!context.sourceOf(node).trimStart().startsWith('#')) {
    context.report(
      node,
      'a line of dashes right below text makes it a heading; leave an empty line between, or write ##',
    )
    return undefined
  }
  const source = plainText(spansOf(node.children, context))
  const text = source.replace(unnumberedMark, '')
  const attributes = /\{[.#][^}]*\}$/.exec(text)
  if (attributes) {
    context.report(node, `a heading cannot end in “${attributes[0]}”; only {.unnumbered} may stand there`)
    return undefined
  }
  if (text === '') {
    context.report(node, 'this heading has no text; write it or remove the #')
    return undefined
  }
  if (node.depth === 2) return section(text, unnumberedMark.test(source), context)
  if (node.depth === 3) return smallerHeading(node, text, context)
  context.report(
    node,
    `heading out of order: level ${node.depth} (${'#'.repeat(node.depth)}) is not used; write ## for a section, ### inside one`,
  )
  return undefined
}

function section(text: string, isUnnumbered: boolean, { headings }: BlockContext): BlockOf<'heading'> {
  headings.sections += 1
  headings.smaller = 0
  const block: BlockOf<'heading'> = { type: 'heading', level: 2, id: `section-${headings.sections}`, text }
  if (isUnnumbered) return block
  headings.numbered += 1
  return { ...block, number: headings.numbered }
}

function smallerHeading(node: Heading, text: string, context: BlockContext): BlockOf<'heading'> | undefined {
  const { headings } = context
  if (headings.sections === 0) {
    context.report(node, 'heading out of order: ### stands before any ##; open a section with ## first')
    return undefined
  }
  headings.smaller += 1
  return { type: 'heading', level: 3, id: `section-${headings.sections}-${headings.smaller}`, text }
}
