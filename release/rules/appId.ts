import type { Rule } from '../rule'
import { appIdOf, placeholderAppId } from '../settings'

/** An app id of WeChat: `wx` and 16 hexadecimal digits. */
export const appId: Rule = {
  name: 'app id',
  forPreview: true,
  problems: ({ environment }) => {
    const id = appIdOf(environment)
    if (id === placeholderAppId) return ['the app id is still the placeholder: set WECHAT_MINI_PROGRAM_APP_ID']
    return /^wx[0-9a-f]{16}$/.test(id) ? [] : [`${id} is no app id: correct WECHAT_MINI_PROGRAM_APP_ID`]
  },
}
