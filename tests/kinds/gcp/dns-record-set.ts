import address from '../../../src/kinds/gcp/address.ts'
import backendService from '../../../src/kinds/gcp/backend-service.ts'
import kind from '../../../src/kinds/gcp/dns-record-set.ts'
import forwardingRule from '../../../src/kinds/gcp/forwarding-rule.ts'
import { UNKNOWN_SENTINEL } from '../../../src/model/resource.ts'
import type { KindFixture } from '../fixture.ts'

const PROJECT = 'https://www.googleapis.com/compute/v1/projects/ledger-prod'
const urn = (type: string, name: string): string => `urn:pulumi:prod::ledger::gcp:${type}::${name}`
const RECORD = urn('dns/recordSet:RecordSet', 'storefront')
const FRANKFURT = urn('compute/address:Address', 'frankfurt')
const EEMSHAVEN = urn('compute/address:Address', 'eemshaven')
const EVERYWHERE = urn('compute/globalAddress:GlobalAddress', 'storefront')
const everywhere = { regions: ['global'], zones: [] }
const open = { regions: '?not-collected', fewest: '?not-collected', takesOver: true }
const checked = (...externalEndpoints: readonly string[]) => ({ healthCheckedTargets: { externalEndpoints } })
const made = (policy: object, wires: readonly string[] = [FRANKFURT, EEMSHAVEN]) => ({
  id: RECORD,
  typeSystem: 'pulumi' as const,
  type: 'gcp:dns/recordSet:RecordSet',
  document: { name: 'ledger.example.', type: 'A', managedZone: 'ledger', routingPolicy: policy },
  wires: { routingPolicy: wires }
})
const placed = (id: string, region: string) => ({
  id,
  typeSystem: 'pulumi' as const,
  type: 'gcp:compute/address:Address',
  document: { region, addressType: 'EXTERNAL' }
})
const places = [placed(FRANKFURT, 'europe-west3'), placed(EEMSHAVEN, 'europe-west4')]
const asset = (type: string, id: string, document: object) => ({
  id: `//${type.split('/')[0]}/projects/ledger-prod/${id}`,
  typeSystem: 'cai' as const,
  type,
  origin: 'observed' as const,
  document
})
const LIVE = '//dns.googleapis.com/projects/ledger-prod/managedZones/1/rrsets/ledger.example./A'
const live = asset('dns.googleapis.com/ResourceRecordSet', 'managedZones/1/rrsets/ledger.example./A', {
  name: 'ledger.example.',
  type: 'A',
  routingPolicy: {
    healthCheck: `${PROJECT}/global/healthChecks/storefront`,
    wrr: {
      items: [
        { weight: 1, ...checked('203.0.113.7') },
        { weight: 1, ...checked('203.0.113.8') }
      ]
    }
  }
})

