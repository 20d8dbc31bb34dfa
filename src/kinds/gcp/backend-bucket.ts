import { defineKind } from '../../graph/kind.ts'
import { networkPlacement } from './network-scope.ts'

/**
 * A bucket behind an application load balancer. https://cloud.google.com/compute/docs/reference/rest/v1/backendBuckets (2026-11-22)
 * No server of the project stands behind it: web application firewall rules and adaptive protection cannot be had for it.
 */
export default defineKind({
  id: 'gcp.backend-bucket',
  title: 'Backend bucket',
  cloud: 'gcp',
  role: 'load-balancer',
  types: {
    pulumi: ['gcp:compute/backendBucket:BackendBucket', 'gcp:compute/regionBackendBucket:RegionBackendBucket'],
    terraform: ['google_compute_backend_bucket', 'google_compute_region_backend_bucket'],
    cai: ['compute.googleapis.com/BackendBucket']
  },
  labels: 'none',
  facets: {
    placement: networkPlacement,
    // The bucket itself tells where it lies.
    steering: 'not-applicable',
    encryptionInTransit: 'not-applicable',
    intrusionPrevention: 'not-applicable',
    ddosProtection: 'not-applicable',
    zoneRedundancy: 'not-applicable',
    nodes: 'not-applicable',
    audit: 'not-applicable'
  }
})
