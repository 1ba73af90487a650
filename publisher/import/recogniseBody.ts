import type { Language } from '../../contract/language'
import type { BodyItem } from './bodyItem'
import { gatherTurns } from './gatherTurns'
import type { Guess } from './guess'
import { recogniseLists } from './recogniseLists'
import { recognisePictures } from './recognisePictures'
import { recognisePullQuotes } from './recognisePullQuotes'
import { recogniseSections } from './recogniseSections'
import { recogniseSpeakers } from './recogniseSpeakers'
import type { Cast } from './speakerNames'

export interface Body {
  readonly items: readonly BodyItem[]
  readonly guesses: readonly Guess[]
}

/**
 * From paragraphs to typed items, one recogniser after another; each takes what it knows and leaves the rest. Whatever
 * nobody recognises stays a paragraph, so that no line can be lost here.
 */
export function recogniseBody(paragraphs: readonly BodyItem[], cast: Cast, language: Language): Body {
  const pictured = recognisePictures(paragraphs)
  const sections = recogniseSections(recogniseSpeakers(recogniseLists(pictured), cast))
  const conversation = gatherTurns(sections.items, language)
  const quoted = recognisePullQuotes(conversation.items)
  return { items: quoted.items, guesses: [...sections.guesses, ...quoted.guesses, ...conversation.guesses] }
}
