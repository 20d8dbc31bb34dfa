import backupPolicy from '../../../src/kinds/azure/backup-policy.ts'
import disk from '../../../src/kinds/azure/disk.ts'
import encryptionSet from '../../../src/kinds/azure/disk-encryption-set.ts'
import lock from '../../../src/kinds/azure/management-lock.ts'
import networkInterface from '../../../src/kinds/azure/network-interface.ts'
import protectedItem from '../../../src/kinds/azure/protected-item.ts'
import recoveryVault from '../../../src/kinds/azure/recovery-services-vault.ts'
import resourceGroup from '../../../src/kinds/azure/resource-group.ts'
import kind from '../../../src/kinds/azure/virtual-machine.ts'
import { UNKNOWN_SENTINEL } from '../../../src/model/resource.ts'
import type { KindFixture } from '../fixture.ts'

const GROUP = '/subscriptions/6f2c8d1e/resourceGroups/ledger-prod'
const MACHINE = `${GROUP}/providers/Microsoft.Compute/virtualMachines/ledger-db`
const NIC = `${GROUP}/providers/Microsoft.Network/networkInterfaces/ledger-db-nic`
const SET = `${GROUP}/providers/Microsoft.Compute/diskEncryptionSets/ledger-disks`
const VAULT = `${GROUP}/providers/Microsoft.RecoveryServices/vaults/ledger-backups`
const urn = (type: string, name: string) => `urn:pulumi:prod::ledger::azure-native:${type}::${name}`
const MACHINE_URN = urn('compute:VirtualMachine', 'ledger-db')
const DISK_URN = urn('compute:Disk', 'ledger-data')
const SET_URN = urn('compute:DiskEncryptionSet', 'ledger-disks')
const NIC_URN = urn('network:NetworkInterface', 'ledger-db-nic')

const unprotected = {
  enabled: false,
  everyHours: Number.POSITIVE_INFINITY,
  retentionDays: 0,
  restoreWindowDays: 0,
  regions: [],
  zones: 0,
  key: 'none'
}

const nothing = {
  malwareProtection: { enabled: '?not-collected' },
  placement: { regions: '?not-collected', zones: [] },
  publicAddress: { addresses: [] },
  encryptionAtRest: { key: '?not-collected' },
  zoneRedundancy: { zones: 1 },
  backup: unprotected,
  deletionProtection: { enabled: false },
  hardening: {
    secureBoot: 'off',
    ownIdentity: 'not-offered',
    closedConsole: 'not-offered',
    personalLogin: '?not-collected',
    guardedMetadata: 'not-offered'
  }
}

const UNTOLD = { newestHours: '?not-collected', oldestHours: '?not-collected', last: '?not-collected', whole: true }

const imageReference = { publisher: 'Canonical', offer: '0001-com-ubuntu-server-jammy', sku: '22_04-lts', version: 'latest' }
const managed = { storageAccountType: 'Premium_LRS', diskEncryptionSet: { id: SET } }

const properties = {
  hardwareProfile: { vmSize: 'Standard_E4ds_v5' },
  osProfile: { computerName: 'ledger-db', adminUsername: 'ledger', linuxConfiguration: { disablePasswordAuthentication: true } },
  securityProfile: { encryptionAtHost: true, securityType: 'TrustedLaunch', uefiSettings: { secureBootEnabled: true, vTpmEnabled: true } },
  networkProfile: { networkInterfaces: [{ id: NIC, primary: true }] }
}

const exposed = {
  osProfile: { linuxConfiguration: { disablePasswordAuthentication: false } },
  networkProfile: {
    networkApiVersion: '2022-11-01',
    networkInterfaceConfigurations: [
      { name: 'web', ipConfigurations: [{ name: 'web', publicIPAddressConfiguration: { name: 'web-ip' } }, { name: 'inner' }] }
    ]
  },
  storageProfile: { osDisk: { createOption: 'FromImage', managedDisk: { storageAccountType: 'Premium_LRS' } } }
}

