import kind from '../../../src/kinds/azure/resource-group.ts'
import type { KindFixture } from '../fixture.ts'

export default {
  kind,
  same: {
    'azure-native': { document: { resourceGroupName: 'ledger-prod', location: 'westeurope', tags: { tenant: 'ledger' } } },
    arm: {
      document: {
        id: '/subscriptions/6f2c/resourceGroups/ledger-prod',
        name: 'ledger-prod',
        type: 'Microsoft.Resources/resourceGroups',
        location: 'westeurope',
        tags: { tenant: 'ledger' },
        properties: { provisioningState: 'Succeeded' }
      }
    }
  },
  facets: { placement: { regions: ['westeurope'], zones: [] } },
  failing: {
    'azure-native': { document: { resourceGroupName: 'ledger-us', location: 'East US 2' } },
    arm: { document: { id: '/subscriptions/6f2c/resourceGroups/ledger-us', name: 'ledger-us', location: 'eastus2', properties: {} } }
  },
  failingFacets: { placement: { regions: ['eastus2'], zones: [] } },
  absent: {
    'azure-native': { placement: { regions: '?not-collected', zones: [] } },
    arm: { placement: { regions: '?not-collected', zones: [] } }
  }
} satisfies KindFixture
