import kind from '../../../src/kinds/azure/sql-short-term-retention.ts'
import type { KindFixture } from '../fixture.ts'

const PARENT = '/subscriptions/6f2c/resourceGroups/ledger-prod/providers/Microsoft.Sql/servers/ledger-sql/databases/orders'

export default {
  kind,
  same: {
    'azure-native': {
      document: {
        resourceGroupName: 'ledger-prod',
        serverName: 'ledger-sql',
        databaseName: 'orders',
        policyName: 'default',
        retentionDays: 14,
        diffBackupIntervalInHours: 12
      }
    },
    arm: {
      resource: { id: `${PARENT}/backupShortTermRetentionPolicies/default` },
      document: {
        id: `${PARENT}/backupShortTermRetentionPolicies/default`,
        name: 'default',
        type: 'Microsoft.Sql/servers/databases/backupShortTermRetentionPolicies',
        properties: { retentionDays: 14, diffBackupIntervalInHours: 12 }
      }
    }
  },
  facets: { setting: { name: 'retentionDays', value: '14' } },
  links: { 'azure-native': { childOf: [{ text: 'orders' }] }, arm: { childOf: [{ text: PARENT }] } },
  failing: {
    'azure-native': { document: { serverName: 'ledger-sql', retentionDays: 3 } },
    arm: { document: { name: 'default', properties: { retentionDays: 3 } } }
  },
  failingFacets: { setting: { name: 'retentionDays', value: '3' } },
  absent: {
    'azure-native': { setting: { name: 'retentionDays', value: '?not-collected' } },
    arm: { setting: { name: 'retentionDays', value: '?not-collected' } }
  }
} satisfies KindFixture
