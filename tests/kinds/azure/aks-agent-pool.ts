import kind from '../../../src/kinds/azure/aks-agent-pool.ts'
import cluster from '../../../src/kinds/azure/aks-cluster.ts'
import { UNKNOWN_SENTINEL } from '../../../src/model/resource.ts'
import type { KindFixture } from '../fixture.ts'

const GROUP = '/subscriptions/6f2c8d1e/resourceGroups/ledger-prod'
const CLUSTER = `${GROUP}/providers/Microsoft.ContainerService/managedClusters/ledger-aks`
const POOL = { id: `${CLUSTER}/agentPools/workers`, name: 'workers' }
const CLUSTER_URN = 'urn:pulumi:prod::ledger::azure-native:containerservice:ManagedCluster::ledger-aks'
const POOL_URN = 'urn:pulumi:prod::ledger::azure-native:containerservice:AgentPool::workers'

const properties = {
  mode: 'User',
  type: 'VirtualMachineScaleSets',
  vmSize: 'Standard_D8ds_v5',
  osType: 'Linux',
  count: 4,
  enableAutoScaling: true,
  minCount: 3,
  maxCount: 12,
  availabilityZones: ['1', '2', '3'],
  enableNodePublicIP: false,
  enableEncryptionAtHost: true,
  securityProfile: { enableSecureBoot: true, enableVTPM: true }
}

const nothing = {
  malwareProtection: { enabled: '?not-collected' },
  placement: { regions: '?not-collected', zones: [] },
  publicAddress: { addresses: [] },
  encryptionAtRest: { key: '?not-collected' },
  zoneRedundancy: { zones: 1 },
  nodes: { minimum: 1 },
  scaling: { automatic: false, newPools: '?not-collected' },
  hardening: {
    secureBoot: 'off',
    ownIdentity: 'not-offered',
    closedConsole: 'not-offered',
    personalLogin: 'not-offered',
    guardedMetadata: 'not-offered'
  }
}

export default {
  kind,
  same: {
    'azure-native': { document: { agentPoolName: 'workers', resourceName: 'ledger-aks', resourceGroupName: 'ledger-prod', ...properties } },
    arm: {
      resource: POOL,
      document: {
        ...POOL,
        type: 'Microsoft.ContainerService/managedClusters/agentPools',
        properties: {
          ...properties,
          provisioningState: 'Succeeded',
          powerState: { code: 'Running' },
          orchestratorVersion: '1.33',
          currentOrchestratorVersion: '1.33.2'
        }
      }
    }
  },
  facets: {
    malwareProtection: { enabled: '?not-collected' },
    placement: { regions: '?not-collected', zones: ['1', '2', '3'] },
    publicAddress: { addresses: [] },
    encryptionAtRest: { key: '?not-collected' },
    zoneRedundancy: { zones: 3 },
    nodes: { minimum: 3 },
    scaling: { automatic: true, newPools: '?not-collected' },
    hardening: {
      secureBoot: 'on',
      ownIdentity: 'not-offered',
      closedConsole: 'not-offered',
      personalLogin: 'not-offered',
      guardedMetadata: 'not-offered'
    }
  },
  failing: {
    'azure-native': { document: { resourceName: 'ledger-aks', count: 1, availabilityZones: ['1'], enableNodePublicIP: true } },
    arm: {
      resource: POOL,
      document: { ...POOL, properties: { count: 1, availabilityZones: ['1'], enableAutoScaling: false, enableNodePublicIP: true } }
    }
  },
  failingFacets: {
    publicAddress: { addresses: ['ephemeral'] },
    zoneRedundancy: { zones: 1 },
    nodes: { minimum: 1 },
    scaling: { automatic: false, newPools: '?not-collected' },
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
    'azure-native': { childOf: [{ text: 'ledger-aks' }] },
    arm: { childOf: [{ text: CLUSTER }] }
  },
  cases: [
    {
      title: 'does not know the minimum of an autoscaler that states none',
      dialect: 'arm',
      given: { document: { properties: { count: 5, enableAutoScaling: true } } },
      facets: { nodes: { minimum: '?not-collected' }, scaling: { automatic: '?not-collected', newPools: '?not-collected' } }
    },
    {
      title: 'does not grow with an autoscaler that is at its maximum from the start',
      dialect: 'azure-native',
      given: { document: { enableAutoScaling: true, count: 3, minCount: 3, maxCount: 3 } },
      facets: { scaling: { automatic: false, newPools: '?not-collected' } }
    },
    {
      title: 'of single machines is scaled by hand where it says so',
      dialect: 'arm',
      given: {
        document: {
          properties: { type: 'VirtualMachines', virtualMachinesProfile: { scale: { manual: [{ size: 'Standard_D4ds_v5', count: 3 }] } } }
        }
      },
      facets: { scaling: { automatic: false, newPools: '?not-collected' } }
    },
    {
      title: 'of single machines may have an autoscaler that its document does not tell of',
      dialect: 'arm',
      given: { document: { properties: { type: 'VirtualMachines' } } },
      facets: { scaling: { automatic: '?not-collected', newPools: '?not-collected' } }
    }
  ],
  neighbours: [
    ...[
      { title: 'is added to by its cluster', nodeProvisioningProfile: { mode: 'Auto' }, newPools: true },
      { title: 'is not added to by its cluster', nodeProvisioningProfile: { mode: 'Manual' }, newPools: false }
    ].map(({ title, nodeProvisioningProfile, newPools }) => ({
      title,
      kinds: [kind, cluster],
      resources: [
        {
          typeSystem: 'arm' as const,
          type: 'Microsoft.ContainerService/managedClusters',
          id: CLUSTER,
          origin: 'observed' as const,
          document: { properties: { nodeProvisioningProfile } }
        },
        {
          ...POOL,
          typeSystem: 'arm' as const,
          type: 'Microsoft.ContainerService/managedClusters/agentPools',
          origin: 'observed' as const,
          document: {}
        }
      ],
      of: POOL.id,
      facets: { scaling: { automatic: false, newPools } }
    })),
    {
      title: 'lies where its cluster lies and has the key of its cluster',
      kinds: [kind, cluster],
      resources: [
        {
          typeSystem: 'pulumi',
          type: 'azure-native:containerservice:ManagedCluster',
          id: CLUSTER_URN,
          document: { location: 'westeurope', diskEncryptionSetID: `${GROUP}/providers/Microsoft.Compute/diskEncryptionSets/ledger-disks` }
        },
        {
          typeSystem: 'pulumi',
          type: 'azure-native:containerservice:AgentPool',
          id: POOL_URN,
          wires: { resourceName: [CLUSTER_URN] },
          document: { resourceName: UNKNOWN_SENTINEL, availabilityZones: ['1', '3'] }
        }
      ],
      of: POOL_URN,
      facets: { placement: { regions: ['westeurope'], zones: ['1', '3'] }, encryptionAtRest: { key: 'customer-key' } }
    },
    {
      title: 'leaves both open when its cluster was not collected',
      kinds: [kind, cluster],
      resources: [
        { typeSystem: 'arm', type: 'Microsoft.ContainerService/managedClusters/agentPools', id: POOL.id, origin: 'observed', document: {} }
      ],
      of: POOL.id,
      facets: { placement: { regions: '?not-collected', zones: [] }, encryptionAtRest: { key: '?not-collected' } }
    }
  ]
} satisfies KindFixture
