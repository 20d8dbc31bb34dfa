import backupInstance from '../../../src/kinds/azure/backup-instance.ts'
import backupPolicy from '../../../src/kinds/azure/backup-policy.ts'
import backupVault from '../../../src/kinds/azure/backup-vault.ts'
import backupVaultPolicy from '../../../src/kinds/azure/backup-vault-policy.ts'
import protectedItem from '../../../src/kinds/azure/protected-item.ts'
import recoveryVault from '../../../src/kinds/azure/recovery-services-vault.ts'
import virtualMachine from '../../../src/kinds/azure/virtual-machine.ts'
import kind from '../../../src/kinds/azure/disk.ts'
import encryptionSet from '../../../src/kinds/azure/disk-encryption-set.ts'
import resourceGroup from '../../../src/kinds/azure/resource-group.ts'
import { UNKNOWN_SENTINEL } from '../../../src/model/resource.ts'
import type { KindFixture } from '../fixture.ts'

const GROUP = '/subscriptions/6f2c8d1e/resourceGroups/ledger-prod'
const SET = `${GROUP}/providers/Microsoft.Compute/diskEncryptionSets/ledger-disks`
const URN = 'urn:pulumi:prod::ledger::azure-native:compute:Disk::ledger-data'
const SET_URN = 'urn:pulumi:prod::ledger::azure-native:compute:DiskEncryptionSet::ledger-disks'
const GROUP_URN = 'urn:pulumi:prod::ledger::azure-native:resources:ResourceGroup::ledger-prod'

const DISK = `${GROUP}/providers/Microsoft.Compute/disks/ledger-data`
const MACHINE = `${GROUP}/providers/Microsoft.Compute/virtualMachines/ledger-db`
const VAULT = `${GROUP}/providers/Microsoft.DataProtection/backupVaults/disks`
const SERVICES = `${GROUP}/providers/Microsoft.RecoveryServices/vaults/machines`
const BESIDE = { dataStoreType: 'OperationalStore', objectType: 'DataStoreInfoBase' }
const DISK_RULES = {
  datasourceTypes: ['Microsoft.Compute/disks'],
  policyRules: [
    {
      objectType: 'AzureBackupRule',
      dataStore: BESIDE,
      trigger: { schedule: { repeatingTimeIntervals: ['R/2026-01-05T02:00:00+00:00/P1D'] } }
    },
    { objectType: 'AzureRetentionRule', isDefault: true, lifecycles: [{ deleteAfter: { duration: 'P7D' }, sourceDataStore: BESIDE }] }
  ]
}
const observed = (type: string, id: string, document: object) => ({
  typeSystem: 'arm' as const,
  type,
  id,
  origin: 'observed' as const,
  document
})

const UNPROTECTED = {
  enabled: false,
  everyHours: Number.POSITIVE_INFINITY,
  retentionDays: 0,
  restoreWindowDays: 0,
  regions: [],
  zones: 0,
  key: 'none'
}

const nothing = {
  backup: UNPROTECTED,
  placement: { regions: '?not-collected', zones: [] },
  replication: { regions: [] },
  publicEndpoint: { reach: 'open', sources: ['0.0.0.0/0'] },
  encryptionAtRest: { key: 'provider-key' },
  zoneRedundancy: { zones: '?not-collected' }
}

