import instance from '../../../src/kinds/azure/backup-instance.ts'
import kind from '../../../src/kinds/azure/backup-vault.ts'
import policy from '../../../src/kinds/azure/backup-vault-policy.ts'
import resourceGroup from '../../../src/kinds/azure/resource-group.ts'
import { UNKNOWN_SENTINEL } from '../../../src/model/resource.ts'
import type { KindFixture } from '../fixture.ts'

const GROUP = '/subscriptions/6f2c8d1e/resourceGroups/ledger-prod'
const VAULT = `${GROUP}/providers/Microsoft.DataProtection/backupVaults/ledger-vault`
const urn = (type: string, name: string) => `urn:pulumi:prod::ledger::azure-native:${type}::${name}`
const VAULT_URN = urn('dataprotection:BackupVault', 'ledger-vault')
const GROUP_URN = urn('resources:ResourceGroup', 'ledger-prod')
const BLOBS = 'Microsoft.Storage/storageAccounts/blobServices'
const KEY = 'https://ledger-keys.vault.azure.net/keys/backups'

const properties = {
  storageSettings: [{ datastoreType: 'VaultStore', type: 'GeoRedundant' }],
  securitySettings: {
    encryptionSettings: { state: 'Enabled', keyVaultProperties: { keyUri: KEY }, infrastructureEncryption: 'Enabled' },
    immutabilitySettings: { state: 'Locked' },
    softDeleteSettings: { state: 'AlwaysOn', retentionDurationInDays: 30 }
  },
  featureSettings: { crossRegionRestoreSettings: { state: 'Enabled' } }
}
const careless = {
  storageSettings: [{ datastoreType: 'VaultStore', type: 'LocallyRedundant' }],
  securitySettings: { immutabilitySettings: { state: 'Disabled' }, softDeleteSettings: { state: 'Off' } }
}

const untold = {
  enabled: '?not-collected',
  everyHours: '?not-collected',
  retentionDays: '?not-collected',
  restoreWindowDays: '?not-collected'
}
const nothing = {
  placement: { regions: '?not-collected', zones: [] },
  replication: { regions: '?not-collected' },
  encryptionAtRest: { key: 'provider-key' },
  zoneRedundancy: { zones: '?not-collected' },
  deletionProtection: { enabled: false },
  immutability: { days: 0, locked: false },
  audit: { enabled: false, retentionDays: 0 }
}

const rules = (days: number, store = 'VaultStore') => [
  {
    objectType: 'AzureBackupRule',
    name: 'BackupDaily',
    dataStore: { dataStoreType: store, objectType: 'DataStoreInfoBase' },
    trigger: {
      objectType: 'ScheduleBasedTriggerContext',
      schedule: { repeatingTimeIntervals: ['R/2026-01-05T02:00:00+00:00/P1D'] },
      taggingCriteria: []
    }
  },
  {
    objectType: 'AzureRetentionRule',
    name: 'Default',
    isDefault: true,
    lifecycles: [
      {
        deleteAfter: { objectType: 'AbsoluteDeleteOption', duration: `P${days}D` },
        sourceDataStore: { dataStoreType: store, objectType: 'DataStoreInfoBase' }
      }
    ]
  }
]
const kept = (name: string, days: number, { type = 'Microsoft.DBforPostgreSQL/flexibleServers', policyRules = rules(days) } = {}) => [
  {
    typeSystem: 'pulumi' as const,
    type: 'azure-native:dataprotection:BackupPolicy',
    id: urn('dataprotection:BackupPolicy', name),
    document: { properties: { datasourceTypes: [type], policyRules } }
  },
  {
    typeSystem: 'pulumi' as const,
    type: 'azure-native:dataprotection:BackupInstance',
    id: urn('dataprotection:BackupInstance', name),
    wires: { vaultName: [VAULT_URN] },
    document: { vaultName: UNKNOWN_SENTINEL, properties: { policyInfo: { policyId: name } } }
  }
]
const vault = (more: object) => ({
  typeSystem: 'pulumi' as const,
  type: 'azure-native:dataprotection:BackupVault',
  id: VAULT_URN,
  wires: { resourceGroupName: [GROUP_URN] },
  document: { resourceGroupName: UNKNOWN_SENTINEL, properties: more }
})
const group = {
  typeSystem: 'pulumi' as const,
  type: 'azure-native:resources:ResourceGroup',
  id: GROUP_URN,
  document: { location: 'westeurope' }
}

