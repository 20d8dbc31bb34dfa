import { isSpanned, type Span } from './span.ts'

/** Consecutive addresses of one family, both ends included. */
export interface AddressRange extends Span {
  readonly family: 4 | 6
}

const BITS = { 4: 32, 6: 128 } as const

/**
 * Reads an address, a CIDR or a range with a dash; undefined when the text is none of them. Host bits are ignored, as clouds do.
 * @example addressRange('10.1.2.3/8') // 10.0.0.0 to 10.255.255.255
 * @example addressRange('10.0.0.4-10.0.0.9')
 * @example addressRange('2001:db8::/32')
 */
export function addressRange(text: string): AddressRange | undefined {
  const trimmed = text.trim()
  const dash = /^([^-]+)-([^-]+)$/.exec(trimmed)
  if (dash !== null) return between(dash[1] as string, dash[2] as string)
  const [address = '', length, ...rest] = trimmed.split('/')
  const parsed = addressOf(address.trim())
  if (parsed === undefined || rest.length > 0) return undefined
  const { family, value } = parsed
  const bits = length === undefined ? BITS[family] : /^\d{1,3}$/.test(length) ? Number(length) : -1
  if (bits < 0 || bits > BITS[family]) return undefined
  const span = 1n << BigInt(BITS[family] - bits)
  const first = (value / span) * span
  return { family, first, last: first + span - 1n }
}

/** Whether every address of a range is in at least one of the others; several may share the work. */
export function isCovered(range: AddressRange, by: readonly AddressRange[]): boolean {
  return isSpanned(
    range,
    by.filter(({ family }) => family === range.family)
  )
}

/** Whether two ranges have an address in common. */
export function overlaps(one: AddressRange, other: AddressRange): boolean {
  return one.family === other.family && one.first <= other.last && other.first <= one.last
}

/** Number of addresses. */
export function sizeOf({ first, last }: AddressRange): bigint {
  return last - first + 1n
}

/**
 * Whether a text is meant as an address but cannot be read as one, unlike a tag or a group. The id of a prefix list (`pl-0a1b2c3d`)
 * stands for addresses that are kept elsewhere.
 */
export function looksLikeAddress(text: string): boolean {
  return /^[\d./-]*\d\.[\d./-]*$/.test(text) || /^[\da-f:./-]*:[\da-f.]*:[\da-f:./-]*$/i.test(text) || /^pl-[\da-f]+$/i.test(text)
}

function between(from: string, to: string): AddressRange | undefined {
  const first = addressOf(from.trim())
  const last = addressOf(to.trim())
  if (first === undefined || last === undefined || first.family !== last.family || first.value > last.value) return undefined
  return { family: first.family, first: first.value, last: last.value }
}

function addressOf(text: string): { family: 4 | 6; value: bigint } | undefined {
  if (text.includes(':')) {
    const value = ipv6(text)
    return value === undefined ? undefined : { family: 6, value }
  }
  const value = ipv4(text)
  return value === undefined ? undefined : { family: 4, value }
}

function ipv4(text: string): bigint | undefined {
  const parts = text.split('.')
  if (parts.length !== 4 || !parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) <= 255)) return undefined
  return parts.reduce((value, part) => value * 256n + BigInt(part), 0n)
}

function ipv6(text: string): bigint | undefined {
  const halves = text.split('::')
  if (halves.length > 2) return undefined
  const [head, tail] = halves.map(groupsOf)
  if (head === undefined || (halves.length === 2 && tail === undefined)) return undefined
  const missing = 8 - head.length - (tail?.length ?? 0)
  if (halves.length === 2 ? missing < 1 : missing !== 0) return undefined
  const groups = [...head, ...Array<bigint>(missing).fill(0n), ...(tail ?? [])]
  return groups.reduce((value, group) => value * 65_536n + group, 0n)
}

/** The last group may be written as an IPv4 address. */
function groupsOf(text: string): readonly bigint[] | undefined {
  if (text === '') return []
  const groups: bigint[] = []
  const parts = text.split(':')
  for (const [index, part] of parts.entries()) {
    const embedded = index === parts.length - 1 && part.includes('.') ? ipv4(part) : undefined
    if (embedded !== undefined) groups.push(embedded / 65_536n, embedded % 65_536n)
    else if (/^[\da-f]{1,4}$/i.test(part)) groups.push(BigInt(`0x${part}`))
    else return undefined
  }
  return groups
}
