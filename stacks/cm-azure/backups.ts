import * as recoveryservices from '@pulumi/azure-native/recoveryservices'
import { account, goneAfter } from './accounts'
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
