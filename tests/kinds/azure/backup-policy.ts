import kind from '../../../src/kinds/azure/backup-policy.ts'
import vault from '../../../src/kinds/azure/recovery-services-vault.ts'
import { UNKNOWN_SENTINEL } from '../../../src/model/resource.ts'
import type { KindFixture } from '../fixture.ts'

const VAULT = '/subscriptions/6f2c8d1e/resourceGroups/ledger-prod/providers/Microsoft.RecoveryServices/vaults/ledger-backups'
const POLICY = { id: `${VAULT}/backupPolicies/daily-7`, name: 'daily-7' }
const VAULT_URN = 'urn:pulumi:prod::ledger::azure-native:recoveryservices:Vault::ledger-backups'
const POLICY_URN = 'urn:pulumi:prod::ledger::azure-native:recoveryservices:ProtectionPolicy::daily-7'

const atThree = ['2026-11-22T03:00:00Z']
const properties = {
  backupManagementType: 'AzureIaasVM',
  instantRpRetentionRangeInDays: 2,
  schedulePolicy: { schedulePolicyType: 'SimpleSchedulePolicy', scheduleRunFrequency: 'Daily', scheduleRunTimes: atThree },
  retentionPolicy: {
    retentionPolicyType: 'LongTermRetentionPolicy',
    dailySchedule: { retentionTimes: atThree, retentionDuration: { count: 7, durationType: 'Days' } },
    monthlySchedule: {
      retentionScheduleFormatType: 'Weekly',
      retentionTimes: atThree,
      retentionDuration: { count: 12, durationType: 'Months' }
    }
  },
  timeZone: 'UTC'
}
const weekly = {
  backupManagementType: 'AzureIaasVM',
  schedulePolicy: {
    schedulePolicyType: 'SimpleSchedulePolicy',
    scheduleRunFrequency: 'Weekly',
    scheduleRunDays: ['Sunday'],
    scheduleRunTimes: atThree
  },
  retentionPolicy: {
    retentionPolicyType: 'LongTermRetentionPolicy',
    weeklySchedule: { daysOfTheWeek: ['Sunday'], retentionTimes: atThree, retentionDuration: { count: 1, durationType: 'Weeks' } }
  }
}

const inVault = { regions: '?not-collected', zones: '?not-collected', key: '?not-collected' }
const nothing = {
  placement: { regions: '?not-collected', zones: [] },
  backup: { enabled: false, everyHours: '?not-collected', retentionDays: '?not-collected', restoreWindowDays: 0, ...inVault }
}

const schedule = (schedulePolicy: object) => ({ document: { properties: { schedulePolicy, retentionPolicy: properties.retentionPolicy } } })
const every = (everyHours: number | string) => ({
  backup: { enabled: true, everyHours, retentionDays: 7, restoreWindowDays: 0, ...inVault }
})
const keeps = (count: number, durationType: string) => ({
  document: {
    properties: {
      schedulePolicy: properties.schedulePolicy,
      retentionPolicy: { dailySchedule: { retentionDuration: { count, durationType } } }
    }
  }
})
const kept = (retentionDays: number | string) => ({
  backup: { enabled: true, everyHours: 24, retentionDays, restoreWindowDays: 0, ...inVault }
})

