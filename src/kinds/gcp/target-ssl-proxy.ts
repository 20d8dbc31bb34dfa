import { defineKind } from '../../graph/kind.ts'
import { globalPlacement } from './network-scope.ts'
import { settledBehind, TOLD_BEHIND } from './public-path.ts'
import { endsTls, offersCiphers, settleCiphers, settleTls, sslPolicyLink } from './tls-front-end.ts'

/** TLS front end of a proxy network load balancer. https://cloud.google.com/compute/docs/reference/rest/v1/targetSslProxies (2026-11-22) */
export default defineKind({
  id: 'gcp.target-ssl-proxy',
  title: 'Target SSL proxy',
  cloud: 'gcp',
  role: 'load-balancer',
  types: {
    pulumi: ['gcp:compute/targetSSLProxy:TargetSSLProxy'],
    terraform: ['google_compute_target_ssl_proxy'],
    cai: ['compute.googleapis.com/TargetSslProxy']
  },
  links: [
    sslPolicyLink,
    {
      name: 'fronts',
      to: ['gcp.backend-service'],
      read: (r) => r.references(r.by({ terraform: 'backendService', 'gcp-api': 'service' }), /compute\/backendService:/)
    }
  ],
  labels: 'none',
  facets: {
    placement: globalPlacement,
    // The forwarding rule before it is the way in.
    steering: 'not-applicable',
    encryptionInTransit: endsTls,
    offeredCiphers: offersCiphers,
    intrusionPrevention: () => ({ mode: TOLD_BEHIND }),
    ddosProtection: () => ({ enabled: TOLD_BEHIND }),
    zoneRedundancy: 'not-applicable',
    nodes: 'not-applicable',
    audit: 'not-applicable'
  },
  settle: {
    encryptionInTransit: settleTls,
    offeredCiphers: settleCiphers,
    ...settledBehind((near) => near.to('fronts'))
  }
})
