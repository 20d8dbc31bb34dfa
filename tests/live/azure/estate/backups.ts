import type { Maker } from './maker.ts'

/** Vaults with their policies, and the machines that they protect. */
export function addBackups({ random, each, add, resource, child, diagnose, ago, name, machines }: Maker): void {
  each(3, (index) => {
    const vault = resource('Microsoft.RecoveryServices/vaults', `backup-${index}`, {
      sku: { name: 'RS0', tier: 'Standard' },
      properties: {
        publicNetworkAccess: random.pick(['Enabled', 'Disabled']),
        redundancySettings: {
          standardTierStorageRedundancy: random.pick(['GeoRedundant', 'ZoneRedundant', 'LocallyRedundant']),
          crossRegionRestore: 'Disabled'
        },
        securitySettings: {
          softDeleteSettings: { softDeleteState: 'Enabled', softDeleteRetentionPeriodInDays: 14 },
          immutabilitySettings: { state: random.pick(['Disabled', 'Locked']) }
        },
        provisioningState: 'Succeeded'
      }
    })
    diagnose(vault.id, 'CoreAzureBackup')
    const policies = [7, 30].map((days) =>
      child(vault, 'backupPolicies', `daily-${days}`, {
        backupManagementType: 'AzureIaasVM',
        schedulePolicy: {
          schedulePolicyType: 'SimpleSchedulePolicy',
          scheduleRunFrequency: 'Daily',
          scheduleRunTimes: ['2026-01-01T02:00:00Z']
        },
        retentionPolicy: {
          retentionPolicyType: 'LongTermRetentionPolicy',
          dailySchedule: { retentionTimes: ['2026-01-01T02:00:00Z'], retentionDuration: { count: days, durationType: 'Days' } }
        }
      })
    )
    for (const machine of machines.slice((index - 1) * 12, index * 12)) {
      const tail = `iaasvmcontainerv2;${name};${machine.name}`
      add(
        'Microsoft.RecoveryServices/vaults/backupFabrics/protectionContainers/protectedItems',
        `${vault.id}/backupFabrics/Azure/protectionContainers/IaasVMContainer;${tail}/protectedItems/VM;${tail}`,
        {
          properties: {
            friendlyName: machine.name,
            protectedItemType: 'Microsoft.Compute/virtualMachines',
            backupManagementType: 'AzureIaasVM',
            workloadType: 'VM',
            sourceResourceId: machine.id,
            virtualMachineId: machine.id,
            policyId: random.pick(policies).id,
            protectionStatus: 'Healthy',
            protectionState: random.percent(85) ? 'Protected' : 'ProtectionStopped',
            lastBackupStatus: random.percent(90) ? 'Completed' : 'Failed',
            lastBackupTime: ago(random.pick([0.5, 0.5, 3])),
            lastRecoveryPoint: ago(random.pick([0.5, 0.5, 3])),
            extendedInfo: { oldestRecoveryPoint: ago(random.pick([6, 20])), recoveryPointCount: 7, policyInconsistent: false }
          }
        }
      )
    }
  })
}
