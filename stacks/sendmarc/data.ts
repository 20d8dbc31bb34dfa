import * as dbformysql from '@pulumi/azure-native/dbformysql'
import * as network from '@pulumi/azure-native/network'
import * as redis from '@pulumi/azure-native/redis'
import * as storage from '@pulumi/azure-native/storage'
import { dataIdentity, dataKey, vault } from './keys'
import { logAll } from './logs'
import {
  databaseSubnet,
  endpointSubnet,
  group,
  PRIMARY,
  SECONDARY,
  secondDatabaseSubnet,
  secondEndpointSubnet,
  secondGroup
} from './network'

// Azure Database for MariaDB is retired; MySQL Flexible Server took its place.
const server = new dbformysql.Server('reports', {
  resourceGroupName: group.name,
  location: PRIMARY,
  version: '8.0.21',
  sku: { name: 'Standard_D4ads_v5', tier: 'GeneralPurpose' },
  storage: { storageSizeGB: 256, autoGrow: 'Enabled' },
  availabilityZone: '1',
  highAvailability: { mode: 'ZoneRedundant', standbyAvailabilityZone: '2' },
  backup: { backupRetentionDays: 7, geoRedundantBackup: 'Enabled' },
  network: { delegatedSubnetResourceId: databaseSubnet.id },
  identity: { type: 'UserAssigned', userAssignedIdentities: [dataIdentity.id] },
  dataEncryption: {
    type: 'AzureKeyVault',
    primaryKeyURI: dataKey.keyUriWithVersion,
    primaryUserAssignedIdentityId: dataIdentity.id,
    geoBackupKeyURI: dataKey.keyUriWithVersion,
    geoBackupUserAssignedIdentityId: dataIdentity.id
  }
})

const replica = new dbformysql.Server('reports-second', {
  resourceGroupName: secondGroup.name,
  location: SECONDARY,
  createMode: 'Replica',
  sourceServerResourceId: server.id,
  sku: { name: 'Standard_D4ads_v5', tier: 'GeneralPurpose' },
  backup: { backupRetentionDays: 7, geoRedundantBackup: 'Enabled' },
  network: { delegatedSubnetResourceId: secondDatabaseSubnet.id },
  identity: { type: 'UserAssigned', userAssignedIdentities: [dataIdentity.id] },
  dataEncryption: { type: 'AzureKeyVault', primaryKeyURI: dataKey.keyUriWithVersion, primaryUserAssignedIdentityId: dataIdentity.id }
})

const SETTINGS: Record<string, string> = {
  require_secure_transport: 'ON',
  tls_version: 'TLSv1.2,TLSv1.3',
  audit_log_enabled: 'ON',
  audit_log_events: 'CONNECTION,DML,DDL,DCL',
  aad_auth_only: 'ON'
}

for (const [label, owner, ownerGroup] of [
  ['reports', server, group],
  ['reports-second', replica, secondGroup]
] as const) {
  for (const [setting, value] of Object.entries(SETTINGS)) {
    new dbformysql.Configuration(`${label}-${setting}`, {
      resourceGroupName: ownerGroup.name,
      serverName: owner.name,
      configurationName: setting,
      value,
      source: 'user-override'
    })
  }
  new dbformysql.AzureADAdministrator(`${label}-administrators`, {
    resourceGroupName: ownerGroup.name,
    serverName: owner.name,
    administratorName: 'ActiveDirectory',
    administratorType: 'ActiveDirectory',
    login: 'database-administrators',
    sid: '66666666-7777-8888-9999-000000000000',
    tenantId: '11111111-2222-3333-4444-555555555555',
    identityResourceId: dataIdentity.id
  })
  logAll(label, owner.id)
}

export const files = new storage.StorageAccount('files', {
  resourceGroupName: group.name,
  location: PRIMARY,
  accountName: 'sendmarcfiles',
  tags: { plan: 'advanced' },
  kind: 'StorageV2',
  sku: { name: 'Standard_GZRS' },
  publicNetworkAccess: 'Disabled',
  allowBlobPublicAccess: false,
  allowSharedKeyAccess: false,
  enableHttpsTrafficOnly: true,
  minimumTlsVersion: 'TLS1_2',
  networkRuleSet: { defaultAction: 'Deny', bypass: 'None' },
  identity: { type: 'UserAssigned', userAssignedIdentities: [dataIdentity.id] },
  encryption: {
    keySource: 'Microsoft.Keyvault',
    requireInfrastructureEncryption: true,
    keyVaultProperties: { keyName: dataKey.name, keyVaultUri: vault.properties.vaultUri }
  }
})

new storage.BlobServiceProperties('files', {
  resourceGroupName: group.name,
  accountName: files.name,
  blobServicesName: 'default',
  isVersioningEnabled: false,
  deleteRetentionPolicy: { enabled: true, days: 1 },
  containerDeleteRetentionPolicy: { enabled: true, days: 1 }
})

/** Reports of the plan Advanced are kept for twelve months; what is deleted can be restored for a day. */
new storage.ManagementPolicy('files', {
  resourceGroupName: group.name,
  accountName: files.name,
  managementPolicyName: 'default',
  policy: {
    rules: [
      {
        name: 'reports',
        type: 'Lifecycle',
        enabled: true,
        definition: {
          filters: { blobTypes: ['blockBlob', 'appendBlob'] },
          actions: {
            baseBlob: { delete: { daysAfterCreationGreaterThan: 365 } },
            snapshot: { delete: { daysAfterCreationGreaterThan: 0 } }
          }
        }
      }
    ]
  }
})

logAll('files', files.id)

for (const service of ['blob', 'file', 'queue', 'table']) {
  new network.PrivateEndpoint(`files-${service}`, {
    resourceGroupName: group.name,
    location: PRIMARY,
    subnet: { id: endpointSubnet.id },
    privateLinkServiceConnections: [{ name: service, privateLinkServiceId: files.id, groupIds: [service] }]
  })
}

function cache(name: string, location: string, owner: typeof group, subnet: network.Subnet): redis.Redis {
  const created = new redis.Redis(name, {
    resourceGroupName: owner.name,
    location,
    sku: { name: 'Premium', family: 'P', capacity: 1 },
    zones: ['1', '2', '3'],
    replicasPerMaster: 2,
    enableNonSslPort: false,
    minimumTlsVersion: '1.2',
    publicNetworkAccess: 'Disabled',
    disableAccessKeyAuthentication: true,
    redisConfiguration: { aadEnabled: 'true' }
  })
  new network.PrivateEndpoint(name, {
    resourceGroupName: owner.name,
    location,
    subnet: { id: subnet.id },
    privateLinkServiceConnections: [{ name: 'redis', privateLinkServiceId: created.id, groupIds: ['redisCache'] }]
  })
  return created
}

const queues = cache('queues', PRIMARY, group, endpointSubnet)
const secondQueues = cache('queues-second', SECONDARY, secondGroup, secondEndpointSubnet)

new redis.LinkedServer('queues-second', {
  resourceGroupName: group.name,
  name: queues.name,
  linkedServerName: 'queues-second',
  linkedRedisCacheId: secondQueues.id,
  linkedRedisCacheLocation: SECONDARY,
  serverRole: 'Secondary'
})
new redis.LinkedServer('queues-first', {
  resourceGroupName: secondGroup.name,
  name: secondQueues.name,
  linkedServerName: 'queues',
  linkedRedisCacheId: queues.id,
  linkedRedisCacheLocation: PRIMARY,
  serverRole: 'Primary'
})
