import kind from '../../../src/kinds/azure/sql-encryption-protector.ts'
import type { KindFixture } from '../fixture.ts'

const PARENT = '/subscriptions/6f2c/resourceGroups/ledger-prod/providers/Microsoft.Sql/servers/ledger-sql'

export default {
  kind,
  same: {
    'azure-native': {
      document: {
        resourceGroupName: 'ledger-prod',
        serverName: 'ledger-sql',
        encryptionProtectorName: 'current',
        serverKeyType: 'AzureKeyVault',
        serverKeyName: 'ledger-vault_sql_0f1e',
        autoRotationEnabled: true
      }
    },
    arm: {
      resource: { id: `${PARENT}/encryptionProtector/current` },
      document: {
        id: `${PARENT}/encryptionProtector/current`,
        name: 'current',
        type: 'Microsoft.Sql/servers/encryptionProtector',
        properties: {
          serverKeyType: 'AzureKeyVault',
          serverKeyName: 'ledger-vault_sql_0f1e',
          uri: 'https://ledger-vault.vault.azure.net/keys/sql/0f1e',
          autoRotationEnabled: true
        }
      }
    }
  },
  facets: { setting: { name: 'serverKeyType', value: 'AzureKeyVault' } },
  links: { 'azure-native': { childOf: [{ text: 'ledger-sql' }] }, arm: { childOf: [{ text: PARENT }] } },
  failing: {
    'azure-native': { document: { serverName: 'ledger-sql', serverKeyType: 'ServiceManaged' } },
    arm: { document: { name: 'current', properties: { serverKeyType: 'ServiceManaged' } } }
  },
  failingFacets: { setting: { name: 'serverKeyType', value: 'ServiceManaged' } },
  absent: {
    'azure-native': { setting: { name: 'serverKeyType', value: '?not-collected' } },
    arm: { setting: { name: 'serverKeyType', value: '?not-collected' } }
  }
} satisfies KindFixture
