import { partsOfByline } from '../import/bylineParts'
import { titleBefore } from '../import/doctorName'
import { htmlLines } from '../import/html/htmlLines'
import { parseHtml } from '../import/html/parseHtml'
import { departmentParts } from '../import/recogniseByline'
import { isShort } from '../import/words'
import { comparable, isSameHeadline } from './headlines'

/** Shorter passages are numbers, labels and credits. */
const shortest = 8

/** A sentence ends with its mark, and the quotation mark or bracket behind it. */
const sentence = /[^。！？.!?]+[。！？.!?]*[”’」』）)]*/gu

/** A speaker before the words that a turn has without them: “Lu Sample: By four minutes.” */
const speaker = /^[^:：]{1,40}[:：]/

/** What we have of an interview: the doctor's names, and all that is read of it and of the doctor. */
type Ours = { readonly names: readonly string[]; readonly headline: string; readonly texts: readonly string[] }

/** A sentence, too, may begin with the doctor's name and a comma; what is longer than this is no part of a byline. */
const mostWords = 10

/**
 * What “NAME, degree, post, department, hospital” says beside the name; undefined for any other line. With us each of these
 * stands in a record of its own.
 */
function partsBesideName(line: string, names: readonly string[]): string[] | undefined {
  const untitled = line.replace(titleBefore, '')
  const name = names.find((each) => untitled.toLowerCase().startsWith(each.toLowerCase()))
  const behind = /^\s*(?:[（(][^)）]*[)）]\s*)?(?=[,，、;；|｜])/.exec(untitled.slice(name?.length))?.[0]
  if (name === undefined || behind === undefined) return undefined
  const parts = partsOfByline(untitled, name.length + behind.length)
  const kinds = new Set(parts.map(({ kind }) => kind))
  const isByline = kinds.has('post') && kinds.has('hospital') && parts.every(({ text }) => isShort(text, mostWords))
  return isByline
    ? parts.map(({ text, kind }) => (kind === 'department' ? departmentParts(text).name : text))
    : undefined
}

/**
 * The sentences of an article's HTML that do not stand in our text, in the order of the article; of a byline, the parts that
 * do not stand in our records. Case, punctuation and marks of emphasis make no difference, and neither does the order.
 */
export function passagesNotHere(html: string, { names, headline, texts }: Ours): string[] {
  const here = texts.map(comparable).join('')
  const isHere = (passage: string) => {
    const words = comparable(passage)
    return words.length < shortest || here.includes(words)
  }
  const unknown = (passage: string) =>
    !isHere(passage) && !(speaker.test(passage) && isHere(passage.replace(speaker, '')))
  return htmlLines(parseHtml(html), undefined)
    .lines.filter(({ pictures, text }) => !pictures && !isSameHeadline(text, headline, names))
    .flatMap(({ text }) => {
      const byline = partsBesideName(text, names)
      // A post is short, and another one is another post.
      if (byline) return byline.filter((part) => !here.includes(comparable(part)))
      return (text.match(sentence) ?? []).map((passage) => passage.trim()).filter(unknown)
    })
}
