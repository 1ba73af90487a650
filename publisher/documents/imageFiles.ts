import { paths } from '../../contract/paths'
import type { ImageFile } from '../pictures/pictureFile'
import type { Publication } from './publication'

/** Every file that the documents of a publication name: pictures by day and by night, and share cards. */
export function imageFiles({ pictures, doctors, interviews, shared }: Publication): ImageFile[] {
  const portraits = doctors.map(({ portrait }) => portrait)
  const covers = interviews.flatMap(({ versions }) => versions.map(({ cover }) => cover.picture))
  const shown = [...pictures.values(), ...portraits, ...covers]
  const cards = [shared.doctors, shared.versions, shared.places].flatMap((files) => [...files.values()])
  return [
    ...shown.flatMap(({ files, night }) => [...files, ...(night?.files ?? [])]),
    ...cards.flatMap(({ message, timeline }) => [message, timeline]),
  ]
}

/** The cards of pages that are about nobody, by the path under which they stand. */
export function cardFiles({ shared }: Publication): Map<string, ImageFile> {
  return new Map(
    [...shared.kinds].flatMap(([kind, { message, timeline }]): [string, ImageFile][] => [
      [paths.card(kind, 'message'), message],
      [paths.card(kind, 'timeline'), timeline],
    ]),
  )
}
