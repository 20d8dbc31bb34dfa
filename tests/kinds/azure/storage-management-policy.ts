import kind from '../../../src/kinds/azure/storage-management-policy.ts'
import type { KindFixture } from '../fixture.ts'

const ACCOUNT = '/subscriptions/6f2c8d1e/resourceGroups/ledger-prod/providers/Microsoft.Storage/storageAccounts/ledgerreports'
const POLICY = { id: `${ACCOUNT}/managementPolicies/default`, name: 'DefaultManagementPolicy' }

const rules = (days: number) => [
  {
    enabled: true,
    name: 'forensic-reports',
    type: 'Lifecycle',
    definition: {
      actions: {
        baseBlob: { delete: { daysAfterModificationGreaterThan: days } },
        snapshot: { delete: { daysAfterCreationGreaterThan: days } }
      },
      filters: { blobTypes: ['blockBlob'], prefixMatch: ['forensic/'] }
    }
  }
]

export default {
  kind,
  same: {
    'azure-native': {
      document: {
        accountName: 'ledgerreports',
        managementPolicyName: 'default',
        resourceGroupName: 'ledger-prod',
        policy: { rules: rules(30) }
      }
    },
    arm: {
      resource: POLICY,
      document: {
        ...POLICY,
        type: 'Microsoft.Storage/storageAccounts/managementPolicies',
        properties: { lastModifiedTime: '2026-05-04T10:11:12.1234567Z', policy: { rules: rules(30) } }
      }
    }
  },
  facets: {},
  failing: {
    'azure-native': { document: { accountName: 'ledgerreports', policy: { rules: rules(3650) } } },
    arm: { resource: POLICY, document: { ...POLICY, properties: { policy: { rules: rules(3650) } } } }
  },
  failingFacets: {},
  absent: { 'azure-native': {}, arm: {} },
  links: {
    'azure-native': { childOf: [{ text: 'ledgerreports' }] },
    arm: { childOf: [{ text: ACCOUNT }] }
  }
} satisfies KindFixture
