import policy from '../../../src/kinds/azure/backup-policy.ts'
import kind from '../../../src/kinds/azure/protected-item.ts'
import vault from '../../../src/kinds/azure/recovery-services-vault.ts'
import { UNKNOWN_SENTINEL } from '../../../src/model/resource.ts'
import type { KindFixture } from '../fixture.ts'

const GROUP = '/subscriptions/6f2c8d1e/resourceGroups/ledger-prod'
const MACHINE = `${GROUP}/providers/Microsoft.Compute/virtualMachines/ledger-db`
const VAULT = `${GROUP}/providers/Microsoft.RecoveryServices/vaults/ledger-backups`
const POLICY = `${VAULT}/backupPolicies/daily-7`
const ITEM = {
  id: `${VAULT}/backupFabrics/Azure/protectionContainers/IaasVMContainer;iaasvmcontainerv2;ledger-prod;ledger-db/protectedItems/VM;iaasvmcontainerv2;ledger-prod;ledger-db`,
  name: 'VM;iaasvmcontainerv2;ledger-prod;ledger-db'
}
const urn = (type: string, name: string) => `urn:pulumi:prod::ledger::azure-native:recoveryservices:${type}::${name}`
const FOREVER = Number.POSITIVE_INFINITY

const inVault = { regions: '?not-collected', zones: '?not-collected', key: '?not-collected' }
const untold = { everyHours: '?not-collected', retentionDays: '?not-collected', restoreWindowDays: '?not-collected', ...inVault }
const nothing = {
  placement: { regions: '?not-collected', zones: [] },
  encryptionAtRest: { key: '?not-collected' },
  setting: { name: 'disks', value: 'all' },
  backup: { enabled: false, ...untold }
}

const properties = { protectedItemType: 'Microsoft.Compute/virtualMachines', sourceResourceId: MACHINE, policyId: POLICY }

const program = (item: object) => [
  {
    typeSystem: 'pulumi' as const,
    type: 'azure-native:recoveryservices:Vault',
    id: urn('Vault', 'ledger-backups'),
    document: {
      location: 'westeurope',
      properties: {
        redundancySettings: { standardTierStorageRedundancy: 'GeoRedundant' },
        encryption: { keyVaultProperties: { keyUri: 'https://ledger-vault.vault.azure.net/keys/backups' } }
      }
    }
  },
  {
    typeSystem: 'pulumi' as const,
    type: 'azure-native:recoveryservices:ProtectionPolicy',
    id: urn('ProtectionPolicy', 'daily-7'),
    wires: { vaultName: [urn('Vault', 'ledger-backups')] },
    document: {
      vaultName: UNKNOWN_SENTINEL,
      properties: {
        schedulePolicy: { scheduleRunFrequency: 'Daily' },
        retentionPolicy: { dailySchedule: { retentionDuration: { count: 7, durationType: 'Days' } } }
      }
    }
  },
  {
    typeSystem: 'pulumi' as const,
    type: 'azure-native:recoveryservices:ProtectedItem',
    id: urn('ProtectedItem', 'ledger-db'),
    wires: { vaultName: [urn('Vault', 'ledger-backups')], properties: [urn('ProtectionPolicy', 'daily-7')] },
    document: { vaultName: UNKNOWN_SENTINEL, properties: { ...item, policyId: UNKNOWN_SENTINEL } }
  }
]

