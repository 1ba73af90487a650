import type { Rule } from '../rule'
import { endpointOf } from '../settings'

/** The address is built into the package: one that was built for another endpoint asks that one. */
export const builtForEndpoint: Rule = {
  name: 'built for the endpoint',
  forPreview: true,
  problems: ({ built, environment }) => {
    const address = endpointOf(environment)
    if (!built || !address) return []
    const origin = address.href.replace(/\/+$/, '')
    const isIn = [...built.texts].some(([file, text]) => file.endsWith('.js') && text.includes(origin))
    return isIn ? [] : [`dist/weapp was not built for ${origin}: ENDPOINT_URL=${origin} npm run build:weapp`]
  },
}
