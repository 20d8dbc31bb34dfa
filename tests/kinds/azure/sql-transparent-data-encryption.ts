import kind from '../../../src/kinds/azure/sql-transparent-data-encryption.ts'
import type { KindFixture } from '../fixture.ts'

const PARENT = '/subscriptions/6f2c/resourceGroups/ledger-prod/providers/Microsoft.Sql/servers/ledger-sql/databases/orders'

export default {
  kind,
  same: {
    'azure-native': {
      document: { resourceGroupName: 'ledger-prod', serverName: 'ledger-sql', databaseName: 'orders', tdeName: 'current', state: 'Enabled' }
    },
    arm: {
      resource: { id: `${PARENT}/transparentDataEncryption/current` },
      document: {
        id: `${PARENT}/transparentDataEncryption/current`,
        name: 'current',
        type: 'Microsoft.Sql/servers/databases/transparentDataEncryption',
        properties: { state: 'Enabled' }
      }
    }
  },
  facets: { setting: { name: 'state', value: 'Enabled' } },
  links: { 'azure-native': { childOf: [{ text: 'orders' }] }, arm: { childOf: [{ text: PARENT }] } },
  failing: {
    'azure-native': { document: { serverName: 'ledger-sql', state: 'Disabled' } },
    arm: { document: { name: 'current', properties: { state: 'Disabled' } } }
  },
  failingFacets: { setting: { name: 'state', value: 'Disabled' } },
  absent: {
    'azure-native': { setting: { name: 'state', value: '?not-collected' } },
    arm: { setting: { name: 'state', value: '?not-collected' } }
  }
} satisfies KindFixture
