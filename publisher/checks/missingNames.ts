import { type LocalizedText, languages } from '../../contract/language'
import type { Problem } from '../problems/problem'
import type { Rule } from './rule'

const languageNames = { en: 'English', zh: 'Chinese' }

/** Readers of both languages look for names: one that is missing in a language is worth a warning. */
export const missingNames: Rule = ({ collection: { site, hospitals, departments, doctors } }) => {
  const places = [hospitals, departments].flatMap((list) =>
    Object.entries(list.sound).flatMap(([slug, place]) =>
      warnings(list.file, () => list.lineOf(slug, 'name'), place?.name),
    ),
  )
  const people = doctors.flatMap(({ file, sound, lineOf }) => warnings(file, () => lineOf('name'), sound.name))
  const publication = warnings(site.file, () => site.lineOf('name'), site.sound.name)
  return [...publication, ...places, ...people]
}

function warnings(file: string, lineOf: () => number, name: LocalizedText | undefined): Problem[] {
  if (!name) return []
  return languages
    .filter((language) => name[language] === undefined)
    .map((language) => {
      const message = `“${name.en ?? name.zh}” has no ${languageNames[language]} name; add ${language} if you know it`
      return { file, line: lineOf(), severity: 'warning', message }
    })
}
