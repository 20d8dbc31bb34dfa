import { UNKNOWN_SENTINEL } from '../../../src/model/resource.ts'
import blobService from '../../../src/kinds/azure/blob-service.ts'
import diagnosticSetting from '../../../src/kinds/azure/diagnostic-setting.ts'
import managementPolicy from '../../../src/kinds/azure/storage-management-policy.ts'
import fileService from '../../../src/kinds/azure/file-service.ts'
import vaultKey from '../../../src/kinds/azure/key-vault-key.ts'
import resourceGroup from '../../../src/kinds/azure/resource-group.ts'
import kind from '../../../src/kinds/azure/storage-account.ts'
import type { KindFixture } from '../fixture.ts'

const GROUP = '/subscriptions/6f2c8d1e/resourceGroups/ledger-prod'
const ACCOUNT = `${GROUP}/providers/Microsoft.Storage/storageAccounts/ledgerreports`
const SUBNET = `${GROUP}/providers/Microsoft.Network/virtualNetworks/ledger-net/subnets/reports`
const URN = 'urn:pulumi:prod::ledger::azure-native:storage:StorageAccount::reports'
const GROUP_URN = 'urn:pulumi:prod::ledger::azure-native:resources:ResourceGroup::ledger-prod'
const KEY_URN = 'urn:pulumi:prod::ledger::azure-native:keyvault:Key::reports-key'

const IMMUTABLE = {
  enabled: true,
  immutabilityPolicy: { immutabilityPeriodSinceCreationInDays: 30, state: 'Locked', allowProtectedAppendWrites: false }
}

const WITHOUT_VERSIONS = {
  actions: {
    baseBlob: { delete: { daysAfterModificationGreaterThan: 30 } },
    snapshot: { delete: { daysAfterCreationGreaterThan: 2 } }
  },
  filters: { blobTypes: ['blockBlob', 'appendBlob'] }
}
const RULE = {
  enabled: true,
  name: 'expiry',
  type: 'Lifecycle',
  definition: { ...WITHOUT_VERSIONS, actions: { ...WITHOUT_VERSIONS.actions, version: { delete: { daysAfterCreationGreaterThan: 45 } } } }
}

const OTHER = `${ACCOUNT}2`

/** A live account whose blob service keeps for a week what was deleted, and the days after which it has deleted. */
function stored(
  title: string,
  { rules, held, ...service }: { readonly rules?: readonly object[]; readonly isVersioningEnabled?: boolean; readonly held?: object },
  days: readonly number[]
) {
  const [earliestDays, latestDays, afterDeletionDays] = days
  const live = { typeSystem: 'arm', origin: 'observed' } as const
  const policy = {
    ...live,
    type: 'Microsoft.Storage/storageAccounts/managementPolicies',
    id: `${rules === undefined ? OTHER : ACCOUNT}/managementPolicies/default`,
    document: { properties: { policy: { rules: rules ?? [RULE] } } }
  }
  return {
    title,
    kinds: [kind, blobService, fileService, managementPolicy],
    resources: [
      {
        ...live,
        type: 'Microsoft.Storage/storageAccounts',
        id: ACCOUNT,
        document: { properties: { immutableStorageWithVersioning: held } }
      },
      {
        ...live,
        type: 'Microsoft.Storage/storageAccounts/blobServices',
        id: `${ACCOUNT}/blobServices/default`,
        document: { properties: { deleteRetentionPolicy: { enabled: true, days: 7 }, ...service } }
      },
      policy
    ],
    of: ACCOUNT,
    facets: { retention: { earliestDays, latestDays, afterDeletionDays } }
  }
}

