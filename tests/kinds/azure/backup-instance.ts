import cluster from '../../../src/kinds/azure/aks-cluster.ts'
import kind from '../../../src/kinds/azure/backup-instance.ts'
import vault from '../../../src/kinds/azure/backup-vault.ts'
import policy from '../../../src/kinds/azure/backup-vault-policy.ts'
import protectedItem from '../../../src/kinds/azure/protected-item.ts'
import account from '../../../src/kinds/azure/storage-account.ts'
import type { KindFixture } from '../fixture.ts'

const GROUP = '/subscriptions/6f2c8d1e/resourceGroups/ledger-prod'
const ACCOUNT = `${GROUP}/providers/Microsoft.Storage/storageAccounts/ledgerdocs`
const CLUSTER = `${GROUP}/providers/Microsoft.ContainerService/managedClusters/ledger`
const DISK = `${GROUP}/providers/Microsoft.Compute/disks/ledger-data`
const VAULT = `${GROUP}/providers/Microsoft.DataProtection/backupVaults/ledger-vault`
const POLICY = `${VAULT}/backupPolicies/disks-7`
const ITEM = { id: `${VAULT}/backupInstances/ledger-data-1f2e`, name: 'ledger-data-1f2e' }
const SHARE = `${GROUP}/providers/Microsoft.RecoveryServices/vaults/files/backupFabrics/Azure/protectionContainers/StorageContainer;ledgerdocs/protectedItems/AzureFileShare;one`
const FOREVER = Number.POSITIVE_INFINITY

const from = (datasourceType: string, resourceID: string) => ({ datasourceType, objectType: 'Datasource', resourceID })
const properties = {
  objectType: 'BackupInstance',
  friendlyName: 'ledger-data',
  dataSourceInfo: from('Microsoft.Compute/disks', DISK),
  policyInfo: { policyId: POLICY }
}
const inVault = { regions: '?not-collected', zones: '?not-collected', key: '?not-collected' }
const untold = { everyHours: '?not-collected', retentionDays: '?not-collected', restoreWindowDays: '?not-collected', ...inVault }
const nothing = {
  placement: { regions: '?not-collected', zones: [] },
  encryptionAtRest: { key: '?not-collected' },
  backup: { enabled: false, ...untold }
}
const given = (more: object) => ({
  resource: ITEM,
  document: { ...ITEM, properties: { ...properties, currentProtectionState: 'ProtectionConfigured', ...more } }
})
const running = (enabled: boolean | string) => ({ backup: { enabled, ...untold } })
const ofCluster = (...backupDatasourceParametersList: readonly object[]) => ({
  dataSourceInfo: from('Microsoft.ContainerService/managedClusters', CLUSTER),
  policyInfo: { policyId: POLICY, policyParameters: { backupDatasourceParametersList } }
})
const EVERYTHING = { objectType: 'KubernetesClusterBackupDatasourceParameters', snapshotVolumes: true, includeClusterScopeResources: true }
const CONTAINERS = { objectType: 'BlobBackupDatasourceParameters', containersList: ['statements'] }

const inStore = (dataStoreType: string) => ({ dataStoreType, objectType: 'DataStoreInfoBase' })
const runs = (store: string) => ({
  objectType: 'AzureBackupRule',
  name: 'Daily',
  dataStore: inStore(store),
  trigger: { objectType: 'ScheduleBasedTriggerContext', schedule: { repeatingTimeIntervals: ['R/2026-01-05T02:00:00+00:00/P1D'] } }
})
const keeps = (store: string) => ({
  objectType: 'AzureRetentionRule',
  name: 'Default',
  isDefault: true,
  lifecycles: [{ deleteAfter: { objectType: 'AbsoluteDeleteOption', duration: 'P30D' }, sourceDataStore: inStore(store) }]
})
const BLOBS = 'Microsoft.Storage/storageAccounts/blobServices'

