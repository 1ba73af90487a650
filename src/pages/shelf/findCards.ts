import type { InterviewCard } from '../../../contract/interview'
import { languages } from '../../../contract/language'

/** The entries whose headline, doctor, department or hospital has every word of a text, in any language. */
export function findCards<Entry extends { card: InterviewCard }>(entries: readonly Entry[], text: string) {
  const wanted = text.toLowerCase().split(/\s+/).filter(Boolean)
  return entries.filter(({ card }) => {
    const { doctor, department, hospital, versions } = card
    const names = [doctor, department, hospital].flatMap(({ name }) => languages.map((language) => name[language]))
    const searched = [...names, ...versions.map(({ headline }) => headline)].join(' ').toLowerCase()
    return wanted.every((word) => searched.includes(word))
  })
}
