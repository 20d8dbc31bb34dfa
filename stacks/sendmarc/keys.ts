import * as keyvault from '@pulumi/azure-native/keyvault'
import * as managedidentity from '@pulumi/azure-native/managedidentity'
import * as network from '@pulumi/azure-native/network'
import { endpointSubnet, group, PRIMARY } from './network'

const TENANT = '11111111-2222-3333-4444-555555555555'

/** The company's own keys: purge-protected, reached through a private endpoint only, rotated every ninety days. */
export const vault = new keyvault.Vault('keys', {
  resourceGroupName: group.name,
  location: PRIMARY,
  properties: {
    tenantId: TENANT,
    sku: { family: 'A', name: 'premium' },
    enableRbacAuthorization: true,
    enableSoftDelete: true,
    softDeleteRetentionInDays: 90,
    enablePurgeProtection: true,
    publicNetworkAccess: 'Disabled',
    networkAcls: { bypass: 'AzureServices', defaultAction: 'Deny' }
  }
})

new network.PrivateEndpoint('keys', {
  resourceGroupName: group.name,
  location: PRIMARY,
  subnet: { id: endpointSubnet.id },
  privateLinkServiceConnections: [{ name: 'keys', privateLinkServiceId: vault.id, groupIds: ['vault'] }]
})

export const dataKey = new keyvault.Key('data', {
  resourceGroupName: group.name,
  vaultName: vault.name,
  properties: {
    kty: 'RSA-HSM',
    keySize: 3072,
    rotationPolicy: {
      attributes: { expiryTime: 'P1Y' },
      lifetimeActions: [{ action: { type: 'rotate' }, trigger: { timeAfterCreate: 'P90D' } }]
    }
  }
})

export const dataIdentity = new managedidentity.UserAssignedIdentity('data', { resourceGroupName: group.name, location: PRIMARY })
