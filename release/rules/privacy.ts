import type { Rule } from '../rule'
import { usedPrivacyInterfaces } from '../usedInterfaces'

export const privacy: Rule = {
  name: 'privacy',
  forPreview: false,
  problems: ({ built, console: entered }) =>
    (built ? usedPrivacyInterfaces(built) : [])
      .filter(({ interface: { key } }) => !entered.privacy.includes(key))
      .map(({ interface: { key, name }, uses }) => {
        const places = uses.map(({ what, file }) => `${what} in ${file}`).join(', ')
        return `the privacy guide must declare “${name}” (${places}): declare it in the console, then add ${key} to privacy of release/console.json`
      }),
}
