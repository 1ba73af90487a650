import type { Rule } from '../rule'

/** A version that readers have must be found again in git. */
export const committed: Rule = {
  name: 'git',
  forPreview: false,
  problems: ({ git: { changed } }) =>
    changed.length > 0 ? [`there are changes that are not committed: ${changed.join(', ')}`] : [],
}
