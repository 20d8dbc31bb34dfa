import kind from '../../../src/kinds/azure/disk-encryption-set.ts'
import vault from '../../../src/kinds/azure/key-vault.ts'
import key from '../../../src/kinds/azure/key-vault-key.ts'
import { UNKNOWN_SENTINEL } from '../../../src/model/resource.ts'
import type { KindFixture } from '../fixture.ts'

const GROUP = '/subscriptions/6f2c8d1e/resourceGroups/ledger-prod'
const VAULT = `${GROUP}/providers/Microsoft.KeyVault/vaults/ledger-vault`
const KEY_URL = 'https://ledger-vault.vault.azure.net/keys/disks/fd618d9519b74f9aae94ade66b876acc'
const URN = 'urn:pulumi:prod::ledger::azure-native:compute:DiskEncryptionSet::ledger-disks'
const KEY_URN = 'urn:pulumi:prod::ledger::azure-native:keyvault:Key::disks'
const VAULT_URN = 'urn:pulumi:prod::ledger::azure-native:keyvault:Vault::ledger-vault'

const nothing = {
  placement: { regions: '?not-collected', zones: [] },
  encryptionAtRest: { key: 'customer-key' },
  keyRotation: { everyDays: 'never' },
  deletionProtection: { enabled: '?not-collected' }
}

export default {
  kind,
  same: {
    'azure-native': {
      document: {
        diskEncryptionSetName: 'ledger-disks',
        resourceGroupName: 'ledger-prod',
        location: 'westeurope',
        encryptionType: 'EncryptionAtRestWithCustomerKey',
        identity: { type: 'SystemAssigned' },
        activeKey: { keyUrl: KEY_URL, sourceVault: { id: VAULT } },
        rotationToLatestKeyVersionEnabled: true
      }
    },
    arm: {
      document: {
        id: `${GROUP}/providers/Microsoft.Compute/diskEncryptionSets/ledger-disks`,
        name: 'ledger-disks',
        type: 'Microsoft.Compute/diskEncryptionSets',
        location: 'westeurope',
        identity: { type: 'SystemAssigned', principalId: '4a1f', tenantId: '3b1f' },
        properties: {
          activeKey: { keyUrl: KEY_URL, sourceVault: { id: VAULT } },
          encryptionType: 'EncryptionAtRestWithCustomerKey',
          rotationToLatestKeyVersionEnabled: true,
          lastKeyRotationTimestamp: '2026-06-01T04:41:35.079872+00:00',
          previousKeys: [],
          provisioningState: 'Succeeded'
        }
      }
    }
  },
  facets: {
    placement: { regions: ['westeurope'], zones: [] },
    encryptionAtRest: { key: 'customer-key' },
    keyRotation: { everyDays: '?not-collected' },
    deletionProtection: { enabled: '?not-collected' }
  },
  failing: {
    'azure-native': { document: { resourceGroupName: 'ledger-prod', location: 'eastus', activeKey: { keyUrl: KEY_URL } } },
    arm: { document: { location: 'eastus', properties: { activeKey: { keyUrl: KEY_URL }, rotationToLatestKeyVersionEnabled: false } } }
  },
  failingFacets: { placement: { regions: ['eastus'], zones: [] }, keyRotation: { everyDays: 'never' } },
  absent: { 'azure-native': nothing, arm: nothing },
  links: {
    'azure-native': { encryptedBy: [{ text: 'disks' }] },
    arm: { encryptedBy: [{ text: 'disks' }] }
  },
  neighbours: [
    {
      title: 'rotates, is protected and is as strong as the key that it is wired to',
      kinds: [kind, key, vault],
      resources: [
        {
          typeSystem: 'pulumi',
          type: 'azure-native:keyvault:Vault',
          id: VAULT_URN,
          document: { properties: { enablePurgeProtection: true } }
        },
        {
          typeSystem: 'pulumi',
          type: 'azure-native:keyvault:Key',
          id: KEY_URN,
          wires: { vaultName: [VAULT_URN] },
          document: {
            vaultName: UNKNOWN_SENTINEL,
            properties: {
              kty: 'RSA-HSM',
              rotationPolicy: { lifetimeActions: [{ action: { type: 'rotate' }, trigger: { timeAfterCreate: 'P90D' } }] }
            }
          }
        },
        {
          typeSystem: 'pulumi',
          type: 'azure-native:compute:DiskEncryptionSet',
          id: URN,
          wires: { activeKey: [KEY_URN] },
          document: { activeKey: { keyUrl: UNKNOWN_SENTINEL }, rotationToLatestKeyVersionEnabled: true }
        }
      ],
      of: URN,
      facets: { encryptionAtRest: { key: 'hsm-key' }, keyRotation: { everyDays: 90 }, deletionProtection: { enabled: true } }
    },
    {
      title: 'does not rotate when it stays with one version, and leaves the rest open without its key',
      kinds: [kind, key],
      resources: [
        {
          typeSystem: 'arm',
          type: 'Microsoft.Compute/diskEncryptionSets',
          id: `${GROUP}/providers/Microsoft.Compute/diskEncryptionSets/ledger-disks`,
          origin: 'observed',
          document: { properties: { activeKey: { keyUrl: KEY_URL } } }
        }
      ],
      of: `${GROUP}/providers/Microsoft.Compute/diskEncryptionSets/ledger-disks`,
      facets: {
        encryptionAtRest: { key: 'customer-key' },
        keyRotation: { everyDays: 'never' },
        deletionProtection: { enabled: '?not-collected' }
      }
    }
  ]
} satisfies KindFixture
