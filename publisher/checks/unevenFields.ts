import { fieldSlug } from '../documents/fieldIndex'
import type { Rule } from './rule'

/** The same English words for a field of expertise with two different Chinese ones: the directory shows only the first. */
export const unevenFields: Rule = ({ collection: { doctors } }) => {
  const first = new Map<string, { zh: string; file: string }>()
  return doctors.flatMap(({ file, sound, lineOf }) =>
    (sound.expertise ?? []).flatMap((field, position) => {
      const { en, zh } = field ?? {}
      if (!en || !zh) return []
      const known = first.get(fieldSlug(en))
      if (!known) first.set(fieldSlug(en), { zh, file })
      if (!known || known.zh === zh) return []
      const message = `“${en}” is “${zh}” here and “${known.zh}” in ${known.file}; readers see one of them: write both alike`
      return [{ file, line: lineOf('expertise', position), severity: 'warning', message }]
    }),
  )
}
