import kind from '../../../src/kinds/azure/blob-service.ts'
import type { KindFixture } from '../fixture.ts'

const ACCOUNT = '/subscriptions/6f2c8d1e/resourceGroups/ledger-prod/providers/Microsoft.Storage/storageAccounts/ledgerreports'
const SERVICE = { id: `${ACCOUNT}/blobServices/default`, name: 'default' }

/** Its settings delete nothing by themselves. */
const NEVER = { earliestDays: Infinity, latestDays: Infinity }

export default {
  kind,
  same: {
    'azure-native': {
      document: {
        accountName: 'ledgerreports',
        blobServicesName: 'default',
        resourceGroupName: 'ledger-prod',
        isVersioningEnabled: true,
        deleteRetentionPolicy: { enabled: true, days: 14 },
        containerDeleteRetentionPolicy: { enabled: true, days: 14 }
      }
    },
    arm: {
      resource: SERVICE,
      document: {
        ...SERVICE,
        type: 'Microsoft.Storage/storageAccounts/blobServices',
        sku: { name: 'Standard_GZRS', tier: 'Standard' },
        properties: {
          cors: { corsRules: [] },
          isVersioningEnabled: true,
          changeFeed: { enabled: false },
          deleteRetentionPolicy: { enabled: true, days: 14, allowPermanentDelete: false },
          containerDeleteRetentionPolicy: { enabled: true, days: 14 }
        }
      }
    }
  },
  facets: { softDelete: { days: 14 }, retention: { ...NEVER, afterDeletionDays: Infinity } },
  failing: {
    'azure-native': { document: { accountName: 'ledgerreports', deleteRetentionPolicy: { enabled: false } } },
    arm: {
      resource: SERVICE,
      document: { ...SERVICE, properties: { deleteRetentionPolicy: { allowPermanentDelete: false, enabled: false } } }
    }
  },
  failingFacets: { softDelete: { days: 0 }, retention: { ...NEVER, afterDeletionDays: 0 } },
  absent: {
    'azure-native': { softDelete: { days: 0 }, retention: { ...NEVER, afterDeletionDays: 0 } },
    arm: { softDelete: { days: 0 }, retention: { ...NEVER, afterDeletionDays: 0 } }
  },
  links: {
    'azure-native': { childOf: [{ text: 'ledgerreports' }] },
    arm: { childOf: [{ text: ACCOUNT }] }
  },
  cases: [
    {
      title: 'keeps deleted containers for longer than blobs',
      dialect: 'arm',
      given: {
        document: {
          properties: { deleteRetentionPolicy: { enabled: true, days: 3 }, containerDeleteRetentionPolicy: { enabled: true, days: 9 } }
        }
      },
      facets: { softDelete: { days: 3 }, retention: { ...NEVER, afterDeletionDays: 9 } }
    },
    {
      title: 'does not know for how long when the days are missing',
      dialect: 'azure-native',
      given: { document: { deleteRetentionPolicy: { enabled: true } } },
      facets: { softDelete: { days: '?not-collected' } }
    },
    {
      title: 'does not count days of a policy that is off',
      dialect: 'arm',
      given: { document: { properties: { deleteRetentionPolicy: { enabled: false, days: 30 } } } },
      facets: { softDelete: { days: 0 } }
    }
  ]
} satisfies KindFixture
