import type { Reference, Settling } from '../../graph/kind.ts'
import { distinct, networksOf, REGIONS_UNTOLD, regionsOf } from '../../graph/peering.ts'
import type { Reader } from '../../graph/reader.ts'
import type { Facets } from '../../model/facets.ts'
import { all, chain, type Fact, isObserved, known, list, map } from '../../model/fact.ts'
import type { Neighbour } from '../../model/neighbourhood.ts'
import { eachReference, referredName } from './network-links.ts'

const VIRTUAL_NETWORK = /network[^:]*:VirtualNetwork$/

/** The other side of a peering. */
export function remoteNetwork(peering: Reader): Fact<readonly Reference[]> {
  return peering.references('remoteVirtualNetwork.id', VIRTUAL_NETWORK)
}

/** Peerings that are written inside the network: the service lists every one. */
export function peeredReferences(r: Reader): Fact<readonly Reference[]> {
  return eachReference(r.list('virtualNetworkPeerings'), remoteNetwork)
}

export function ownPeerings(r: Reader): Facets['peering'] {
  return { networks: chain(r.envelope('name'), () => namesOf(peeredReferences(r))), regions: REGIONS_UNTOLD }
}

export function namesOf(references: Fact<readonly Reference[]>): Fact<readonly string[]> {
  return map(references, (found) => found.map(referredName))
}

export const joinedNetworks: Settling<'peering'> = (own, near) => {
  const children = near.from('childOf', ['azure.virtual-network-peering'])
  const isWhole = children.state === 'unknown' && children.why === 'not-collected' && isObserved(own.networks)
  const peerings: Fact<readonly Neighbour[]> = isWhole ? known([]) : children
  const further = chain(peerings, (found) => list(found.map((peering) => peering.near.to('attachedTo'))))
  const peers = map(
    all<[readonly Neighbour[], readonly (readonly Neighbour[])[]]>([near.to('attachedTo'), further]),
    ([inline, separate]) => [...inline, ...separate.flat()]
  )
  return {
    networks: distinct(all([own.networks, distinct(chain(peerings, (found) => list(found.map(networksOf))))])),
    regions: regionsOf(map(peers, (found) => [near.self, ...found]))
  }
}
