import type { Rule } from '../rule'

export const noKeyCommitted: Rule = {
  name: 'keys',
  forPreview: false,
  problems: ({ git }) =>
    git.withKeys.map(
      (file) => `${file} holds a private key and is in git: remove it, and reset the key in the console`,
    ),
}
