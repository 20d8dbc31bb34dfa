import type { Reference, Settling } from '../../graph/kind.ts'
import { distinct, networksOf, REGIONS_UNTOLD, regionsOf } from '../../graph/peering.ts'
import type { Reader } from '../../graph/reader.ts'
import type { Facets } from '../../model/facets.ts'
import { all, chain, type Fact, isObserved, known, list, map } from '../../model/fact.ts'
import type { Neighbour, Neighbourhood } from '../../model/neighbourhood.ts'
import { nestedReferences } from './nested-references.ts'

export const NETWORK = /compute\/network:/

/**
 * Networks from which Google runs a managed service: they lie in tenant projects of its own, and peering passes nothing on to third networks.
 * https://cloud.google.com/vpc/docs/private-services-access, https://cloud.google.com/vpc/docs/vpc-peering (2026-11-28)
 */
const PRODUCER = /\/networks\/servicenetworking$|projects\/([^/]+-tp|gke-prod-[^/]+)\//

/** The peerings inside the network's own document; in a program they are resources of their own. */
export function peeredReferences(r: Reader): Fact<readonly Reference[]> {
  if (r.dialect !== 'gcp-api') return known([])
  return map(
    nestedReferences(r.list('peerings'), (peering) => peering.references('network', NETWORK)),
    (found) => found.filter(({ text = '' }) => !PRODUCER.test(text))
  )
}

export function ownPeerings(r: Reader): Facets['peering'] {
  return { networks: chain(r.envelope('name'), () => namesOf(peeredReferences(r))), regions: REGIONS_UNTOLD }
}

/** A network lies where its subnets lie. */
export const joinedNetworks: Settling<'peering'> = (own, near) => {
  const peerings = peeringsOf(own, near)
  const separate = chain(peerings, (found) => list(found.map(networksOf)))
  const peers = map(
    all<[readonly Neighbour[], readonly (readonly Neighbour[])[]]>([
      near.to('attachedTo'),
      chain(peerings, (found) => list(found.map((peering) => peering.near.to('attachedTo'))))
    ]),
    ([inline, further]) => [...inline, ...further.flat()]
  )
  return {
    networks: distinct(map(all([own.networks, distinct(separate)]), (both) => both)),
    regions: chain(peers, (found) =>
      distinct(list([near, ...found.map((peer) => peer.near)].map((each) => regionsOf(each.from('inNetwork', ['gcp.subnetwork'])))))
    )
  }
}

function peeringsOf(own: Facets['peering'], near: Neighbourhood): Fact<readonly Neighbour[]> {
  const peerings = near.from('childOf', ['gcp.network-peering'])
  return peerings.state === 'unknown' && peerings.why === 'not-collected' && isObserved(own.networks) ? known([]) : peerings
}

/** Names of networks, as the last part of their ids, URLs or names in a program. */
export function namesOf(references: Fact<readonly Reference[]>): Fact<readonly string[]> {
  return map(references, (found) => found.map(({ text, wired = [] }) => (text ?? wired[0] ?? '').split(/[/:]/).at(-1) ?? ''))
}
