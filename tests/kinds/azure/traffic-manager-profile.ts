import publicIpAddress from '../../../src/kinds/azure/public-ip-address.ts'
import endpoint from '../../../src/kinds/azure/traffic-manager-endpoint.ts'
import kind from '../../../src/kinds/azure/traffic-manager-profile.ts'
import { UNKNOWN_SENTINEL } from '../../../src/model/resource.ts'
import type { KindFixture } from '../fixture.ts'

const NETWORK = '/subscriptions/6f2c/resourceGroups/ledger-prod/providers/Microsoft.Network'
const AMSTERDAM = `${NETWORK}/publicIPAddresses/amsterdam`
const DUBLIN = `${NETWORK}/publicIPAddresses/dublin`
const PROFILE = `${NETWORK}/trafficManagerProfiles/ledger`
const NESTED = `${NETWORK}/trafficManagerProfiles/europe`
const urn = (type: string, name: string): string => `urn:pulumi:prod::ledger::azure-native:${type}::${name}`
const MADE = urn('trafficmanager:Profile', 'ledger')
const FIRST = urn('network:PublicIPAddress', 'amsterdam')
const SECOND = urn('network:PublicIPAddress', 'dublin')
const everywhere = { regions: ['global'], zones: [] }
const open = (takesOver: unknown) => ({ regions: '?not-collected', fewest: '?not-collected', takesOver })

const at = (targetResourceId: string, more: object = {}) => ({ name: 'site', targetResourceId, ...more })
const wrapped = (name: string, kindOf: string, properties: object) => ({
  name,
  type: `Microsoft.Network/trafficManagerProfiles/${kindOf}`,
  properties
})
/** As the service shows an endpoint in Azure: with its place. */
const shown = (targetResourceId: string, endpointLocation: string, more: object = {}) =>
  wrapped(endpointLocation, 'azureEndpoints', { endpointStatus: 'Enabled', targetResourceId, endpointLocation, ...more })
const live = (properties: object, id = PROFILE) => ({
  id,
  typeSystem: 'arm' as const,
  origin: 'observed' as const,
  type: 'Microsoft.Network/trafficManagerProfiles',
  document: {
    id,
    name: id.slice(id.lastIndexOf('/') + 1),
    location: 'global',
    properties: { trafficRoutingMethod: 'Priority', ...properties }
  }
})
const made = (document: object, wires: readonly string[] = [FIRST, SECOND]) => ({
  id: MADE,
  typeSystem: 'pulumi' as const,
  type: 'azure-native:trafficmanager:Profile',
  document: { profileName: 'ledger', trafficRoutingMethod: 'Priority', ...document },
  wires: { endpoints: wires }
})
const placed = (id: string, location: string) => ({
  id,
  typeSystem: 'pulumi' as const,
  type: 'azure-native:network:PublicIPAddress',
  document: { location, sku: { name: 'Standard' } }
})
const places = [placed(FIRST, 'westeurope'), placed(SECOND, 'northeurope')]
const part = (name: string, address: string, more: object = {}) => ({
  id: urn('trafficmanager:Endpoint', name),
  typeSystem: 'pulumi' as const,
  type: 'azure-native:trafficmanager:Endpoint',
  document: { profileName: 'ledger', endpointType: 'AzureEndpoints', targetResourceId: UNKNOWN_SENTINEL, ...more },
  wires: { targetResourceId: [address] }
})

