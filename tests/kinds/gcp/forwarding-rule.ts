import backendService from '../../../src/kinds/gcp/backend-service.ts'
import kind from '../../../src/kinds/gcp/forwarding-rule.ts'
import targetHttpProxy from '../../../src/kinds/gcp/target-http-proxy.ts'
import targetHttpsProxy from '../../../src/kinds/gcp/target-https-proxy.ts'
import urlMap from '../../../src/kinds/gcp/url-map.ts'
import { UNKNOWN_SENTINEL } from '../../../src/model/resource.ts'
import type { KindFixture } from '../fixture.ts'

const everywhere = { regions: ['global'], zones: [] }
const PROJECT = 'https://www.googleapis.com/compute/v1/projects/ledger-prod'
const urn = (type: string, name: string): string => `urn:pulumi:prod::ledger::gcp:compute/${type}::${name}`
const PROXY = urn('targetHttpsProxy:TargetHttpsProxy', 'storefront-https')
const HTTP = urn('targetHttpProxy:TargetHttpProxy', 'storefront-http')
const ADDRESS = urn('globalAddress:GlobalAddress', 'storefront-address')
const RULE = urn('globalForwardingRule:GlobalForwardingRule', 'storefront-443')
const kinds = [kind, targetHttpsProxy, targetHttpProxy, urlMap, backendService]
const open = {
  steering: { regions: '?not-collected', fewest: '?not-collected', takesOver: '?not-collected' },
  encryptionInTransit: { plaintextRefused: '?not-collected', minimumTls: '?not-collected' },
  intrusionPrevention: { mode: '?not-collected' },
  ddosProtection: { enabled: '?not-collected' }
}
const rule = (target: string) => ({
  id: RULE,
  typeSystem: 'pulumi' as const,
  type: 'gcp:compute/globalForwardingRule:GlobalForwardingRule',
  document: { name: 'storefront-443', loadBalancingScheme: 'EXTERNAL_MANAGED', portRange: '443', target: UNKNOWN_SENTINEL },
  wires: { target: [target] }
})
const pulumi = (id: string, document: object) => ({ id, typeSystem: 'pulumi' as const, type: id.split('::')[2] as string, document })

const ROUTES = urn('uRLMap:URLMap', 'routes')
const EXTERNAL = { loadBalancingScheme: 'EXTERNAL_MANAGED', protocol: 'HTTPS' }
const storefront = pulumi(urn('backendService:BackendService', 'storefront'), {
  ...EXTERNAL,
  healthChecks: 'storefront',
  backends: ['europe-west3', 'europe-west4'].map((region) => ({ group: `${PROJECT}/regions/${region}/instanceGroups/storefront` }))
})

