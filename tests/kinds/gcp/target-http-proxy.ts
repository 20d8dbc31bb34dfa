import backendBucket from '../../../src/kinds/gcp/backend-bucket.ts'
import backendService from '../../../src/kinds/gcp/backend-service.ts'
import kind from '../../../src/kinds/gcp/target-http-proxy.ts'
import urlMap from '../../../src/kinds/gcp/url-map.ts'
import { UNKNOWN_SENTINEL } from '../../../src/model/resource.ts'
import type { KindFixture } from '../fixture.ts'

const everywhere = { regions: ['global'], zones: [] }
const PROJECT = 'https://www.googleapis.com/compute/v1/projects/ledger-prod/global'
const ROUTES = 'urn:pulumi:prod::ledger::gcp:compute/uRLMap:URLMap::to-https'
const PROXY = 'urn:pulumi:prod::ledger::gcp:compute/targetHttpProxy:TargetHttpProxy::storefront-http'
const kinds = [kind, urlMap, backendService, backendBucket]
const told = {
  placement: everywhere,
  encryptionInTransit: { plaintextRefused: '?not-collected', minimumTls: '?not-collected' },
  intrusionPrevention: { mode: '?not-collected' },
  ddosProtection: { enabled: '?not-collected' }
}

const proxy = {
  id: PROXY,
  typeSystem: 'pulumi' as const,
  type: 'gcp:compute/targetHttpProxy:TargetHttpProxy',
  document: { name: 'storefront-http', urlMap: UNKNOWN_SENTINEL },
  wires: { urlMap: [ROUTES] }
}
const routes = (document: object) => ({ id: ROUTES, typeSystem: 'pulumi' as const, type: 'gcp:compute/uRLMap:URLMap', document })

export default {
  kind,
  same: {
    terraform: { document: { name: 'storefront-http', urlMap: UNKNOWN_SENTINEL }, resource: { wires: { urlMap: [ROUTES] } } },
    'gcp-api': {
      document: {
        kind: 'compute#targetHttpProxy',
        name: 'storefront-http',
        selfLink: `${PROJECT}/targetHttpProxies/storefront-http`,
        urlMap: `${PROJECT}/urlMaps/to-https`
      }
    }
  },
  facets: told,
  failing: {
    terraform: { document: { name: 'storefront-http', urlMap: 'storefront-routes' } },
    'gcp-api': { document: { name: 'storefront-http', urlMap: `${PROJECT}/urlMaps/storefront-routes` } }
  },
  failingFacets: { encryptionInTransit: { plaintextRefused: '?not-collected', minimumTls: '?not-collected' } },
  absent: { terraform: told, 'gcp-api': told },
  links: { terraform: { fronts: [{ wired: [ROUTES] }] }, 'gcp-api': { fronts: [{ text: `${PROJECT}/urlMaps/to-https` }] } },
  neighbours: [
    {
      title: 'has no encryption to judge when it only redirects to HTTPS',
      kinds,
      resources: [proxy, routes({ defaultUrlRedirect: { httpsRedirect: true, stripQuery: false } })],
      of: PROXY,
      facets: { encryptionInTransit: 'not-applicable', intrusionPrevention: 'not-applicable', ddosProtection: 'not-applicable' }
    },
    {
      title: 'accepts plaintext when its routes serve',
      kinds,
      resources: [
        proxy,
        routes({
          defaultUrlRedirect: { httpsRedirect: true, stripQuery: false },
          pathMatchers: [{ name: 'legacy', defaultService: 'legacy' }]
        }),
        {
          id: 'urn:pulumi:prod::ledger::gcp:compute/backendService:BackendService::legacy',
          typeSystem: 'pulumi',
          type: 'gcp:compute/backendService:BackendService',
          document: { name: 'legacy', loadBalancingScheme: 'EXTERNAL' }
        }
      ],
      of: PROXY,
      facets: {
        encryptionInTransit: { plaintextRefused: false, minimumTls: 'none' },
        intrusionPrevention: { mode: 'off' },
        ddosProtection: { enabled: false }
      }
    },
    {
      title: 'waits for a redirect that is known only after apply',
      kinds,
      resources: [proxy, routes({ defaultUrlRedirect: { httpsRedirect: UNKNOWN_SENTINEL, stripQuery: false } })],
      of: PROXY,
      facets: { encryptionInTransit: { plaintextRefused: '?computed', minimumTls: '?computed' } }
    },
    {
      title: 'does not guess at routes that were not collected',
      kinds,
      resources: [
        {
          id: '//compute.googleapis.com/projects/ledger-prod/global/targetHttpProxies/storefront-http',
          typeSystem: 'cai',
          type: 'compute.googleapis.com/TargetHttpProxy',
          origin: 'observed',
          document: { urlMap: `${PROJECT}/urlMaps/to-https` }
        }
      ],
      of: '//compute.googleapis.com/projects/ledger-prod/global/targetHttpProxies/storefront-http',
      facets: { encryptionInTransit: { plaintextRefused: '?not-collected', minimumTls: '?not-collected' } }
    }
  ]
} satisfies KindFixture
