import { defineKind } from '../../graph/kind.ts'
import { madeByGke } from './gke-made.ts'
import { networkPlacement } from './network-scope.ts'
import { backendsOfProxy, settledBehind, TOLD_BEHIND } from './public-path.ts'
import { endsTls, offersCiphers, settleCiphers, settleTls, sslPolicyLink } from './tls-front-end.ts'

/** HTTPS front end of an application load balancer. https://cloud.google.com/compute/docs/reference/rest/v1/targetHttpsProxies (2026-11-22) */
export default defineKind({
  id: 'gcp.target-https-proxy',
  title: 'Target HTTPS proxy',
  cloud: 'gcp',
  role: 'load-balancer',
  types: {
    pulumi: ['gcp:compute/targetHttpsProxy:TargetHttpsProxy', 'gcp:compute/regionTargetHttpsProxy:RegionTargetHttpsProxy'],
    terraform: ['google_compute_target_https_proxy', 'google_compute_region_target_https_proxy'],
    cai: ['compute.googleapis.com/TargetHttpsProxy']
  },
  providerMade: madeByGke,
  links: [sslPolicyLink, { name: 'fronts', to: ['gcp.url-map'], read: (r) => r.references('urlMap', /compute\/(uRLMap|regionUrlMap):/) }],
  labels: 'none',
  facets: {
    placement: networkPlacement,
    // The forwarding rule before it is the way in.
    steering: 'not-applicable',
    encryptionInTransit: endsTls,
    offeredCiphers: offersCiphers,
    intrusionPrevention: () => ({ mode: TOLD_BEHIND }),
    ddosProtection: () => ({ enabled: TOLD_BEHIND }),
    // Google runs the proxies; zones, nodes and request logs are those of the backend services.
    zoneRedundancy: 'not-applicable',
    nodes: 'not-applicable',
    audit: 'not-applicable'
  },
  settle: {
    encryptionInTransit: settleTls,
    offeredCiphers: settleCiphers,
    ...settledBehind(backendsOfProxy)
  }
})
