import type { Rule } from '../rule'

export const compiles: Rule = {
  name: 'compiler',
  forPreview: true,
  problems: ({ compileProblems }) => compileProblems.map((problem) => `miniprogram-ci refuses the package: ${problem}`),
}
