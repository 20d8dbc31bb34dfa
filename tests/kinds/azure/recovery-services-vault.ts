import backupPolicy from '../../../src/kinds/azure/backup-policy.ts'
import protectedItem from '../../../src/kinds/azure/protected-item.ts'
import kind from '../../../src/kinds/azure/recovery-services-vault.ts'
import resourceGroup from '../../../src/kinds/azure/resource-group.ts'
import { UNKNOWN_SENTINEL } from '../../../src/model/resource.ts'
import type { KindFixture } from '../fixture.ts'

const GROUP = '/subscriptions/6f2c8d1e/resourceGroups/ledger-prod'
const VAULT = `${GROUP}/providers/Microsoft.RecoveryServices/vaults/ledger-backups`
const urn = (type: string, name: string) => `urn:pulumi:prod::ledger::azure-native:${type}::${name}`
const VAULT_URN = urn('recoveryservices:Vault', 'ledger-backups')
const GROUP_URN = urn('resources:ResourceGroup', 'ledger-prod')
const FOREVER = Number.POSITIVE_INFINITY

const properties = {
  publicNetworkAccess: 'Disabled',
  redundancySettings: { standardTierStorageRedundancy: 'GeoRedundant', crossRegionRestore: 'Enabled' },
  encryption: {
    kekIdentity: { useSystemAssignedIdentity: true },
    keyVaultProperties: { keyUri: 'https://ledger-vault.vault.azure.net/keys/backups' },
    infrastructureEncryption: 'Enabled'
  },
  securitySettings: {
    softDeleteSettings: { softDeleteState: 'AlwaysON', softDeleteRetentionPeriodInDays: 30 },
    immutabilitySettings: { state: 'Locked' }
  },
  monitoringSettings: { azureMonitorAlertSettings: { alertsForAllJobFailures: 'Enabled' } }
}

const careless = {
  publicNetworkAccess: 'Enabled',
  redundancySettings: { standardTierStorageRedundancy: 'LocallyRedundant', crossRegionRestore: 'Disabled' },
  securitySettings: { softDeleteSettings: { softDeleteState: 'Disabled' }, immutabilitySettings: { state: 'Disabled' } }
}

const untold = {
  enabled: '?not-collected',
  everyHours: '?not-collected',
  retentionDays: '?not-collected',
  restoreWindowDays: '?not-collected'
}

const nothing = {
  placement: { regions: '?not-collected', zones: [] },
  publicEndpoint: { reach: 'open', sources: ['0.0.0.0/0'] },
  privateConnectivity: { attached: false },
  encryptionAtRest: { key: 'provider-key' },
  deletionProtection: { enabled: false },
  immutability: { days: 0, locked: false },
  audit: { enabled: false, retentionDays: 0 }
}

const item = (name: string, policy: string) => ({
  typeSystem: 'pulumi' as const,
  type: 'azure-native:recoveryservices:ProtectedItem',
  id: urn('recoveryservices:ProtectedItem', name),
  wires: { vaultName: [VAULT_URN] },
  document: { vaultName: UNKNOWN_SENTINEL, properties: { protectedItemType: 'Microsoft.Compute/virtualMachines', policyId: policy } }
})

const policy = (name: string, frequency: object, days: number) => ({
  typeSystem: 'pulumi' as const,
  type: 'azure-native:recoveryservices:ProtectionPolicy',
  id: urn('recoveryservices:ProtectionPolicy', name),
  wires: { vaultName: [VAULT_URN] },
  document: {
    policyName: name,
    vaultName: UNKNOWN_SENTINEL,
    properties: {
      schedulePolicy: frequency,
      retentionPolicy: { dailySchedule: { retentionDuration: { count: days, durationType: 'Days' } } }
    }
  }
})