export default {
  kind,
  same: {
    'azure-native': { document: { policyName: 'daily-7', vaultName: 'ledger-backups', resourceGroupName: 'ledger-prod', properties } },
    arm: {
      resource: POLICY,
      document: {
        ...POLICY,
        type: 'Microsoft.RecoveryServices/vaults/backupPolicies',
        properties: { ...properties, protectedItemsCount: 4 }
      }
    }
  },
  facets: {
    placement: { regions: '?not-collected', zones: [] },
    backup: { enabled: true, everyHours: 24, retentionDays: 7, restoreWindowDays: 0, ...inVault }
  },
  failing: {
    'azure-native': { document: { policyName: 'weekly', vaultName: 'ledger-backups', properties: weekly } },
    arm: { resource: POLICY, document: { ...POLICY, properties: weekly } }
  },
  failingFacets: { backup: { enabled: true, everyHours: 168, retentionDays: 7, restoreWindowDays: 0, ...inVault } },
  absent: { 'azure-native': nothing, arm: nothing },
  links: {
    'azure-native': { childOf: [{ text: 'ledger-backups' }] },
    arm: { childOf: [{ text: VAULT }] }
  },
  cases: [
    {
      title: 'leaves the widest gap between the days of the week',
      dialect: 'arm',
      given: schedule({ scheduleRunFrequency: 'Weekly', scheduleRunDays: ['Monday', 'Wednesday', 'Friday'] }),
      facets: every(72)
    },
    {
      title: 'reads the days of a weekly schedule of the enhanced policy',
      dialect: 'azure-native',
      given: schedule({
        schedulePolicyType: 'SimpleSchedulePolicyV2',
        scheduleRunFrequency: 'Weekly',
        weeklySchedule: { scheduleRunDays: ['Saturday', 'Sunday'] }
      }),
      facets: every(144)
    },
    {
      title: 'waits through the night when the hourly window is shorter than a day',
      dialect: 'arm',
      given: schedule({
        scheduleRunFrequency: 'Hourly',
        hourlySchedule: { interval: 4, scheduleWindowStartTime: '2026-11-22T08:00:00Z', scheduleWindowDuration: 12 }
      }),
      facets: every(12)
    },
    {
      title: 'runs every few hours when the window is the whole day',
      dialect: 'azure-native',
      given: schedule({ scheduleRunFrequency: 'Hourly', hourlySchedule: { interval: 6, scheduleWindowDuration: 24 } }),
      facets: every(6)
    },
    { title: 'keeps three weeks for 21 days', dialect: 'arm', given: keeps(3, 'Weeks'), facets: kept(21) },
    { title: 'keeps one month for 30 days', dialect: 'arm', given: keeps(1, 'Months'), facets: kept(30) },
    { title: 'keeps twelve months for a year', dialect: 'azure-native', given: keeps(12, 'Months'), facets: kept(365) },
    { title: 'keeps two years for 730 days', dialect: 'azure-native', given: keeps(2, 'Years'), facets: kept(730) },
    { title: 'does not understand another unit', dialect: 'arm', given: keeps(2, 'Invalid'), facets: kept('?unreadable') },
    {
      title: 'restores a database to any time for as long as its log backups are kept',
      dialect: 'arm',
      given: {
        document: {
          properties: {
            backupManagementType: 'AzureWorkload',
            workLoadType: 'SQLDataBase',
            settings: { timeZone: 'UTC', issqlcompression: false },
            subProtectionPolicy: [
              { policyType: 'Full', schedulePolicy: properties.schedulePolicy, retentionPolicy: properties.retentionPolicy },
              {
                policyType: 'Log',
                schedulePolicy: { schedulePolicyType: 'LogSchedulePolicy', scheduleFrequencyInMins: 60 },
                retentionPolicy: { retentionPolicyType: 'SimpleRetentionPolicy', retentionDuration: { count: 15, durationType: 'Days' } }
              }
            ]
          }
        }
      },
      facets: { backup: { enabled: true, everyHours: 24, retentionDays: 7, restoreWindowDays: 15, ...inVault } }
    },
    {
      title: 'keeps backups of file shares in the vault for longer than their snapshots',
      dialect: 'arm',
      given: {
        document: {
          properties: {
            backupManagementType: 'AzureStorage',
            schedulePolicy: properties.schedulePolicy,
            vaultRetentionPolicy: {
              snapshotRetentionInDays: 5,
              vaultRetention: { dailySchedule: { retentionDuration: { count: 30, durationType: 'Days' } } }
            }
          }
        }
      },
      facets: kept(30)
    }
  ],
  neighbours: [
    {
      title: 'lies in its vault, which tells where the copies are',
      kinds: [kind, vault],
      resources: [
        {
          typeSystem: 'pulumi',
          type: 'azure-native:recoveryservices:Vault',
          id: VAULT_URN,
          document: { location: 'westeurope', properties: { redundancySettings: { standardTierStorageRedundancy: 'ZoneRedundant' } } }
        },
        {
          typeSystem: 'pulumi',
          type: 'azure-native:recoveryservices:ProtectionPolicy',
          id: POLICY_URN,
          wires: { vaultName: [VAULT_URN] },
          document: { vaultName: UNKNOWN_SENTINEL, properties }
        }
      ],
      of: POLICY_URN,
      facets: {
        placement: { regions: ['westeurope'], zones: [] },
        backup: {
          enabled: true,
          everyHours: 24,
          retentionDays: 7,
          restoreWindowDays: 0,
          regions: ['westeurope'],
          zones: 3,
          key: 'provider-key'
        }
      }
    },
    {
      title: 'leaves the copies open when its vault was not collected',
      kinds: [kind, vault],
      resources: [
        {
          typeSystem: 'arm',
          type: 'Microsoft.RecoveryServices/vaults/backupPolicies',
          id: POLICY.id,
          origin: 'observed',
          document: { properties }
        }
      ],
      of: POLICY.id,
      facets: {
        placement: { regions: '?not-collected', zones: [] },
        backup: { enabled: true, everyHours: 24, retentionDays: 7, restoreWindowDays: 0, ...inVault }
      }
    }
  ]
} satisfies KindFixture
