import kind from '../../../src/kinds/azure/key-vault-key.ts'
import vault from '../../../src/kinds/azure/key-vault.ts'
import { UNKNOWN_SENTINEL } from '../../../src/model/resource.ts'
import type { KindFixture } from '../fixture.ts'

const VAULT = '/subscriptions/6f2c8d1e/resourceGroups/ledger-prod/providers/Microsoft.KeyVault/vaults/ledger-vault'
const KEY = { id: `${VAULT}/keys/disks`, name: 'disks' }
const VAULT_URN = 'urn:pulumi:prod::ledger::azure-native:keyvault:Vault::ledger-vault'
const KEY_URN = 'urn:pulumi:prod::ledger::azure-native:keyvault:Key::disks'

const rotationPolicy = {
  attributes: { expiryTime: 'P1Y' },
  lifetimeActions: [
    { action: { type: 'notify' }, trigger: { timeBeforeExpiry: 'P30D' } },
    { action: { type: 'rotate' }, trigger: { timeAfterCreate: 'P90D' } }
  ]
}

const nothing = {
  placement: { regions: '?not-collected', zones: [] },
  encryptionAtRest: { key: '?not-collected' },
  keyRotation: { everyDays: 'never' },
  deletionProtection: { enabled: '?not-collected' }
}

const rotating = (trigger: object, expiryTime = 'P1Y') => ({
  document: {
    properties: { kty: 'RSA', rotationPolicy: { attributes: { expiryTime }, lifetimeActions: [{ action: { type: 'Rotate' }, trigger }] } }
  }
})

export default {
  kind,
  same: {
    'azure-native': {
      document: {
        keyName: 'disks',
        vaultName: 'ledger-vault',
        resourceGroupName: 'ledger-prod',
        properties: { kty: 'RSA-HSM', keySize: 3072, attributes: { enabled: true }, rotationPolicy }
      }
    },
    arm: {
      resource: KEY,
      document: {
        ...KEY,
        type: 'Microsoft.KeyVault/vaults/keys',
        location: 'westeurope',
        tags: {},
        properties: {
          attributes: { enabled: true, created: 1767261600, updated: 1767261600, recoveryLevel: 'Recoverable' },
          kty: 'RSA-HSM',
          keyOps: ['encrypt', 'decrypt', 'sign', 'verify', 'wrapKey', 'unwrapKey'],
          keySize: 3072,
          keyUri: 'https://ledger-vault.vault.azure.net/keys/disks',
          keyUriWithVersion: 'https://ledger-vault.vault.azure.net/keys/disks/fd618d9519b74f9aae94ade66b876acc',
          rotationPolicy
        }
      }
    }
  },
  facets: {
    placement: { regions: '?not-collected', zones: [] },
    encryptionAtRest: { key: 'hsm-key' },
    keyRotation: { everyDays: 90 },
    deletionProtection: { enabled: '?not-collected' }
  },
  failing: {
    'azure-native': { document: { keyName: 'disks', vaultName: 'ledger-vault', properties: { kty: 'RSA', keySize: 2048 } } },
    arm: { resource: KEY, document: { ...KEY, properties: { kty: 'RSA', keySize: 2048, attributes: { enabled: true } } } }
  },
  failingFacets: { encryptionAtRest: { key: 'customer-key' }, keyRotation: { everyDays: 'never' } },
  absent: { 'azure-native': nothing, arm: nothing },
  links: {
    'azure-native': { childOf: [{ text: 'ledger-vault' }] },
    arm: { childOf: [{ text: VAULT }] }
  },
  cases: [
    {
      title: 'counts back from the expiry of a version',
      dialect: 'azure-native',
      given: rotating({ timeBeforeExpiry: 'P30D' }),
      facets: { keyRotation: { everyDays: 335 } }
    },
    {
      title: 'counts a month as a twelfth of a year',
      dialect: 'arm',
      given: rotating({ timeAfterCreate: 'P3M' }),
      facets: { keyRotation: { everyDays: 91 } }
    },
    {
      title: 'reads years',
      dialect: 'arm',
      given: rotating({ timeAfterCreate: 'P1Y' }, 'P2Y'),
      facets: { keyRotation: { everyDays: 365 } }
    },
    {
      title: 'never rotates when its policy only notifies',
      dialect: 'azure-native',
      given: {
        document: {
          properties: { rotationPolicy: { lifetimeActions: [{ action: { type: 'notify' }, trigger: { timeBeforeExpiry: 'P30D' } }] } }
        }
      },
      facets: { keyRotation: { everyDays: 'never' } }
    },
    {
      title: 'does not understand a duration in hours',
      dialect: 'arm',
      given: rotating({ timeAfterCreate: 'PT12H' }),
      facets: { keyRotation: { everyDays: '?unreadable' } }
    }
  ],
  neighbours: [
    {
      title: 'lies where its vault lies and is protected as its vault is',
      kinds: [kind, vault],
      resources: [
        {
          typeSystem: 'pulumi',
          type: 'azure-native:keyvault:Vault',
          id: VAULT_URN,
          document: { location: 'westeurope', properties: { enablePurgeProtection: true } }
        },
        {
          typeSystem: 'pulumi',
          type: 'azure-native:keyvault:Key',
          id: KEY_URN,
          wires: { vaultName: [VAULT_URN] },
          document: { vaultName: UNKNOWN_SENTINEL, properties: { kty: 'EC-HSM' } }
        }
      ],
      of: KEY_URN,
      facets: {
        placement: { regions: ['westeurope'], zones: [] },
        deletionProtection: { enabled: true },
        encryptionAtRest: { key: 'hsm-key' }
      }
    },
    {
      title: 'leaves open what its vault decides when the vault was not collected',
      kinds: [kind, vault],
      resources: [
        {
          typeSystem: 'arm',
          type: 'Microsoft.KeyVault/vaults/keys',
          id: KEY.id,
          origin: 'observed',
          document: { properties: { kty: 'RSA' } }
        }
      ],
      of: KEY.id,
      facets: { placement: { regions: '?not-collected', zones: [] }, deletionProtection: { enabled: '?not-collected' } }
    }
  ]
} satisfies KindFixture