/** An account in three zones and in the paired region, its vault in one of each, and an instance with a policy of these rules. */
const observed = (type: string, id: string, document: object) => ({
  typeSystem: 'arm' as const,
  type,
  id,
  origin: 'observed' as const,
  document
})
const protectedBlobs = (rules: readonly object[], instance: object) => [
  observed('Microsoft.Storage/storageAccounts', ACCOUNT, {
    location: 'westeurope',
    sku: { name: 'Standard_GZRS' },
    properties: { secondaryLocation: 'northeurope' }
  }),
  observed('Microsoft.DataProtection/backupVaults', VAULT, {
    location: 'westeurope',
    properties: {
      storageSettings: [{ datastoreType: 'VaultStore', type: 'LocallyRedundant' }],
      securitySettings: { encryptionSettings: { state: 'Enabled', keyVaultProperties: { keyUri: 'https://k.vault.azure.net/keys/b' } } }
    }
  }),
  observed('Microsoft.DataProtection/backupVaults/backupPolicies', POLICY, {
    properties: { datasourceTypes: [BLOBS], policyRules: rules }
  }),
  observed('Microsoft.DataProtection/backupVaults/backupInstances', ITEM.id, {
    properties: {
      currentProtectionState: 'ProtectionConfigured',
      dataSourceInfo: from(BLOBS, ACCOUNT),
      policyInfo: { policyId: POLICY },
      ...instance
    }
  })
]
const KINDS = [kind, account, policy, vault]
const listing = { policyInfo: { policyId: POLICY, policyParameters: { backupDatasourceParametersList: [CONTAINERS] } } }

