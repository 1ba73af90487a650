import type { Rule } from './rule'

/** Ids and slugs share one space of addresses: an id is unique, and is no other interview's slug. */
export const clashingIdentifiers: Rule = ({ collection: { interviews } }) =>
  interviews.flatMap(({ file, slug, sound, lineOf }, index) => {
    const { id } = sound
    if (!id) return []
    const namesake = interviews.slice(0, index).find((earlier) => earlier.sound.id === id)
    const bearer = interviews.find((other) => other.slug === id && other.slug !== slug)
    const line = lineOf('id')
    return [
      ...(namesake ? [`the id “${id}” is already that of ${namesake.file}; choose another`] : []),
      ...(bearer ? [`the id “${id}” is the slug of ${bearer.file}; choose another`] : []),
    ].map((message) => ({ file, line, severity: 'error', message }))
  })
