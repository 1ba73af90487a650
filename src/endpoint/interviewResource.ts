import * as v from 'valibot'
import { type Block, blockSchema } from '../../contract/blocks'
import { type Interview, type InterviewCard, interviewSchema } from '../../contract/interview'
import type { Language } from '../../contract/language'
import { paths } from '../../contract/paths'
import { type Resource, resource } from './resource'

/**
 * What stands for a block that this version does not know: newer content on an older program. The others keep their
 * positions, by which sections, links and the reader's own place name them.
 */
const leftOut: Block = { type: 'divider' }

/** An interview of which a part at least can be read. What is published has to be whole: this is for reading alone. */
const readableSchema = v.object({
  ...interviewSchema.entries,
  blocks: v.pipe(
    v.array(v.fallback(blockSchema, leftOut)),
    v.check((blocks) => blocks.some((block) => block !== leftOut)),
  ),
})

/** Whether some of an interview needs a newer version of the mini-program. */
export function isIncomplete({ blocks }: Interview): boolean {
  return blocks.includes(leftOut)
}

/** One interview, by slug or short id; without a language, the original version. */
export function interviewResource(key: string, language?: Language): Resource<Interview> {
  return resource(paths.interview(key, language), readableSchema, {
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
