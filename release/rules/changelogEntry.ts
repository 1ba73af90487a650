import { sectionsOf } from '../changelog'
import type { Rule } from '../rule'

export const changelogEntry: Rule = {
  name: 'changelog',
  forPreview: false,
  problems: ({ version, changelog }) => {
    const section = sectionsOf(changelog).find((one) => one.version === version)
    if (!section) return [`CHANGELOG.md has no section “## [${version}] - YYYY-MM-DD” for the version in package.json`]
    return [
      ...(section.date ? [] : [`the section of ${version} in CHANGELOG.md has no date`]),
      ...(section.notes ? [] : [`the section of ${version} in CHANGELOG.md is empty`]),
    ]
  },
}
