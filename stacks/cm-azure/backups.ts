import * as dataprotection from '@pulumi/azure-native/dataprotection'
import * as recoveryservices from '@pulumi/azure-native/recoveryservices'
import { account, goneAfter } from './accounts'
import { clusters } from './platform'
import { at, CLASSIFIED, group } from './place'

/** Configuration of the platform, backed up every day; dumps of what no backup holds lie beside it, for thirty days. */
const configuration = account('configuration')
const dumps = account('dumps', { purpose: 'backup' })
goneAfter('dumps', dumps, 30)

const vault = new recoveryservices.Vault('backups', {
  ...at,
  sku: { name: 'RS0', tier: 'Standard' },
  tags: CLASSIFIED,
  properties: {
    publicNetworkAccess: 'Disabled',
    redundancySettings: { standardTierStorageRedundancy: 'ZoneRedundant', crossRegionRestore: 'Disabled' },
    securitySettings: { immutabilitySettings: { state: 'Unlocked' } }
  }
})
const daily = new recoveryservices.ProtectionPolicy('daily', {
  resourceGroupName: group.name,
  vaultName: vault.name,
  policyName: 'daily',
  properties: {
    backupManagementType: 'AzureStorage',
    workLoadType: 'AzureFileShare',
    timeZone: 'UTC',
    schedulePolicy: {
      schedulePolicyType: 'SimpleSchedulePolicy',
      scheduleRunFrequency: 'Daily',
      scheduleRunTimes: ['2026-01-01T02:00:00Z']
    },
    retentionPolicy: {
      retentionPolicyType: 'LongTermRetentionPolicy',
      dailySchedule: { retentionTimes: ['2026-01-01T02:00:00Z'], retentionDuration: { count: 30, durationType: 'Days' } }
    }
  }
})
new recoveryservices.ProtectedItem('configuration', {
  resourceGroupName: group.name,
  vaultName: vault.name,
  fabricName: 'Azure',
  containerName: 'StorageContainer;Storage;platform;configuration',
  protectedItemName: 'AzureFileShare;configuration',
  properties: { protectedItemType: 'AzureFileShareProtectedItem', policyId: daily.id, sourceResourceId: configuration.id }
})

/** Blobs can be brought back to any moment of thirty days; clusters, with their volumes, to that of every night. */
const platformVault = new dataprotection.BackupVault('platform-backups', {
  ...at,
  identity: { type: 'SystemAssigned' },
  tags: CLASSIFIED,
  properties: {
    storageSettings: [{ datastoreType: 'VaultStore', type: 'ZoneRedundant' }],
    securitySettings: { immutabilitySettings: { state: 'Unlocked' }, softDeleteSettings: { state: 'On', retentionDurationInDays: 14 } }
  }
})
const beside = { objectType: 'DataStoreInfoBase', dataStoreType: 'OperationalStore' }
const inVault = { objectType: 'DataStoreInfoBase', dataStoreType: 'VaultStore' }
const afterThirtyDays = { objectType: 'AbsoluteDeleteOption', duration: 'P30D' } as const
const of = { resourceGroupName: group.name, vaultName: platformVault.name }

const blobs = new dataprotection.BackupPolicy('blobs', {
  ...of,
  backupPolicyName: 'blobs',
  properties: {
    objectType: 'BackupPolicy',
    datasourceTypes: ['Microsoft.Storage/storageAccounts/blobServices'],
    policyRules: [
      {
        objectType: 'AzureRetentionRule',
        name: 'Default',
        isDefault: true,
        lifecycles: [{ sourceDataStore: beside, deleteAfter: afterThirtyDays }]
      }
    ]
  }
})
new dataprotection.BackupInstance('configuration-blobs', {
  ...of,
  backupInstanceName: 'configuration-blobs',
  properties: {
    objectType: 'BackupInstance',
    dataSourceInfo: {
      objectType: 'Datasource',
      datasourceType: 'Microsoft.Storage/storageAccounts/blobServices',
      resourceID: configuration.id
    },
    policyInfo: { policyId: blobs.id }
  }
})

const nightly = new dataprotection.BackupPolicy('clusters', {
  ...of,
  backupPolicyName: 'clusters',
  properties: {
    objectType: 'BackupPolicy',
    datasourceTypes: ['Microsoft.ContainerService/managedClusters'],
    policyRules: [
      {
        objectType: 'AzureBackupRule',
        name: 'BackupDaily',
        dataStore: beside,
        backupParameters: { objectType: 'AzureBackupParams', backupType: 'Incremental' },
        trigger: {
          objectType: 'ScheduleBasedTriggerContext',
          schedule: { repeatingTimeIntervals: ['R/2026-01-01T02:00:00+00:00/P1D'], timeZone: 'UTC' },
          taggingCriteria: [{ isDefault: true, tagInfo: { tagName: 'Default' }, taggingPriority: 99 }]
        }
      },
      {
        objectType: 'AzureRetentionRule',
        name: 'Default',
        isDefault: true,
        lifecycles: [
          {
            sourceDataStore: beside,
            deleteAfter: afterThirtyDays,
            targetDataStoreCopySettings: [{ copyAfter: { objectType: 'ImmediateCopyOption' }, dataStore: inVault }]
          },
          { sourceDataStore: inVault, deleteAfter: afterThirtyDays }
        ]
      }
    ]
  }
})
for (const [name, cluster] of Object.entries(clusters)) {
  new dataprotection.BackupInstance(`${name}-cluster`, {
    ...of,
    backupInstanceName: `${name}-cluster`,
    properties: {
      objectType: 'BackupInstance',
      dataSourceInfo: { objectType: 'Datasource', datasourceType: 'Microsoft.ContainerService/managedClusters', resourceID: cluster.id },
      policyInfo: {
        policyId: nightly.id,
        policyParameters: {
          backupDatasourceParametersList: [
            { objectType: 'KubernetesClusterBackupDatasourceParameters', snapshotVolumes: true, includeClusterScopeResources: true }
          ]
        }
      }
    }
  })
}
