import { defineKind } from '../../graph/kind.ts'
import { REGIONS_UNTOLD } from '../../graph/peering.ts'
import { NETWORK, namesOf } from './joined-networks.ts'

/** Peering of two networks as a program declares it, from the side of one; inventories show it inside that network (gcp.network). https://cloud.google.com/vpc/docs/vpc-peering (2026-11-28) */
export default defineKind({
  id: 'gcp.network-peering',
  title: 'VPC network peering',
  cloud: 'gcp',
  role: 'attachment',
  types: { pulumi: ['gcp:compute/networkPeering:NetworkPeering'], terraform: ['google_compute_network_peering'] },
  links: [
    { name: 'childOf', to: ['gcp.network'], read: (r) => r.references('network', NETWORK) },
    { name: 'attachedTo', to: ['gcp.network'], read: (r) => r.references('peerNetwork', NETWORK) }
  ],
  labels: 'none',
  facets: { peering: (r) => ({ networks: namesOf(r.references('peerNetwork', NETWORK)), regions: REGIONS_UNTOLD }) }
})