export default {
  kind,
  same: {
    'azure-native': {
      document: {
        vaultName: 'ledger-vault',
        resourceGroupName: 'ledger-prod',
        location: 'West Europe',
        identity: { type: 'SystemAssigned' },
        properties
      }
    },
    arm: {
      document: {
        id: VAULT,
        name: 'ledger-vault',
        type: 'Microsoft.DataProtection/backupVaults',
        location: 'westeurope',
        properties: { ...properties, provisioningState: 'Succeeded', isVaultProtectedByResourceGuard: false, secureScore: 'Adequate' }
      }
    }
  },
  facets: {
    placement: { regions: ['westeurope'], zones: [] },
    replication: { regions: ['northeurope'] },
    encryptionAtRest: { key: 'customer-key' },
    zoneRedundancy: { zones: 1 },
    backup: { ...untold, regions: ['westeurope', 'northeurope'], zones: 1, key: 'customer-key' },
    softDelete: { days: 30 },
    deletionProtection: { enabled: true },
    immutability: { days: '?not-collected', locked: true },
    audit: { enabled: false, retentionDays: 0 }
  },
  failing: {
    'azure-native': { document: { location: 'westeurope', properties: careless } },
    arm: { document: { location: 'westeurope', properties: careless } }
  },
  failingFacets: {
    replication: { regions: [] },
    encryptionAtRest: { key: 'provider-key' },
    zoneRedundancy: { zones: 1 },
    backup: { ...untold, regions: ['westeurope'], zones: 1, key: 'provider-key' },
    softDelete: { days: 0 },
    deletionProtection: { enabled: false },
    immutability: { days: 0, locked: false }
  },
  absent: {
    'azure-native': {
      ...nothing,
      backup: { ...untold, regions: '?not-collected', zones: '?not-collected', key: 'provider-key' },
      softDelete: { days: 14 }
    },
    arm: {
      ...nothing,
      backup: { ...untold, regions: '?not-collected', zones: '?not-collected', key: 'provider-key' },
      softDelete: { days: '?not-collected' }
    }
  },
  links: {
    'azure-native': { childOf: [{ text: 'ledger-prod' }], encryptedBy: [{ text: 'backups' }] },
    arm: { encryptedBy: [{ text: 'backups' }] }
  },
  cases: [
    {
      title: 'spreads its copies over the zones of the region',
      dialect: 'arm',
      given: {
        document: { location: 'westeurope', properties: { storageSettings: [{ datastoreType: 'VaultStore', type: 'ZoneRedundant' }] } }
      },
      facets: { zoneRedundancy: { zones: 3 }, replication: { regions: [] } }
    },
    {
      title: 'has no single redundancy when its stores differ',
      dialect: 'arm',
      given: {
        document: {
          location: 'westeurope',
          properties: {
            storageSettings: [
              { datastoreType: 'VaultStore', type: 'ZoneRedundant' },
              { datastoreType: 'ArchiveStore', type: 'GeoRedundant' }
            ]
          }
        }
      },
      facets: { zoneRedundancy: { zones: '?unreadable' }, replication: { regions: '?unreadable' } }
    },
    {
      title: 'names the regions that it copies to besides',
      dialect: 'azure-native',
      given: {
        document: {
          location: 'westeurope',
          properties: { storageSettings: [{ type: 'LocallyRedundant' }], replicatedRegions: ['Germany West Central'] }
        }
      },
      facets: { replication: { regions: ['germanywestcentral'] } }
    },
    {
      title: 'has the platform’s key as long as the use of its own is off',
      dialect: 'arm',
      given: {
        document: { properties: { securitySettings: { encryptionSettings: { state: 'Disabled', keyVaultProperties: { keyUri: KEY } } } } }
      },
      facets: { encryptionAtRest: { key: 'provider-key' } }
    },
    {
      title: 'lets go of nothing once it is immutable, though somebody can still lift that',
      dialect: 'arm',
      given: { document: { properties: { securitySettings: { immutabilitySettings: { state: 'Unlocked' } } } } },
      facets: { deletionProtection: { enabled: true }, immutability: { days: '?not-collected', locked: false } }
    }
  ],
  neighbours: [
    {
      title: 'holds what its instances back up, for as long as the shortest of them',
      kinds: [kind, instance, policy, resourceGroup],
      resources: [group, vault(properties), ...kept('thirty', 30), ...kept('seven', 7)],
      of: VAULT_URN,
      facets: {
        placement: { regions: ['westeurope'], zones: [] },
        replication: { regions: ['northeurope'] },
        backup: {
          enabled: true,
          everyHours: 24,
          retentionDays: 7,
          restoreWindowDays: 0,
          regions: ['westeurope', 'northeurope'],
          zones: 1,
          key: 'customer-key'
        },
        immutability: { days: 7, locked: true }
      }
    },
    {
      title: 'does not hold what lies beside the data, which is not in the vault',
      kinds: [kind, instance, policy, resourceGroup],
      resources: [
        group,
        vault(properties),
        ...kept('thirty', 30),
        ...kept('disks', 60, { type: 'Microsoft.Compute/disks', policyRules: rules(60, 'OperationalStore') })
      ],
      of: VAULT_URN,
      facets: { immutability: { days: 0, locked: true } }
    },
    {
      title: 'holds of blobs what it keeps longer than the account does',
      kinds: [kind, instance, policy, resourceGroup],
      resources: [
        group,
        vault(properties),
        ...kept('blobs', 90, { type: BLOBS, policyRules: [...rules(90), ...rules(30, 'OperationalStore').slice(1)] })
      ],
      of: VAULT_URN,
      facets: { immutability: { days: 90, locked: true } }
    },
    {
      title: 'does not know what it holds of blobs that the account keeps longer',
      kinds: [kind, instance, policy, resourceGroup],
      resources: [
        group,
        vault(properties),
        ...kept('blobs', 30, { type: BLOBS, policyRules: [...rules(30), ...rules(90, 'OperationalStore').slice(1)] })
      ],
      of: VAULT_URN,
      facets: { immutability: { days: '?not-collected', locked: true } }
    },
    {
      title: 'holds nothing when nothing is backed up into it',
      kinds: [kind, instance, policy, resourceGroup],
      resources: [group, vault(careless)],
      of: VAULT_URN,
      facets: {
        backup: {
          enabled: false,
          everyHours: Number.POSITIVE_INFINITY,
          retentionDays: 0,
          restoreWindowDays: 0,
          regions: ['westeurope'],
          zones: 1,
          key: 'provider-key'
        }
      }
    }
  ]
} satisfies KindFixture