export default {
  kind,
  same: {
    terraform: {
      document: {
        name: 'ledger.example.',
        type: 'A',
        managedZone: 'ledger',
        routingPolicy: {
          healthCheck: `${PROJECT}/global/healthChecks/storefront`,
          primaryBackup: {
            primary: { externalEndpoints: ['203.0.113.7'] },
            backupGeos: [{ location: 'europe-west4', ...checked('203.0.113.8') }]
          }
        }
      }
    },
    'gcp-api': {
      document: {
        kind: 'dns#resourceRecordSet',
        name: 'ledger.example.',
        type: 'A',
        ttl: 60,
        routingPolicy: {
          healthCheck: `${PROJECT}/global/healthChecks/storefront`,
          primaryBackup: {
            primaryTargets: { externalEndpoints: ['203.0.113.7'] },
            backupGeoTargets: { items: [{ location: 'europe-west4', ...checked('203.0.113.8') }] }
          }
        }
      }
    }
  },
  facets: { placement: everywhere, steering: open },
  failing: {
    terraform: {
      document: { name: 'ledger.example.', routingPolicy: { geos: [{ location: 'europe-west3', rrdatas: ['203.0.113.7'] }] } }
    },
    'gcp-api': {
      document: { name: 'ledger.example.', routingPolicy: { geo: { items: [{ location: 'europe-west3', rrdatas: ['203.0.113.7'] }] } } }
    }
  },
  failingFacets: { steering: { ...open, takesOver: false } },
  absent: {
    terraform: { placement: everywhere, steering: 'not-applicable' },
    'gcp-api': { placement: everywhere, steering: 'not-applicable' }
  },
  links: {
    terraform: { fronts: [{ text: '203.0.113.7' }, { text: '203.0.113.8' }] },
    'gcp-api': { fronts: [{ text: '203.0.113.7' }, { text: '203.0.113.8' }] }
  },
  cases: [
    {
      title: 'steers nothing without a policy, and points at nothing',
      dialect: 'gcp-api',
      given: { document: { name: 'ledger.example.', type: 'A', rrdatas: ['203.0.113.7'] } },
      facets: { steering: 'not-applicable' }
    },
    {
      title: 'keeps within a geofence what fails there',
      dialect: 'terraform',
      given: {
        document: {
          routingPolicy: {
            enableGeoFencing: true,
            healthCheck: 'storefront',
            geos: [{ location: 'europe-west3', ...checked('203.0.113.7') }]
          }
        }
      },
      facets: { steering: { ...open, takesOver: false } }
    },
    {
      title: 'keeps within a geofence what fails there',
      dialect: 'gcp-api',
      given: {
        document: {
          routingPolicy: {
            healthCheck: `${PROJECT}/global/healthChecks/storefront`,
            geo: { enableFencing: true, items: [{ location: 'europe-west3', ...checked('203.0.113.7') }] }
          }
        }
      },
      facets: { steering: { ...open, takesOver: false } }
    },
    {
      title: 'may pass on to what stands by without being checked',
      dialect: 'terraform',
      given: {
        document: {
          routingPolicy: {
            healthCheck: 'storefront',
            primaryBackup: {
              primary: { externalEndpoints: ['203.0.113.7'] },
              backupGeos: [{ location: 'europe-west4', rrdatas: ['203.0.113.8'] }]
            }
          }
        }
      },
      facets: { steering: { ...open, takesOver: '?unreadable' } }
    },
    {
      title: 'may pass on to what stands by without being checked',
      dialect: 'gcp-api',
      given: {
        document: {
          routingPolicy: {
            healthCheck: `${PROJECT}/global/healthChecks/storefront`,
            primaryBackup: {
              primaryTargets: { externalEndpoints: ['203.0.113.7'] },
              backupGeoTargets: { items: [{ location: 'europe-west4', rrdatas: ['203.0.113.8'] }] }
            }
          }
        }
      },
      facets: { steering: { ...open, takesOver: '?unreadable' } }
    },
    {
      title: 'passes over nothing without the check that addresses on the internet need',
      dialect: 'terraform',
      given: { document: { routingPolicy: { wrrs: [{ weight: 1, ...checked('203.0.113.7') }] } } },
      facets: { steering: { ...open, takesOver: false } }
    },
    {
      title: 'does not follow internal load balancers',
      dialect: 'gcp-api',
      given: {
        document: {
          routingPolicy: {
            geo: { items: [{ location: 'europe-west3', healthCheckedTargets: { internalLoadBalancers: [{ ipAddress: '10.20.0.5' }] } }] }
          }
        }
      },
      facets: { steering: { regions: '?unreadable', fewest: '?unreadable', takesOver: false } }
    },
    {
      title: 'does not follow internal load balancers that come first',
      dialect: 'terraform',
      given: { document: { routingPolicy: { primaryBackup: { primary: { internalLoadBalancers: [{ ipAddress: '10.20.0.5' }] } } } } },
      facets: { steering: { regions: '?unreadable', fewest: '?unreadable', takesOver: false } }
    },
    {
      title: 'does not know when a weight of 0 is used',
      dialect: 'terraform',
      given: {
        document: { routingPolicy: { healthCheck: 'storefront', wrrs: [{ weight: 0, ...checked('203.0.113.7') }] } }
      },
      facets: { steering: { regions: '?unreadable', fewest: '?unreadable', takesOver: '?unreadable' } }
    }
  ],
  neighbours: [
    {
      title: 'sends to where the addresses lie that a program makes',
      kinds: [kind, address],
      resources: [
        made({
          healthCheck: 'storefront',
          primaryBackup: {
            primary: { externalEndpoints: [UNKNOWN_SENTINEL] },
            backupGeos: [{ location: 'europe-west4', ...checked(UNKNOWN_SENTINEL) }]
          }
        }),
        ...places
      ],
      of: RECORD,
      facets: { steering: { regions: ['europe-west3', 'europe-west4'], fewest: 2, takesOver: true } }
    },
    {
      title: 'sends to one place only where all of its addresses lie there',
      kinds: [kind, address],
      resources: [made({ healthCheck: 'storefront', wrrs: [{ weight: 1, ...checked(UNKNOWN_SENTINEL) }] }, [FRANKFURT]), ...places],
      of: RECORD,
      facets: { steering: { regions: ['europe-west3'], fewest: 1, takesOver: false } }
    },
    {
      title: 'does not know what a value that comes from elsewhere leads to',
      kinds: [kind, address],
      resources: [made({ healthCheck: 'storefront', wrrs: [{ weight: 1, ...checked(UNKNOWN_SENTINEL) }] }, []), ...places],
      of: RECORD,
      facets: { steering: { regions: '?computed', fewest: '?computed', takesOver: '?computed' } }
    },
    {
      title: 'finds addresses by their numbers in an inventory',
      kinds: [kind, address],
      resources: [
        live,
        asset('compute.googleapis.com/Address', 'regions/europe-west3/addresses/frankfurt', {
          name: 'frankfurt',
          address: '203.0.113.7',
          region: `${PROJECT}/regions/europe-west3`
        }),
        asset('compute.googleapis.com/Address', 'regions/us-east4/addresses/virginia', {
          name: 'virginia',
          address: '203.0.113.8',
          region: `${PROJECT}/regions/us-east4`
        })
      ],
      of: LIVE,
      facets: { steering: { regions: ['europe-west3', 'us-east4'], fewest: 2, takesOver: true } }
    },
    {
      title: 'does not know where an address lies that is not in the inventory',
      kinds: [kind, address],
      resources: [live],
      of: LIVE,
      facets: { steering: { regions: '?not-collected', fewest: '?not-collected', takesOver: '?not-collected' } }
    },
    {
      title: 'sends on to where a load balancer sends to, whose address lies everywhere',
      kinds: [kind, address, forwardingRule, backendService],
      resources: [
        made({ healthCheck: 'storefront', wrrs: [{ weight: 1, ...checked(UNKNOWN_SENTINEL) }] }, [
          urn('compute/globalForwardingRule:GlobalForwardingRule', 'storefront')
        ]),
        {
          id: urn('compute/globalForwardingRule:GlobalForwardingRule', 'storefront'),
          typeSystem: 'pulumi' as const,
          type: 'gcp:compute/globalForwardingRule:GlobalForwardingRule',
          document: { name: 'storefront', backendService: 'storefront' }
        },
        {
          id: urn('compute/backendService:BackendService', 'storefront'),
          typeSystem: 'pulumi' as const,
          type: 'gcp:compute/backendService:BackendService',
          document: {
            name: 'storefront',
            backends: [
              { group: `${PROJECT}/regions/europe-west3/instanceGroups/a` },
              { group: `${PROJECT}/regions/europe-west4/instanceGroups/b` }
            ]
          }
        }
      ],
      of: RECORD,
      facets: { steering: { regions: ['europe-west3', 'europe-west4'], fewest: 2, takesOver: true } }
    },
    {
      title: 'sends on to where the load balancer sends to that answers at an address everywhere',
      kinds: [kind, address, forwardingRule, backendService],
      resources: [
        made({ healthCheck: 'storefront', wrrs: [{ weight: 1, ...checked(UNKNOWN_SENTINEL) }] }, [EVERYWHERE]),
        {
          id: EVERYWHERE,
          typeSystem: 'pulumi' as const,
          type: 'gcp:compute/globalAddress:GlobalAddress',
          document: { name: 'storefront' }
        },
        {
          id: urn('compute/globalForwardingRule:GlobalForwardingRule', 'storefront'),
          typeSystem: 'pulumi' as const,
          type: 'gcp:compute/globalForwardingRule:GlobalForwardingRule',
          document: { name: 'storefront', backendService: 'storefront', ipAddress: UNKNOWN_SENTINEL },
          wires: { ipAddress: [EVERYWHERE] }
        },
        {
          id: urn('compute/backendService:BackendService', 'storefront'),
          typeSystem: 'pulumi' as const,
          type: 'gcp:compute/backendService:BackendService',
          document: { name: 'storefront', backends: [{ group: `${PROJECT}/regions/europe-west3/instanceGroups/a` }] }
        }
      ],
      of: RECORD,
      facets: { steering: { regions: ['europe-west3'], fewest: 1, takesOver: false } }
    },
    {
      title: 'leads nowhere by an address everywhere at which nothing answers',
      kinds: [kind, address, forwardingRule],
      resources: [
        made({ healthCheck: 'storefront', wrrs: [{ weight: 1, ...checked(UNKNOWN_SENTINEL) }] }, [EVERYWHERE]),
        { id: EVERYWHERE, typeSystem: 'pulumi' as const, type: 'gcp:compute/globalAddress:GlobalAddress', document: { name: 'storefront' } }
      ],
      of: RECORD,
      facets: { steering: { regions: [], fewest: 0, takesOver: false } }
    }
  ]
} satisfies KindFixture