export default {
  kind,
  same: {
    'azure-native': {
      document: {
        vaultName: 'ledger-backups',
        resourceGroupName: 'ledger-prod',
        fabricName: 'Azure',
        containerName: 'IaasVMContainer;iaasvmcontainerv2;ledger-prod;ledger-db',
        protectedItemName: ITEM.name,
        properties
      }
    },
    arm: {
      resource: { ...ITEM, readTime: '2026-11-22T06:10:45Z' },
      document: {
        ...ITEM,
        type: 'Microsoft.RecoveryServices/vaults/backupFabrics/protectionContainers/protectedItems',
        properties: {
          ...properties,
          friendlyName: 'ledger-db',
          virtualMachineId: MACHINE,
          backupManagementType: 'AzureIaasVM',
          workloadType: 'VM',
          protectionStatus: 'Healthy',
          protectionState: 'Protected',
          healthStatus: 'Passed',
          lastBackupStatus: 'Completed',
          lastBackupTime: '2026-11-22T03:10:42Z',
          lastRecoveryPoint: '2026-11-22T03:10:45Z',
          policyName: 'daily-7'
        }
      }
    }
  },
  facets: {
    placement: { regions: '?not-collected', zones: [] },
    encryptionAtRest: { key: '?not-collected' },
    setting: { name: 'disks', value: 'all' },
    backup: { enabled: true, ...untold },
    backupHistory: { newestHours: 3, oldestHours: 3, last: 'complete', whole: true }
  },
  failing: {
    'azure-native': {
      document: {
        vaultName: 'ledger-backups',
        properties: { sourceResourceId: MACHINE, policyId: POLICY, protectionState: 'ProtectionStopped' }
      }
    },
    arm: {
      resource: ITEM,
      document: { ...ITEM, properties: { sourceResourceId: MACHINE, policyId: POLICY, protectionState: 'ProtectionStopped' } }
    }
  },
  failingFacets: { backup: { enabled: false, ...untold } },
  absent: {
    'azure-native': nothing,
    arm: {
      ...nothing,
      backupHistory: { newestHours: '?not-collected', oldestHours: '?not-collected', last: '?not-collected', whole: true }
    }
  },
  links: {
    'azure-native': { childOf: [{ text: 'ledger-backups' }], attachedTo: [{ text: MACHINE }], usesPolicy: [{ text: POLICY }] },
    arm: { childOf: [{ text: VAULT }], attachedTo: [{ text: MACHINE }], usesPolicy: [{ text: POLICY }] }
  },
  cases: [
    {
      title: 'picks some of the disks of a machine',
      dialect: 'arm',
      given: {
        document: {
          properties: {
            policyId: POLICY,
            protectionState: 'Protected',
            extendedProperties: { diskExclusionProperties: { diskLunList: [2], isInclusionList: false } }
          }
        }
      },
      facets: { setting: { name: 'disks', value: 'some' } }
    },
    {
      title: 'is no longer backed up once it is deleted, while it can still be brought back',
      dialect: 'arm',
      given: { document: { properties: { policyId: POLICY, protectionState: 'Protected', isScheduledForDeferredDelete: true } } },
      facets: { backup: { enabled: false, ...untold } }
    },
    {
      title: 'is on its way to the first backup',
      dialect: 'arm',
      given: { document: { properties: { policyId: POLICY, protectionState: 'IRPending' } } },
      facets: {
        backup: { enabled: true, ...untold },
        backupHistory: { newestHours: Number.POSITIVE_INFINITY, oldestHours: 0, last: '?not-collected', whole: true }
      }
    },
    ...(
      [
        [
          'its last copy, when the last backup failed',
          { lastBackupStatus: 'Failed', lastBackupTime: '2026-11-22T03:10:00Z', lastRecoveryPoint: '2026-11-20T06:10:00Z' },
          { newestHours: 48, oldestHours: 48, last: 'failed', whole: true }
        ],
        [
          'the last backup, where it is not told when the copy was made',
          { lastBackupStatus: 'Completed', lastBackupTime: '2026-11-22T03:10:00Z' },
          { newestHours: 3, oldestHours: 3, last: 'complete', whole: true }
        ],
        [
          'nothing for certain, where the last backup failed and no copy is told of',
          { lastBackupStatus: 'Failed', lastBackupTime: '2026-11-22T03:10:00Z' },
          { newestHours: '?not-collected', oldestHours: '?not-collected', last: 'failed', whole: true }
        ],
        [
          'all of its copies',
          {
            lastBackupStatus: 'Healthy',
            lastRecoveryPoint: '2026-11-22T05:10:00Z',
            extendedInfo: { oldestRecoveryPoint: '2026-11-12T06:10:00Z', recoveryPointCount: 7 }
          },
          { newestHours: 1, oldestHours: 240, last: 'complete', whole: true }
        ],
        [
          'a status that nobody knows',
          { lastBackupStatus: 'Resting', lastRecoveryPoint: '2026-11-22T05:10:00Z' },
          { newestHours: 1, oldestHours: 1, last: '?unreadable', whole: true }
        ]
      ] as const
    ).map(([title, told, backupHistory]) => ({
      title: `shows ${title}`,
      dialect: 'arm' as const,
      given: { resource: { readTime: '2026-11-22T06:10:00Z' }, document: { properties: { policyId: POLICY, ...told } } },
      facets: { backupHistory }
    }))
  ],
  neighbours: [
    {
      title: 'is backed up as its policy says, into its vault',
      kinds: [kind, policy, vault],
      resources: program({ protectedItemType: 'Microsoft.Compute/virtualMachines' }),
      of: urn('ProtectedItem', 'ledger-db'),
      facets: {
        placement: { regions: ['westeurope'], zones: [] },
        encryptionAtRest: { key: 'customer-key' },
        backup: {
          enabled: true,
          everyHours: 24,
          retentionDays: 7,
          restoreWindowDays: 0,
          regions: ['westeurope', 'northeurope'],
          zones: 1,
          key: 'customer-key'
        }
      }
    },
    {
      title: 'is backed up no more when it was stopped, but keeps what it has',
      kinds: [kind, policy, vault],
      resources: program({ protectionState: 'ProtectionStopped' }),
      of: urn('ProtectedItem', 'ledger-db'),
      facets: {
        backup: {
          enabled: false,
          everyHours: FOREVER,
          retentionDays: 7,
          restoreWindowDays: 0,
          regions: ['westeurope', 'northeurope'],
          zones: 1,
          key: 'customer-key'
        }
      }
    },
    {
      title: 'runs, but leaves the rest open, when neither policy nor vault were collected',
      kinds: [kind, policy, vault],
      resources: [
        {
          typeSystem: 'arm',
          type: 'Microsoft.RecoveryServices/vaults/backupFabrics/protectionContainers/protectedItems',
          id: ITEM.id,
          origin: 'observed',
          document: { properties: { ...properties, protectionState: 'Protected' } }
        }
      ],
      of: ITEM.id,
      facets: { backup: { enabled: true, ...untold }, encryptionAtRest: { key: '?not-collected' } }
    }
  ]
} satisfies KindFixture
