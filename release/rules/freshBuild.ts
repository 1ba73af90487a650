import type { Rule } from '../rule'

export const freshBuild: Rule = {
  name: 'fresh build',
  forPreview: true,
  problems: ({ built, newestSource: { file, changedAt } }) =>
    built && built.builtAt < changedAt ? [`${file} was changed after dist/weapp was built: build it again`] : [],
}