export default {
  kind,
  same: {
    'azure-native': {
      document: {
        accountName: 'ledgerreports',
        resourceGroupName: 'ledger-prod',
        location: 'West Europe',
        kind: 'StorageV2',
        sku: { name: 'Standard_RAGZRS' },
        allowBlobPublicAccess: false,
        allowSharedKeyAccess: false,
        immutableStorageWithVersioning: IMMUTABLE,
        enableHttpsTrafficOnly: true,
        minimumTlsVersion: 'TLS1_2',
        publicNetworkAccess: 'Enabled',
        networkRuleSet: {
          bypass: 'AzureServices',
          defaultAction: 'Deny',
          ipRules: [{ iPAddressOrRange: '203.0.113.0/24', action: 'Allow' }],
          virtualNetworkRules: [{ virtualNetworkResourceId: SUBNET, action: 'Allow' }]
        },
        encryption: {
          keySource: 'Microsoft.Keyvault',
          keyVaultProperties: { keyName: 'reports', keyVaultUri: 'https://ledger-vault.vault.azure.net' },
          identity: { userAssignedIdentity: `${GROUP}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/ledger` }
        }
      }
    },
    arm: {
      resource: { id: ACCOUNT, name: 'ledgerreports', location: 'westeurope' },
      document: {
        id: ACCOUNT,
        name: 'ledgerreports',
        type: 'Microsoft.Storage/storageAccounts',
        kind: 'StorageV2',
        location: 'westeurope',
        sku: { name: 'Standard_RAGZRS', tier: 'Standard' },
        tags: {},
        properties: {
          provisioningState: 'Succeeded',
          creationTime: '2026-03-02T09:14:11.1234567Z',
          primaryLocation: 'westeurope',
          secondaryLocation: 'northeurope',
          statusOfPrimary: 'available',
          allowBlobPublicAccess: false,
          allowSharedKeyAccess: false,
          immutableStorageWithVersioning: IMMUTABLE,
          supportsHttpsTrafficOnly: true,
          minimumTlsVersion: 'TLS1_2',
          publicNetworkAccess: 'Enabled',
          networkAcls: {
            bypass: 'AzureServices',
            defaultAction: 'Deny',
            ipRules: [{ value: '203.0.113.0/24', action: 'Allow' }],
            virtualNetworkRules: [{ id: SUBNET, action: 'Allow', state: 'Succeeded' }],
            resourceAccessRules: []
          },
          privateEndpointConnections: [
            {
              id: `${ACCOUNT}/privateEndpointConnections/reports-pe`,
              name: 'reports-pe',
              properties: {
                provisioningState: 'Succeeded',
                privateLinkServiceConnectionState: { status: 'Pending', actionRequired: 'None' }
              }
            }
          ],
          encryption: {
            keySource: 'Microsoft.Keyvault',
            keyvaultproperties: { keyname: 'reports', keyvaulturi: 'https://ledger-vault.vault.azure.net' },
            services: { blob: { enabled: true, keyType: 'Account' }, file: { enabled: true, keyType: 'Account' } }
          },
          primaryEndpoints: { blob: 'https://ledgerreports.blob.core.windows.net/', file: 'https://ledgerreports.file.core.windows.net/' }
        }
      }
    }
  },
  facets: {
    edition: { name: 'StorageV2' },
    placement: { regions: ['westeurope'], zones: [] },
    replication: { regions: ['northeurope'] },
    publicEndpoint: { reach: 'restricted', sources: ['203.0.113.0/24', SUBNET] },
    anonymousAccess: { allowed: false },
    privateConnectivity: { attached: false },
    encryptionAtRest: { key: 'customer-key' },
    encryptionInTransit: { plaintextRefused: true, minimumTls: '1.2' },
    zoneRedundancy: { zones: 3 },
    backup: {
      enabled: false,
      everyHours: Number.POSITIVE_INFINITY,
      retentionDays: 0,
      restoreWindowDays: 0,
      regions: [],
      zones: 0,
      key: 'none'
    },
    softDelete: { days: '?not-collected' },
    retention: { earliestDays: Infinity, latestDays: Infinity, afterDeletionDays: '?not-collected' },
    immutability: { days: 30, locked: true },
    identity: { directoryOnly: true },
    audit: { enabled: false, retentionDays: 0 }
  },
  failing: {
    'azure-native': {
      document: {
        resourceGroupName: 'ledger-prod',
        location: 'brazilsouth',
        kind: 'Storage',
        sku: { name: 'Standard_GRS' },
        allowBlobPublicAccess: true,
        enableHttpsTrafficOnly: false,
        minimumTlsVersion: 'TLS1_0',
        isSftpEnabled: true
      }
    },
    arm: {
      document: {
        location: 'brazilsouth',
        kind: 'Storage',
        sku: { name: 'Standard_GRS', tier: 'Standard' },
        properties: {
          allowBlobPublicAccess: true,
          supportsHttpsTrafficOnly: false,
          minimumTlsVersion: 'TLS1_0',
          isSftpEnabled: true,
          networkAcls: { bypass: 'AzureServices', defaultAction: 'Allow', ipRules: [], virtualNetworkRules: [] },
          encryption: { keySource: 'Microsoft.Storage' }
        }
      }
    }
  },
  failingFacets: {
    edition: { name: 'Storage' },
    replication: { regions: ['southcentralus'] },
    publicEndpoint: { reach: 'open', sources: ['0.0.0.0/0'] },
    anonymousAccess: { allowed: true },
    encryptionAtRest: { key: 'provider-key' },
    encryptionInTransit: { plaintextRefused: false, minimumTls: '1.0' },
    zoneRedundancy: { zones: 1 },
    identity: { directoryOnly: false }
  },
  absent: {
    'azure-native': {
      placement: { regions: '?not-collected', zones: [] },
      replication: { regions: '?not-collected' },
      publicEndpoint: { reach: 'open', sources: ['0.0.0.0/0'] },
      anonymousAccess: { allowed: '?not-collected' },
      privateConnectivity: { attached: false },
      encryptionAtRest: { key: 'provider-key' },
      encryptionInTransit: { plaintextRefused: true, minimumTls: '1.0' },
      edition: { name: '?not-collected' },
      zoneRedundancy: { zones: '?not-collected' },
      backup: {
        enabled: false,
        everyHours: Number.POSITIVE_INFINITY,
        retentionDays: 0,
        restoreWindowDays: 0,
        regions: [],
        zones: 0,
        key: 'none'
      },
      softDelete: { days: '?not-collected' },
      retention: { earliestDays: Infinity, latestDays: Infinity, afterDeletionDays: '?not-collected' },
      immutability: { days: '?not-collected', locked: '?not-collected' },
      identity: { directoryOnly: false },
      audit: { enabled: false, retentionDays: 0 }
    },
    arm: {
      placement: { regions: '?not-collected', zones: [] },
      replication: { regions: '?not-collected' },
      publicEndpoint: { reach: 'open', sources: ['0.0.0.0/0'] },
      anonymousAccess: { allowed: '?not-collected' },
      privateConnectivity: { attached: false },
      encryptionAtRest: { key: 'provider-key' },
      encryptionInTransit: { plaintextRefused: true, minimumTls: '1.0' },
      edition: { name: '?not-collected' },
      zoneRedundancy: { zones: '?not-collected' },
      backup: {
        enabled: false,
        everyHours: Number.POSITIVE_INFINITY,
        retentionDays: 0,
        restoreWindowDays: 0,
        regions: [],
        zones: 0,
        key: 'none'
      },
      softDelete: { days: '?not-collected' },
      retention: { earliestDays: Infinity, latestDays: Infinity, afterDeletionDays: '?not-collected' },
      immutability: { days: '?not-collected', locked: '?not-collected' },
      identity: { directoryOnly: false },
      audit: { enabled: false, retentionDays: 0 }
    }
  },
  links: {
    'azure-native': { childOf: [{ text: 'ledger-prod' }], encryptedBy: [{ text: 'reports' }] },
    arm: { childOf: [], encryptedBy: [{ text: 'reports' }] }
  },
  cases: [
    {
      title: 'holds everything for a time that can be shortened',
      dialect: 'arm',
      given: {
        document: {
          properties: {
            immutableStorageWithVersioning: {
              enabled: true,
              immutabilityPolicy: { immutabilityPeriodSinceCreationInDays: 7, state: 'Unlocked' }
            }
          }
        }
      },
      facets: { immutability: { days: 7, locked: false } }
    },
    {
      title: 'leaves it to containers what they hold',
      dialect: 'azure-native',
      given: { document: { immutableStorageWithVersioning: { enabled: true } } },
      facets: { immutability: { days: '?not-collected', locked: '?not-collected' } }
    },
    {
      title: 'does not count a policy that is off',
      dialect: 'arm',
      given: {
        document: {
          properties: {
            immutableStorageWithVersioning: {
              enabled: true,
              immutabilityPolicy: { immutabilityPeriodSinceCreationInDays: 7, state: 'Disabled' }
            }
          }
        }
      },
      facets: { immutability: { days: '?not-collected', locked: '?not-collected' } }
    },
    ...(
      [
        ['Premium_LRS', 1, []],
        ['Premium_ZRS', 3, []],
        ['Standard_LRS', 1, []],
        ['StandardV2_GZRS', 3, ['northeurope']],
        ['Standard_RAGRS', 1, ['northeurope']]
      ] as const
    ).map(([name, zones, regions]) => ({
      title: `keeps ${name} on ${zones} zones and in ${regions.length} further regions`,
      dialect: 'azure-native' as const,
      given: { document: { location: 'westeurope', sku: { name } } },
      facets: { zoneRedundancy: { zones }, replication: { regions } }
    })),
    {
      title: 'is closed when public access is disabled, whatever the firewall lets in',
      dialect: 'arm',
      given: { document: { properties: { publicNetworkAccess: 'Disabled', networkAcls: { defaultAction: 'Allow' } } } },
      facets: { publicEndpoint: { reach: 'closed', sources: [] } }
    },
    {
      title: 'leaves open what a network security perimeter lets in',
      dialect: 'arm',
      given: { document: { properties: { publicNetworkAccess: 'SecuredByPerimeter' } } },
      facets: { publicEndpoint: { reach: '?not-collected', sources: '?not-collected' } }
    },
    {
      title: 'lets no address in when the firewall denies without a rule',
      dialect: 'azure-native',
      given: { document: { networkRuleSet: { defaultAction: 'Deny' } } },
      facets: { publicEndpoint: { reach: 'restricted', sources: [] } }
    },
    {
      title: 'accepts plaintext over NFS',
      dialect: 'arm',
      given: { document: { properties: { supportsHttpsTrafficOnly: true, isNfsV3Enabled: true } } },
      facets: { encryptionInTransit: { plaintextRefused: false, minimumTls: '1.0' } }
    },
    {
      title: 'accepts plaintext over NFS',
      dialect: 'azure-native',
      given: { document: { enableNfsV3: true } },
      facets: { encryptionInTransit: { plaintextRefused: false, minimumTls: '1.0' } }
    },
    {
      title: 'tells a key in a managed HSM by its host',
      dialect: 'azure-native',
      given: {
        document: {
          encryption: {
            keySource: 'Microsoft.Keyvault',
            keyVaultProperties: { keyName: 'reports', keyVaultUri: 'https://ledger.managedhsm.azure.net' }
          }
        }
      },
      facets: { encryptionAtRest: { key: 'hsm-key' } }
    },
    {
      title: 'counts only an approved private endpoint',
      dialect: 'arm',
      given: {
        document: {
          properties: {
            privateEndpointConnections: [
              { properties: { privateLinkServiceConnectionState: { status: 'Pending' } } },
              { properties: { privateLinkServiceConnectionState: { status: 'Approved' } } }
            ]
          }
        }
      },
      facets: { privateConnectivity: { attached: true } }
    }
  ],
  neighbours: [
    {
      title: 'takes its region, and the pair of it, from the resource group of the program',
      kinds: [kind, resourceGroup],
      resources: [
        {
          typeSystem: 'pulumi',
          type: 'azure-native:resources:ResourceGroup',
          id: GROUP_URN,
          document: { location: 'Germany West Central' }
        },
        {
          typeSystem: 'pulumi',
          type: 'azure-native:storage:StorageAccount',
          id: URN,
          wires: { resourceGroupName: [GROUP_URN] },
          document: { resourceGroupName: UNKNOWN_SENTINEL, sku: { name: 'Standard_GRS' } }
        }
      ],
      of: URN,
      facets: { placement: { regions: ['germanywestcentral'], zones: [] }, replication: { regions: ['germanynorth'] } }
    },
    {
      title: 'keeps what is deleted for as long as the shortest of its services',
      kinds: [kind, blobService, fileService],
      resources: [
        {
          typeSystem: 'arm',
          type: 'Microsoft.Storage/storageAccounts',
          id: ACCOUNT,
          origin: 'observed',
          document: { location: 'westeurope' }
        },
        {
          typeSystem: 'arm',
          type: 'Microsoft.Storage/storageAccounts/blobServices',
          id: `${ACCOUNT}/blobServices/default`,
          origin: 'observed',
          document: { properties: { deleteRetentionPolicy: { enabled: true, days: 30 } } }
        },
        {
          typeSystem: 'arm',
          type: 'Microsoft.Storage/storageAccounts/fileServices',
          id: `${ACCOUNT}/fileServices/default`,
          origin: 'observed',
          document: { properties: { shareDeleteRetentionPolicy: { enabled: true, days: 7 } } }
        }
      ],
      of: ACCOUNT,
      facets: { softDelete: { days: 7 } }
    },
    stored('deletes by its rules, and keeps what it deleted for a week', { rules: [RULE] }, [30, 39, 7]),
    stored('keeps versions for as long as its rules say', { rules: [RULE], isVersioningEnabled: true }, [30, 52, 52]),
    stored('keeps versions of which no rule speaks', { rules: [{ ...RULE, definition: WITHOUT_VERSIONS }], isVersioningEnabled: true }, [
      30,
      Infinity,
      Infinity
    ]),
    stored(
      'deletes nothing before what holds it lets go',
      { rules: [RULE], held: { ...IMMUTABLE, immutabilityPolicy: { immutabilityPeriodSinceCreationInDays: 90, state: 'Locked' } } },
      [30, 97, 7]
    ),
    stored('keeps everything without rules', {}, [Infinity, Infinity, 7]),
    stored('keeps everything without rules, and versions of it', { isVersioningEnabled: true }, [Infinity, Infinity, Infinity]),
    {
      title: 'does not know of rules that were not collected',
      kinds: [kind, blobService, fileService, managementPolicy],
      resources: [{ typeSystem: 'arm', type: 'Microsoft.Storage/storageAccounts', id: ACCOUNT, origin: 'observed', document: {} }],
      gaps: [
        {
          what: 'rules of accounts were denied',
          why: 'denied',
          types: ['Microsoft.Storage/storageAccounts/managementPolicies']
        }
      ],
      of: ACCOUNT,
      facets: { retention: { earliestDays: '?not-collected', latestDays: '?not-collected', afterDeletionDays: '?not-collected' } }
    },
    {
      title: 'leaves soft delete open when its services were not collected',
      kinds: [kind, blobService, fileService, diagnosticSetting],
      resources: [{ typeSystem: 'arm', type: 'Microsoft.Storage/storageAccounts', id: ACCOUNT, origin: 'observed', document: {} }],
      of: ACCOUNT,
      facets: { softDelete: { days: '?not-collected' }, audit: { enabled: '?not-collected', retentionDays: '?not-collected' } }
    },
    {
      title: 'does not take the days of its file service for those of blobs that were not collected',
      kinds: [kind, blobService, fileService],
      resources: [
        { typeSystem: 'arm', type: 'Microsoft.Storage/storageAccounts', id: ACCOUNT, origin: 'observed', document: { kind: 'StorageV2' } },
        {
          typeSystem: 'arm',
          type: 'Microsoft.Storage/storageAccounts/fileServices',
          id: `${ACCOUNT}/fileServices/default`,
          origin: 'observed',
          document: { properties: { shareDeleteRetentionPolicy: { enabled: true, days: 90 } } }
        }
      ],
      of: ACCOUNT,
      facets: { softDelete: { days: '?not-collected' } }
    },
    {
      title: 'keeps deleted files of an account that has nothing else',
      kinds: [kind, blobService, fileService],
      resources: [
        {
          typeSystem: 'arm',
          type: 'Microsoft.Storage/storageAccounts',
          id: ACCOUNT,
          origin: 'observed',
          document: { kind: 'FileStorage' }
        },
        {
          typeSystem: 'arm',
          type: 'Microsoft.Storage/storageAccounts/fileServices',
          id: `${ACCOUNT}/fileServices/default`,
          origin: 'observed',
          document: { properties: { shareDeleteRetentionPolicy: { enabled: true, days: 90 } } }
        }
      ],
      of: ACCOUNT,
      facets: { softDelete: { days: 90 } }
    },
    {
      title: 'keeps no deleted blobs when its program has no blob service',
      kinds: [kind, blobService, fileService],
      resources: [{ typeSystem: 'pulumi', type: 'azure-native:storage:StorageAccount', id: URN, document: { kind: 'StorageV2' } }],
      of: URN,
      facets: { softDelete: { days: 0 }, audit: { enabled: false, retentionDays: 0 } }
    },
    {
      title: 'leaves soft delete of an account for files open, where the default has changed',
      kinds: [kind, blobService, fileService],
      resources: [{ typeSystem: 'pulumi', type: 'azure-native:storage:StorageAccount', id: URN, document: { kind: 'FileStorage' } }],
      of: URN,
      facets: { softDelete: { days: '?not-collected' } }
    },
    {
      title: 'finds the blob service of a program through the wire',
      kinds: [kind, blobService, fileService],
      resources: [
        { typeSystem: 'pulumi', type: 'azure-native:storage:StorageAccount', id: URN, document: {} },
        {
          typeSystem: 'pulumi',
          type: 'azure-native:storage:BlobServiceProperties',
          id: 'urn:pulumi:prod::ledger::azure-native:storage:BlobServiceProperties::reports-blobs',
          wires: { accountName: [URN] },
          document: { accountName: UNKNOWN_SENTINEL, deleteRetentionPolicy: { enabled: true, days: 14 } }
        }
      ],
      of: URN,
      facets: { softDelete: { days: 14 } }
    },
    {
      title: 'keeps deleted shares of a program for less time than its blobs',
      kinds: [kind, blobService, fileService],
      resources: [
        { typeSystem: 'pulumi', type: 'azure-native:storage:StorageAccount', id: URN, document: {} },
        {
          typeSystem: 'pulumi',
          type: 'azure-native:storage:BlobServiceProperties',
          id: 'urn:pulumi:prod::ledger::azure-native:storage:BlobServiceProperties::reports-blobs',
          wires: { accountName: [URN] },
          document: { accountName: UNKNOWN_SENTINEL, deleteRetentionPolicy: { enabled: true, days: 14 } }
        },
        {
          typeSystem: 'pulumi',
          type: 'azure-native:storage:FileServiceProperties',
          id: 'urn:pulumi:prod::ledger::azure-native:storage:FileServiceProperties::reports-shares',
          wires: { accountName: [URN] },
          document: { accountName: UNKNOWN_SENTINEL, shareDeleteRetentionPolicy: { enabled: true, days: 3 } }
        }
      ],
      of: URN,
      facets: { softDelete: { days: 3 } }
    },
    {
      title: 'leaves soft delete open when its file service was not collected',
      kinds: [kind, blobService, fileService],
      resources: [
        { typeSystem: 'arm', type: 'Microsoft.Storage/storageAccounts', id: ACCOUNT, origin: 'observed', document: {} },
        {
          typeSystem: 'arm',
          type: 'Microsoft.Storage/storageAccounts/blobServices',
          id: `${ACCOUNT}/blobServices/default`,
          origin: 'observed',
          document: { properties: { deleteRetentionPolicy: { enabled: true, days: 30 } } }
        }
      ],
      of: ACCOUNT,
      facets: { softDelete: { days: '?not-collected' } }
    },
    {
      title: 'is audited by a setting on its blob service',
      kinds: [kind, diagnosticSetting],
      resources: [
        { typeSystem: 'arm', type: 'Microsoft.Storage/storageAccounts', id: ACCOUNT, origin: 'observed', document: {} },
        {
          typeSystem: 'arm',
          type: 'Microsoft.Insights/diagnosticSettings',
          id: `${ACCOUNT}/blobServices/default/providers/Microsoft.Insights/diagnosticSettings/to-siem`,
          origin: 'observed',
          document: {
            properties: { eventHubAuthorizationRuleId: '/subscriptions/6f2c8d1e/eh', logs: [{ categoryGroup: 'allLogs', enabled: true }] }
          }
        }
      ],
      of: ACCOUNT,
      facets: { audit: { enabled: true, retentionDays: '?not-collected' } }
    },
    {
      title: 'has an HSM key when the key that it is wired to says so',
      kinds: [kind, vaultKey],
      resources: [
        {
          typeSystem: 'pulumi',
          type: 'azure-native:keyvault:Key',
          id: KEY_URN,
          document: { keyName: 'reports', properties: { kty: 'RSA-HSM' } }
        },
        {
          typeSystem: 'pulumi',
          type: 'azure-native:storage:StorageAccount',
          id: URN,
          wires: { encryption: [KEY_URN] },
          document: {
            encryption: {
              keySource: 'Microsoft.Keyvault',
              keyVaultProperties: { keyName: UNKNOWN_SENTINEL, keyVaultUri: UNKNOWN_SENTINEL }
            }
          }
        }
      ],
      of: URN,
      facets: { encryptionAtRest: { key: 'hsm-key' } }
    }
  ]
} satisfies KindFixture
