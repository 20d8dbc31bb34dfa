import type { Link, Reference } from '../../graph/kind.ts'
import type { Reader } from '../../graph/reader.ts'
import { chain, type Fact, list, map, mergeUnknown } from '../../model/fact.ts'
import type { Neighbour } from '../../model/neighbourhood.ts'

const SUBNET = /network:Subnet$/
const VIRTUAL_NETWORK = /network:VirtualNetwork$/
export const PUBLIC_IP_ADDRESS = /network:PublicIPAddress$/

/** References that each element of a list makes. */
export function eachReference(
  items: Fact<readonly Reader[]>,
  read: (item: Reader) => Fact<readonly Reference[]>
): Fact<readonly Reference[]> {
  return chain(items, (readers) => map(list(readers.map(read)), (references) => references.flat()))
}

/**
 * Links to the subnets whose ids `read` finds, and straight to their virtual networks: an inventory often has a subnet only
 * inside its network, and a program may take it from there.
 */
export function subnetLinks(read: (reader: Reader, wiredTo: RegExp) => Fact<readonly Reference[]>): readonly Link[] {
  return [
    { name: 'inSubnet', to: ['azure.subnet'], read: (r) => read(r, SUBNET) },
    { name: 'inNetwork', to: ['azure.virtual-network'], read: (r) => map(read(r, VIRTUAL_NETWORK), (found) => found.map(networkOf)) }
  ]
}

/** Links of what has IP configurations: to their subnets, networks and public addresses. */
export const ipConfigurationLinks: readonly Link[] = [
  ...subnetLinks((r, wiredTo) => eachReference(r.list('ipConfigurations'), (ip) => ip.references('subnet.id', wiredTo))),
  {
    name: 'usesAddress',
    to: ['azure.public-ip-address'],
    read: (r) => eachReference(r.list('ipConfigurations'), (ip) => ip.references('publicIPAddress.id', PUBLIC_IP_ADDRESS))
  }
]

/** The virtual networks of a resource with `subnetLinks`. */
export function networksOf(neighbour: Neighbour): Fact<readonly Neighbour[]> {
  const direct = neighbour.near.to('inNetwork')
  if (direct.state === 'known' && direct.value.length > 0) return direct
  const bySubnet = chain(neighbour.near.to('inSubnet'), (subnets) =>
    map(list(subnets.map((subnet) => subnet.near.to('childOf'))), (found) => found.flat())
  )
  return direct.state === 'unknown' && bySubnet.state === 'unknown' ? mergeUnknown([direct, bySubnet]) : bySubnet
}

/** Name of the resource that an id, URL or dependency edge points at. */
export function referredName({ text, wired = [] }: Reference): string {
  const id = text ?? wired[0] ?? ''
  return id.slice(Math.max(id.lastIndexOf('/'), id.lastIndexOf(':')) + 1)
}

/** The network of a subnet that is named by its id. */
export function networkOf(reference: Reference): Reference {
  return reference.text === undefined ? reference : { text: reference.text.replace(/\/subnets\/[^/]+$/i, '') }
}