export default {
  kind,
  same: {
    'azure-native': {
      document: {
        vmName: 'ledger-db',
        resourceGroupName: 'ledger-prod',
        location: 'westeurope',
        zones: ['2'],
        ...properties,
        storageProfile: {
          imageReference,
          osDisk: { name: 'ledger-db-os', createOption: 'FromImage', managedDisk: managed },
          dataDisks: [{ lun: 0, createOption: 'Empty', diskSizeGB: 512, managedDisk: managed }]
        }
      }
    },
    arm: {
      resource: { id: MACHINE, name: 'ledger-db' },
      document: {
        id: MACHINE,
        name: 'ledger-db',
        type: 'Microsoft.Compute/virtualMachines',
        location: 'westeurope',
        zones: ['2'],
        properties: {
          ...properties,
          vmId: '0f47b100-583c-48e3-a4c0-aefc2c9bbcc1',
          provisioningState: 'Succeeded',
          timeCreated: '2026-02-12T08:11:45.1234567+00:00',
          storageProfile: {
            imageReference: { ...imageReference, exactVersion: '22.04.202601130' },
            osDisk: {
              name: 'ledger-db-os',
              osType: 'Linux',
              createOption: 'FromImage',
              caching: 'ReadWrite',
              deleteOption: 'Delete',
              managedDisk: { ...managed, id: `${GROUP}/providers/Microsoft.Compute/disks/ledger-db-os` }
            },
            dataDisks: [
              {
                lun: 0,
                name: 'ledger-data',
                createOption: 'Empty',
                diskSizeGB: 512,
                toBeDetached: false,
                managedDisk: { ...managed, id: `${GROUP}/providers/Microsoft.Compute/disks/ledger-data` }
              }
            ]
          }
        }
      }
    }
  },
  facets: {
    malwareProtection: { enabled: '?not-collected' },
    placement: { regions: ['westeurope'], zones: ['2'] },
    publicAddress: { addresses: [] },
    encryptionAtRest: { key: 'customer-key' },
    zoneRedundancy: { zones: 1 },
    backup: unprotected,
    backupHistory: UNTOLD,
    deletionProtection: { enabled: false },
    identity: 'not-modelled',
    hardening: {
      secureBoot: 'on',
      ownIdentity: 'not-offered',
      closedConsole: 'not-offered',
      personalLogin: 'on',
      guardedMetadata: 'not-offered'
    }
  },
  failing: {
    'azure-native': { document: { resourceGroupName: 'ledger-prod', location: 'eastus', ...exposed } },
    arm: { document: { location: 'eastus', properties: exposed } }
  },
  failingFacets: {
    placement: { regions: ['eastus'], zones: [] },
    publicAddress: { addresses: ['ephemeral'] },
    encryptionAtRest: { key: 'provider-key' },
    backup: unprotected,
    hardening: {
      secureBoot: 'off',
      ownIdentity: 'not-offered',
      closedConsole: 'not-offered',
      personalLogin: 'off',
      guardedMetadata: 'not-offered'
    }
  },
  absent: { 'azure-native': nothing, arm: { ...nothing, backupHistory: UNTOLD } },
  links: {
    'azure-native': {
      childOf: [{ text: 'ledger-prod' }],
      uses: [{ text: NIC }],
      encryptedBy: [{ text: SET }, { text: SET }],
      attachedTo: []
    },
    arm: { childOf: [{ text: GROUP }], uses: [{ text: NIC }], encryptedBy: [{ text: SET }, { text: SET }], attachedTo: [] }
  },
  cases: [
    {
      title: 'boots what nobody signed on trusted launch without secure boot; Windows has no keys to sign in with',
      dialect: 'arm',
      given: {
        document: {
          properties: {
            osProfile: { windowsConfiguration: {} },
            securityProfile: { securityType: 'TrustedLaunch', uefiSettings: { secureBootEnabled: false, vTpmEnabled: true } }
          }
        }
      },
      facets: {
        hardening: {
          secureBoot: 'off',
          ownIdentity: 'not-offered',
          closedConsole: 'not-offered',
          personalLogin: 'not-offered',
          guardedMetadata: 'not-offered'
        }
      }
    },
    {
      title: 'does not know what trusted launch boots where the document leaves it out',
      dialect: 'azure-native',
      given: { document: { securityProfile: { securityType: 'TrustedLaunch' } } },
      facets: {
        hardening: {
          secureBoot: '?not-collected',
          ownIdentity: 'not-offered',
          closedConsole: 'not-offered',
          personalLogin: '?not-collected',
          guardedMetadata: 'not-offered'
        }
      }
    },
    {
      title: 'is as weak as its weakest disk',
      dialect: 'arm',
      given: {
        document: {
          properties: {
            storageProfile: {
              osDisk: { managedDisk: managed },
              dataDisks: [{ lun: 0, managedDisk: { id: `${GROUP}/providers/Microsoft.Compute/disks/scratch` } }]
            }
          }
        }
      },
      facets: { encryptionAtRest: { key: 'provider-key' } }
    }
  ],
  neighbours: [
    {
      title: 'takes public addresses from its network interfaces and the key from a disk that is attached',
      kinds: [kind, disk, encryptionSet, networkInterface],
      resources: [
        {
          typeSystem: 'pulumi',
          type: 'azure-native:compute:DiskEncryptionSet',
          id: SET_URN,
          document: { activeKey: { keyUrl: 'https://ledger-vault.vault.azure.net/keys/disks/0f1e' } }
        },
        {
          typeSystem: 'pulumi',
          type: 'azure-native:compute:Disk',
          id: DISK_URN,
          wires: { encryption: [SET_URN] },
          document: { encryption: { diskEncryptionSetId: UNKNOWN_SENTINEL } }
        },
        {
          typeSystem: 'pulumi',
          type: 'azure-native:network:NetworkInterface',
          id: NIC_URN,
          document: {
            ipConfigurations: [{ name: 'primary', publicIPAddress: { id: '/subscriptions/6f2c8d1e/publicIPAddresses/ledger-db-ip' } }]
          }
        },
        {
          typeSystem: 'pulumi',
          type: 'azure-native:compute:VirtualMachine',
          id: MACHINE_URN,
          wires: { networkProfile: [NIC_URN], storageProfile: [DISK_URN] },
          document: {
            networkProfile: { networkInterfaces: [{ id: UNKNOWN_SENTINEL }] },
            storageProfile: { osDisk: { createOption: 'Attach', managedDisk: { id: UNKNOWN_SENTINEL } } }
          }
        }
      ],
      of: MACHINE_URN,
      facets: {
        publicAddress: { addresses: ['ledger-db-ip'] },
        encryptionAtRest: { key: 'customer-key' },
        deletionProtection: { enabled: false },
        backup: unprotected
      }
    },
    {
      title: 'is backed up as the policy of its protected item says, into the region of the vault and its pair',
      kinds: [kind, protectedItem, backupPolicy, recoveryVault],
      resources: [
        {
          typeSystem: 'arm',
          type: 'Microsoft.Compute/virtualMachines',
          id: MACHINE,
          origin: 'observed',
          document: { location: 'westeurope' }
        },
        {
          typeSystem: 'arm',
          type: 'Microsoft.RecoveryServices/vaults',
          id: VAULT,
          origin: 'observed',
          document: { location: 'westeurope', properties: { redundancySettings: { standardTierStorageRedundancy: 'GeoRedundant' } } }
        },
        {
          typeSystem: 'arm',
          type: 'Microsoft.RecoveryServices/vaults/backupPolicies',
          id: `${VAULT}/backupPolicies/daily-7`,
          origin: 'observed',
          document: {
            properties: {
              backupManagementType: 'AzureIaasVM',
              schedulePolicy: { schedulePolicyType: 'SimpleSchedulePolicy', scheduleRunFrequency: 'Daily' },
              retentionPolicy: { dailySchedule: { retentionDuration: { count: 7, durationType: 'Days' } } }
            }
          }
        },
        {
          typeSystem: 'arm',
          type: 'Microsoft.RecoveryServices/vaults/backupFabrics/protectionContainers/protectedItems',
          id: `${VAULT}/backupFabrics/Azure/protectionContainers/iaasvmcontainerv2;ledger-prod;ledger-db/protectedItems/vm;ledger-db`,
          origin: 'observed',
          readTime: '2026-11-22T06:00:00Z',
          document: {
            properties: {
              protectedItemType: 'Microsoft.Compute/virtualMachines',
              protectionState: 'Protected',
              sourceResourceId: MACHINE,
              policyId: `${VAULT}/backupPolicies/daily-7`,
              lastBackupStatus: 'Completed',
              lastRecoveryPoint: '2026-11-22T02:00:00Z'
            }
          }
        }
      ],
      of: MACHINE,
      facets: {
        backupHistory: { newestHours: 4, oldestHours: 4, last: 'complete', whole: true },
        backup: {
          enabled: true,
          everyHours: 24,
          retentionDays: 7,
          restoreWindowDays: 0,
          regions: ['westeurope', 'northeurope'],
          zones: 1,
          key: 'provider-key'
        }
      }
    },
    {
      title: 'may be backed up by either of two items while it is not known which of them was stopped',
      kinds: [kind, protectedItem, backupPolicy, recoveryVault],
      resources: [
        { typeSystem: 'pulumi', type: 'azure-native:compute:VirtualMachine', id: MACHINE_URN, document: { location: 'westeurope' } },
        ...['weekly', 'daily'].map((name) => ({
          typeSystem: 'pulumi' as const,
          type: 'azure-native:recoveryservices:ProtectedItem',
          id: urn('recoveryservices:ProtectedItem', name),
          wires: { properties: [MACHINE_URN] },
          document: {
            properties: {
              protectedItemType: 'Microsoft.Compute/virtualMachines',
              protectionState: name === 'weekly' ? UNKNOWN_SENTINEL : 'Protected',
              sourceResourceId: UNKNOWN_SENTINEL,
              policyId: `${VAULT}/backupPolicies/${name}`
            }
          }
        }))
      ],
      of: MACHINE_URN,
      facets: {
        backup: {
          enabled: '?computed',
          everyHours: '?computed',
          retentionDays: '?computed',
          restoreWindowDays: '?computed',
          regions: '?computed',
          zones: '?computed',
          key: '?computed'
        }
      }
    },
    {
      title: 'is not backed up by the backup of a database inside it',
      kinds: [kind, protectedItem],
      resources: [
        {
          typeSystem: 'arm',
          type: 'Microsoft.Compute/virtualMachines',
          id: MACHINE,
          origin: 'observed',
          document: { location: 'westeurope' }
        },
        {
          typeSystem: 'arm',
          type: 'Microsoft.RecoveryServices/vaults/backupFabrics/protectionContainers/protectedItems',
          id: `${VAULT}/backupFabrics/Azure/protectionContainers/VMAppContainer;compute;ledger-prod;ledger-db/protectedItems/SQLDataBase;mssqlserver;ledger`,
          origin: 'observed',
          document: {
            properties: {
              protectedItemType: 'AzureVmWorkloadSQLDatabase',
              protectionState: 'Protected',
              sourceResourceId: MACHINE,
              policyId: `${VAULT}/backupPolicies/sql-daily`
            }
          }
        }
      ],
      of: MACHINE,
      facets: { backup: unprotected, backupHistory: { newestHours: Number.POSITIVE_INFINITY, oldestHours: 0, last: 'none', whole: true } }
    },
    {
      title: 'leaves open what its interfaces, protected items and locks would tell when they were not collected',
      kinds: [kind, networkInterface, protectedItem, lock],
      resources: [
        {
          typeSystem: 'arm',
          type: 'Microsoft.Compute/virtualMachines',
          id: MACHINE,
          origin: 'observed',
          document: { properties: { networkProfile: { networkInterfaces: [{ id: NIC }] } } }
        }
      ],
      of: MACHINE,
      facets: {
        publicAddress: { addresses: '?not-collected' },
        deletionProtection: { enabled: '?not-collected' },
        backup: {
          enabled: '?not-collected',
          everyHours: '?not-collected',
          retentionDays: '?not-collected',
          restoreWindowDays: '?not-collected',
          regions: '?not-collected',
          zones: '?not-collected',
          key: '?not-collected'
        }
      }
    },
    {
      title: 'is protected by a lock on its resource group',
      kinds: [kind, lock, resourceGroup],
      resources: [
        { typeSystem: 'arm', type: 'Microsoft.Compute/virtualMachines', id: MACHINE, origin: 'observed', document: {} },
        {
          typeSystem: 'arm',
          type: 'Microsoft.Resources/resourceGroups',
          id: GROUP,
          origin: 'observed',
          document: { location: 'westeurope' }
        },
        {
          typeSystem: 'arm',
          type: 'Microsoft.Authorization/locks',
          id: `${GROUP}/providers/Microsoft.Authorization/locks/keep`,
          origin: 'observed',
          document: { properties: { level: 'CanNotDelete' } }
        }
      ],
      of: MACHINE,
      facets: { deletionProtection: { enabled: true } }
    }
  ]
} satisfies KindFixture
