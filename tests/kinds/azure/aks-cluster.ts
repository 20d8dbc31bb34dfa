import agentPool from '../../../src/kinds/azure/aks-agent-pool.ts'
import kind from '../../../src/kinds/azure/aks-cluster.ts'
import diagnosticSetting from '../../../src/kinds/azure/diagnostic-setting.ts'
import lock from '../../../src/kinds/azure/management-lock.ts'
import workspace from '../../../src/kinds/azure/log-analytics-workspace.ts'
import { UNKNOWN_SENTINEL } from '../../../src/model/resource.ts'
import type { KindFixture } from '../fixture.ts'

const GROUP = '/subscriptions/6f2c8d1e/resourceGroups/ledger-prod'
const CLUSTER = `${GROUP}/providers/Microsoft.ContainerService/managedClusters/ledger-aks`
const SET = `${GROUP}/providers/Microsoft.Compute/diskEncryptionSets/ledger-disks`
const SUBNET = `${GROUP}/providers/Microsoft.Network/virtualNetworks/ledger-net/subnets/aks`
const WORKSPACE = `${GROUP}/providers/Microsoft.OperationalInsights/workspaces/siem`
const CLUSTER_URN = 'urn:pulumi:prod::ledger::azure-native:containerservice:ManagedCluster::ledger-aks'
const POOL_URN = 'urn:pulumi:prod::ledger::azure-native:containerservice:AgentPool::workers'

const system = {
  name: 'system',
  mode: 'System',
  type: 'VirtualMachineScaleSets',
  vmSize: 'Standard_D4ds_v5',
  count: 3,
  availabilityZones: ['1', '2', '3'],
  enableNodePublicIP: false,
  vnetSubnetID: SUBNET,
  securityProfile: { enableSecureBoot: true, enableVTPM: true }
}
const workers = {
  ...system,
  name: 'workers',
  mode: 'User',
  count: 5,
  enableAutoScaling: true,
  minCount: 2,
  maxCount: 10,
  availabilityZones: ['1', '2']
}

const properties = {
  kubernetesVersion: '1.33',
  dnsPrefix: 'ledger',
  enableRBAC: true,
  disableLocalAccounts: true,
  aadProfile: { managed: true, enableAzureRBAC: true, tenantID: '3b1f7a52-0000-4000-8000-000000000001' },
  apiServerAccessProfile: { enablePrivateCluster: true, enablePrivateClusterPublicFQDN: false, privateDNSZone: 'system' },
  diskEncryptionSetID: SET,
  networkProfile: { networkPlugin: 'azure', networkPolicy: 'cilium', outboundType: 'userDefinedRouting' },
  nodeResourceGroup: 'MC_ledger-prod_ledger-aks_westeurope'
}

const exposed = {
  dnsPrefix: 'ledger',
  enableRBAC: true,
  agentPoolProfiles: [{ name: 'system', mode: 'System', count: 1, enableNodePublicIP: true }]
}

const nothing = {
  malwareProtection: { enabled: '?not-collected' },
  edition: { name: 'Free' },
  placement: { regions: '?not-collected', zones: [] },
  controlPlane: { reach: 'open', sources: ['0.0.0.0/0'] },
  publicAddress: { addresses: [] },
  encryptionAtRest: { key: 'provider-key' },
  zoneRedundancy: { zones: '?not-collected' },
  nodes: { minimum: '?not-collected' },
  scaling: { automatic: '?not-collected', newPools: false },
  backup: {
    enabled: false,
    everyHours: Number.POSITIVE_INFINITY,
    retentionDays: 0,
    restoreWindowDays: 0,
    regions: [],
    zones: 0,
    key: 'none'
  },
  deletionProtection: { enabled: false },
  identity: { directoryOnly: false },
  hardening: 'not-applicable',
  hostLogs: { sent: '?not-collected' },
  audit: { enabled: false, retentionDays: 0 }
}

