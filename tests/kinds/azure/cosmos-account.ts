import kind from '../../../src/kinds/azure/cosmos-account.ts'
import diagnosticSetting from '../../../src/kinds/azure/diagnostic-setting.ts'
import managementLock from '../../../src/kinds/azure/management-lock.ts'
import privateEndpoint from '../../../src/kinds/azure/private-endpoint.ts'
import { UNKNOWN_SENTINEL } from '../../../src/model/resource.ts'
import type { KindFixture } from '../fixture.ts'

const GROUP = '/subscriptions/6f2c8d1e/resourceGroups/reports-prod'
const ACCOUNT = `${GROUP}/providers/Microsoft.DocumentDB/databaseAccounts/reports`
const KEY = 'https://reports-vault.vault.azure.net/keys/data'
const ENDPOINT = `${GROUP}/providers/Microsoft.Network/privateEndpoints/reports`
const WORKSPACE = `${GROUP}/providers/Microsoft.OperationalInsights/workspaces/siem`
const SUBNET = `${GROUP}/providers/Microsoft.Network/virtualNetworks/reports/subnets/app`
const urn = (type: string, name: string) => `urn:pulumi:prod::reports::azure-native:${type}::${name}`

const LOCATIONS = [
  { locationName: 'North Europe', failoverPriority: 1, isZoneRedundant: true },
  { locationName: 'West Europe', failoverPriority: 0, isZoneRedundant: true }
]
const CLOSED = {
  keyVaultKeyUri: KEY,
  publicNetworkAccess: 'Disabled',
  disableLocalAuth: true,
  minimalTlsVersion: 'Tls12',
  backupPolicy: { type: 'Continuous', continuousModeProperties: { tier: 'Continuous7Days' } }
}
const account = (properties: object) => ({
  id: ACCOUNT,
  typeSystem: 'arm' as const,
  type: 'Microsoft.DocumentDB/databaseAccounts',
  origin: 'observed' as const,
  document: { id: ACCOUNT, name: 'reports', location: 'West Europe', properties: { locations: LOCATIONS, ...properties } }
})
const open = { reach: 'open', sources: ['0.0.0.0/0'] }
const nothing = {
  placement: { regions: '?not-collected', zones: [] },
  replication: { regions: '?not-collected' },
  publicAddress: { addresses: ['public endpoint'] },
  publicEndpoint: open,
  anonymousAccess: 'not-applicable',
  privateConnectivity: { attached: false },
  encryptionAtRest: { key: 'provider-key' },
  encryptionInTransit: { plaintextRefused: true, minimumTls: '1.2' },
  zoneRedundancy: { zones: '?not-collected' },
  backup: {
    enabled: true,
    everyHours: 4,
    retentionDays: 1 / 3,
    restoreWindowDays: 0,
    regions: '?not-collected',
    zones: 1,
    key: 'provider-key'
  },
  deletionProtection: { enabled: false },
  identity: { directoryOnly: false },
  audit: { enabled: false, retentionDays: 0 }
}

