import type { ImageFile } from '../pictures/pictureFile'
import type { Publication } from './publication'

/** Every file that the documents of a publication name: pictures by day and by night, and those of share cards. */
export function imageFiles({ pictures, doctors, interviews }: Publication): ImageFile[] {
  const portraits = doctors.map(({ portrait }) => portrait)
  const covers = interviews.flatMap(({ versions }) => versions.map(({ cover }) => cover.picture))
  const shown = [...pictures.values(), ...portraits, ...covers]
  const shared = [...doctors, ...interviews].map(({ shareImages }) => shareImages)
  return [
    ...shown.flatMap(({ files, night }) => [...files, ...(night?.files ?? [])]),
    ...shared.flatMap(({ message, timeline }) => [message, timeline]),
  ]
}
