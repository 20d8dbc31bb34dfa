import resourceGroup from '../../../src/kinds/azure/resource-group.ts'
import kind from '../../../src/kinds/azure/snapshot.ts'
import { UNKNOWN_SENTINEL } from '../../../src/model/resource.ts'
import type { KindFixture } from '../fixture.ts'

const GROUP = '/subscriptions/6f2c8d1e/resourceGroups/ledger-prod'
const DISK = `${GROUP}/providers/Microsoft.Compute/disks/ledger-data`
const SET = `${GROUP}/providers/Microsoft.Compute/diskEncryptionSets/ledger-disks`
const URN = 'urn:pulumi:prod::ledger::azure-native:compute:Snapshot::ledger-data-0301'
const GROUP_URN = 'urn:pulumi:prod::ledger::azure-native:resources:ResourceGroup::ledger-prod'
const FOREVER = Number.POSITIVE_INFINITY

const nothing = {
  placement: { regions: '?not-collected', zones: [] },
  encryptionAtRest: { key: 'provider-key' },
  backup: {
    enabled: true,
    everyHours: '?not-collected',
    retentionDays: FOREVER,
    restoreWindowDays: 0,
    regions: '?not-collected',
    zones: '?not-collected',
    key: 'provider-key'
  },
  publicEndpoint: { reach: 'open', sources: ['0.0.0.0/0'] }
}

export default {
  kind,
  same: {
    'azure-native': {
      document: {
        snapshotName: 'ledger-data-0301',
        resourceGroupName: 'ledger-prod',
        location: 'westeurope',
        incremental: true,
        sku: { name: 'Standard_ZRS' },
        creationData: { createOption: 'Copy', sourceResourceId: DISK },
        encryption: { type: 'EncryptionAtRestWithCustomerKey', diskEncryptionSetId: SET },
        networkAccessPolicy: 'AllowPrivate',
        diskAccessId: `${GROUP}/providers/Microsoft.Compute/diskAccesses/ledger-exports`
      }
    },
    arm: {
      resource: { readTime: '2026-03-01T09:00:00.123Z' },
      document: {
        id: `${GROUP}/providers/Microsoft.Compute/snapshots/ledger-data-0301`,
        name: 'ledger-data-0301',
        type: 'Microsoft.Compute/snapshots',
        location: 'westeurope',
        sku: { name: 'Standard_ZRS', tier: 'Standard' },
        properties: {
          incremental: true,
          creationData: { createOption: 'Copy', sourceResourceId: DISK, sourceUniqueId: 'a395e9c1-fb9e-446e-a9ba-7b2fa0bcd305' },
          diskSizeGB: 512,
          diskState: 'Unattached',
          encryption: { type: 'EncryptionAtRestWithCustomerKey', diskEncryptionSetId: SET },
          networkAccessPolicy: 'AllowPrivate',
          publicNetworkAccess: 'Enabled',
          timeCreated: '2026-03-01T03:00:00.1234567+00:00',
          provisioningState: 'Succeeded'
        }
      }
    }
  },
  facets: {
    placement: { regions: ['westeurope'], zones: [] },
    encryptionAtRest: { key: 'customer-key' },
    backup: {
      enabled: true,
      everyHours: '?not-collected',
      retentionDays: FOREVER,
      restoreWindowDays: 0,
      regions: ['westeurope'],
      zones: 3,
      key: 'customer-key'
    },
    restorePoint: { state: 'complete', ageHours: 6 },
    publicEndpoint: { reach: 'closed', sources: [] }
  },
  failing: {
    'azure-native': {
      document: {
        resourceGroupName: 'ledger-prod',
        location: 'eastus',
        sku: { name: 'Standard_LRS' },
        creationData: { createOption: 'Copy', sourceResourceId: DISK }
      }
    },
    arm: {
      document: {
        location: 'eastus',
        sku: { name: 'Standard_LRS', tier: 'Standard' },
        properties: {
          encryption: { type: 'EncryptionAtRestWithPlatformKey' },
          networkAccessPolicy: 'AllowAll',
          publicNetworkAccess: 'Enabled'
        }
      }
    }
  },
  failingFacets: {
    placement: { regions: ['eastus'], zones: [] },
    encryptionAtRest: { key: 'provider-key' },
    backup: {
      enabled: true,
      everyHours: '?not-collected',
      retentionDays: FOREVER,
      restoreWindowDays: 0,
      regions: ['eastus'],
      zones: 1,
      key: 'provider-key'
    },
    publicEndpoint: { reach: 'open', sources: ['0.0.0.0/0'] }
  },
  absent: { 'azure-native': nothing, arm: { ...nothing, restorePoint: { state: '?not-collected', ageHours: '?not-collected' } } },
  links: {
    'azure-native': { snapshotOf: [{ text: DISK }], encryptedBy: [{ text: SET }] },
    arm: { snapshotOf: [{ text: DISK }], encryptedBy: [{ text: SET }] }
  },
  cases: (
    [
      ['is being taken', { provisioningState: 'Creating' }, 'running'],
      ['failed', { provisioningState: 'Failed' }, 'failed'],
      ['is being deleted', { provisioningState: 'Deleting' }, 'deleting'],
      ['has not arrived whole from another region', { provisioningState: 'Succeeded', completionPercent: 40 }, 'running'],
      ['has arrived', { provisioningState: 'Succeeded', completionPercent: 100 }, 'complete']
    ] as const
  ).map(([title, properties, state]) => ({
    title: `a snapshot that ${title}`,
    dialect: 'arm' as const,
    given: {
      document: { properties: { timeCreated: '2026-03-01T03:00:00Z', ...properties } },
      resource: { readTime: '2026-03-01T04:30:00Z' }
    },
    facets: { restorePoint: { state, ageHours: 1.5 } }
  })),
  neighbours: [
    {
      title: 'lies in the region of its resource group',
      kinds: [kind, resourceGroup],
      resources: [
        { typeSystem: 'pulumi', type: 'azure-native:resources:ResourceGroup', id: GROUP_URN, document: { location: 'westeurope' } },
        {
          typeSystem: 'pulumi',
          type: 'azure-native:compute:Snapshot',
          id: URN,
          wires: { resourceGroupName: [GROUP_URN] },
          document: { resourceGroupName: UNKNOWN_SENTINEL, sku: { name: 'Standard_ZRS' } }
        }
      ],
      of: URN,
      facets: {
        placement: { regions: ['westeurope'], zones: [] },
        backup: {
          enabled: true,
          everyHours: '?not-collected',
          retentionDays: FOREVER,
          restoreWindowDays: 0,
          regions: ['westeurope'],
          zones: 3,
          key: 'provider-key'
        }
      }
    }
  ]
} satisfies KindFixture
