import * as keyvault from '@pulumi/azure-native/keyvault'
import * as managedidentity from '@pulumi/azure-native/managedidentity'
import { at, CLASSIFIED, group } from './place'

/** The company's own keys: nobody can purge them, and they are reached from inside only. */
export const vault = new keyvault.Vault('keys', {
  ...at,
  tags: CLASSIFIED,
  properties: {
    tenantId: '11111111-2222-3333-4444-555555555555',
    sku: { family: 'A', name: 'premium' },
    enableRbacAuthorization: true,
    enableSoftDelete: true,
    softDeleteRetentionInDays: 90,
    enablePurgeProtection: true,
    publicNetworkAccess: 'Disabled',
    networkAcls: { bypass: 'AzureServices', defaultAction: 'Deny' }
  }
})

export const dataKey = new keyvault.Key('data', {
  resourceGroupName: group.name,
  vaultName: vault.name,
  properties: {
    kty: 'RSA-HSM',
    keySize: 3072,
    rotationPolicy: { lifetimeActions: [{ action: { type: 'rotate' }, trigger: { timeAfterCreate: 'P90D' } }] }
  }
})

export const dataIdentity = new managedidentity.UserAssignedIdentity('data', at)
