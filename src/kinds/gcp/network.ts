import { defineKind } from '../../graph/kind.ts'
import type { Reader } from '../../graph/reader.ts'
import { asSegments } from '../../graph/segments.ts'
import type { Facets, Segment } from '../../model/facets.ts'
import { chain, type Fact, known, unknown } from '../../model/fact.ts'
import { alertsElsewhere, heardOf } from './alert-watching.ts'
import { joinedNetworks, ownPeerings, peeredReferences } from './joined-networks.ts'
import { globalPlacement } from './network-scope.ts'

/** VPC network. https://cloud.google.com/compute/docs/reference/rest/v1/networks (2026-11-22) */
export default defineKind({
  id: 'gcp.network',
  title: 'VPC network',
  cloud: 'gcp',
  role: 'network',
  types: { pulumi: ['gcp:compute/network:Network'], terraform: ['google_compute_network'], cai: ['compute.googleapis.com/Network'] },
  labels: 'none',
  links: [{ name: 'attachedTo', to: ['gcp.network'], read: peeredReferences }],
  facets: {
    monitoring: alertsElsewhere,
    placement: globalPlacement,
    // Protection is bound to the public path (Cloud Armor on backend services, network edge security per region), never to the VPC.
    ddosProtection: 'not-applicable',
    segments,
    peering: ownPeerings
  },
  settle: {
    monitoring: heardOf('gce_network', 'gce_subnetwork'),
    peering: joinedNetworks,
    segments: (own, near) => ({
      around: chain(own.around, () => asSegments(near.from('inNetwork', ['gcp.subnetwork'])))
    })
  }
})

/**
 * Subnets are resources of their own, but those that the service makes by itself: in a program nobody sees them. The provider's default is
 * such a network. https://cloud.google.com/vpc/docs/subnets#default-auto-subnets (2026-11-28)
 */
function segments(r: Reader): Facets['segments'] {
  if (r.dialect === 'gcp-api') return { around: r.byNature([], 'subnetworks') }
  return {
    around: chain(r.boolean('autoCreateSubnetworks', { absent: true }), (auto): Fact<readonly Segment[]> => {
      return auto ? unknown('not-collected', { missing: 'subnets that the service makes in every region' }) : known([])
    })
  }
}
