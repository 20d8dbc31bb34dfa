import type { Reference } from '../../graph/kind.ts'
import { type Reader, UNSTATED } from '../../graph/reader.ts'
import type { IngressRule } from '../../model/facets.ts'
import { all, chain, type Fact, known, list, map } from '../../model/fact.ts'
import { namedByEach, recorded } from './place.ts'

/** IANA numbers for which EC2 shows no name. https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_IpPermission.html (2026-11-22) */
const PROTOCOLS: Readonly<Record<string, string>> = { '-1': '*', '1': 'icmp', '6': 'tcp', '17': 'udp', '58': 'icmpv6', '132': 'sctp' }

/** Ports are said of these alone; the numbers of a permission are types and codes for ICMP, and nothing for any other protocol. */
const PORTED = ['tcp', 'udp']

/** What a security group lets in; it knows no denial, and AWS Config writes an empty list out. */
export function inboundRules(r: Reader): Fact<readonly IngressRule[]> {
  return chain(recorded(r, 'ipPermissions'), (permissions) =>
    map(list(permissions.map((permission) => inboundRule(r, permission))), (rules) => rules.filter(admitsAnybody))
  )
}

/** A permission without sources lets nobody in. */
export function admitsAnybody({ sources }: IngressRule): boolean {
  return sources.length > 0
}

/** References to the prefix lists that any permission names. */
export function prefixLists(r: Reader): Fact<readonly Reference[]> {
  return chain(r.list('ipPermissions'), (permissions) =>
    map(list(permissions.map((permission) => namedByEach(permission, 'prefixListIds', 'prefixListId'))), (references) => references.flat())
  )
}

function inboundRule(group: Reader, permission: Reader): Fact<IngressRule> {
  const protocol = map(permission.string('ipProtocol', { absent: UNSTATED }), (name) => PROTOCOLS[name] ?? name.toLowerCase())
  const parts = chain(protocol, (name) => all<[readonly string[], readonly string[]]>([ports(name, permission), sources(permission)]))
  return map(all<[string, [readonly string[], readonly string[]]]>([protocol, parts]), ([name, [ranges, from]]) => ({
    name: group.resource.name,
    protocol: name,
    ports: ranges,
    sources: from,
    action: 'allow',
    priority: 0,
    path: permission.pathOf('ipProtocol').replace(/\.ipProtocol$/, '')
  }))
}

function ports(protocol: string, permission: Reader): Fact<readonly string[]> {
  if (!PORTED.includes(protocol)) return known(['*'])
  const ends = all<[number, number]>([permission.number('fromPort', { absent: -1 }), permission.number('toPort', { absent: -1 })])
  return map(ends, ([from, to]) => [from < 0 || to < 0 ? '*' : from === to ? `${from}` : `${from}-${to}`])
}

/** Ranges, prefix lists and other groups add up. AWS Config lists IPv4 ranges twice: bare, and with their descriptions. */
function sources(permission: Reader): Fact<readonly string[]> {
  const groups = all<(readonly string[])[]>([
    permission.strings('ipRanges'),
    each(permission.list('ipv4Ranges'), (range) => range.string('cidrIp', { absent: UNSTATED })),
    each(permission.list('ipv6Ranges'), (range) => range.string('cidrIpv6', { absent: UNSTATED })),
    each(permission.list('prefixListIds'), (one) => one.string('prefixListId', { absent: UNSTATED })),
    each(permission.list('userIdGroupPairs'), (pair) => pair.string('groupId', { absent: UNSTATED }))
  ])
  return map(groups, (found) => [...new Set(found.flat())])
}

function each(items: Fact<readonly Reader[]>, read: (item: Reader) => Fact<string>): Fact<readonly string[]> {
  return chain(items, (readers) => list(readers.map(read)))
}
