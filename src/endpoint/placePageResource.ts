import { type InterviewPage, interviewPageSchema, type PlacePage, placePageSchema } from '../../contract/documents'
import { type PlaceKind, paths } from '../../contract/paths'
import { type Resource, resource } from './resource'

/** A hospital or a department. */
export function placePageResource(kind: PlaceKind, slug: string): Resource<PlacePage> {
  return resource(paths.place(kind, slug), placePageSchema)
}

/** Older interviews of a place; `path` is the `next` of the page before. */
export function interviewPageResource(path: string): Resource<InterviewPage> {
  return resource(path, interviewPageSchema)
}
