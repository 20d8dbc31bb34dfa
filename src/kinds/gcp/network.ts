import { defineKind } from '../../graph/kind.ts'
import { globalPlacement } from './network-scope.ts'

/** VPC network. https://cloud.google.com/compute/docs/reference/rest/v1/networks (2026-11-22) */
export default defineKind({
  id: 'gcp.network',
  title: 'VPC network',
  cloud: 'gcp',
  role: 'network',
  types: { pulumi: ['gcp:compute/network:Network'], terraform: ['google_compute_network'], cai: ['compute.googleapis.com/Network'] },
  labels: 'none',
  facets: {
    placement: globalPlacement,
    // Protection is bound to the public path (Cloud Armor on backend services, network edge security per region), never to the VPC.
    ddosProtection: 'not-applicable'
  }
})
