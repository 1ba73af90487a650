import type { Rule } from '../rule'
import { tagOf } from '../settings'

export const newVersion: Rule = {
  name: 'version',
  forPreview: false,
  problems: ({ version, git: { tags } }) =>
    tags.includes(tagOf(version))
      ? [`${version} was uploaded before (git tag ${tagOf(version)}): give package.json the next version`]
      : [],
}
