import kind from '../../../src/kinds/gcp/backend-service.ts'
import instanceGroupManager from '../../../src/kinds/gcp/instance-group-manager.ts'
import securityPolicy from '../../../src/kinds/gcp/security-policy.ts'
import { UNKNOWN_SENTINEL } from '../../../src/model/resource.ts'
import type { KindFixture } from '../fixture.ts'

const everywhere = { regions: ['global'], zones: [] }
const PROJECT = 'https://www.googleapis.com/compute/v1/projects/ledger-prod'
const urn = (type: string, name: string): string => `urn:pulumi:prod::ledger::gcp:compute/${type}::${name}`
const GROUP = urn('regionInstanceGroupManager:RegionInstanceGroupManager', 'storefront')
const SECOND = urn('regionInstanceGroupManager:RegionInstanceGroupManager', 'storefront-second')
const PROBED = { healthChecks: [`${PROJECT}/global/healthChecks/storefront`] }
const ARMOR = urn('securityPolicy:SecurityPolicy', 'storefront-armor')
const SERVICE = urn('backendService:BackendService', 'storefront')
const kinds = [kind, instanceGroupManager, securityPolicy]
const audit = (enabled: boolean) => ({ enabled, retentionDays: '?not-collected' })

const pulumi = (id: string, document: object, wires: Readonly<Record<string, readonly string[]>> = {}) => {
  return { id, typeSystem: 'pulumi' as const, type: id.split('::')[2] as string, document, wires }
}
const zonal = (name: string, zone: string, targetSize: number) =>
  pulumi(urn('instanceGroupManager:InstanceGroupManager', name), { name, zone, targetSize })
const neg = (zone: string): string => `${PROJECT}/zones/${zone}/networkEndpointGroups/k8s1-storefront`