export default {
  kind,
  same: {
    'azure-native': {
      document: {
        resourceGroupName: 'ledger-prod',
        profileName: 'ledger',
        location: 'global',
        trafficRoutingMethod: 'Priority',
        monitorConfig: { protocol: 'HTTPS', port: 443, path: '/health' },
        endpoints: [at(AMSTERDAM, { priority: 1 }), at(DUBLIN, { priority: 2 })]
      }
    },
    arm: {
      document: {
        id: PROFILE,
        name: 'ledger',
        type: 'Microsoft.Network/trafficManagerProfiles',
        location: 'global',
        properties: {
          profileStatus: 'Enabled',
          trafficRoutingMethod: 'Priority',
          monitorConfig: { profileMonitorStatus: 'Online', protocol: 'HTTPS', port: 443, path: '/health' },
          endpoints: [
            wrapped('amsterdam', 'azureEndpoints', { endpointStatus: 'Enabled', targetResourceId: AMSTERDAM, priority: 1 }),
            wrapped('dublin', 'azureEndpoints', { endpointStatus: 'Enabled', targetResourceId: DUBLIN, priority: 2 })
          ]
        }
      }
    }
  },
  facets: { placement: everywhere, steering: open(true) },
  failing: {
    'azure-native': {
      document: { trafficRoutingMethod: 'Geographic', endpoints: [{ target: 'ledger.example', endpointLocation: 'West Europe' }] }
    },
    arm: { document: live({ trafficRoutingMethod: 'Geographic', endpoints: [shown(AMSTERDAM, 'West Europe')] }).document }
  },
  failingFacets: { steering: { regions: ['westeurope'], fewest: 1, takesOver: false } },
  absent: {
    'azure-native': { placement: everywhere, steering: open('?not-collected') },
    arm: { placement: everywhere, steering: { regions: [], fewest: 0, takesOver: false } }
  },
  links: {
    'azure-native': { childOf: [{ text: 'ledger-prod' }], fronts: [{ text: AMSTERDAM }, { text: DUBLIN }], uses: [] },
    arm: { childOf: [], fronts: [{ text: AMSTERDAM }, { text: DUBLIN }], uses: [] }
  },
  cases: [
    {
      title: 'takes over between the places that the service shows',
      dialect: 'arm',
      given: { document: live({ endpoints: [shown(AMSTERDAM, 'West Europe'), shown(DUBLIN, 'North Europe')] }).document },
      facets: { steering: { regions: ['westeurope', 'northeurope'], fewest: 2, takesOver: true } }
    },
    {
      title: 'does not count what is switched off',
      dialect: 'arm',
      given: {
        document: live({ endpoints: [shown(AMSTERDAM, 'West Europe'), shown(DUBLIN, 'North Europe', { endpointStatus: 'Disabled' })] })
          .document
      },
      facets: { steering: { regions: ['westeurope'], fewest: 1, takesOver: false } }
    },
    {
      title: 'goes on sending to what always serves',
      dialect: 'arm',
      given: {
        document: live({ endpoints: [shown(AMSTERDAM, 'West Europe', { alwaysServe: 'Enabled' }), shown(DUBLIN, 'North Europe')] }).document
      },
      facets: { steering: { regions: ['westeurope', 'northeurope'], fewest: 2, takesOver: false } }
    },
    {
      title: 'steers nothing when it is switched off itself',
      dialect: 'arm',
      given: {
        document: live({ profileStatus: 'Disabled', endpoints: [shown(AMSTERDAM, 'West Europe'), shown(DUBLIN, 'North Europe')] }).document
      },
      facets: { steering: { regions: [], fewest: 0, takesOver: false } }
    },
    {
      title: 'does not know where an endpoint outside of Azure lies',
      dialect: 'arm',
      given: {
        document: live({
          endpoints: [shown(AMSTERDAM, 'West Europe'), wrapped('partner', 'externalEndpoints', { target: 'ledger.example' })]
        }).document
      },
      facets: { steering: open('?not-collected') }
    },
    {
      title: 'does not know what nested profiles do by geography',
      dialect: 'arm',
      given: {
        document: live({
          trafficRoutingMethod: 'Geographic',
          endpoints: [wrapped('europe', 'nestedEndpoints', { targetResourceId: NESTED })]
        }).document
      },
      facets: { steering: open('?unreadable') }
    },
    {
      title: 'does not know by which method a program without one steers',
      dialect: 'azure-native',
      given: { document: { endpoints: [at(AMSTERDAM), at(DUBLIN)] } },
      facets: { steering: open('?not-collected') }
    }
  ],
  neighbours: [
    {
      title: 'sends to where the addresses lie that a program makes',
      kinds: [kind, publicIpAddress],
      resources: [made({ endpoints: [at(UNKNOWN_SENTINEL), at(UNKNOWN_SENTINEL)] }), ...places],
      of: MADE,
      facets: { steering: { regions: ['westeurope', 'northeurope'], fewest: 2, takesOver: true } }
    },
    {
      title: 'does not tell which of them is switched off',
      kinds: [kind, publicIpAddress],
      resources: [made({ endpoints: [at(UNKNOWN_SENTINEL), at(UNKNOWN_SENTINEL, { endpointStatus: 'Disabled' })] }), ...places],
      of: MADE,
      facets: { steering: open('?not-collected') }
    },
    {
      title: 'does not take what it names beside addresses for one of them',
      kinds: [kind, publicIpAddress],
      resources: [made({ endpoints: [at(UNKNOWN_SENTINEL), at(UNKNOWN_SENTINEL)] }, [FIRST, urn('web:WebApp', 'ledger')]), ...places],
      of: MADE,
      facets: { steering: open('?not-collected') }
    },
    {
      title: 'sends on to where a nested profile sends to',
      kinds: [kind, publicIpAddress],
      resources: [
        live({ endpoints: [wrapped('europe', 'nestedEndpoints', { targetResourceId: NESTED })] }),
        live({ endpoints: [shown(AMSTERDAM, 'West Europe'), shown(DUBLIN, 'North Europe')] }, NESTED)
      ],
      of: PROFILE,
      facets: { steering: { regions: ['westeurope', 'northeurope'], fewest: 2, takesOver: true } }
    },
    {
      title: 'does not lie where an endpoint says that the nested profile is',
      kinds: [kind, publicIpAddress],
      resources: [
        live({
          endpoints: [
            wrapped('one', 'nestedEndpoints', { targetResourceId: NESTED, endpointLocation: 'East US' }),
            wrapped('two', 'nestedEndpoints', { targetResourceId: NESTED, endpointLocation: 'West US' })
          ]
        }),
        live({ endpoints: [shown(AMSTERDAM, 'West Europe')] }, NESTED)
      ],
      of: PROFILE,
      facets: { steering: { regions: ['westeurope'], fewest: 1, takesOver: false } }
    },
    {
      title: 'sends nowhere by a nested profile that is switched off',
      kinds: [kind, publicIpAddress],
      resources: [
        live({ endpoints: [wrapped('europe', 'nestedEndpoints', { targetResourceId: NESTED })] }),
        live({ profileStatus: 'Disabled', endpoints: [shown(AMSTERDAM, 'West Europe'), shown(DUBLIN, 'North Europe')] }, NESTED)
      ],
      of: PROFILE,
      facets: { steering: { regions: [], fewest: 0, takesOver: false } }
    },
    {
      title: 'sends to endpoints of its own and to those that are declared by themselves',
      kinds: [kind, endpoint, publicIpAddress],
      resources: [made({ endpoints: [at(UNKNOWN_SENTINEL)] }, [FIRST]), part('dublin', SECOND), ...places],
      of: MADE,
      facets: { steering: { regions: ['westeurope', 'northeurope'], fewest: 2, takesOver: true } }
    },
    {
      title: 'goes on sending to one of its own that always serves',
      kinds: [kind, endpoint, publicIpAddress],
      resources: [
        made({ endpoints: [{ target: 'a.example', endpointLocation: 'East US', alwaysServe: 'Enabled' }] }, []),
        part('dublin', SECOND),
        ...places
      ],
      of: MADE,
      facets: { steering: { regions: ['eastus', 'northeurope'], fewest: 2, takesOver: false } }
    },
    {
      title: 'sends nothing to endpoints of any kind when it is switched off',
      kinds: [kind, endpoint, publicIpAddress],
      resources: [made({ profileStatus: 'Disabled', endpoints: [at(UNKNOWN_SENTINEL)] }, [FIRST]), part('dublin', SECOND), ...places],
      of: MADE,
      facets: { steering: { regions: [], fewest: 0, takesOver: false } }
    },
    {
      title: 'sends to endpoints that a program declares by themselves',
      kinds: [kind, endpoint, publicIpAddress],
      resources: [made({}), part('amsterdam', FIRST), part('dublin', SECOND), ...places],
      of: MADE,
      facets: { steering: { regions: ['westeurope', 'northeurope'], fewest: 2, takesOver: true } }
    },
    {
      title: 'does not count those that are switched off',
      kinds: [kind, endpoint, publicIpAddress],
      resources: [made({}), part('amsterdam', FIRST), part('dublin', SECOND, { endpointStatus: 'Disabled' }), ...places],
      of: MADE,
      facets: { steering: { regions: ['westeurope'], fewest: 1, takesOver: false } }
    },
    {
      title: 'goes on sending to one of those that always serves',
      kinds: [kind, endpoint, publicIpAddress],
      resources: [made({}), part('amsterdam', FIRST, { alwaysServe: 'Enabled' }), part('dublin', SECOND), ...places],
      of: MADE,
      facets: { steering: { regions: ['westeurope', 'northeurope'], fewest: 2, takesOver: false } }
    }
  ]
} satisfies KindFixture