export default {
  kind,
  same: {
    'azure-native': {
      document: {
        accountName: 'reports',
        resourceGroupName: 'reports-prod',
        location: 'westeurope',
        databaseAccountOfferType: 'Standard',
        locations: LOCATIONS,
        ...CLOSED,
        tags: { plan: 'basic' }
      }
    },
    arm: {
      resource: { id: ACCOUNT },
      document: {
        id: ACCOUNT,
        name: 'reports',
        location: 'West Europe',
        kind: 'GlobalDocumentDB',
        tags: { plan: 'basic' },
        properties: {
          provisioningState: 'Succeeded',
          documentEndpoint: 'https://reports.documents.azure.com:443/',
          databaseAccountOfferType: 'Standard',
          locations: LOCATIONS.map((location) => ({ id: `reports-${location.failoverPriority}`, ...location })),
          ipRules: [],
          virtualNetworkRules: [],
          isVirtualNetworkFilterEnabled: false,
          ...CLOSED
        }
      }
    }
  },
  facets: {
    placement: { regions: ['westeurope'], zones: [] },
    replication: { regions: ['northeurope'] },
    publicAddress: { addresses: [] },
    publicEndpoint: { reach: 'closed', sources: [] },
    anonymousAccess: 'not-applicable',
    privateConnectivity: { attached: false },
    encryptionAtRest: { key: 'customer-key' },
    encryptionInTransit: { plaintextRefused: true, minimumTls: '1.2' },
    zoneRedundancy: { zones: 2 },
    backup: {
      enabled: true,
      everyHours: 0,
      retentionDays: 7,
      restoreWindowDays: 7,
      regions: ['westeurope', 'northeurope'],
      zones: 3,
      key: 'customer-key'
    },
    backupHistory: 'not-modelled',
    immutability: 'not-modelled',
    deletionProtection: { enabled: false },
    identity: { directoryOnly: true },
    audit: { enabled: false, retentionDays: 0 }
  },
  links: {
    'azure-native': { childOf: [{ text: 'reports-prod' }], uses: [{ text: 'reports-prod' }], encryptedBy: [{ text: 'data' }] },
    arm: { childOf: [], uses: [{ text: GROUP }], encryptedBy: [{ text: 'data' }] }
  },
  failing: {
    'azure-native': { document: { locations: [{ locationName: 'West Europe', failoverPriority: 0 }], minimalTlsVersion: 'Tls' } },
    arm: {
      document: { properties: { locations: [{ locationName: 'West Europe', failoverPriority: 0 }], minimalTlsVersion: 'Tls' } }
    }
  },
  failingFacets: {
    publicEndpoint: open,
    publicAddress: { addresses: ['public endpoint'] },
    encryptionAtRest: { key: 'provider-key' },
    encryptionInTransit: { plaintextRefused: true, minimumTls: '1.0' },
    zoneRedundancy: { zones: 1 },
    // Snapshots for eight hours, copied to Ireland.
    backup: { ...nothing.backup, regions: ['westeurope', 'northeurope'] },
    identity: { directoryOnly: false }
  },
  absent: { 'azure-native': nothing, arm: nothing },
  cases: [
    ...[
      { title: 'from anywhere behind no firewall', properties: {}, means: open },
      {
        title: 'from the addresses of its rules',
        properties: { ipRules: [{ ipAddressOrRange: '203.0.113.0/24' }] },
        means: { reach: 'restricted', sources: ['203.0.113.0/24'] }
      },
      {
        title: 'from all of Azure by the rule that stands for it',
        properties: { ipRules: [{ ipAddressOrRange: '0.0.0.0' }] },
        means: { reach: 'restricted', sources: ['azure-services'] }
      },
      {
        title: 'from anywhere by a rule for everywhere',
        properties: { ipRules: [{ ipAddressOrRange: '0.0.0.0/0' }, { ipAddressOrRange: '203.0.113.7' }] },
        means: { reach: 'open', sources: ['0.0.0.0/0', '203.0.113.7'] }
      },
      {
        title: 'from the subnets of its filter',
        properties: { isVirtualNetworkFilterEnabled: true, virtualNetworkRules: [{ id: SUBNET }] },
        means: { reach: 'restricted', sources: [SUBNET] }
      },
      {
        title: 'from anywhere when rules for subnets are not switched on',
        properties: { virtualNetworkRules: [{ id: SUBNET }] },
        means: open
      },
      {
        title: 'as its perimeter says',
        properties: { publicNetworkAccess: 'SecuredByPerimeter' },
        means: { reach: '?not-collected', sources: '?not-collected' }
      },
      {
        title: 'from addresses that are not known yet',
        properties: { ipRules: [{ ipAddressOrRange: UNKNOWN_SENTINEL }] },
        means: { reach: '?computed', sources: '?computed' }
      }
    ].map(({ title, properties, means }) => ({
      title: `is reached ${title}`,
      dialect: 'azure-native' as const,
      given: { document: { locations: LOCATIONS, ...properties } },
      facets: { publicEndpoint: means }
    })),
    {
      title: 'keeps periodic snapshots as long as they say, in zones of its region',
      dialect: 'arm',
      given: {
        document: {
          properties: {
            locations: LOCATIONS,
            backupPolicy: {
              type: 'Periodic',
              periodicModeProperties: {
                backupIntervalInMinutes: 1440,
                backupRetentionIntervalInHours: 720,
                backupStorageRedundancy: 'Zone'
              }
            }
          }
        }
      },
      facets: {
        backup: {
          enabled: true,
          everyHours: 24,
          retentionDays: 30,
          restoreWindowDays: 0,
          regions: ['westeurope'],
          zones: 3,
          key: 'provider-key'
        }
      }
    },
    {
      title: 'keeps its log for thirty days unless it says seven, in as few zones as its least safe region',
      dialect: 'arm',
      given: {
        document: {
          properties: {
            locations: [...LOCATIONS, { locationName: 'France Central', failoverPriority: 2 }],
            backupPolicy: { type: 'Continuous' }
          }
        }
      },
      facets: {
        zoneRedundancy: { zones: 1 },
        replication: { regions: ['northeurope', 'francecentral'] },
        backup: {
          enabled: true,
          everyHours: 0,
          retentionDays: 30,
          restoreWindowDays: 30,
          regions: ['westeurope', 'northeurope', 'francecentral'],
          zones: 1,
          key: 'provider-key'
        }
      }
    },
    ...[
      ['Tls11', '1.1'],
      ['Tls13', '1.3']
    ].map(([text, minimumTls]) => ({
      title: `takes ${text} as TLS ${minimumTls}`,
      dialect: 'azure-native' as const,
      given: { document: { minimalTlsVersion: text } },
      facets: { encryptionInTransit: { plaintextRefused: true, minimumTls } }
    })),
    {
      title: 'does not know a version of TLS by another name',
      dialect: 'azure-native',
      given: { document: { minimalTlsVersion: 'Newest' } },
      facets: { encryptionInTransit: { plaintextRefused: true, minimumTls: '?unreadable' } }
    }
  ],
  neighbours: [
    {
      title: 'is on a private network by an endpoint that was let in',
      kinds: [kind, privateEndpoint],
      resources: [
        account(CLOSED),
        {
          id: ENDPOINT,
          typeSystem: 'arm',
          type: 'Microsoft.Network/privateEndpoints',
          origin: 'observed',
          document: {
            properties: {
              privateLinkServiceConnections: [
                { properties: { privateLinkServiceId: ACCOUNT, privateLinkServiceConnectionState: { status: 'Approved' } } }
              ]
            }
          }
        }
      ],
      of: ACCOUNT,
      facets: { privateConnectivity: { attached: true } }
    },
    {
      title: 'logs who reads and writes data by its diagnostic setting',
      kinds: [kind, diagnosticSetting],
      resources: [
        account(CLOSED),
        {
          id: `${ACCOUNT}/providers/Microsoft.Insights/diagnosticSettings/to-siem`,
          typeSystem: 'arm',
          type: 'Microsoft.Insights/diagnosticSettings',
          origin: 'observed',
          document: { properties: { workspaceId: WORKSPACE, logs: [{ category: 'DataPlaneRequests', enabled: true }] } }
        }
      ],
      of: ACCOUNT,
      facets: { audit: { enabled: true, retentionDays: '?not-collected' } }
    },
    {
      title: 'cannot be deleted under a lock of its own',
      kinds: [kind, managementLock],
      resources: [
        {
          id: urn('cosmosdb:DatabaseAccount', 'reports'),
          typeSystem: 'pulumi',
          type: 'azure-native:cosmosdb:DatabaseAccount',
          document: {}
        },
        {
          id: urn('authorization:ManagementLockByScope', 'keep'),
          typeSystem: 'pulumi',
          type: 'azure-native:authorization:ManagementLockByScope',
          document: { scope: UNKNOWN_SENTINEL, level: 'CanNotDelete' },
          wires: { scope: [urn('cosmosdb:DatabaseAccount', 'reports')] }
        }
      ],
      of: urn('cosmosdb:DatabaseAccount', 'reports'),
      facets: { deletionProtection: { enabled: true } }
    }
  ]
} satisfies KindFixture
