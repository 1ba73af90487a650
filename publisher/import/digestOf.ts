import { longestDigest } from '../records/frontMatter'
import type { BodyItem } from './bodyItem'

const sentence = /[^.!?。！？…]*[.!?。！？…]+["”’」』)）]*\s*|[^.!?。！？…]+$/g

function proseOf(item: BodyItem): string[] {
  if (item.type === 'paragraph' || item.type === 'pullQuote') return [item.text]
  if (item.type === 'list') return item.items.map((each) => each.text)
  return item.type === 'turn' ? item.content.flatMap(proseOf) : []
}

/** The first sentences of the text that fit a digest; where not even one does, its beginning with an ellipsis. */
export function digestOf(items: readonly BodyItem[]): string {
  const first = items.flatMap(proseOf)[0] ?? ''
  let digest = ''
  for (const [next] of first.matchAll(sentence)) {
    if ([...(digest + next).trim()].length > longestDigest) break
    digest += next
  }
  if (digest.trim() !== '') return digest.trim()
  const cut = [...first].slice(0, longestDigest - 1).join('')
  const space = cut.lastIndexOf(' ')
  return `${(space > longestDigest / 2 ? cut.slice(0, space) : cut).trimEnd()}…`
}
