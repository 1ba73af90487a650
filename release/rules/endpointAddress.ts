import type { Rule } from '../rule'
import { endpointOf } from '../settings'

/** What WeChat takes as a server (developers.weixin.qq.com/miniprogram/dev/framework/ability/network.html). */
export const endpointAddress: Rule = {
  name: 'endpoint',
  forPreview: true,
  problems: ({ environment }) => {
    const address = endpointOf(environment)
    if (!address) return ['ENDPOINT_URL is not set to an address, such as https://interviews.example.org']
    const { protocol, hostname } = address
    return [
      ...(protocol === 'https:' ? [] : [`${address.href} is not https: phones refuse it`]),
      ...(isNumeric(hostname) ? [`${hostname} is an IP address: WeChat takes domains with a filing (备案) only`] : []),
      ...(!hostname.includes('.') && !isNumeric(hostname) ? [`${hostname} is reached from this machine only`] : []),
    ]
  },
}

const isNumeric = (hostname: string): boolean => /^[\d.]+$|^\[/.test(hostname)
