import { type Interview, interviewSchema } from '../../contract/interview'
import type { Language } from '../../contract/language'
import { paths } from '../../contract/paths'
import { type Resource, resource } from './resource'

/** One interview, by slug or short id; without a language, the original version. */
export function interviewResource(key: string, language?: Language): Resource<Interview> {
  return resource(paths.interview(key, language), interviewSchema)
}
