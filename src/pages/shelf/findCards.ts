import type { InterviewCard } from '../../../contract/interview'

/** The entries whose headline, doctor, department or hospital has every word of a text, in either language. */
export function findCards<Entry extends { card: InterviewCard }>(entries: readonly Entry[], text: string) {
  const wanted = text.toLowerCase().split(/\s+/).filter(Boolean)
  return entries.filter(({ card }) => {
    const { doctor, department, hospital, versions } = card
    const names = [doctor, department, hospital].flatMap(({ name }) => [name.en, name.zh])
    const searched = [...names, ...versions.map(({ headline }) => headline)].join(' ').toLowerCase()
    return wanted.every((word) => searched.includes(word))
  })
}