export default {
  kind,
  same: {
    'azure-native': {
      document: {
        vaultName: 'ledger-backups',
        resourceGroupName: 'ledger-prod',
        location: 'West Europe',
        sku: { name: 'RS0', tier: 'Standard' },
        identity: { type: 'SystemAssigned' },
        properties
      }
    },
    arm: {
      document: {
        id: VAULT,
        name: 'ledger-backups',
        type: 'Microsoft.RecoveryServices/vaults',
        location: 'westeurope',
        etag: 'W/"datetime\'2026-05-01T08%3A00%3A00.1234567Z\'"',
        sku: { name: 'RS0', tier: 'Standard' },
        properties: {
          ...properties,
          provisioningState: 'Succeeded',
          privateEndpointStateForBackup: 'Enabled',
          privateEndpointStateForSiteRecovery: 'None',
          privateEndpointConnections: [{ id: `${VAULT}/pe`, properties: { privateLinkServiceConnectionState: { status: 'Pending' } } }],
          secureScore: 'Maximum'
        }
      }
    }
  },
  facets: {
    placement: { regions: ['westeurope'], zones: [] },
    replication: { regions: ['northeurope'] },
    publicEndpoint: { reach: 'closed', sources: [] },
    privateConnectivity: { attached: false },
    encryptionAtRest: { key: 'customer-key' },
    zoneRedundancy: { zones: 1 },
    backup: { ...untold, regions: ['westeurope', 'northeurope'], zones: 1, key: 'customer-key' },
    softDelete: { days: 30 },
    retention: { earliestDays: '?not-collected', latestDays: '?not-collected', afterDeletionDays: 30 },
    deletionProtection: { enabled: true },
    immutability: { days: '?not-collected', locked: true },
    audit: { enabled: false, retentionDays: 0 }
  },
  failing: {
    'azure-native': {
      document: { resourceGroupName: 'ledger-prod', location: 'westeurope', sku: { name: 'Standard' }, properties: careless }
    },
    arm: { document: { location: 'westeurope', properties: careless } }
  },
  failingFacets: {
    replication: { regions: [] },
    publicEndpoint: { reach: 'open', sources: ['0.0.0.0/0'] },
    encryptionAtRest: { key: 'provider-key' },
    zoneRedundancy: { zones: 1 },
    backup: { ...untold, regions: ['westeurope'], zones: 1, key: 'provider-key' },
    softDelete: { days: 0 },
    retention: { earliestDays: '?not-collected', latestDays: '?not-collected', afterDeletionDays: 0 },
    deletionProtection: { enabled: false },
    immutability: { days: 0, locked: false }
  },
  absent: {
    'azure-native': {
      ...nothing,
      replication: { regions: '?not-collected' },
      zoneRedundancy: { zones: 1 },
      backup: { ...untold, regions: '?not-collected', zones: 1, key: 'provider-key' },
      softDelete: { days: 14 },
      retention: { earliestDays: '?not-collected', latestDays: '?not-collected', afterDeletionDays: 14 }
    },
    arm: {
      ...nothing,
      replication: { regions: '?not-collected' },
      zoneRedundancy: { zones: '?not-collected' },
      backup: { ...untold, regions: '?not-collected', zones: '?not-collected', key: 'provider-key' },
      softDelete: { days: '?not-collected' },
      retention: { earliestDays: '?not-collected', latestDays: '?not-collected', afterDeletionDays: '?not-collected' }
    }
  },
  links: {
    'azure-native': { childOf: [{ text: 'ledger-prod' }], encryptedBy: [{ text: 'backups' }] },
    arm: { encryptedBy: [{ text: 'backups' }] }
  },
  cases: [
    {
      title: 'copies to the paired region unless a new vault says otherwise',
      dialect: 'azure-native',
      given: { document: { location: 'westeurope', properties: {} } },
      facets: { replication: { regions: ['northeurope'] } }
    },
    {
      title: 'spreads zone-redundant copies over three zones of its region',
      dialect: 'arm',
      given: {
        document: { location: 'westeurope', properties: { redundancySettings: { standardTierStorageRedundancy: 'ZoneRedundant' } } }
      },
      facets: { zoneRedundancy: { zones: 3 }, replication: { regions: [] } }
    },
    {
      title: 'is protected while immutability is on, even if it could be taken back',
      dialect: 'azure-native',
      given: { document: { properties: { securitySettings: { immutabilitySettings: { state: 'Unlocked' } } } } },
      facets: { deletionProtection: { enabled: true }, immutability: { days: '?not-collected', locked: false } }
    }
  ],
  neighbours: [
    {
      title: 'backs up as rarely and keeps as briefly as the least of its items',
      kinds: [kind, protectedItem, backupPolicy, resourceGroup],
      resources: [
        { typeSystem: 'pulumi', type: 'azure-native:resources:ResourceGroup', id: GROUP_URN, document: { location: 'westeurope' } },
        {
          typeSystem: 'pulumi',
          type: 'azure-native:recoveryservices:Vault',
          id: VAULT_URN,
          wires: { resourceGroupName: [GROUP_URN] },
          document: { vaultName: 'ledger-backups', resourceGroupName: UNKNOWN_SENTINEL, properties: {} }
        },
        policy('daily-30', { scheduleRunFrequency: 'Daily' }, 30),
        policy('hourly-7', { scheduleRunFrequency: 'Hourly', hourlySchedule: { interval: 4, scheduleWindowDuration: 24 } }, 7),
        item('ledger-db', 'daily-30'),
        item('ledger-web', 'hourly-7')
      ],
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
          key: 'provider-key'
        }
      }
    },
    {
      title: 'backs up nothing when a program puts nothing into it',
      kinds: [kind, protectedItem],
      resources: [
        {
          typeSystem: 'pulumi',
          type: 'azure-native:recoveryservices:Vault',
          id: VAULT_URN,
          document: { location: 'westeurope', properties: {} }
        }
      ],
      of: VAULT_URN,
      facets: {
        backup: {
          enabled: false,
          everyHours: FOREVER,
          retentionDays: 0,
          restoreWindowDays: 0,
          regions: ['westeurope', 'northeurope'],
          zones: 1,
          key: 'provider-key'
        }
      }
    },
    {
      title: 'leaves open what its items were not collected to tell',
      kinds: [kind, protectedItem],
      resources: [
        {
          typeSystem: 'arm',
          type: 'Microsoft.RecoveryServices/vaults',
          id: VAULT,
          origin: 'observed',
          document: { location: 'westeurope', properties }
        }
      ],
      of: VAULT,
      facets: { backup: { ...untold, regions: ['westeurope', 'northeurope'], zones: 1, key: 'customer-key' } }
    }
  ]
} satisfies KindFixture
