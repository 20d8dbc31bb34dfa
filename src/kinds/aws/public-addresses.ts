import type { Reader } from '../../graph/reader.ts'
import { addressRange, isCovered } from '../../model/cidr.ts'
import { all, chain, type Fact, known, list, map, unknown } from '../../model/fact.ts'

/** Public IPv4 addresses of a network interface, alone or inside its server: those associated with its private ones. */
export function publicIpv4(networkInterface: Reader): Fact<readonly string[]> {
  const own = map(networkInterface.string('association.publicIp', { absent: '' }), (address) => [address])
  const further = chain(networkInterface.list('privateIpAddresses'), (items) =>
    list(items.map((item) => item.string('association.publicIp', { absent: '' })))
  )
  return map(all<[readonly string[], readonly string[]]>([own, further]), (found) => [...new Set(found.flat())].filter(isThere))
}

/**
 * IPv6 addresses of a network interface that the internet reaches if the routes of its subnet let it.
 * https://docs.aws.amazon.com/vpc/latest/userguide/vpc-ip-addressing.html (2026-11-22)
 */
export function globalIpv6(networkInterface: Reader): Fact<readonly string[]> {
  const addresses = chain(networkInterface.list('ipv6Addresses'), (items) =>
    list(items.map((item) => item.string('ipv6Address', { absent: '' })))
  )
  return map(addresses, (found) => found.filter((address) => isThere(address) && !isPrivate(address)))
}

/** What is public for certain decides; what may be, leaves it open. */
export function publicOf(ipv4: Fact<readonly string[]>, ipv6: Fact<readonly string[]>): Fact<readonly string[]> {
  return chain(ipv4, (certain) => {
    if (certain.length > 0) return known(certain)
    return chain(ipv6, (possible) => (possible.length === 0 ? known([]) : unknown('not-collected', { missing: ROUTES })))
  })
}

/** Where only the routes of a subnet tell whether an IPv6 address is reached from the internet. */
export const ROUTES = 'whether the routes of its subnet let the internet reach its IPv6 address'

function isThere(address: string): boolean {
  return address !== ''
}

/** Unique local addresses, which VPCs can have since 2024, and link-local ones. */
const PRIVATE = ['fc00::/7', 'fe80::/10'].flatMap((range) => addressRange(range) ?? [])

function isPrivate(address: string): boolean {
  const range = addressRange(address)
  return range !== undefined && isCovered(range, PRIVATE)
}
