import type { Words } from '../../i18n/words'
import type { FoundList, SearchAnswer } from '../../search/hits'

/** What is shown of all that was found. */
export const scopes = ['all', 'doctors', 'interviews'] as const
export type Scope = (typeof scopes)[number]

/** The list that goes on at the end of the page. */
export function lastListOf(scope: Scope, { interviews }: SearchAnswer): FoundList {
  return scope === 'doctors' || (scope === 'all' && interviews.count === 0) ? 'doctors' : 'interviews'
}

/** The scopes as tabs, with how much each holds; without an answer their names alone. */
export function scopeTabs(words: Words, answer?: SearchAnswer) {
  return scopes.map((key) => {
    const name = words.searchScopes[key]
    return { key, label: answer ? `${name} ${countOf(key, answer)}` : name }
  })
}

export function countOf(scope: Scope, { doctors, interviews }: SearchAnswer): number {
  return (scope === 'interviews' ? 0 : doctors.count) + (scope === 'doctors' ? 0 : interviews.count)
}
