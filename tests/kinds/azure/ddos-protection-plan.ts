import kind from '../../../src/kinds/azure/ddos-protection-plan.ts'
import type { KindFixture } from '../fixture.ts'

const PLAN = '/subscriptions/6f2c/resourceGroups/ledger-prod/providers/Microsoft.Network/ddosProtectionPlans/ledger-ddos'

export default {
  kind,
  same: {
    'azure-native': { document: { resourceGroupName: 'ledger-prod', ddosProtectionPlanName: 'ledger-ddos', location: 'westeurope' } },
    arm: {
      document: {
        id: PLAN,
        name: 'ledger-ddos',
        type: 'Microsoft.Network/ddosProtectionPlans',
        location: 'westeurope',
        properties: {
          provisioningState: 'Succeeded',
          resourceGuid: '2f4e',
          virtualNetworks: [{ id: PLAN.replace('ddosProtectionPlans/ledger-ddos', 'virtualNetworks/ledger-vnet') }]
        }
      }
    }
  },
  facets: { placement: { regions: ['westeurope'], zones: [] } },
  links: { 'azure-native': { childOf: [{ text: 'ledger-prod' }] }, arm: { childOf: [] } },
  failing: {
    'azure-native': { document: { resourceGroupName: 'ledger-prod', location: 'East US' } },
    arm: { document: { id: PLAN, name: 'ledger-ddos', location: 'eastus', properties: {} } }
  },
  failingFacets: { placement: { regions: ['eastus'], zones: [] } },
  absent: {
    'azure-native': { placement: { regions: '?not-collected', zones: [] } },
    arm: { placement: { regions: '?not-collected', zones: [] } }
  }
} satisfies KindFixture
