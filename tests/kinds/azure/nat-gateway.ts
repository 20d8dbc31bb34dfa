import kind from '../../../src/kinds/azure/nat-gateway.ts'
import { UNKNOWN_SENTINEL } from '../../../src/model/resource.ts'
import type { KindFixture } from '../fixture.ts'

const NETWORK = '/subscriptions/6f2c/resourceGroups/ledger-prod/providers/Microsoft.Network'
const ADDRESS = `${NETWORK}/publicIPAddresses/ledger-nat-ip`

export default {
  kind,
  same: {
    'azure-native': {
      document: {
        resourceGroupName: 'ledger-prod',
        natGatewayName: 'ledger-nat',
        location: 'westeurope',
        sku: { name: 'Standard' },
        zones: ['1'],
        idleTimeoutInMinutes: 4,
        publicIpAddresses: [{ id: ADDRESS }]
      }
    },
    arm: {
      document: {
        id: `${NETWORK}/natGateways/ledger-nat`,
        name: 'ledger-nat',
        type: 'Microsoft.Network/natGateways',
        location: 'westeurope',
        sku: { name: 'Standard' },
        zones: ['1'],
        properties: {
          provisioningState: 'Succeeded',
          idleTimeoutInMinutes: 4,
          publicIpAddresses: [{ id: ADDRESS }],
          subnets: [{ id: `${NETWORK}/virtualNetworks/ledger-vnet/subnets/app` }]
        }
      }
    }
  },
  facets: { placement: { regions: ['westeurope'], zones: ['1'] }, audit: { enabled: false, retentionDays: 0 } },
  links: { 'azure-native': { usesAddress: [{ text: ADDRESS }] }, arm: { usesAddress: [{ text: ADDRESS }] } },
  failing: {
    'azure-native': { document: { location: 'eastus', sku: { name: 'Standard' } } },
    arm: { document: { location: 'eastus', sku: { name: 'Standard' }, properties: {} } }
  },
  failingFacets: { placement: { regions: ['eastus'], zones: [] }, audit: { enabled: false, retentionDays: 0 } },
  absent: {
    'azure-native': { placement: { regions: '?not-collected', zones: [] }, audit: { enabled: false, retentionDays: 0 } },
    arm: { placement: { regions: '?not-collected', zones: [] }, audit: { enabled: false, retentionDays: 0 } }
  },
  neighbours: [
    {
      title: 'leaves logging open when diagnostic settings were not collected',
      kinds: [kind],
      resources: [
        {
          id: `${NETWORK}/natGateways/ledger-nat`,
          typeSystem: 'arm',
          type: 'Microsoft.Network/natGateways',
          origin: 'observed',
          document: { location: 'westeurope' }
        }
      ],
      of: `${NETWORK}/natGateways/ledger-nat`,
      facets: { audit: { enabled: '?not-collected', retentionDays: '?not-collected' } }
    },
    {
      title: 'is not logged in a program that declares no diagnostic settings',
      kinds: [kind],
      resources: [
        {
          id: 'urn:pulumi:prod::ledger::azure-native:network:NatGateway::nat',
          typeSystem: 'pulumi',
          type: 'azure-native:network:NatGateway',
          document: { location: 'westeurope', publicIpAddresses: [{ id: UNKNOWN_SENTINEL }] }
        }
      ],
      of: 'urn:pulumi:prod::ledger::azure-native:network:NatGateway::nat',
      facets: { audit: { enabled: false, retentionDays: 0 } }
    }
  ]
} satisfies KindFixture
