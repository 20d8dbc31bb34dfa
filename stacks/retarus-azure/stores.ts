import * as authorization from '@pulumi/azure-native/authorization'
import * as keyvault from '@pulumi/azure-native/keyvault'
import * as managedidentity from '@pulumi/azure-native/managedidentity'
import type * as resources from '@pulumi/azure-native/resources'
import * as storage from '@pulumi/azure-native/storage'
import { type Area, labelsOf } from './areas'
import type { Logging } from './logs'

/** Content and fax images of one area, apart from each other, in both of its data centres; the images under a key of the company's own. */
export function areaStores(area: Area, group: resources.ResourceGroup, log: Logging): void {
  const [{ location }] = area.sites
  const content = account(area, 'content', group, log)
  // Storage Blob Data Contributor: servers read and write what is sent; no person does.
  new authorization.RoleAssignment(`messaging-${area.name}`, {
    scope: content.id,
    roleDefinitionId: '/providers/Microsoft.Authorization/roleDefinitions/ba92f5b4-2d11-453d-a403-e96b0029c9fe',
    principalId: '77777777-8888-9999-aaaa-bbbbbbbbbbbb',
    principalType: 'ServicePrincipal'
  })
  const identity = new managedidentity.UserAssignedIdentity(`fax-images-${area.name}`, { resourceGroupName: group.name, location })
  const vault = new keyvault.Vault(`keys-${area.name}`, {
    resourceGroupName: group.name,
    location,
    properties: {
      tenantId: '11111111-2222-3333-4444-555555555555',
      sku: { family: 'A', name: 'premium' },
      enableRbacAuthorization: true,
      enablePurgeProtection: true,
      publicNetworkAccess: 'Disabled'
    }
  })
  const key = new keyvault.Key(`fax-images-${area.name}`, {
    resourceGroupName: group.name,
    vaultName: vault.name,
    properties: { kty: 'RSA-HSM', keySize: 3072 }
  })
  callDataRecords(area, group, log)
  account(area, 'fax-image', group, log, {
    identity: { type: 'UserAssigned', userAssignedIdentities: [identity.id] },
    encryption: {
      keySource: 'Microsoft.Keyvault',
      keyVaultProperties: { keyName: key.name, keyVaultUri: vault.properties.vaultUri }
    }
  })
}

/** Call data records, for billing: nobody alters one, and none outlives its time. */
function callDataRecords(area: Area, group: resources.ResourceGroup, log: Logging): void {
  const records = account(area, 'cdr', group, log, {
    immutableStorageWithVersioning: {
      enabled: true,
      immutabilityPolicy: { state: 'Locked', immutabilityPeriodSinceCreationInDays: 90, allowProtectedAppendWrites: false }
    }
  })
  const gone = { delete: { daysAfterCreationGreaterThan: 90 } }
  new storage.ManagementPolicy(`cdr-${area.name}`, {
    resourceGroupName: group.name,
    accountName: records.name,
    managementPolicyName: 'default',
    policy: {
      rules: [
        {
          name: 'gone-after-billing',
          type: 'Lifecycle',
          enabled: true,
          definition: {
            actions: { baseBlob: gone, snapshot: gone, version: gone },
            filters: { blobTypes: ['blockBlob', 'appendBlob'] }
          }
        }
      ]
    }
  })
}

/** What is deleted is gone at once: no soft delete, and versions of what is held alone. Nobody gets in but by the directory. */
function account(
  area: Area,
  dataClass: string,
  group: resources.ResourceGroup,
  log: Logging,
  more: Partial<storage.StorageAccountArgs> = {}
): storage.StorageAccount {
  const label = `${dataClass}-${area.name}`
  const created = new storage.StorageAccount(label, {
    resourceGroupName: group.name,
    location: area.sites[0].location,
    kind: 'StorageV2',
    sku: { name: 'Standard_GZRS' },
    publicNetworkAccess: 'Disabled',
    allowBlobPublicAccess: false,
    allowSharedKeyAccess: false,
    enableHttpsTrafficOnly: true,
    minimumTlsVersion: 'TLS1_2',
    tags: labelsOf(area, dataClass),
    ...more
  })
  new storage.BlobServiceProperties(label, {
    resourceGroupName: group.name,
    accountName: created.name,
    blobServicesName: 'default',
    isVersioningEnabled: more.immutableStorageWithVersioning !== undefined,
    deleteRetentionPolicy: { enabled: false },
    containerDeleteRetentionPolicy: { enabled: false }
  })
  log(label, created.id)
  return created
}
