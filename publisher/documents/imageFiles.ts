import { paths } from '../../contract/paths'
import type { ImageFile, PublishedPicture } from '../pictures/pictureFile'
import type { Publication } from './publication'

/**
 * Every file that the documents of a publication name: pictures by day and by night, and share cards. Thousands of interviews
 * share a few drawings: each is looked at once.
 */
export function imageFiles({ pictures, doctors, interviews, shared }: Publication): ImageFile[] {
  const shown = new Set<PublishedPicture>(pictures.values())
  for (const { portrait } of doctors) shown.add(portrait)
  for (const { versions } of interviews) for (const { cover } of versions) shown.add(cover.picture)
  const cards = new Set([shared.doctors, shared.versions, shared.places].flatMap((files) => [...files.values()]))
  return [
    ...[...shown].flatMap(({ files, night }) => [...files, ...(night?.files ?? [])]),
    ...[...cards].flatMap(({ message, timeline }) => [message, timeline]),
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
