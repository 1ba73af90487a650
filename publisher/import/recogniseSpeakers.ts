import type { BodyItem, Speaker } from './bodyItem'
import type { Line } from './readPage'
import { type Cast, isSpeakerLabel, type SpeakerKind, speakerKinds } from './speakerNames'
import { isShort } from './words'

interface Candidate {
  readonly index: number
  readonly line: Line
  /** The name as printed, without its colon. */
  readonly name: string
  /** The name with its colon. */
  readonly mark: string
  /** What follows on the same line; empty where the name stands alone. */
  readonly rest: string
  readonly kind: SpeakerKind
}

const alone = /^(.{1,40}?)\s*[:：]?$/
const nameLike = /^(?:\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3}|\p{Script=Han}{2,4})$/u
const inline = /^([^:：]{1,40}?)\s*[:：]\s*(\S.*)$/

function candidates(items: readonly BodyItem[], cast: Cast): Candidate[] {
  const kindOfName = speakerKinds(cast)
  const texts = items.map((item) => (item.type === 'paragraph' ? item.text : ''))
  const times = (name: string) => texts.filter((text) => alone.exec(text)?.[1] === name).length
  return items.flatMap((item, index): Candidate[] => {
    if (item.type !== 'paragraph') return []
    const { line, text } = item
    const [, name, rest = ''] = inline.exec(text) ?? alone.exec(text) ?? []
    if (name === undefined || !isShort(name, 5) || /[.。!！?？,，;；…”"’]$/.test(name)) return []
    const known = kindOfName(name)
    const repeated = rest === '' && nameLike.test(name) && times(name) >= 2 ? 'other' : undefined
    const kind = known ?? repeated
    return kind ? [{ index, line, name, mark: text.slice(0, text.length - rest.length).trim(), rest, kind }] : []
  })
}

/** Without a name right after a name: the second is what the first one says. */
function withoutSaid(found: readonly Candidate[]): Candidate[] {
  return found.filter((candidate, position) => {
    const before = found[position - 1]
    return candidate.kind !== 'other' || !before || before.rest !== '' || before.index !== candidate.index - 1
  })
}

/** Where the conversation begins: at a speaker whom another one follows, both with something to say. */
function opening(found: readonly Candidate[]): number {
  return found.findIndex((candidate, position) => {
    const next = found[position + 1]
    const says = candidate.rest !== '' || (next !== undefined && next.index > candidate.index + 1)
    return next !== undefined && says && next.name !== candidate.name
  })
}

/**
 * Finds the conversation: names of at least two speakers, alone on short lines or before a colon (“Q: …”), by turns. The
 * doctor answers; whoever else comes first asks, the publication or an interviewer before anybody. Each name becomes a
 * `speaker` item, with what follows it on its line as a paragraph.
 */
export function recogniseSpeakers(items: readonly BodyItem[], cast: Cast): BodyItem[] {
  const found = withoutSaid(candidates(items, cast))
  // A short line that occurs twice is a name only once somebody known has spoken; before that it is text.
  const firstKnown = found.findIndex((candidate) => candidate.kind !== 'other')
  const all = found.slice(Math.max(firstKnown, 0))
  const start = opening(all)
  const turns = start < 0 ? [] : all.slice(start)
  const kinds = new Set(turns.map((turn) => turn.kind))
  const asks = kinds.has('site') || kinds.has('interviewer')
  const firstOther = turns.find((turn) => turn.kind === 'other')?.name
  const names = new Set(turns.map((turn) => turn.name))
  // Without the publication and without the doctor, two names must alternate twice before they are believed.
  const believed = names.size >= 2 && (kinds.has('doctor') ? true : asks || turns.length >= 4)
  if (!believed) return [...items]
  const speakers = new Map(
    turns.map((turn) => {
      const isQuestion = turn.kind === 'site' || turn.kind === 'interviewer' || (!asks && turn.name === firstOther)
      // The publication is named as the page names it (“ShanghaiDoctor.cn”) where that is not simply its name.
      const namesSite = turn.name === cast.siteName || isSpeakerLabel(turn.name)
      const isDefault = turn.kind === 'doctor' || (turn.kind === 'site' && namesSite)
      const speaker: Speaker = {
        type: 'speaker',
        role: isQuestion ? 'question' : 'answer',
        printedName: isDefault ? undefined : turn.name,
        mark: { line: turn.line, text: turn.mark },
      }
      return [turn.index, { speaker, turn }] as const
    }),
  )
  return items.flatMap((item, index): BodyItem[] => {
    const hit = speakers.get(index)
    if (!hit) return [item]
    const { speaker, turn } = hit
    return turn.rest === ''
      ? [speaker]
      : [speaker, { type: 'paragraph', line: turn.line, label: turn.mark, text: turn.rest }]
  })
}