export default {
  kind,
  same: {
    terraform: {
      document: {
        name: 'storefront-443',
        loadBalancingScheme: 'EXTERNAL_MANAGED',
        ipProtocol: 'TCP',
        portRange: '443',
        target: UNKNOWN_SENTINEL,
        ipAddress: UNKNOWN_SENTINEL
      },
      resource: { type: 'gcp:compute/globalForwardingRule:GlobalForwardingRule', wires: { target: [PROXY], ipAddress: [ADDRESS] } }
    },
    'gcp-api': {
      document: {
        kind: 'compute#forwardingRule',
        name: 'storefront-443',
        loadBalancingScheme: 'EXTERNAL_MANAGED',
        IPAddress: '34.117.4.9',
        IPProtocol: 'TCP',
        portRange: '443-443',
        networkTier: 'PREMIUM',
        target: `${PROJECT}/global/targetHttpsProxies/storefront-https`
      },
      resource: { type: 'compute.googleapis.com/GlobalForwardingRule' }
    }
  },
  facets: { placement: everywhere, ...open },
  failing: {
    terraform: {
      document: { name: 'transfer-22', region: 'europe-west3', target: `projects/ledger-prod/regions/europe-west3/targetPools/transfer` }
    },
    'gcp-api': {
      document: {
        name: 'transfer-22',
        region: `${PROJECT}/regions/europe-west3`,
        loadBalancingScheme: 'EXTERNAL',
        target: `${PROJECT}/regions/europe-west3/targetPools/transfer`
      }
    }
  },
  failingFacets: {
    placement: { regions: ['europe-west3'], zones: [] },
    steering: 'not-modelled',
    encryptionInTransit: 'not-modelled',
    intrusionPrevention: 'not-modelled',
    ddosProtection: 'not-modelled'
  },
  absent: {
    terraform: { placement: { regions: '?not-collected', zones: [] }, ...open },
    'gcp-api': {
      placement: { regions: '?not-collected', zones: [] },
      ...open,
      steering: 'not-applicable',
      intrusionPrevention: 'not-applicable',
      ddosProtection: 'not-applicable'
    }
  },
  links: {
    terraform: { fronts: [{ wired: [PROXY] }], usesAddress: [{ wired: [ADDRESS] }] },
    'gcp-api': { fronts: [{ text: `${PROJECT}/global/targetHttpsProxies/storefront-https` }], usesAddress: [{ text: '34.117.4.9' }] }
  },
  cases: [
    {
      title: 'cannot tell what a stream carries',
      dialect: 'terraform',
      given: {
        document: { region: 'europe-west3', backendService: UNKNOWN_SENTINEL },
        resource: { wires: { backendService: [urn('regionBackendService:RegionBackendService', 'transfer')] } }
      },
      facets: { encryptionInTransit: 'not-modelled', intrusionPrevention: { mode: '?not-collected' } }
    },
    {
      title: 'cannot tell what a stream carries',
      dialect: 'terraform',
      given: {
        document: { target: UNKNOWN_SENTINEL },
        resource: { wires: { target: [urn('targetTCPProxy:TargetTCPProxy', 'transfer')] } }
      },
      facets: { encryptionInTransit: 'not-modelled', intrusionPrevention: 'not-modelled', ddosProtection: 'not-modelled' }
    },
    {
      title: 'has nothing to judge on the way to a Google API',
      dialect: 'gcp-api',
      given: { document: { IPAddress: '10.20.0.5', target: 'all-apis' } },
      facets: { encryptionInTransit: 'not-applicable', intrusionPrevention: 'not-applicable', ddosProtection: 'not-applicable' }
    },
    {
      title: 'has nothing to judge on the way to a service of another project',
      dialect: 'terraform',
      given: { document: { loadBalancingScheme: '', target: 'projects/tenant/regions/europe-west3/serviceAttachments/ledger-db' } },
      facets: { encryptionInTransit: 'not-applicable', intrusionPrevention: 'not-applicable', ddosProtection: 'not-applicable' }
    },
    {
      title: 'is on no public path when it is internal, and still encrypts or not',
      dialect: 'terraform',
      given: {
        document: {
          loadBalancingScheme: 'INTERNAL_MANAGED',
          target: 'projects/ledger-prod/regions/europe-west3/targetHttpProxies/back-office'
        }
      },
      facets: {
        steering: 'not-applicable',
        encryptionInTransit: open.encryptionInTransit,
        intrusionPrevention: 'not-applicable',
        ddosProtection: 'not-applicable'
      }
    }
  ],
  neighbours: [
    {
      title: 'sends to the regions of the groups behind its backend service, which are probed',
      kinds,
      resources: [rule(PROXY), pulumi(PROXY, { urlMap: 'routes' }), pulumi(ROUTES, { defaultService: 'storefront' }), storefront],
      of: RULE,
      facets: { steering: { regions: ['europe-west3', 'europe-west4'], fewest: 2, takesOver: true } }
    },
    {
      title: 'has a way to one region only, where another path leads to a service of one',
      kinds,
      resources: [
        rule(PROXY),
        pulumi(PROXY, { urlMap: 'routes' }),
        pulumi(ROUTES, { defaultService: 'storefront', pathMatchers: [{ name: 'search', defaultService: 'search' }] }),
        storefront,
        pulumi(urn('backendService:BackendService', 'search'), {
          ...EXTERNAL,
          backends: [{ group: `${PROJECT}/zones/us-central1-a/networkEndpointGroups/search` }]
        })
      ],
      of: RULE,
      facets: { steering: { regions: ['europe-west3', 'europe-west4', 'us-central1'], fewest: 1, takesOver: false } }
    },
    {
      title: 'shares nothing out before a proxy that only redirects',
      kinds,
      resources: [rule(HTTP), pulumi(HTTP, { urlMap: 'routes' }), pulumi(ROUTES, { defaultUrlRedirect: { httpsRedirect: true } })],
      of: RULE,
      facets: { steering: 'not-applicable' }
    },
    {
      title: 'encrypts as its proxy does',
      kinds,
      resources: [
        rule(PROXY),
        pulumi(PROXY, { urlMap: 'storefront-routes' }),
        pulumi(urn('uRLMap:URLMap', 'storefront-routes'), { defaultService: 'storefront' }),
        pulumi(urn('backendService:BackendService', 'storefront'), { loadBalancingScheme: 'EXTERNAL_MANAGED' })
      ],
      of: RULE,
      facets: {
        encryptionInTransit: { plaintextRefused: true, minimumTls: '1.0' },
        intrusionPrevention: { mode: 'off' },
        ddosProtection: { enabled: false }
      }
    },
    {
      title: 'has no encryption to judge before a proxy that only redirects',
      kinds,
      resources: [
        rule(HTTP),
        pulumi(HTTP, { urlMap: 'to-https' }),
        pulumi(urn('uRLMap:URLMap', 'to-https'), { defaultUrlRedirect: { httpsRedirect: true } })
      ],
      of: RULE,
      facets: { encryptionInTransit: 'not-applicable', intrusionPrevention: 'not-applicable', ddosProtection: 'not-applicable' }
    },
    {
      title: 'accepts plaintext before a proxy that serves it',
      kinds,
      resources: [
        rule(HTTP),
        pulumi(HTTP, { urlMap: 'storefront-routes' }),
        pulumi(urn('uRLMap:URLMap', 'storefront-routes'), { defaultService: 'storefront' }),
        pulumi(urn('backendService:BackendService', 'storefront'), {})
      ],
      of: RULE,
      facets: { encryptionInTransit: { plaintextRefused: false, minimumTls: 'none' } }
    },
    {
      title: 'does not guess at a proxy that was not collected',
      kinds,
      resources: [
        {
          id: '//compute.googleapis.com/projects/ledger-prod/global/forwardingRules/storefront-443',
          typeSystem: 'cai',
          type: 'compute.googleapis.com/GlobalForwardingRule',
          origin: 'observed',
          document: { loadBalancingScheme: 'EXTERNAL_MANAGED', target: `${PROJECT}/global/targetHttpsProxies/storefront-https` }
        }
      ],
      of: '//compute.googleapis.com/projects/ledger-prod/global/forwardingRules/storefront-443',
      facets: open
    }
  ]
} satisfies KindFixture
