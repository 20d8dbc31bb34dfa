import kind from '../../../src/kinds/azure/file-service.ts'
import type { KindFixture } from '../fixture.ts'

const ACCOUNT = '/subscriptions/6f2c8d1e/resourceGroups/ledger-prod/providers/Microsoft.Storage/storageAccounts/ledgershares'
const SERVICE = { id: `${ACCOUNT}/fileServices/default`, name: 'default' }

export default {
  kind,
  same: {
    'azure-native': {
      document: {
        accountName: 'ledgershares',
        fileServicesName: 'default',
        resourceGroupName: 'ledger-prod',
        shareDeleteRetentionPolicy: { enabled: true, days: 30 }
      }
    },
    arm: {
      resource: SERVICE,
      document: {
        ...SERVICE,
        type: 'Microsoft.Storage/storageAccounts/fileServices',
        sku: { name: 'Premium_ZRS', tier: 'Premium' },
        properties: {
          protocolSettings: { smb: { multichannel: { enabled: true }, versions: 'SMB3.1.1' } },
          cors: { corsRules: [] },
          shareDeleteRetentionPolicy: { enabled: true, days: 30 }
        }
      }
    }
  },
  facets: { softDelete: { days: 30 } },
  failing: {
    'azure-native': { document: { accountName: 'ledgershares', shareDeleteRetentionPolicy: { enabled: false } } },
    arm: { resource: SERVICE, document: { ...SERVICE, properties: { shareDeleteRetentionPolicy: { enabled: false, days: 0 } } } }
  },
  failingFacets: { softDelete: { days: 0 } },
  absent: { 'azure-native': { softDelete: { days: '?not-collected' } }, arm: { softDelete: { days: '?not-collected' } } },
  links: {
    'azure-native': { childOf: [{ text: 'ledgershares' }] },
    arm: { childOf: [{ text: ACCOUNT }] }
  }
} satisfies KindFixture
