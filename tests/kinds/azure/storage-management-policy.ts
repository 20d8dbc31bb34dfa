import kind from '../../../src/kinds/azure/storage-management-policy.ts'
import type { KindFixture } from '../fixture.ts'

const ACCOUNT = '/subscriptions/6f2c8d1e/resourceGroups/ledger-prod/providers/Microsoft.Storage/storageAccounts/ledgerreports'
const POLICY = { id: `${ACCOUNT}/managementPolicies/default`, name: 'DefaultManagementPolicy' }

const ALL = { blobTypes: ['blockBlob', 'appendBlob'] }

const rules = (days: number, filters: object = ALL) => [rule(days, { filters })]

function rule(
  days: number,
  { filters = ALL, actions = {}, enabled = true }: { filters?: object; actions?: object; enabled?: boolean } = {}
) {
  const every = {
    baseBlob: { delete: { daysAfterModificationGreaterThan: days } },
    snapshot: { delete: { daysAfterCreationGreaterThan: 2 } },
    version: { delete: { daysAfterCreationGreaterThan: 45 } }
  }
  return { enabled, name: 'forensic-reports', type: 'Lifecycle', definition: { actions: { ...every, ...actions }, filters } }
}

/** What the rules of one inventory document delete. */
function ruled(title: string, given: readonly object[], retention: Readonly<Record<string, unknown>>) {
  return { title, dialect: 'arm', given: { document: { properties: { policy: { rules: given } } } }, facets: { retention } } as const
}

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
  facets: { retention: { earliestDays: 30, latestDays: 32, afterDeletionDays: 45 } },
  failing: {
    'azure-native': { document: { accountName: 'ledgerreports', policy: { rules: rules(3650, { ...ALL, prefixMatch: ['forensic/'] }) } } },
    arm: {
      resource: POLICY,
      document: { ...POLICY, properties: { policy: { rules: rules(3650, { ...ALL, prefixMatch: ['forensic/'] }) } } }
    }
  },
  failingFacets: { retention: { earliestDays: 3650, latestDays: Infinity, afterDeletionDays: Infinity } },
  absent: {
    'azure-native': { retention: { earliestDays: Infinity, latestDays: Infinity, afterDeletionDays: Infinity } },
    arm: { retention: { earliestDays: Infinity, latestDays: Infinity, afterDeletionDays: Infinity } }
  },
  cases: [
    ruled('does not count a rule that is off', [rule(30, { enabled: false })], {
      earliestDays: Infinity,
      latestDays: Infinity,
      afterDeletionDays: Infinity
    }),
    ruled('leaves blobs of a type that no rule names', [rule(30, { filters: { blobTypes: ['blockBlob'] } })], {
      earliestDays: 30,
      latestDays: Infinity,
      afterDeletionDays: Infinity
    }),
    ruled(
      'needs no single rule for every type',
      [rule(30, { filters: { blobTypes: ['blockBlob'] } }), rule(60, { filters: { blobTypes: ['appendBlob'] } })],
      { earliestDays: 30, latestDays: 62, afterDeletionDays: 45 }
    ),
    ruled(
      'deletes a part early, and the rest by another rule',
      [rule(7, { filters: { ...ALL, blobIndexMatch: [{ name: 'draft', op: '==', value: 'yes' }] } }), rule(90)],
      { earliestDays: 7, latestDays: 92, afterDeletionDays: 45 }
    ),
    ruled('does not know of snapshots that it does not delete', [rule(30, { actions: { snapshot: {} } })], {
      earliestDays: 30,
      latestDays: '?not-collected',
      afterDeletionDays: 45
    }),
    ruled(
      'may be put off by whoever reads',
      [rule(30, { actions: { baseBlob: { delete: { daysAfterLastAccessTimeGreaterThan: 10 } } } })],
      { earliestDays: 10, latestDays: Infinity, afterDeletionDays: 45 }
    ),
    ruled('counts from the making as well', [rule(30, { actions: { baseBlob: { delete: { daysAfterCreationGreaterThan: 20 } } } })], {
      earliestDays: 20,
      latestDays: 22,
      afterDeletionDays: 45
    }),
    ruled(
      'moves to another tier without deleting',
      [rule(30, { actions: { baseBlob: { tierToCool: { daysAfterModificationGreaterThan: 3 } } } })],
      {
        earliestDays: Infinity,
        latestDays: Infinity,
        afterDeletionDays: 45
      }
    )
  ],
  links: {
    'azure-native': { childOf: [{ text: 'ledgerreports' }] },
    arm: { childOf: [{ text: ACCOUNT }] }
  }
} satisfies KindFixture
