import type { Language } from '../../contract/language'
import type { BodyItem, List, Paragraph, Speaker } from './bodyItem'
import { beginning, type Guess } from './guess'
import { isShort } from './words'

const conversationHeading: Readonly<Record<Language, string>> = { en: 'Questions and answers', zh: '问答' }
const conversationTitle =
  /^(?:q\s*(?:&|and)\s*a|(?:questions?|interview)(?: (?:&|and) (?:answers?|a))?|(?:the )?(?:conversation|dialogue|interview)(?: with .+)?|问答|对话.*|访谈.*|专访.*)\s*[:：]?$/i
const credit =
  /^(?:text|words|photos?|photography|written by|interview(?:ed)? by|撰文|采访|摄影|图片|文字|来源)\s*[:：]/i

export interface Conversation {
  readonly items: readonly BodyItem[]
  readonly guesses: readonly Guess[]
}

/**
 * Gathers what each speaker says into turns, and gives the conversation its heading: the page's own (“Q&A”), none where
 * a numbered section opens with it, else an added one. A turn ends at the next speaker, a heading, a picture or a credit
 * line. A picture inside a turn stands between its two parts; after the last speaker's, what follows is text again.
 */
export function gatherTurns(items: readonly BodyItem[], language: Language): Conversation {
  const first = items.findIndex((item) => item.type === 'speaker')
  if (first < 0) return { items, guesses: [] }
  const result: BodyItem[] = [...titled(items.slice(0, first), language)]
  const guesses: Guess[] = []
  let open: { speaker: Speaker; content: (Paragraph | List)[]; continued: boolean } | undefined
  const close = () => {
    if (open && open.content.length > 0) result.push({ type: 'turn', ...open })
    else if (open && !open.continued) result.push({ type: 'paragraph', ...open.speaker.mark })
    open = undefined
  }
  items.slice(first).forEach((item, index, rest) => {
    const moreSpeakers = rest.slice(index).some((other) => other.type === 'speaker')
    if (item.type === 'speaker') {
      close()
      open = { speaker: item, content: [], continued: false }
    } else if (item.type === 'figure' && open) {
      const { speaker, content, continued } = open
      // Between a name and its words there is no place for a picture: it goes before the turn.
      if (content.length === 0) result.push(continued ? item : { ...item, movedAbove: speaker.mark.line })
      else {
        close()
        result.push(item)
        if (moreSpeakers) open = { speaker, content: [], continued: true }
      }
    } else if (open && (item.type === 'list' || (item.type === 'paragraph' && !credit.test(item.text)))) {
      if (open.continued && open.content.length === 0) guesses.push(continuedGuess(open.speaker, item))
      open.content.push(item)
    } else {
      close()
      result.push(item)
    }
  })
  close()
  return { items: result, guesses: [...guesses, ...endGuesses(result)] }
}

function continuedGuess(speaker: Speaker, item: Paragraph | List): Guess {
  const line = item.type === 'list' ? item.items[0]?.line.number : item.line.number
  return { line, text: `after the picture, “${speaker.mark.text}” is taken to speak on` }
}

/** The items before the conversation, ending in its heading and the pictures that stood there. */
function titled(before: readonly BodyItem[], language: Language): BodyItem[] {
  const pictures = before.length - [...before].reverse().findIndex((item) => item.type !== 'figure')
  const end = before.some((item) => item.type !== 'figure') ? pictures : 0
  const last = before[end - 1]
  const figures = before.slice(end)
  if (last?.type === 'heading') return [...before]
  if (last?.type === 'paragraph' && conversationTitle.test(last.text) && isShort(last.text, 8)) {
    return [...before.slice(0, end - 1), { ...last, type: 'heading', numbered: false }, ...figures]
  }
  return [...before, { type: 'addedHeading', text: conversationHeading[language] }]
}

function endGuesses(items: readonly BodyItem[]): Guess[] {
  const reversed = [...items].reverse()
  const fromEnd = reversed.findIndex((item) => item.type === 'turn')
  const last = reversed[fromEnd]
  const after = reversed
    .slice(0, fromEnd)
    .reverse()
    .find((item) => item.type === 'paragraph')
  const extra = last?.type === 'turn' ? last.content[1] : undefined
  const line = extra?.type === 'paragraph' ? extra.line : extra?.items[0]?.line
  return [
    ...(line ? [{ line: line.number, text: `“${beginning(line.text)}” is taken to belong to the last turn` }] : []),
    ...(after?.type === 'paragraph'
      ? [{ line: after.line.number, text: 'what follows the last turn is text again' }]
      : []),
  ]
}
