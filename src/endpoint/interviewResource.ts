import { type Interview, type InterviewCard, interviewSchema } from '../../contract/interview'
import type { Language } from '../../contract/language'
import { paths } from '../../contract/paths'
import { type Resource, resource } from './resource'

/** One interview, by slug or short id; without a language, the original version. */
export function interviewResource(key: string, language?: Language): Resource<Interview> {
  return resource(paths.interview(key, language), interviewSchema, {
    copyPath: (interview) => interviewPath(interview, interview.language),
    movedTo: (slug) => paths.interview(slug, language),
  })
}

/** The path of a version under which lists open it, and under which its copy is kept, however it was opened. */
export function interviewPath(
  { slug, versions }: Pick<InterviewCard, 'slug' | 'versions'>,
  language: Language,
): string {
  return paths.interview(slug, language === versions[0]?.language ? undefined : language)
}
