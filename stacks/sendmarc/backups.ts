import * as recoveryservices from '@pulumi/azure-native/recoveryservices'
import * as network from '@pulumi/azure-native/network'
import { files } from './data'
import { dataIdentity, dataKey } from './keys'
import { endpointSubnet, group, PRIMARY } from './network'

/** Backups of what is no database: kept in both regions under the company's own key. */
const vault = new recoveryservices.Vault('backups', {
  resourceGroupName: group.name,
  location: PRIMARY,
  sku: { name: 'RS0', tier: 'Standard' },
  identity: { type: 'UserAssigned', userAssignedIdentities: [dataIdentity.id] },
  properties: {
    publicNetworkAccess: 'Disabled',
    redundancySettings: { standardTierStorageRedundancy: 'GeoRedundant', crossRegionRestore: 'Enabled' },
    securitySettings: {
      // 14 days, the fewest there are, would outlast the deletion of a customer's data.
      softDeleteSettings: { softDeleteState: 'Disabled' },
      immutabilitySettings: { state: 'Unlocked' }
    },
    encryption: {
      keyVaultProperties: { keyUri: dataKey.keyUri },
      kekIdentity: { userAssignedIdentity: dataIdentity.id },
      infrastructureEncryption: 'Enabled'
    }
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
      dailySchedule: { retentionTimes: ['2026-01-01T02:00:00Z'], retentionDuration: { count: 7, durationType: 'Days' } }
    }
  }
})

new recoveryservices.ProtectedItem('exports', {
  resourceGroupName: group.name,
  vaultName: vault.name,
  fabricName: 'Azure',
  containerName: 'StorageContainer;Storage;sendmarc;sendmarcfiles',
  protectedItemName: 'AzureFileShare;exports',
  properties: { protectedItemType: 'AzureFileShareProtectedItem', policyId: daily.id, sourceResourceId: files.id }
})

new network.PrivateEndpoint('backups', {
  resourceGroupName: group.name,
  location: PRIMARY,
  subnet: { id: endpointSubnet.id },
  privateLinkServiceConnections: [{ name: 'backups', privateLinkServiceId: vault.id, groupIds: ['AzureBackup'] }]
})
