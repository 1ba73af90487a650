import { BlockList, isIP } from 'node:net'

/** Networks that no page may make us ask (iana.org/assignments/iana-ipv4-special-registry and -ipv6-special-registry). */
const privateNetworks = {
  ipv4: [
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
    ['169.254.0.0', 16],
    ['172.16.0.0', 12],
    ['192.0.0.0', 24],
    ['192.0.2.0', 24],
    ['192.88.99.0', 24],
    ['192.168.0.0', 16],
    ['198.18.0.0', 15],
    ['198.51.100.0', 24],
    ['203.0.113.0', 24],
    ['224.0.0.0', 3],
  ],
  // Only 2000::/3 is given out for use; the last four are parts of it that carry other addresses inside, or examples.
  ipv6: [
    ['::', 3],
    ['4000::', 2],
    ['8000::', 1],
    ['2001::', 23],
    ['2001:db8::', 32],
    ['2002::', 16],
    ['3fff::', 20],
  ],
} as const

function blockListOf(family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList()
  for (const [network, bits] of privateNetworks[family]) list.addSubnet(network, bits, family)
  return list
}

// Two lists: a single one compares IPv4 addresses with the networks of IPv6, too, as ::ffff:0:0/96.
const blocked = { ipv4: blockListOf('ipv4'), ipv6: blockListOf('ipv6') }

/** Whether an IP address is one of the open internet: no machine of ours, no neighbour's, no cloud's own services. */
export function isPublicAddress(address: string): boolean {
  const version = isIP(address)
  const family = version === 4 ? 'ipv4' : 'ipv6'
  return version !== 0 && !blocked[family].check(address, family)
}
