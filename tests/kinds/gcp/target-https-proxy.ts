import backendBucket from '../../../src/kinds/gcp/backend-bucket.ts'
import backendService from '../../../src/kinds/gcp/backend-service.ts'
import securityPolicy from '../../../src/kinds/gcp/security-policy.ts'
import sslPolicy from '../../../src/kinds/gcp/ssl-policy.ts'
import kind from '../../../src/kinds/gcp/target-https-proxy.ts'
import urlMap from '../../../src/kinds/gcp/url-map.ts'
import { UNKNOWN_SENTINEL } from '../../../src/model/resource.ts'
import type { KindFixture } from '../fixture.ts'

const everywhere = { regions: ['global'], zones: [] }
const PROJECT = 'https://www.googleapis.com/compute/v1/projects/ledger-prod/global'
const POLICY = 'urn:pulumi:prod::ledger::gcp:compute/sSLPolicy:SSLPolicy::storefront-tls'
const ROUTES = 'urn:pulumi:prod::ledger::gcp:compute/uRLMap:URLMap::storefront-routes'
const SERVICE = 'urn:pulumi:prod::ledger::gcp:compute/backendService:BackendService::storefront'
const ARMOR = 'urn:pulumi:prod::ledger::gcp:compute/securityPolicy:SecurityPolicy::storefront-armor'
const PROXY = 'urn:pulumi:prod::ledger::gcp:compute/targetHttpsProxy:TargetHttpsProxy::storefront-https'
const kinds = [kind, sslPolicy, urlMap, backendService, backendBucket, securityPolicy]
const told = { intrusionPrevention: { mode: '?not-collected' }, ddosProtection: { enabled: '?not-collected' } }

const proxy = {
  id: PROXY,
  typeSystem: 'pulumi' as const,
  type: 'gcp:compute/targetHttpsProxy:TargetHttpsProxy',
  document: { name: 'storefront-https', urlMap: UNKNOWN_SENTINEL, sslPolicy: UNKNOWN_SENTINEL },
  wires: { urlMap: [ROUTES], sslPolicy: [POLICY] }
}
const live = (type: string, collection: string, name: string, document: object) => {
  return {
    id: `//compute.googleapis.com/projects/ledger-prod/global/${collection}/${name}`,
    typeSystem: 'cai' as const,
    type: `compute.googleapis.com/${type}`,
    name,
    origin: 'observed' as const,
    document: { name, ...document }
  }
}
const liveProxy = live('TargetHttpsProxy', 'targetHttpsProxies', 'storefront-https', {
  urlMap: `${PROJECT}/urlMaps/storefront-routes`,
  sslPolicy: `${PROJECT}/sslPolicies/storefront-tls`
})
const attackRule = { priority: 1000, action: 'deny(403)', match: { expr: { expression: "evaluatePreconfiguredWaf('sqli-v33-stable')" } } }
const defaultRule = { priority: 2147483647, action: 'allow', match: { versionedExpr: 'SRC_IPS_V1', config: { srcIpRanges: ['*'] } } }

