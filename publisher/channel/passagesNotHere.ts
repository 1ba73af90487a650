import { htmlLines } from '../import/html/htmlLines'
import { parseHtml } from '../import/html/parseHtml'
import { comparable } from './headlines'

/** Shorter passages are numbers, labels and credits. */
const shortest = 8

/** A sentence ends with its mark, and the quotation mark or bracket behind it. */
const sentence = /[^。！？.!?]+[。！？.!?]*[”’」』）)]*/gu

/** A speaker before the words that a turn has without them: “Lu Sample: By four minutes.” */
const speaker = /^[^:：]{1,40}[:：]/

/**
 * The sentences of an article's HTML that do not stand in our text, in the order of the article. Case, punctuation and
 * marks of emphasis make no difference, and neither does the order.
 */
export function passagesNotHere(html: string, ours: readonly string[]): string[] {
  const here = ours.map(comparable).join('')
  const isHere = (passage: string) => {
    const words = comparable(passage)
    return words.length < shortest || here.includes(words)
  }
  return htmlLines(parseHtml(html), undefined)
    .lines.filter(({ pictures }) => !pictures)
    .flatMap(({ text }) => text.match(sentence) ?? [])
    .map((passage) => passage.trim())
    .filter((passage) => !isHere(passage) && !(speaker.test(passage) && isHere(passage.replace(speaker, ''))))
}
