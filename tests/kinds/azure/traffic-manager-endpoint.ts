import publicIpAddress from '../../../src/kinds/azure/public-ip-address.ts'
import kind from '../../../src/kinds/azure/traffic-manager-endpoint.ts'
import { UNKNOWN_SENTINEL } from '../../../src/model/resource.ts'
import type { KindFixture } from '../fixture.ts'

const ADDRESS = '/subscriptions/6f2c/resourceGroups/ledger-prod/providers/Microsoft.Network/publicIPAddresses/amsterdam'
const urn = (type: string, name: string): string => `urn:pulumi:prod::ledger::azure-native:${type}::${name}`
const MADE = urn('trafficmanager:Endpoint', 'amsterdam')
const open = (takesOver: unknown) => ({ regions: '?not-collected', fewest: '?not-collected', takesOver })
const made = (document: object) => ({
  id: MADE,
  typeSystem: 'pulumi' as const,
  type: 'azure-native:trafficmanager:Endpoint',
  document: { profileName: 'ledger', endpointType: 'AzureEndpoints', ...document },
  wires: { targetResourceId: [urn('network:PublicIPAddress', 'amsterdam')] }
})
const place = {
  id: urn('network:PublicIPAddress', 'amsterdam'),
  typeSystem: 'pulumi' as const,
  type: 'azure-native:network:PublicIPAddress',
  document: { location: 'West Europe', sku: { name: 'Standard' } }
}

export default {
  kind,
  same: {
    'azure-native': {
      document: {
        resourceGroupName: 'ledger-prod',
        profileName: 'ledger',
        endpointName: 'amsterdam',
        endpointType: 'AzureEndpoints',
        endpointStatus: 'Enabled',
        targetResourceId: ADDRESS
      }
    }
  },
  facets: { steering: open(true) },
  failing: { 'azure-native': { document: { profileName: 'ledger', targetResourceId: ADDRESS, alwaysServe: 'Enabled' } } },
  failingFacets: { steering: open(false) },
  absent: { 'azure-native': { steering: open(true) } },
  links: { 'azure-native': { childOf: [{ text: 'ledger' }], fronts: [{ text: ADDRESS }] } },
  cases: [
    {
      title: 'lies where its owner says',
      dialect: 'azure-native',
      given: { document: { profileName: 'ledger', target: 'ledger.example', endpointLocation: 'North Europe' } },
      facets: { steering: { regions: ['northeurope'], fewest: 1, takesOver: true } }
    },
    {
      title: 'does not lie where it says that a nested profile is',
      dialect: 'azure-native',
      given: {
        document: {
          profileName: 'ledger',
          targetResourceId: ADDRESS.replace('publicIPAddresses', 'trafficManagerProfiles'),
          endpointLocation: 'North Europe'
        }
      },
      facets: { steering: open(true) }
    },
    {
      title: 'gets nothing when it is switched off',
      dialect: 'azure-native',
      given: { document: { profileName: 'ledger', targetResourceId: ADDRESS, endpointStatus: 'Disabled' } },
      facets: { steering: { regions: [], fewest: 0, takesOver: true } }
    }
  ],
  neighbours: [
    {
      title: 'lies where its target does',
      kinds: [kind, publicIpAddress],
      resources: [made({ targetResourceId: UNKNOWN_SENTINEL }), place],
      of: MADE,
      facets: { steering: { regions: ['westeurope'], fewest: 1, takesOver: true } }
    },
    {
      title: 'lies nobody knows where outside of Azure',
      kinds: [kind, publicIpAddress],
      resources: [made({ target: 'ledger.example' }), place],
      of: MADE,
      facets: { steering: { regions: '?unreadable', fewest: '?unreadable', takesOver: true } }
    }
  ]
} satisfies KindFixture
