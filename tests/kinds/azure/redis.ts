import diagnosticSetting from '../../../src/kinds/azure/diagnostic-setting.ts'
import privateEndpoint from '../../../src/kinds/azure/private-endpoint.ts'
import firewallRule from '../../../src/kinds/azure/redis-firewall-rule.ts'
import linkedServer from '../../../src/kinds/azure/redis-linked-server.ts'
import kind from '../../../src/kinds/azure/redis.ts'
import { UNKNOWN_SENTINEL } from '../../../src/model/resource.ts'
import type { KindFixture } from '../fixture.ts'

const GROUP = '/subscriptions/6f2c/resourceGroups/queue-prod/providers/Microsoft.Cache/Redis'
const CACHE = `${GROUP}/job-queue`
const SUBNET = '/subscriptions/6f2c/resourceGroups/queue-prod/providers/Microsoft.Network/virtualNetworks/queue-vnet/subnets/redis'
const urn = (type: string, name: string) => `urn:pulumi:prod::queue::azure-native:${type}::${name}`
const PROGRAM_CACHE = urn('redis:Redis', 'job-queue')

const PREMIUM = { name: 'Premium', family: 'P', capacity: 1 }
const live = (properties: object, zones?: readonly string[]) => ({
  id: CACHE,
  name: 'job-queue',
  type: 'Microsoft.Cache/Redis',
  location: 'West Europe',
  tags: { tenant: 'queue' },
  ...(zones === undefined ? {} : { zones }),
  properties: {
    provisioningState: 'Succeeded',
    redisVersion: '6.0',
    sku: PREMIUM,
    hostName: 'job-queue.redis.cache.windows.net',
    port: 6379,
    sslPort: 6380,
    updateChannel: 'Stable',
    ...properties
  }
})
const observed = (properties: object) => ({
  id: CACHE,
  typeSystem: 'arm' as const,
  type: 'Microsoft.Cache/Redis',
  origin: 'observed' as const,
  document: live(properties)
})
const rule = (name: string, startIP: string, endIP: string) => ({
  id: `${CACHE}/firewallRules/${name}`,
  typeSystem: 'arm' as const,
  type: 'Microsoft.Cache/Redis/firewallRules',
  origin: 'observed' as const,
  document: { name: `job-queue/${name}`, properties: { startIP, endIP } }
})
const program = (document: object) => ({ id: PROGRAM_CACHE, typeSystem: 'pulumi' as const, type: 'azure-native:redis:Redis', document })
const PERSISTENCE = { regions: '?not-collected', zones: '?not-collected', key: '?not-collected' }

