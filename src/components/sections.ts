import type { Section } from '../../contract/interview'
import type { Words } from '../i18n/words'

/** The section that holds a block: the last one that begins at or before it. */
export function sectionAt(sections: readonly Section[], block: number): number {
  let found = 0
  sections.forEach(({ firstBlock }, index) => {
    if (firstBlock <= block) found = index
  })
  return found
}

/** What the bar says of where one is: "Introduction", "Section 2 of 5", or the title of a section without a number. */
export function sectionName(sections: readonly Section[], index: number, words: Words): string {
  const section = sections[index]
  if (!section?.title) return words.introduction
  if (section.number === undefined) return section.title
  return words.sectionOf(section.number, sections.filter(({ number }) => number !== undefined).length)
}