export default {
  kind,
  same: {
    'azure-native': {
      document: {
        resourceName: 'ledger-aks',
        resourceGroupName: 'ledger-prod',
        location: 'westeurope',
        sku: { name: 'Base', tier: 'Standard' },
        identity: { type: 'SystemAssigned' },
        ...properties,
        agentPoolProfiles: [system, workers]
      }
    },
    arm: {
      resource: { id: CLUSTER, name: 'ledger-aks' },
      document: {
        id: CLUSTER,
        name: 'ledger-aks',
        type: 'Microsoft.ContainerService/ManagedClusters',
        location: 'westeurope',
        sku: { name: 'Base', tier: 'Standard' },
        identity: { type: 'SystemAssigned', principalId: '7d1c', tenantId: '3b1f' },
        properties: {
          ...properties,
          provisioningState: 'Succeeded',
          powerState: { code: 'Running' },
          currentKubernetesVersion: '1.33.2',
          privateFQDN: 'ledger-8ecadf.privatelink.westeurope.azmk8s.io',
          maxAgentPools: 100,
          agentPoolProfiles: [system, workers].map((pool) => ({
            ...pool,
            provisioningState: 'Succeeded',
            powerState: { code: 'Running' },
            osType: 'Linux'
          }))
        }
      }
    }
  },
  facets: {
    malwareProtection: { enabled: '?not-collected' },
    edition: { name: 'Standard' },
    placement: { regions: ['westeurope'], zones: ['1', '2', '3'] },
    controlPlane: { reach: 'closed', sources: [] },
    publicAddress: { addresses: [] },
    encryptionAtRest: { key: 'customer-key' },
    zoneRedundancy: { zones: 2 },
    nodes: { minimum: 2 },
    scaling: { automatic: false, newPools: false },
    backup: {
      enabled: false,
      everyHours: Number.POSITIVE_INFINITY,
      retentionDays: 0,
      restoreWindowDays: 0,
      regions: [],
      zones: 0,
      key: 'none'
    },
    deletionProtection: { enabled: false },
    hostLogs: { sent: '?not-collected' },
    identity: { directoryOnly: true },
    hardening: {
      secureBoot: 'on',
      ownIdentity: 'not-offered',
      closedConsole: 'not-offered',
      personalLogin: 'not-offered',
      guardedMetadata: 'not-offered'
    },
    audit: { enabled: false, retentionDays: 0 }
  },
  failing: {
    'azure-native': { document: { resourceGroupName: 'ledger-prod', location: 'eastus', ...exposed } },
    arm: { document: { location: 'eastus', properties: { ...exposed, disableLocalAccounts: false } } }
  },
  failingFacets: {
    edition: { name: 'Free' },
    placement: { regions: ['eastus'], zones: [] },
    controlPlane: { reach: 'open', sources: ['0.0.0.0/0'] },
    publicAddress: { addresses: ['ephemeral'] },
    encryptionAtRest: { key: 'provider-key' },
    zoneRedundancy: { zones: 1 },
    nodes: { minimum: 1 },
    scaling: { automatic: false, newPools: false },
    identity: { directoryOnly: false },
    hardening: {
      secureBoot: 'off',
      ownIdentity: 'not-offered',
      closedConsole: 'not-offered',
      personalLogin: 'not-offered',
      guardedMetadata: 'not-offered'
    }
  },
  absent: { 'azure-native': nothing, arm: nothing },
  links: {
    'azure-native': { childOf: [{ text: 'ledger-prod' }], encryptedBy: [{ text: SET }] },
    arm: { uses: [{ text: GROUP }], encryptedBy: [{ text: SET }] }
  },
  cases: [
    ...(['azure-native', 'arm'] as const).flatMap((dialect) =>
      [true, false].map((enabled) => ({
        title: `sends the logs of its nodes when the add-on is ${enabled ? 'on' : 'off'}`,
        dialect,
        given: { document: { properties: { addonProfiles: { omsagent: { enabled } } } } },
        facets: { hostLogs: { sent: enabled } }
      }))
    ),
    {
      title: 'grows when each of its pools does',
      dialect: 'azure-native',
      given: { document: { agentPoolProfiles: [workers, { ...workers, name: 'batch' }] } },
      facets: { scaling: { automatic: true, newPools: false } }
    },
    {
      title: 'makes nodes for what does not fit on its pools',
      dialect: 'arm',
      given: { document: { properties: { nodeProvisioningProfile: { mode: 'Auto' }, agentPoolProfiles: [system] } } },
      facets: { scaling: { automatic: false, newPools: true } }
    },
    {
      title: 'does not count a user pool that is scaled to zero',
      dialect: 'azure-native',
      given: {
        document: {
          agentPoolProfiles: [system, { name: 'batch', mode: 'User', count: 0 }, { ...workers, minCount: 0 }]
        }
      },
      facets: { nodes: { minimum: 3 } }
    },
    {
      title: 'has no nodes when every pool may be empty',
      dialect: 'arm',
      given: { document: { properties: { agentPoolProfiles: [{ name: 'batch', mode: 'User', count: 0 }] } } },
      facets: { nodes: { minimum: 0 } }
    },
    {
      title: 'counts a system pool even without nodes',
      dialect: 'arm',
      given: { document: { properties: { agentPoolProfiles: [{ ...system, count: 0 }, workers] } } },
      facets: { nodes: { minimum: 0 } }
    },
    {
      title: 'restricts its control plane to the authorized ranges',
      dialect: 'azure-native',
      given: { document: { apiServerAccessProfile: { authorizedIPRanges: ['198.51.100.0/24', '203.0.113.7/32'] } } },
      facets: { controlPlane: { reach: 'restricted', sources: ['198.51.100.0/24', '203.0.113.7/32'] } }
    },
    {
      title: 'is open when the authorized ranges are everything',
      dialect: 'arm',
      given: { document: { properties: { apiServerAccessProfile: { enablePrivateCluster: false, authorizedIPRanges: ['0.0.0.0/0'] } } } },
      facets: { controlPlane: { reach: 'open', sources: ['0.0.0.0/0'] } }
    },
    {
      title: 'has one node by default and may shrink to the minimum of the autoscaler',
      dialect: 'azure-native',
      given: {
        document: {
          agentPoolProfiles: [{ name: 'system' }, { name: 'batch', count: 4, enableAutoScaling: true, minCount: 0, maxCount: 8 }]
        }
      },
      facets: { nodes: { minimum: 0 } }
    }
  ],
  neighbours: [
    ...[
      { title: 'does not count an empty user pool that the program adds', agentPoolProfiles: [system], minimum: 3 },
      { title: 'has no nodes when the only pool that the program adds is empty', agentPoolProfiles: [], minimum: 0 }
    ].map(({ title, agentPoolProfiles, minimum }) => ({
      title,
      kinds: [kind, agentPool],
      resources: [
        {
          typeSystem: 'pulumi' as const,
          type: 'azure-native:containerservice:ManagedCluster',
          id: CLUSTER_URN,
          document: { resourceName: 'ledger-aks', agentPoolProfiles }
        },
        {
          typeSystem: 'pulumi' as const,
          type: 'azure-native:containerservice:AgentPool',
          id: POOL_URN,
          wires: { resourceName: [CLUSTER_URN] },
          document: { resourceName: UNKNOWN_SENTINEL, agentPoolName: 'batch', mode: 'User', count: 0 }
        }
      ],
      of: CLUSTER_URN,
      facets: { nodes: { minimum } }
    })),
    {
      title: 'counts the pools that the program adds',
      kinds: [kind, agentPool],
      resources: [
        {
          typeSystem: 'pulumi',
          type: 'azure-native:containerservice:ManagedCluster',
          id: CLUSTER_URN,
          document: { resourceName: 'ledger-aks', agentPoolProfiles: [system] }
        },
        {
          typeSystem: 'pulumi',
          type: 'azure-native:containerservice:AgentPool',
          id: POOL_URN,
          wires: { resourceName: [CLUSTER_URN] },
          document: { resourceName: UNKNOWN_SENTINEL, agentPoolName: 'edge', count: 1, enableNodePublicIP: true }
        }
      ],
      of: CLUSTER_URN,
      facets: {
        publicAddress: { addresses: ['ephemeral'] },
        zoneRedundancy: { zones: 1 },
        nodes: { minimum: 1 },
        deletionProtection: { enabled: false }
      }
    },
    {
      title: 'lists all of its pools itself where none were collected, but not its locks and audit log',
      kinds: [kind, agentPool, diagnosticSetting, lock],
      resources: [
        {
          typeSystem: 'arm',
          type: 'Microsoft.ContainerService/managedClusters',
          id: CLUSTER,
          origin: 'observed',
          document: { properties: { agentPoolProfiles: [system, workers] } }
        }
      ],
      of: CLUSTER,
      facets: {
        publicAddress: { addresses: [] },
        zoneRedundancy: { zones: 2 },
        nodes: { minimum: 2 },
        deletionProtection: { enabled: '?not-collected' },
        audit: { enabled: '?not-collected', retentionDays: '?not-collected' }
      }
    },
    {
      title: 'is audited by the log of its API server, not by that of its autoscaler',
      kinds: [kind, diagnosticSetting, workspace],
      resources: [
        { typeSystem: 'arm', type: 'Microsoft.ContainerService/managedClusters', id: CLUSTER, origin: 'observed', document: {} },
        {
          typeSystem: 'arm',
          type: 'Microsoft.OperationalInsights/workspaces',
          id: WORKSPACE,
          origin: 'observed',
          document: { properties: { retentionInDays: 180 } }
        },
        ...(
          [
            ['kube-audit-admin', 'to-siem'],
            ['cluster-autoscaler', 'to-operations']
          ] as const
        ).map(([category, name]) => ({
          typeSystem: 'arm' as const,
          type: 'microsoft.insights/diagnosticSettings',
          id: `${CLUSTER}/providers/microsoft.insights/diagnosticSettings/${name}`,
          origin: 'observed' as const,
          document: {
            properties: {
              workspaceId: WORKSPACE,
              logs: [{ category, categoryGroup: null, enabled: true, retentionPolicy: { enabled: false, days: 0 } }]
            }
          }
        }))
      ],
      of: CLUSTER,
      facets: { audit: { enabled: true, retentionDays: 180 } }
    }
  ]
} satisfies KindFixture