export default {
  kind,
  same: {
    terraform: {
      document: {
        name: 'storefront',
        loadBalancingScheme: 'EXTERNAL_MANAGED',
        protocol: 'HTTPS',
        backends: [{ group: `${PROJECT}/regions/europe-west3/instanceGroups/storefront`, balancingMode: 'UTILIZATION', capacityScaler: 1 }],
        securityPolicy: UNKNOWN_SENTINEL,
        healthChecks: `${PROJECT}/global/healthChecks/storefront`,
        logConfig: { enable: true, sampleRate: 1 }
      },
      resource: { wires: { securityPolicy: [ARMOR] } }
    },
    'gcp-api': {
      document: {
        kind: 'compute#backendService',
        name: 'storefront',
        selfLink: `${PROJECT}/global/backendServices/storefront`,
        loadBalancingScheme: 'EXTERNAL_MANAGED',
        protocol: 'HTTPS',
        backends: [
          {
            group: `${PROJECT}/regions/europe-west3/instanceGroups/storefront`,
            balancingMode: 'UTILIZATION',
            capacityScaler: 1,
            maxUtilization: 0.8
          }
        ],
        securityPolicy: `${PROJECT}/global/securityPolicies/storefront-armor`,
        healthChecks: [`${PROJECT}/global/healthChecks/storefront`],
        logConfig: { enable: true, sampleRate: 1 }
      }
    }
  },
  facets: {
    placement: everywhere,
    steering: { regions: ['europe-west3'], fewest: 1, takesOver: false },
    intrusionPrevention: { mode: '?not-collected' },
    ddosProtection: { enabled: '?not-collected' },
    zoneRedundancy: { zones: '?not-collected' },
    nodes: { minimum: '?not-collected' },
    audit: audit(true)
  },
  failing: {
    terraform: {
      document: {
        name: 'storefront',
        loadBalancingScheme: 'EXTERNAL',
        backends: [{ group: `${PROJECT}/zones/europe-west3-a/instanceGroups/storefront` }]
      }
    },
    'gcp-api': {
      document: {
        name: 'storefront',
        loadBalancingScheme: 'EXTERNAL',
        protocol: 'HTTP',
        backends: [{ group: `${PROJECT}/zones/europe-west3-a/instanceGroups/storefront` }],
        logConfig: { enable: false }
      }
    }
  },
  failingFacets: {
    intrusionPrevention: { mode: 'off' },
    ddosProtection: { enabled: false },
    zoneRedundancy: { zones: 1 },
    audit: audit(false)
  },
  absent: {
    terraform: {
      placement: everywhere,
      steering: { regions: '?not-collected', fewest: '?not-collected', takesOver: false },
      intrusionPrevention: { mode: 'off' },
      ddosProtection: { enabled: false },
      zoneRedundancy: { zones: '?not-collected' },
      nodes: { minimum: '?not-collected' },
      audit: audit(false)
    },
    'gcp-api': {
      placement: everywhere,
      steering: { regions: '?not-collected', fewest: '?not-collected', takesOver: false },
      intrusionPrevention: { mode: '?not-collected' },
      ddosProtection: { enabled: '?not-collected' },
      zoneRedundancy: { zones: 0 },
      nodes: { minimum: 0 },
      audit: audit(false)
    }
  },
  links: {
    terraform: { usesPolicy: [{ wired: [ARMOR] }], fronts: [{ text: `${PROJECT}/regions/europe-west3/instanceGroupManagers/storefront` }] },
    'gcp-api': {
      usesPolicy: [{ text: `${PROJECT}/global/securityPolicies/storefront-armor` }],
      fronts: [{ text: `${PROJECT}/regions/europe-west3/instanceGroupManagers/storefront` }]
    }
  },
  cases: [
    {
      title: 'takes over between the regions that its groups name, when it probes them',
      dialect: 'gcp-api',
      given: { document: { ...PROBED, backends: [{ group: neg('europe-west3-a') }, { group: neg('us-central1-a') }] } },
      facets: { steering: { regions: ['europe-west3', 'us-central1'], fewest: 2, takesOver: true } }
    },
    {
      title: 'does not pass over what it does not probe',
      dialect: 'gcp-api',
      given: { document: { backends: [{ group: neg('europe-west3-a') }, { group: neg('us-central1-a') }] } },
      facets: { steering: { regions: ['europe-west3', 'us-central1'], fewest: 2, takesOver: false } }
    },
    {
      title: 'does not know when outlier detection passes over a group',
      dialect: 'gcp-api',
      given: {
        document: {
          outlierDetection: { consecutiveErrors: 5 },
          backends: [{ group: neg('europe-west3-a') }, { group: neg('us-central1-a') }]
        }
      },
      facets: { steering: { regions: ['europe-west3', 'us-central1'], fewest: 2, takesOver: '?unreadable' } }
    },
    {
      title: 'sends nothing to a group without capacity',
      dialect: 'gcp-api',
      given: {
        document: { ...PROBED, backends: [{ group: neg('europe-west3-a') }, { group: neg('us-central1-a'), capacityScaler: 0 }] }
      },
      facets: { steering: { regions: ['europe-west3'], fewest: 1, takesOver: false } }
    },
    {
      title: 'does not know where addresses on the internet lie',
      dialect: 'gcp-api',
      given: {
        document: { ...PROBED, backends: [{ group: neg('europe-west3-a') }, { group: `${PROJECT}/global/networkEndpointGroups/partner` }] }
      },
      facets: { steering: { regions: '?unreadable', fewest: '?unreadable', takesOver: '?unreadable' } }
    },
    {
      title: 'does not take what a program makes beside its groups for one of them',
      dialect: 'terraform',
      given: {
        document: {
          ...PROBED,
          loadBalancingScheme: 'EXTERNAL_MANAGED',
          backends: [{ group: UNKNOWN_SENTINEL }, { group: UNKNOWN_SENTINEL }]
        },
        resource: { wires: { backends: [GROUP, urn('networkEndpointGroup:NetworkEndpointGroup', 'partner')] } }
      },
      facets: { steering: { regions: '?computed', fewest: '?computed', takesOver: '?computed' } }
    },
    {
      title: 'is on no public path when it is internal, which is the default of a region',
      dialect: 'terraform',
      given: { document: { region: 'europe-west3' }, resource: { type: 'gcp:compute/regionBackendService:RegionBackendService' } },
      facets: {
        placement: { regions: ['europe-west3'], zones: [] },
        steering: 'not-applicable',
        intrusionPrevention: 'not-applicable',
        ddosProtection: 'not-applicable'
      }
    },
    {
      title: 'does not tell how a stream is inspected',
      dialect: 'gcp-api',
      given: { document: { region: `${PROJECT}/regions/europe-west3`, loadBalancingScheme: 'EXTERNAL', protocol: 'TCP' } },
      facets: { intrusionPrevention: 'not-modelled', ddosProtection: 'not-modelled' }
    },
    {
      title: 'counts a sample rate of 0 as off',
      dialect: 'terraform',
      given: { document: { logConfig: { enable: true, sampleRate: 0 } } },
      facets: { audit: audit(false) }
    },
    {
      title: 'counts the zones of one region that the groups name',
      dialect: 'gcp-api',
      given: {
        document: { backends: [{ group: neg('europe-west3-a') }, { group: neg('europe-west3-b') }, { group: neg('us-central1-a') }] }
      },
      facets: { zoneRedundancy: { zones: 2 } }
    },
    {
      title: 'does not tell the zones of a serverless backend',
      dialect: 'gcp-api',
      given: { document: { backends: [{ group: `${PROJECT}/regions/europe-west3/networkEndpointGroups/storefront-run` }] } },
      facets: { zoneRedundancy: { zones: '?not-collected' } }
    }
  ],
  neighbours: [
    {
      title: 'takes its regions from the groups that a program makes',
      kinds,
      resources: [
        pulumi(
          SERVICE,
          { ...PROBED, loadBalancingScheme: 'EXTERNAL_MANAGED', backends: [{ group: UNKNOWN_SENTINEL }, { group: UNKNOWN_SENTINEL }] },
          { backends: [GROUP, SECOND] }
        ),
        pulumi(GROUP, { name: 'storefront', region: 'europe-west3', targetSize: 4 }),
        pulumi(SECOND, { name: 'storefront-second', region: 'europe-west4', targetSize: 4 })
      ],
      of: SERVICE,
      facets: { steering: { regions: ['europe-west3', 'europe-west4'], fewest: 2, takesOver: true } }
    },
    {
      title: 'does not tell which of those has no capacity',
      kinds,
      resources: [
        pulumi(
          SERVICE,
          {
            ...PROBED,
            loadBalancingScheme: 'EXTERNAL_MANAGED',
            backends: [{ group: UNKNOWN_SENTINEL }, { group: UNKNOWN_SENTINEL, capacityScaler: 0 }]
          },
          { backends: [GROUP, SECOND] }
        ),
        pulumi(GROUP, { name: 'storefront', region: 'europe-west3', targetSize: 4 }),
        pulumi(SECOND, { name: 'storefront-second', region: 'europe-west4', targetSize: 4 })
      ],
      of: SERVICE,
      facets: { steering: { regions: '?computed', fewest: '?computed', takesOver: '?computed' } }
    },
    {
      title: 'takes zones and nodes from a regional group, inspection from its policy',
      kinds,
      resources: [
        pulumi(
          SERVICE,
          { loadBalancingScheme: 'EXTERNAL_MANAGED', backends: [{ group: UNKNOWN_SENTINEL }], securityPolicy: UNKNOWN_SENTINEL },
          { backends: [GROUP], securityPolicy: [ARMOR] }
        ),
        pulumi(GROUP, { name: 'storefront', region: 'europe-west3', targetSize: 4 }),
        pulumi(ARMOR, {
          rules: [{ priority: 1000, action: 'deny(403)', match: { expr: { expression: "evaluatePreconfiguredWaf('sqli-v33-stable')" } } }]
        })
      ],
      of: SERVICE,
      facets: {
        zoneRedundancy: { zones: 3 },
        nodes: { minimum: 4 },
        intrusionPrevention: { mode: 'prevent' },
        ddosProtection: { enabled: false }
      }
    },
    {
      title: 'adds up zonal groups',
      kinds,
      resources: [
        pulumi(
          SERVICE,
          { backends: [{ group: UNKNOWN_SENTINEL }, { group: UNKNOWN_SENTINEL }] },
          { backends: [zonal('storefront-a', 'europe-west3-a', 1).id, zonal('storefront-b', 'europe-west3-b', 1).id] }
        ),
        zonal('storefront-a', 'europe-west3-a', 1),
        zonal('storefront-b', 'europe-west3-b', 1)
      ],
      of: SERVICE,
      facets: { zoneRedundancy: { zones: 2 }, nodes: { minimum: 2 } }
    },
    {
      title: 'finds the manager of a group in an inventory',
      kinds,
      resources: [
        {
          id: '//compute.googleapis.com/projects/ledger-prod/global/backendServices/storefront',
          typeSystem: 'cai',
          type: 'compute.googleapis.com/BackendService',
          origin: 'observed',
          document: {
            loadBalancingScheme: 'EXTERNAL',
            protocol: 'HTTP',
            backends: [{ group: `${PROJECT}/zones/europe-west3-a/instanceGroups/storefront` }]
          }
        },
        {
          id: '//compute.googleapis.com/projects/ledger-prod/zones/europe-west3-a/instanceGroupManagers/storefront',
          typeSystem: 'cai',
          type: 'compute.googleapis.com/InstanceGroupManager',
          origin: 'observed',
          document: {
            zone: `${PROJECT}/zones/europe-west3-a`,
            instanceTemplate: `${PROJECT}/global/instanceTemplates/storefront`,
            targetSize: 2
          }
        }
      ],
      of: '//compute.googleapis.com/projects/ledger-prod/global/backendServices/storefront',
      facets: { zoneRedundancy: { zones: 1 }, nodes: { minimum: 2 } }
    },
    {
      title: 'is not inspected for sure while its protocol is not known, whatever its policy does',
      kinds,
      resources: [
        pulumi(SERVICE, { protocol: UNKNOWN_SENTINEL, securityPolicy: UNKNOWN_SENTINEL }, { securityPolicy: [ARMOR] }),
        pulumi(ARMOR, {
          adaptiveProtectionConfig: { layer7DdosDefenseConfig: { enable: true } },
          rules: [{ priority: 1000, action: 'deny(403)', match: { expr: { expression: "evaluatePreconfiguredWaf('sqli-v33-stable')" } } }]
        })
      ],
      of: SERVICE,
      facets: { intrusionPrevention: { mode: '?computed' }, ddosProtection: { enabled: '?computed' } }
    },
    {
      title: 'does not add up zonal groups of which one was not collected',
      kinds,
      resources: [
        pulumi(
          SERVICE,
          { backends: [{ group: UNKNOWN_SENTINEL }, { group: UNKNOWN_SENTINEL }] },
          { backends: [zonal('storefront-a', 'europe-west3-a', 1).id, zonal('storefront-b', 'europe-west3-b', 1).id] }
        ),
        zonal('storefront-a', 'europe-west3-a', 1)
      ],
      of: SERVICE,
      facets: { zoneRedundancy: { zones: '?computed' }, nodes: { minimum: '?computed' } }
    },
    {
      title: 'is not inspected by a policy at the edge alone',
      kinds,
      resources: [
        pulumi(SERVICE, { edgeSecurityPolicy: 'storefront-edge' }),
        pulumi(urn('securityPolicy:SecurityPolicy', 'storefront-edge'), { type: 'CLOUD_ARMOR_EDGE' })
      ],
      of: SERVICE,
      facets: { intrusionPrevention: { mode: 'off' }, ddosProtection: { enabled: false } }
    },
    {
      title: 'does not guess at a policy and groups that were not collected',
      kinds,
      resources: [
        pulumi(SERVICE, {
          backends: [{ group: `${PROJECT}/regions/europe-west3/instanceGroups/storefront` }],
          securityPolicy: 'storefront-armor'
        })
      ],
      of: SERVICE,
      facets: {
        zoneRedundancy: { zones: '?not-collected' },
        nodes: { minimum: '?not-collected' },
        intrusionPrevention: { mode: '?not-collected' },
        ddosProtection: { enabled: '?not-collected' }
      }
    }
  ]
} satisfies KindFixture