export default {
  kind,
  same: {
    'azure-native': {
      document: { backupInstanceName: ITEM.name, vaultName: 'ledger-vault', resourceGroupName: 'ledger-prod', properties }
    },
    arm: {
      resource: ITEM,
      document: {
        ...ITEM,
        type: 'Microsoft.DataProtection/backupVaults/backupInstances',
        properties: {
          ...properties,
          currentProtectionState: 'ProtectionConfigured',
          protectionStatus: { status: 'ProtectionConfigured' },
          provisioningState: 'Succeeded'
        }
      }
    }
  },
  facets: { placement: { regions: '?not-collected', zones: [] }, encryptionAtRest: { key: '?not-collected' }, ...running(true) },
  failing: {
    'azure-native': { document: { properties: ofCluster({ ...EVERYTHING, snapshotVolumes: false }) } },
    arm: given(ofCluster({ ...EVERYTHING, excludedNamespaces: ['payments'] }))
  },
  failingFacets: running('?not-collected'),
  absent: { 'azure-native': nothing, arm: nothing },
  links: {
    'azure-native': { childOf: [{ text: 'ledger-vault' }], attachedTo: [{ text: DISK }], usesPolicy: [{ text: POLICY }] },
    arm: { childOf: [{ text: VAULT }], attachedTo: [{ text: DISK }], usesPolicy: [{ text: POLICY }] }
  },
  cases: [
    ...['ProtectionStopped', 'BackupSchedulesSuspended', 'RetentionSchedulesSuspended', 'SoftDeleted', 'ConfiguringProtectionFailed'].map(
      (currentProtectionState) => ({
        title: `is not backed up in the state ${currentProtectionState}`,
        dialect: 'arm' as const,
        given: given({ currentProtectionState }),
        facets: running(false)
      })
    ),
    {
      title: 'leaves open whether anything is backed up after an error',
      dialect: 'arm',
      given: given({ currentProtectionState: 'ProtectionError' }),
      facets: running('?unreadable')
    },
    { title: 'takes all of a cluster', dialect: 'arm', given: given(ofCluster(EVERYTHING)), facets: running(true) },
    { title: 'does not say what it takes of a cluster', dialect: 'arm', given: given(ofCluster()), facets: running('?not-collected') },
    { title: 'may leave out containers that it does not list', dialect: 'arm', given: given(listing), facets: running('?not-collected') },
    {
      title: 'protects a single database, and not its server',
      dialect: 'arm',
      given: given({ dataSourceInfo: from('Microsoft.DBforPostgreSQL/servers/databases', `${GROUP}/databases/ledger`) }),
      facets: running(true)
    }
  ],
  neighbours: [
    {
      title: 'keeps blobs beside the data: in the zones and regions of the account, under its key',
      kinds: KINDS,
      resources: protectedBlobs([keeps('OperationalStore')], listing),
      of: ITEM.id,
      facets: {
        placement: { regions: ['westeurope'], zones: [] },
        encryptionAtRest: { key: 'provider-key' },
        backup: {
          enabled: true,
          everyHours: 0,
          retentionDays: 30,
          restoreWindowDays: 30,
          regions: ['westeurope', 'northeurope'],
          zones: 3,
          key: 'provider-key'
        }
      }
    },
    {
      title: 'keeps listed containers in the vault: in its zones and regions, under its key',
      kinds: KINDS,
      resources: protectedBlobs([runs('VaultStore'), keeps('VaultStore')], listing),
      of: ITEM.id,
      facets: {
        encryptionAtRest: { key: 'customer-key' },
        backup: {
          enabled: '?not-collected',
          everyHours: 24,
          retentionDays: 30,
          restoreWindowDays: 0,
          regions: ['westeurope'],
          zones: 1,
          key: 'customer-key'
        }
      }
    },
    {
      title: 'keeps them in both: under the weaker key, in the regions of both',
      kinds: KINDS,
      resources: protectedBlobs([runs('VaultStore'), keeps('VaultStore'), keeps('OperationalStore')], listing),
      of: ITEM.id,
      facets: {
        backup: {
          enabled: true,
          everyHours: 0,
          retentionDays: 30,
          restoreWindowDays: 30,
          regions: ['westeurope', 'northeurope'],
          zones: 1,
          key: 'provider-key'
        }
      }
    },
    {
      title: 'is backed up no more when it was stopped',
      kinds: KINDS,
      resources: protectedBlobs([keeps('OperationalStore')], { currentProtectionState: 'ProtectionStopped' }),
      of: ITEM.id,
      facets: {
        backup: {
          enabled: false,
          everyHours: FOREVER,
          retentionDays: 30,
          restoreWindowDays: 30,
          regions: ['westeurope', 'northeurope'],
          zones: 3,
          key: 'provider-key'
        }
      }
    },
    {
      title: 'tells the account how it is backed up',
      kinds: [...KINDS, protectedItem],
      resources: protectedBlobs([keeps('OperationalStore')], {}),
      of: ACCOUNT,
      facets: {
        backup: {
          enabled: true,
          everyHours: 0,
          retentionDays: 30,
          restoreWindowDays: 30,
          regions: ['westeurope', 'northeurope'],
          zones: 3,
          key: 'provider-key'
        }
      }
    },
    {
      title: 'leaves open whether all of the account is backed up when one of its shares is',
      kinds: [...KINDS, protectedItem],
      resources: [
        ...protectedBlobs([keeps('OperationalStore')], { currentProtectionState: 'ProtectionStopped' }),
        observed('Microsoft.RecoveryServices/vaults/backupFabrics/protectionContainers/protectedItems', SHARE, {
          properties: {
            protectedItemType: 'AzureFileShareProtectedItem',
            sourceResourceId: ACCOUNT,
            policyId: 'daily',
            protectionState: 'Protected'
          }
        })
      ],
      of: ACCOUNT,
      facets: { backup: { enabled: '?not-collected', ...untold } }
    },
    {
      title: 'tells the account that it is backed up no more',
      kinds: [...KINDS, protectedItem],
      resources: [
        ...protectedBlobs([keeps('OperationalStore')], { currentProtectionState: 'ProtectionStopped' }),
        observed('Microsoft.RecoveryServices/vaults/backupFabrics/protectionContainers/protectedItems', SHARE, {
          properties: { sourceResourceId: `${ACCOUNT}other`, policyId: 'daily', protectionState: 'Protected' }
        })
      ],
      of: ACCOUNT,
      facets: {
        backup: {
          enabled: false,
          everyHours: FOREVER,
          retentionDays: 30,
          restoreWindowDays: 30,
          regions: ['westeurope', 'northeurope'],
          zones: 3,
          key: 'provider-key'
        }
      }
    },
    {
      title: 'tells the cluster how its volumes and objects are backed up',
      kinds: [kind, cluster, policy, vault],
      resources: [
        observed('Microsoft.ContainerService/managedClusters', CLUSTER, { location: 'westeurope' }),
        observed('Microsoft.DataProtection/backupVaults/backupPolicies', POLICY, {
          properties: {
            datasourceTypes: ['Microsoft.ContainerService/managedClusters'],
            policyRules: [runs('OperationalStore'), keeps('OperationalStore')]
          }
        }),
        observed('Microsoft.DataProtection/backupVaults/backupInstances', ITEM.id, {
          properties: { ...ofCluster(EVERYTHING), currentProtectionState: 'ProtectionConfigured' }
        })
      ],
      of: CLUSTER,
      facets: {
        backup: {
          enabled: true,
          everyHours: 24,
          retentionDays: 30,
          restoreWindowDays: 0,
          regions: ['westeurope'],
          zones: '?not-collected',
          key: 'provider-key'
        }
      }
    }
  ]
} satisfies KindFixture
