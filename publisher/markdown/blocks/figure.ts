import type { LeafDirective } from 'mdast-util-directive'
import { plainText } from '../../../contract/blocks'
import { longestAlt } from '../../records/frontMatter'
import type { BlockContext } from '../blockContext'
import { directiveAttributes } from '../directiveAttributes'
import type { ParsedFigure } from '../parsedBlock'
import { spansOf } from '../spans'

/** The shape of a picture still to come whose `ratio` is not given. */
const defaultRatio = { width: 3, height: 2 }

/** `::figure[Caption]{file="river.webp" alt="…"}`, or with `pending` (and perhaps `ratio="4:3"`) in place of `file`. */
export function figure(node: LeafDirective, context: BlockContext): ParsedFigure | undefined {
  const { file, alt, pending, ratio } = directiveAttributes(node, ['file', 'alt', 'pending', 'ratio'], context)
  const isPending = pending !== undefined
  const shape = ratio === undefined ? defaultRatio : parseRatio(ratio)
  const faults = [
    !alt && 'this figure has no alt; write alt="what the picture shows, for those who cannot see it"',
    alt && [...alt].length > longestAlt && `the alt of this figure is longer than ${longestAlt} characters; shorten it`,
    !file && !isPending && 'this figure has no picture; write file="name.webp", or pending while it is still to come',
    file && isPending && 'this figure has a file and is pending; remove one of the two',
    file && ratio !== undefined && 'ratio is for a pending figure; the file has its own shape, remove it',
    !shape && `the ratio “${ratio}” is not one; write two whole numbers, for example ratio="4:3"`,
  ].filter((fault) => typeof fault === 'string' && fault !== '')
  for (const fault of faults) context.report(node, String(fault))
  const caption = plainText(spansOf(node.children, context))
  if (faults.length > 0 || !alt || !shape) return undefined
  if (!file)
    context.report(node, 'the picture of this figure is still to come; readers see a quiet plate until then', 'warning')
  return {
    type: 'figure',
    line: context.lineOf(node),
    alt,
    ...(caption && { caption }),
    picture: file ? { file } : { pending: shape },
  }
}

function parseRatio(ratio: string): { width: number; height: number } | undefined {
  const [, width, height] = /^([1-9]\d{0,3}):([1-9]\d{0,3})$/.exec(ratio) ?? []
  return width && height ? { width: Number(width), height: Number(height) } : undefined
}
