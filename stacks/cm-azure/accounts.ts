import * as storage from '@pulumi/azure-native/storage'
import { dataIdentity, dataKey, vault } from './keys'
import { watched } from './logs'
import { at, CLASSIFIED, group } from './place'

/** A storage account in three zones of the Netherlands, under the company's own key, closed to everybody but directory identities. */
export function account(name: string, tags: Record<string, string> = {}): storage.StorageAccount {
  const created = new storage.StorageAccount(name, {
    ...at,
    kind: 'StorageV2',
    sku: { name: 'Standard_ZRS' },
    publicNetworkAccess: 'Disabled',
    allowBlobPublicAccess: false,
    allowSharedKeyAccess: false,
    enableHttpsTrafficOnly: true,
    minimumTlsVersion: 'TLS1_2',
    identity: { type: 'UserAssigned', userAssignedIdentities: [dataIdentity.id] },
    encryption: {
      keySource: 'Microsoft.Keyvault',
      keyVaultProperties: { keyName: dataKey.name, keyVaultUri: vault.properties.vaultUri }
    },
    tags: { ...CLASSIFIED, ...tags }
  })
  watched(name, created.id)
  return created
}

/** Whatever lies in it is gone so many days after it was written, and for good. */
export function goneAfter(name: string, { name: accountName }: storage.StorageAccount, days: number): void {
  const gone = { delete: { daysAfterCreationGreaterThan: days } }
  new storage.BlobServiceProperties(name, {
    resourceGroupName: group.name,
    accountName,
    blobServicesName: 'default',
    isVersioningEnabled: false,
    deleteRetentionPolicy: { enabled: false }
  })
  new storage.ManagementPolicy(name, {
    resourceGroupName: group.name,
    accountName,
    managementPolicyName: 'default',
    policy: {
      rules: [
        {
          name: 'gone-in-time',
          type: 'Lifecycle',
          enabled: true,
          definition: { actions: { baseBlob: gone, snapshot: gone }, filters: { blobTypes: ['blockBlob', 'appendBlob'] } }
        }
      ]
    }
  })
}
