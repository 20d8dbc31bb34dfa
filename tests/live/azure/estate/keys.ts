import { TENANT } from '../tenant.ts'
import type { Maker } from './maker.ts'

/** Vaults with their keys, and what encrypts disks with them. */
export function addKeys({ random, each, resource, child, diagnose, keys, sets }: Maker): void {
  each(10, (index) => {
    const vault = resource('Microsoft.KeyVault/vaults', `vault-${index}`, {
      properties: {
        sku: { family: 'A', name: 'premium' },
        tenantId: TENANT,
        enableRbacAuthorization: random.percent(70),
        enableSoftDelete: true,
        softDeleteRetentionInDays: random.pick([7, 90]),
        ...(random.percent(70) ? { enablePurgeProtection: true } : {}),
        publicNetworkAccess: random.pick(['Enabled', 'Disabled']),
        vaultUri: `https://vault-${index}.vault.azure.net/`
      }
    })
    diagnose(vault.id, 'AuditEvent')
    for (const called of ['disks', 'databases']) {
      const rotation = random.percent(60)
        ? {
            rotationPolicy: {
              attributes: { expiryTime: 'P2Y' },
              lifetimeActions: [{ action: { type: 'rotate' }, trigger: { timeAfterCreate: random.pick(['P90D', 'P400D']) } }]
            }
          }
        : {}
      const key = child(
        vault,
        'keys',
        `${called}-${index}`,
        {
          attributes: { enabled: true, created: 1_700_000_000, recoveryLevel: 'Recoverable+Purgeable' },
          keyUri: `https://vault-${index}.vault.azure.net/keys/${called}-${index}`,
          keyUriWithVersion: `https://vault-${index}.vault.azure.net/keys/${called}-${index}/${random.hex(32)}`,
          kty: random.pick(['RSA', 'RSA-HSM']),
          keySize: 3072,
          ...rotation
        },
        { location: vault.location as string }
      )
      keys.push(key.properties.keyUriWithVersion as string)
    }
  })
  each(2, (index) => {
    const properties = {
      activeKey: { keyUrl: random.pick(keys) },
      encryptionType: 'EncryptionAtRestWithCustomerKey',
      rotationToLatestKeyVersionEnabled: true
    }
    sets.push(resource('Microsoft.Compute/diskEncryptionSets', `disks-${index}`, { identity: { type: 'SystemAssigned' }, properties }).id)
  })
}
