import { type LocalizedText, languages } from '../../contract/language'
import type { Problem } from '../problems/problem'
import type { Rule } from './rule'

const languageNames = { en: 'English', zh: 'Chinese' }

/** Readers of both languages look for names: one that is missing in a language is worth a warning. */
export const missingNames: Rule = ({ collection: { site, hospitals, departments, doctors } }) => {
  const places = [hospitals, departments].flatMap((list) =>
    Object.entries(list.value ?? {}).flatMap(([slug, { name }]) =>
      warnings(list.file, list.lineOf(slug, 'name'), name),
    ),
  )
  const people = doctors.flatMap(({ file, value, lineOf }) => (value ? warnings(file, lineOf('name'), value.name) : []))
  const publication = site.value ? warnings(site.file, site.lineOf('name'), site.value.name) : []
  return [...publication, ...places, ...people]
}

function warnings(file: string, line: number, name: LocalizedText): Problem[] {
  return languages
    .filter((language) => name[language] === undefined)
    .map((language) => {
      const message = `“${name.en ?? name.zh}” has no ${languageNames[language]} name; add ${language} if you know it`
      return { file, line, severity: 'warning', message }
    })
}
