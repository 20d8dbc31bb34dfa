import { type AddressRange, addressRange, isCovered, sizeOf } from '../model/cidr.ts'

/** Names by which a source of traffic means everybody. */
const EVERYBODY = ['internet', '*', 'any']

const EVERYWHERE = ranges('0.0.0.0/0', '::/0')

/**
 * Addresses that nobody on the internet can send from: private, shared and link-local space (RFC 1918, 6598, 3927, 4193, 4291), loopback,
 * and the range from which Google's Identity-Aware Proxy forwards what it has authenticated
 * (https://cloud.google.com/iap/docs/using-tcp-forwarding, 2026-11-22).
 */
export const INTERNAL = ranges(
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '100.64.0.0/10',
  '169.254.0.0/16',
  '127.0.0.0/8',
  'fc00::/7',
  'fe80::/10',
  '::1',
  '35.235.240.0/20'
)

/** No single owner has more than a /7 of IPv4 or a /16 of IPv6: whoever admits that much, admits the internet. */
const TOO_MANY = { 4: 1n << 25n, 6: 1n << 112n } as const

/** The addresses that a source means; undefined when it is a tag, a group or anything else that is no address. */
export function addressesOf(source: string): readonly AddressRange[] | undefined {
  if (EVERYBODY.includes(source.toLowerCase())) return EVERYWHERE
  const range = addressRange(source)
  return range === undefined ? undefined : [range]
}

/** The part of the ranges that takes in the internet at large, even in pieces (`0.0.0.0/1`, `128.0.0.0/1`). */
export function internetAtLarge(sources: readonly AddressRange[]): readonly AddressRange[] {
  const open = sources.filter((range) => !isCovered(range, INTERNAL))
  const total = (family: 4 | 6): bigint => open.filter((range) => range.family === family).reduce((sum, range) => sum + sizeOf(range), 0n)
  return open.filter(({ family }) => total(family) >= TOO_MANY[family])
}

function ranges(...texts: readonly string[]): readonly AddressRange[] {
  return texts.map((text) => addressRange(text) as AddressRange)
}