export default {
  kind,
  same: {
    'azure-native': {
      document: {
        name: 'job-queue',
        resourceGroupName: 'queue-prod',
        location: 'westeurope',
        sku: PREMIUM,
        zones: ['1', '2', '3'],
        replicasPerPrimary: 2,
        enableNonSslPort: false,
        minimumTlsVersion: '1.2',
        publicNetworkAccess: 'Disabled',
        disableAccessKeyAuthentication: true,
        subnetId: SUBNET,
        redisConfiguration: {
          aadEnabled: 'true',
          rdbBackupEnabled: 'true',
          rdbBackupFrequency: '720',
          rdbBackupMaxSnapshotCount: '4',
          rdbStorageConnectionString: '[secret]'
        },
        tags: { tenant: 'queue' }
      }
    },
    arm: {
      resource: { id: CACHE },
      document: live(
        {
          replicasPerMaster: 2,
          replicasPerPrimary: 2,
          enableNonSslPort: false,
          minimumTlsVersion: '1.2',
          publicNetworkAccess: 'Disabled',
          disableAccessKeyAuthentication: true,
          subnetId: SUBNET,
          redisConfiguration: {
            'aad-enabled': 'true',
            'rdb-backup-enabled': 'true',
            'rdb-backup-frequency': '720',
            'rdb-backup-max-snapshot-count': '4',
            maxclients: '7500'
          }
        },
        ['1', '2', '3']
      )
    }
  },
  facets: {
    edition: { name: 'Premium' },
    placement: { regions: ['westeurope'], zones: ['1', '2', '3'] },
    replication: { regions: [] },
    publicEndpoint: { reach: 'closed', sources: [] },
    anonymousAccess: { allowed: false },
    privateConnectivity: { attached: true },
    encryptionAtRest: { key: 'provider-key' },
    encryptionInTransit: { plaintextRefused: true, minimumTls: '1.2' },
    zoneRedundancy: { zones: 3 },
    nodes: { minimum: 3 },
    // Four snapshots, one every twelve hours.
    backup: { enabled: true, everyHours: 12, retentionDays: 2, restoreWindowDays: 0, ...PERSISTENCE },
    identity: { directoryOnly: true },
    audit: { enabled: false, retentionDays: 0 }
  },
  links: {
    'azure-native': { childOf: [{ text: 'queue-prod' }], inSubnet: [{ text: SUBNET }] },
    arm: { childOf: [], inSubnet: [{ text: SUBNET }] }
  },
  failing: {
    'azure-native': {
      document: {
        name: 'job-test',
        location: 'westeurope',
        sku: { name: 'Basic', family: 'C', capacity: 1 },
        enableNonSslPort: true,
        minimumTlsVersion: '1.0',
        redisConfiguration: { authnotrequired: 'true' }
      }
    },
    arm: {
      document: live({
        sku: { name: 'Basic', family: 'C', capacity: 1 },
        enableNonSslPort: true,
        minimumTlsVersion: '1.0',
        publicNetworkAccess: 'Enabled',
        redisConfiguration: { authnotrequired: 'true' }
      })
    }
  },
  failingFacets: {
    edition: { name: 'Basic' },
    publicEndpoint: { reach: 'open', sources: ['0.0.0.0/0'] },
    anonymousAccess: { allowed: true },
    privateConnectivity: { attached: false },
    encryptionAtRest: { key: 'none' },
    encryptionInTransit: { plaintextRefused: false, minimumTls: '1.0' },
    zoneRedundancy: { zones: 1 },
    nodes: { minimum: 1 },
    identity: { directoryOnly: false }
  },
  absent: { 'azure-native': absent(), arm: absent() },
  cases: [
    {
      title: 'is spread over two zones at least by automatic allocation',
      dialect: 'arm',
      given: { document: live({ sku: { name: 'Standard', family: 'C', capacity: 2 }, zonalAllocationPolicy: 'Automatic' }) },
      facets: { zoneRedundancy: { zones: 2 }, nodes: { minimum: 2 }, encryptionAtRest: { key: 'provider-key' } }
    },
    {
      title: 'is in no more zones than it has nodes',
      dialect: 'arm',
      given: { document: live({}, ['1', '2', '3']) },
      facets: { zoneRedundancy: { zones: 2 }, nodes: { minimum: 2 } }
    },
    {
      title: 'is in one zone by NoZones',
      dialect: 'arm',
      given: { document: live({ zonalAllocationPolicy: 'NoZones' }) },
      facets: { zoneRedundancy: { zones: 1 } }
    },
    {
      title: 'may be in any number of zones when it does not say',
      dialect: 'azure-native',
      given: { document: { sku: PREMIUM } },
      facets: { zoneRedundancy: { zones: '?not-collected' } }
    },
    {
      title: 'does not encrypt the disk of the smallest caches',
      dialect: 'azure-native',
      given: { document: { sku: { name: 'Standard', family: 'C', capacity: 0 } } },
      facets: { encryptionAtRest: { key: 'none' } }
    },
    {
      title: 'counts its replicas under their former name',
      dialect: 'azure-native',
      given: { document: { sku: PREMIUM, replicasPerMaster: 3 } },
      facets: { nodes: { minimum: 4 } }
    },
    {
      title: 'keeps the last of its snapshots only',
      dialect: 'azure-native',
      given: { document: { sku: PREMIUM, redisConfiguration: { rdbBackupEnabled: 'true', rdbBackupFrequency: '1440' } } },
      facets: { backup: { enabled: true, everyHours: 24, retentionDays: 1, restoreWindowDays: 0, ...PERSISTENCE } }
    },
    {
      title: 'writes a log all the time',
      dialect: 'arm',
      given: { document: live({ redisConfiguration: { 'aof-backup-enabled': 'true' } }) },
      facets: { backup: { enabled: true, everyHours: 0, retentionDays: 0, restoreWindowDays: 0, ...PERSISTENCE } }
    },
    {
      title: 'sits in a subnet that is made by the same program',
      dialect: 'azure-native',
      given: { document: { subnetId: UNKNOWN_SENTINEL }, resource: { wires: { subnetId: [urn('network:Subnet', 'redis')] } } },
      facets: { publicEndpoint: { reach: 'closed', sources: [] }, privateConnectivity: { attached: true } }
    },
    {
      title: 'is linked to a cache whose region the link tells',
      dialect: 'arm',
      given: { document: live({ linkedServers: [{ id: `${CACHE}/linkedServers/job-queue-dr` }] }) },
      facets: { replication: { regions: '?not-collected' } }
    }
  ],
  neighbours: [
    {
      title: 'lets only the ranges of its firewall rules through',
      kinds: [kind, firewallRule],
      resources: [observed({ publicNetworkAccess: 'Enabled' }), rule('office', '203.0.113.8', '203.0.113.15')],
      of: CACHE,
      facets: { publicEndpoint: { reach: 'restricted', sources: ['203.0.113.8-203.0.113.15'] } }
    },
    {
      title: 'is open in a program without firewall rules',
      kinds: [kind, firewallRule],
      resources: [program({ publicNetworkAccess: 'Enabled' })],
      of: PROGRAM_CACHE,
      facets: { publicEndpoint: { reach: 'open', sources: ['0.0.0.0/0'] } }
    },
    {
      title: 'may be open or not as long as firewall rules were not collected',
      kinds: [kind, firewallRule],
      resources: [observed({ publicNetworkAccess: 'Enabled' })],
      of: CACHE,
      facets: { publicEndpoint: { reach: '?not-collected', sources: '?not-collected' } }
    },
    {
      title: 'has a copy in the region of its linked server',
      kinds: [kind, linkedServer],
      resources: [
        program({}),
        {
          id: urn('redis:LinkedServer', 'dr'),
          typeSystem: 'pulumi',
          type: 'azure-native:redis:LinkedServer',
          document: {
            name: UNKNOWN_SENTINEL,
            linkedRedisCacheId: UNKNOWN_SENTINEL,
            linkedRedisCacheLocation: 'North Europe',
            serverRole: 'Secondary'
          },
          wires: { name: [PROGRAM_CACHE], linkedRedisCacheId: [urn('redis:Redis', 'job-queue-dr')] }
        }
      ],
      of: PROGRAM_CACHE,
      facets: { replication: { regions: ['northeurope'] } }
    },
    {
      title: 'has a copy somewhere as long as its link was not collected',
      kinds: [kind, linkedServer],
      resources: [observed({ linkedServers: [{ id: `${CACHE}/linkedServers/job-queue-dr` }] })],
      of: CACHE,
      facets: { replication: { regions: '?not-collected' } }
    },
    {
      title: 'has no copy when a live cache lists no links',
      kinds: [kind, linkedServer],
      resources: [observed({ linkedServers: [] })],
      of: CACHE,
      facets: { replication: { regions: [] } }
    },
    {
      title: 'is on a private network by a private endpoint',
      kinds: [kind, privateEndpoint],
      resources: [
        program({ publicNetworkAccess: 'Disabled' }),
        {
          id: urn('network:PrivateEndpoint', 'job-queue-pe'),
          typeSystem: 'pulumi',
          type: 'azure-native:network:PrivateEndpoint',
          document: { privateLinkServiceConnections: [{ privateLinkServiceId: UNKNOWN_SENTINEL, groupIds: ['redisCache'] }] },
          wires: { privateLinkServiceConnections: [PROGRAM_CACHE] }
        }
      ],
      of: PROGRAM_CACHE,
      facets: { privateConnectivity: { attached: true } }
    },
    {
      title: 'tells who connects by a diagnostic setting',
      kinds: [kind, diagnosticSetting],
      resources: [
        program({}),
        {
          id: urn('monitor:DiagnosticSetting', 'clients'),
          typeSystem: 'pulumi',
          type: 'azure-native:monitor:DiagnosticSetting',
          document: {
            resourceUri: UNKNOWN_SENTINEL,
            workspaceId: '/subscriptions/6f2c/resourceGroups/queue-prod/providers/Microsoft.OperationalInsights/workspaces/queue-logs',
            logs: [{ category: 'ConnectedClientList', enabled: true }]
          },
          wires: { resourceUri: [PROGRAM_CACHE] }
        }
      ],
      of: PROGRAM_CACHE,
      facets: { audit: { enabled: true, retentionDays: '?not-collected' } }
    }
  ]
} satisfies KindFixture

function absent() {
  return {
    edition: { name: '?not-collected' },
    placement: { regions: '?not-collected', zones: [] },
    replication: { regions: [] },
    publicEndpoint: { reach: 'open', sources: ['0.0.0.0/0'] },
    anonymousAccess: { allowed: false },
    privateConnectivity: { attached: false },
    encryptionAtRest: { key: '?not-collected' },
    encryptionInTransit: { plaintextRefused: true, minimumTls: '1.2' },
    zoneRedundancy: { zones: '?not-collected' },
    nodes: { minimum: '?not-collected' },
    backup: { enabled: false, everyHours: '?not-collected', retentionDays: '?not-collected', restoreWindowDays: 0, ...PERSISTENCE },
    identity: { directoryOnly: false },
    audit: { enabled: false, retentionDays: 0 }
  }
}