export default {
  kind,
  same: {
    'azure-native': {
      document: {
        diskName: 'ledger-data',
        resourceGroupName: 'ledger-prod',
        location: 'West Europe',
        sku: { name: 'Premium_ZRS' },
        creationData: { createOption: 'Empty' },
        diskSizeGB: 512,
        encryption: { type: 'EncryptionAtRestWithCustomerKey', diskEncryptionSetId: SET },
        networkAccessPolicy: 'DenyAll',
        publicNetworkAccess: 'Disabled'
      }
    },
    arm: {
      document: {
        id: `${GROUP}/providers/Microsoft.Compute/disks/ledger-data`,
        name: 'ledger-data',
        type: 'Microsoft.Compute/disks',
        location: 'westeurope',
        managedBy: `${GROUP}/providers/Microsoft.Compute/virtualMachines/ledger-db`,
        sku: { name: 'Premium_ZRS', tier: 'Premium' },
        properties: {
          creationData: { createOption: 'Empty' },
          diskSizeGB: 512,
          diskIOPSReadWrite: 2300,
          diskState: 'Attached',
          encryption: { type: 'EncryptionAtRestWithCustomerKey', diskEncryptionSetId: SET },
          networkAccessPolicy: 'DenyAll',
          publicNetworkAccess: 'Disabled',
          timeCreated: '2026-04-01T06:30:00.1234567+00:00',
          provisioningState: 'Succeeded',
          uniqueId: 'a395e9c1-fb9e-446e-a9ba-7b2fa0bcd305'
        }
      }
    }
  },
  facets: {
    placement: { regions: ['westeurope'], zones: [] },
    replication: { regions: [] },
    publicEndpoint: { reach: 'closed', sources: [] },
    encryptionAtRest: { key: 'customer-key' },
    zoneRedundancy: { zones: 3 },
    backup: UNPROTECTED
  },
  failing: {
    'azure-native': {
      document: {
        resourceGroupName: 'ledger-prod',
        location: 'westeurope',
        sku: { name: 'Premium_LRS' },
        zones: ['1'],
        creationData: { createOption: 'Empty' },
        networkAccessPolicy: 'AllowAll'
      }
    },
    arm: {
      document: {
        location: 'westeurope',
        sku: { name: 'Premium_LRS', tier: 'Premium' },
        zones: ['1'],
        properties: {
          encryption: { type: 'EncryptionAtRestWithPlatformKey' },
          networkAccessPolicy: 'AllowAll',
          publicNetworkAccess: 'Enabled',
          diskState: 'Unattached'
        }
      }
    }
  },
  failingFacets: {
    placement: { regions: ['westeurope'], zones: ['1'] },
    publicEndpoint: { reach: 'open', sources: ['0.0.0.0/0'] },
    encryptionAtRest: { key: 'provider-key' },
    zoneRedundancy: { zones: 1 }
  },
  absent: { 'azure-native': nothing, arm: nothing },
  links: {
    'azure-native': { childOf: [{ text: 'ledger-prod' }], encryptedBy: [{ text: SET }] },
    arm: {
      encryptedBy: [{ text: SET }],
      attachedTo: [{ text: `${GROUP}/providers/Microsoft.Compute/virtualMachines/ledger-db` }]
    }
  },
  cases: [
    {
      title: 'takes the type of encryption from the set when it is left out',
      dialect: 'azure-native',
      given: { document: { encryption: { diskEncryptionSetId: SET } } },
      facets: { encryptionAtRest: { key: 'customer-key' } }
    },
    {
      title: 'counts double encryption as a key of the customer',
      dialect: 'arm',
      given: {
        document: { properties: { encryption: { type: 'EncryptionAtRestWithPlatformAndCustomerKeys', diskEncryptionSetId: SET } } }
      },
      facets: { encryptionAtRest: { key: 'customer-key' } }
    },
    {
      title: 'can be exported through a private endpoint only',
      dialect: 'arm',
      given: { document: { properties: { networkAccessPolicy: 'AllowPrivate', publicNetworkAccess: 'Enabled' } } },
      facets: { publicEndpoint: { reach: 'closed', sources: [] } }
    },
    {
      title: 'is closed by either setting alone, even if the other is unknown',
      dialect: 'azure-native',
      given: { document: { networkAccessPolicy: UNKNOWN_SENTINEL, publicNetworkAccess: 'Disabled' } },
      facets: { publicEndpoint: { reach: 'closed', sources: [] } }
    }
  ],
  neighbours: [
    ...(
      [
        [
          'is backed up by an instance of its own',
          { instance: 'ProtectionConfigured', machine: 'ProtectionStopped' },
          { enabled: true, days: 7 }
        ],
        [
          'is backed up with the machine that it is attached to',
          { instance: 'ProtectionStopped', machine: 'Protected' },
          { enabled: true, days: 30 }
        ],
        ['is backed up by neither', { instance: 'ProtectionStopped', machine: 'ProtectionStopped' }, { enabled: false, days: 7 }],
        [
          'may be left out of the backup of its machine',
          { instance: 'ProtectionStopped', machine: 'Protected', extendedProperties: { diskExclusionProperties: { diskLunList: [1] } } },
          { enabled: '?not-collected', days: '?not-collected' }
        ]
      ] as const
    ).map(([title, { instance, machine, ...more }, { enabled, days }]) => ({
      title,
      kinds: [kind, backupInstance, backupVaultPolicy, backupVault, backupPolicy, protectedItem, recoveryVault, virtualMachine],
      resources: [
        observed('Microsoft.Compute/disks', DISK, { location: 'westeurope', managedBy: MACHINE }),
        observed('Microsoft.Compute/virtualMachines', MACHINE, { location: 'westeurope' }),
        observed('Microsoft.DataProtection/backupVaults/backupPolicies', `${VAULT}/backupPolicies/daily`, { properties: DISK_RULES }),
        observed('Microsoft.DataProtection/backupVaults/backupInstances', `${VAULT}/backupInstances/one`, {
          properties: {
            currentProtectionState: instance,
            dataSourceInfo: { datasourceType: 'Microsoft.Compute/disks', resourceID: DISK },
            policyInfo: { policyId: `${VAULT}/backupPolicies/daily` }
          }
        }),
        observed('Microsoft.RecoveryServices/vaults/backupPolicies', `${SERVICES}/backupPolicies/daily`, {
          properties: {
            schedulePolicy: { scheduleRunFrequency: 'Daily' },
            retentionPolicy: { dailySchedule: { retentionDuration: { count: 30, durationType: 'Days' } } }
          }
        }),
        observed(
          'Microsoft.RecoveryServices/vaults/backupFabrics/protectionContainers/protectedItems',
          `${SERVICES}/backupFabrics/Azure/protectionContainers/c/protectedItems/one`,
          {
            properties: { sourceResourceId: MACHINE, policyId: `${SERVICES}/backupPolicies/daily`, protectionState: machine, ...more }
          }
        )
      ],
      of: DISK,
      facets: {
        backup: {
          enabled,
          everyHours: typeof days === 'number' && enabled ? 24 : typeof days === 'number' ? Number.POSITIVE_INFINITY : days,
          retentionDays: days,
          restoreWindowDays: typeof days === 'number' ? 0 : days,
          regions: days === 7 ? ['westeurope'] : '?not-collected',
          zones: '?not-collected',
          key: days === 7 ? 'provider-key' : '?not-collected'
        }
      }
    })),
    {
      title: 'lies in the region of its resource group and is encrypted by the set that it is wired to',
      kinds: [kind, encryptionSet, resourceGroup],
      resources: [
        { typeSystem: 'pulumi', type: 'azure-native:resources:ResourceGroup', id: GROUP_URN, document: { location: 'westeurope' } },
        {
          typeSystem: 'pulumi',
          type: 'azure-native:compute:DiskEncryptionSet',
          id: SET_URN,
          document: { activeKey: { keyUrl: 'https://ledger.managedhsm.azure.net/keys/disks/0f1e' } }
        },
        {
          typeSystem: 'pulumi',
          type: 'azure-native:compute:Disk',
          id: URN,
          wires: { resourceGroupName: [GROUP_URN], encryption: [SET_URN] },
          document: { resourceGroupName: UNKNOWN_SENTINEL, encryption: { diskEncryptionSetId: UNKNOWN_SENTINEL } }
        }
      ],
      of: URN,
      facets: { placement: { regions: ['westeurope'], zones: [] }, encryptionAtRest: { key: 'hsm-key' } }
    },
    {
      title: 'has a key of the customer even if the set was not collected',
      kinds: [kind, encryptionSet],
      resources: [
        {
          typeSystem: 'arm',
          type: 'Microsoft.Compute/disks',
          id: `${GROUP}/providers/Microsoft.Compute/disks/ledger-data`,
          origin: 'observed',
          document: { properties: { encryption: { diskEncryptionSetId: SET } } }
        }
      ],
      of: `${GROUP}/providers/Microsoft.Compute/disks/ledger-data`,
      facets: { encryptionAtRest: { key: 'customer-key' } }
    }
  ]
} satisfies KindFixture