export default {
  kind,
  same: {
    terraform: {
      document: {
        name: 'storefront-https',
        urlMap: UNKNOWN_SENTINEL,
        sslPolicy: UNKNOWN_SENTINEL,
        sslCertificates: ['storefront-2026'],
        quicOverride: 'ENABLE'
      },
      resource: { wires: { urlMap: [ROUTES], sslPolicy: [POLICY] } }
    },
    'gcp-api': {
      document: {
        kind: 'compute#targetHttpsProxy',
        name: 'storefront-https',
        selfLink: `${PROJECT}/targetHttpsProxies/storefront-https`,
        urlMap: `${PROJECT}/urlMaps/storefront-routes`,
        sslPolicy: `${PROJECT}/sslPolicies/storefront-tls`,
        sslCertificates: [`${PROJECT}/sslCertificates/storefront-2026`],
        quicOverride: 'ENABLE',
        tlsEarlyData: 'DISABLED'
      }
    }
  },
  facets: {
    placement: everywhere,
    encryptionInTransit: { plaintextRefused: true, minimumTls: '?not-collected' },
    offeredCiphers: { minimumBits: '?not-collected' },
    ...told
  },
  failing: {
    terraform: { document: { name: 'storefront-https', urlMap: 'storefront-routes', sslCertificates: ['storefront-2026'] } },
    'gcp-api': { document: { name: 'storefront-https', urlMap: `${PROJECT}/urlMaps/storefront-routes`, quicOverride: 'NONE' } }
  },
  failingFacets: { encryptionInTransit: { plaintextRefused: true, minimumTls: '1.0' }, offeredCiphers: { minimumBits: 112 } },
  absent: {
    terraform: {
      placement: everywhere,
      encryptionInTransit: { plaintextRefused: true, minimumTls: '1.0' },
      offeredCiphers: { minimumBits: 112 },
      ...told
    },
    'gcp-api': {
      placement: everywhere,
      encryptionInTransit: { plaintextRefused: true, minimumTls: '1.0' },
      offeredCiphers: { minimumBits: 112 },
      ...told
    }
  },
  links: {
    terraform: { usesPolicy: [{ wired: [POLICY] }], fronts: [{ wired: [ROUTES] }] },
    'gcp-api': {
      usesPolicy: [{ text: `${PROJECT}/sslPolicies/storefront-tls` }],
      fronts: [{ text: `${PROJECT}/urlMaps/storefront-routes` }]
    }
  },
  cases: [
    {
      title: 'stands in the region of a regional proxy',
      dialect: 'terraform',
      given: {
        document: { region: 'europe-west3', urlMap: 'storefront-routes' },
        resource: { type: 'gcp:compute/regionTargetHttpsProxy:RegionTargetHttpsProxy' }
      },
      facets: { placement: { regions: ['europe-west3'], zones: [] } }
    },
    {
      title: 'stands in the region of a regional proxy',
      dialect: 'gcp-api',
      given: { document: { region: 'https://www.googleapis.com/compute/v1/projects/ledger-prod/regions/europe-west3' } },
      facets: { placement: { regions: ['europe-west3'], zones: [] } }
    }
  ],
  neighbours: [
    {
      title: 'takes the floor of its SSL policy, and the protection of the backends, from resources of the same program',
      kinds,
      resources: [
        proxy,
        {
          id: POLICY,
          typeSystem: 'pulumi',
          type: 'gcp:compute/sSLPolicy:SSLPolicy',
          document: { profile: 'RESTRICTED', minTlsVersion: 'TLS_1_2' }
        },
        {
          id: ROUTES,
          typeSystem: 'pulumi',
          type: 'gcp:compute/uRLMap:URLMap',
          document: { defaultService: UNKNOWN_SENTINEL },
          wires: { defaultService: [SERVICE] }
        },
        {
          id: SERVICE,
          typeSystem: 'pulumi',
          type: 'gcp:compute/backendService:BackendService',
          document: { loadBalancingScheme: 'EXTERNAL_MANAGED', protocol: 'HTTPS', securityPolicy: UNKNOWN_SENTINEL },
          wires: { securityPolicy: [ARMOR] }
        },
        {
          id: ARMOR,
          typeSystem: 'pulumi',
          type: 'gcp:compute/securityPolicy:SecurityPolicy',
          document: { rules: [attackRule, defaultRule], adaptiveProtectionConfig: { layer7DdosDefenseConfig: { enable: true } } }
        }
      ],
      of: PROXY,
      facets: {
        encryptionInTransit: { plaintextRefused: true, minimumTls: '1.2' },
        offeredCiphers: { minimumBits: 128 },
        intrusionPrevention: { mode: 'prevent' },
        ddosProtection: { enabled: true }
      }
    },
    {
      title: 'is protected as badly as its worst backend; a bucket has nothing to protect',
      kinds,
      resources: [
        liveProxy,
        live('SslPolicy', 'sslPolicies', 'storefront-tls', { profile: 'COMPATIBLE', minTlsVersion: 'TLS_1_1' }),
        live('UrlMap', 'urlMaps', 'storefront-routes', {
          defaultService: `${PROJECT}/backendServices/storefront`,
          hostRules: [{ hosts: ['shop.example.com'], pathMatcher: 'paths' }],
          pathMatchers: [
            {
              name: 'paths',
              defaultService: `${PROJECT}/backendBuckets/assets`,
              pathRules: [{ paths: ['/admin/*'], service: `${PROJECT}/backendServices/back-office` }]
            }
          ]
        }),
        live('BackendBucket', 'backendBuckets', 'assets', { bucketName: 'ledger-assets' }),
        live('BackendService', 'backendServices', 'storefront', {
          loadBalancingScheme: 'EXTERNAL_MANAGED',
          protocol: 'HTTPS',
          securityPolicy: `${PROJECT}/securityPolicies/storefront-armor`
        }),
        live('BackendService', 'backendServices', 'back-office', { loadBalancingScheme: 'EXTERNAL_MANAGED', protocol: 'HTTPS' }),
        live('SecurityPolicy', 'securityPolicies', 'storefront-armor', {
          type: 'CLOUD_ARMOR',
          rules: [attackRule, defaultRule],
          adaptiveProtectionConfig: { layer7DdosDefenseConfig: { enable: true } }
        })
      ],
      of: liveProxy.id,
      facets: {
        encryptionInTransit: { plaintextRefused: true, minimumTls: '1.1' },
        offeredCiphers: { minimumBits: 112 },
        intrusionPrevention: { mode: 'off' },
        ddosProtection: { enabled: false }
      }
    },
    {
      title: 'counts weighted backends of every route',
      kinds,
      resources: [
        liveProxy,
        live('SslPolicy', 'sslPolicies', 'storefront-tls', { profile: 'MODERN', minTlsVersion: 'TLS_1_2' }),
        live('UrlMap', 'urlMaps', 'storefront-routes', {
          defaultRouteAction: { weightedBackendServices: [{ backendService: `${PROJECT}/backendServices/storefront`, weight: 100 }] },
          pathMatchers: [
            {
              name: 'paths',
              defaultRouteAction: { weightedBackendServices: [{ backendService: `${PROJECT}/backendServices/storefront`, weight: 100 }] },
              routeRules: [
                {
                  priority: 1,
                  routeAction: {
                    weightedBackendServices: [
                      { backendService: `${PROJECT}/backendServices/storefront`, weight: 95 },
                      { backendService: `${PROJECT}/backendServices/canary`, weight: 5 }
                    ]
                  }
                }
              ]
            }
          ]
        }),
        live('BackendService', 'backendServices', 'storefront', {
          loadBalancingScheme: 'EXTERNAL_MANAGED',
          protocol: 'HTTPS',
          securityPolicy: `${PROJECT}/securityPolicies/storefront-armor`
        }),
        live('BackendService', 'backendServices', 'canary', {
          loadBalancingScheme: 'EXTERNAL_MANAGED',
          protocol: 'HTTPS',
          securityPolicy: `${PROJECT}/securityPolicies/canary-armor`
        }),
        live('SecurityPolicy', 'securityPolicies', 'storefront-armor', {
          type: 'CLOUD_ARMOR',
          rules: [attackRule, defaultRule],
          adaptiveProtectionConfig: { layer7DdosDefenseConfig: { enable: true } }
        }),
        live('SecurityPolicy', 'securityPolicies', 'canary-armor', {
          type: 'CLOUD_ARMOR',
          rules: [{ ...attackRule, preview: true }, defaultRule],
          adaptiveProtectionConfig: { layer7DdosDefenseConfig: { enable: true } }
        })
      ],
      of: liveProxy.id,
      facets: { intrusionPrevention: { mode: 'detect' }, ddosProtection: { enabled: true } }
    },
    {
      title: 'does not guess at a policy and routes that were not collected',
      kinds,
      resources: [liveProxy],
      of: liveProxy.id,
      facets: {
        encryptionInTransit: { plaintextRefused: true, minimumTls: '?not-collected' },
        offeredCiphers: { minimumBits: '?not-collected' },
        ...told
      }
    },
    {
      title: 'judges no protection on an internal path',
      kinds,
      resources: [
        liveProxy,
        live('SslPolicy', 'sslPolicies', 'storefront-tls', { profile: 'MODERN', minTlsVersion: 'TLS_1_2' }),
        live('UrlMap', 'urlMaps', 'storefront-routes', { defaultService: `${PROJECT}/backendServices/storefront` }),
        live('BackendService', 'backendServices', 'storefront', { loadBalancingScheme: 'INTERNAL_MANAGED', protocol: 'HTTP' })
      ],
      of: liveProxy.id,
      facets: {
        encryptionInTransit: { plaintextRefused: true, minimumTls: '1.2' },
        offeredCiphers: { minimumBits: 128 },
        intrusionPrevention: 'not-applicable',
        ddosProtection: 'not-applicable'
      }
    }
  ]
} satisfies KindFixture
