import type { Candidate } from '../candidate'
import type { Rule } from '../rule'
import { endpointOf } from '../settings'
import { callsIn } from '../usedInterfaces'

/** The kinds of domains in the console (开发管理 – 服务器域名), and the calls that need one. */
const kinds = [
  { list: 'requestDomains', name: 'request 合法域名', calls: ['request'] },
  { list: 'downloadDomains', name: 'downloadFile 合法域名', calls: ['downloadFile', 'getImageInfo'] },
] as const

/** What the console must list for this package. Pictures and recordings stand under the endpoint's own address. */
export function neededDomains({ built, environment }: Candidate) {
  const address = endpointOf(environment)
  if (!built || !address) return []
  return kinds.flatMap((kind) => (callsIn(built, kind.calls).length > 0 ? [{ ...kind, domain: address.origin }] : []))
}

export const domains: Rule = {
  name: 'domains',
  forPreview: false,
  problems: (candidate) =>
    neededDomains(candidate)
      .filter(({ list, domain }) => !candidate.console[list].includes(domain))
      .map(
        ({ list, name, domain }) =>
          `${domain} must stand in the console’s list “${name}”: enter it there, then in ${list} of release/console.json`,
      ),
}
