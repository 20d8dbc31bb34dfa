import cluster from '../../../src/kinds/gcp/gke-cluster.ts'
import kind from '../../../src/kinds/gcp/gke-node-pool.ts'
import kmsKey from '../../../src/kinds/gcp/kms-key.ts'
import { UNKNOWN_SENTINEL } from '../../../src/model/resource.ts'
import type { KindFixture } from '../fixture.ts'

const KEY = 'projects/ledger-prod/locations/europe-west3/keyRings/ledger/cryptoKeys/disks'
const CLUSTER = '//container.googleapis.com/projects/ledger-prod/locations/europe-west3/clusters/ledger'
const ID = `${CLUSTER}/nodePools/workers`
const URN = 'urn:pulumi:prod::ledger::'
const CLUSTER_URN = `${URN}gcp:container/cluster:Cluster::ledger`
const POOL_URN = `${URN}gcp:container/nodePool:NodePool::workers`

function pool(document: object) {
  return {
    id: POOL_URN,
    typeSystem: 'pulumi',
    type: 'gcp:container/nodePool:NodePool',
    wires: { cluster: [CLUSTER_URN] },
    document: { cluster: UNKNOWN_SENTINEL, ...document }
  } as const
}

function clusterWith(document: object) {
  return { id: CLUSTER_URN, typeSystem: 'pulumi', type: 'gcp:container/cluster:Cluster', document } as const
}

export default {
  kind,
  same: {
    terraform: {
      document: {
        name: 'workers',
        cluster: 'ledger',
        location: 'europe-west3',
        nodeLocations: ['europe-west3-a', 'europe-west3-b', 'europe-west3-c'],
        autoscaling: { minNodeCount: 1, maxNodeCount: 4, locationPolicy: 'BALANCED' },
        management: { autoRepair: true, autoUpgrade: true },
        networkConfig: { enablePrivateNodes: true },
        nodeConfig: {
          machineType: 'n2-standard-4',
          bootDiskKmsKey: KEY,
          serviceAccount: 'nodes@ledger-prod.iam.gserviceaccount.com',
          shieldedInstanceConfig: { enableSecureBoot: true },
          resourceLabels: { system: 'ledger' }
        }
      }
    },
    'gcp-api': {
      resource: { id: ID, name: 'workers', location: 'europe-west3' },
      document: {
        name: 'workers',
        selfLink: 'https://container.googleapis.com/v1/projects/ledger-prod/locations/europe-west3/clusters/ledger/nodePools/workers',
        locations: ['europe-west3-a', 'europe-west3-b', 'europe-west3-c'],
        initialNodeCount: 1,
        autoscaling: { enabled: true, minNodeCount: 1, maxNodeCount: 4, locationPolicy: 'BALANCED' },
        management: { autoRepair: true, autoUpgrade: true },
        networkConfig: { enablePrivateNodes: true, podRange: 'pods' },
        config: {
          machineType: 'n2-standard-4',
          diskSizeGb: 100,
          diskType: 'pd-balanced',
          bootDiskKmsKey: KEY,
          serviceAccount: 'nodes@ledger-prod.iam.gserviceaccount.com',
          shieldedInstanceConfig: { enableSecureBoot: true, enableIntegrityMonitoring: true },
          resourceLabels: { system: 'ledger' }
        },
        status: 'RUNNING',
        version: '1.33.4-gke.1172000'
      }
    }
  },
  facets: {
    placement: { regions: ['europe-west3'], zones: ['europe-west3-a', 'europe-west3-b', 'europe-west3-c'] },
    publicAddress: { addresses: [] },
    encryptionAtRest: { key: 'customer-key' },
    zoneRedundancy: { zones: 3 },
    nodes: { minimum: 3 },
    scaling: { automatic: true, newPools: '?not-collected' },
    hardening: {
      secureBoot: 'on',
      ownIdentity: 'on',
      closedConsole: 'not-offered',
      personalLogin: 'not-offered',
      guardedMetadata: 'not-offered'
    }
  },
  failing: {
    terraform: {
      document: {
        name: 'batch',
        cluster: 'reports',
        location: 'us-central1-a',
        nodeLocations: ['us-central1-a'],
        nodeCount: 1,
        networkConfig: { enablePrivateNodes: false }
      }
    },
    'gcp-api': {
      resource: { id: '//container.googleapis.com/projects/ledger-prod/zones/us-central1-a/clusters/reports/nodePools/batch' },
      document: {
        name: 'batch',
        locations: ['us-central1-a'],
        initialNodeCount: 1,
        networkConfig: { enablePrivateNodes: false },
        config: { machineType: 'e2-medium', serviceAccount: 'default', shieldedInstanceConfig: { enableIntegrityMonitoring: true } }
      }
    }
  },
  failingFacets: {
    placement: { regions: ['us-central1'], zones: ['us-central1-a'] },
    publicAddress: { addresses: ['ephemeral'] },
    encryptionAtRest: { key: 'provider-key' },
    zoneRedundancy: { zones: 1 },
    nodes: { minimum: 1 },
    scaling: { automatic: false, newPools: '?not-collected' },
    hardening: {
      secureBoot: 'off',
      ownIdentity: 'off',
      closedConsole: 'not-offered',
      personalLogin: 'not-offered',
      guardedMetadata: 'not-offered'
    }
  },
  absent: {
    terraform: {
      placement: { regions: '?not-collected', zones: [] },
      publicAddress: { addresses: '?not-collected' },
      encryptionAtRest: { key: 'provider-key' },
      zoneRedundancy: { zones: '?not-collected' },
      nodes: { minimum: '?not-collected' },
      scaling: { automatic: false, newPools: '?not-collected' },
      hardening: {
        secureBoot: 'off',
        ownIdentity: 'off',
        closedConsole: 'not-offered',
        personalLogin: 'not-offered',
        guardedMetadata: 'not-offered'
      }
    },
    'gcp-api': {
      placement: { regions: '?not-collected', zones: [] },
      publicAddress: { addresses: '?not-collected' },
      encryptionAtRest: { key: 'provider-key' },
      zoneRedundancy: { zones: '?not-collected' },
      nodes: { minimum: '?not-collected' },
      scaling: { automatic: false, newPools: '?not-collected' },
      hardening: {
        secureBoot: 'off',
        ownIdentity: 'off',
        closedConsole: 'not-offered',
        personalLogin: 'not-offered',
        guardedMetadata: 'not-offered'
      }
    }
  },
  links: {
    terraform: { childOf: [{ text: 'ledger' }], encryptedBy: [{ text: KEY }] },
    'gcp-api': { childOf: [{ text: CLUSTER }], encryptedBy: [{ text: KEY }] }
  },
  cases: [
    {
      title: 'does not grow with an autoscaler that is at its maximum from the start',
      dialect: 'terraform',
      given: { document: { autoscaling: { minNodeCount: 3, maxNodeCount: 3 } } },
      facets: { scaling: { automatic: false, newPools: '?not-collected' } }
    },
    {
      title: 'grows up to a total over all zones',
      dialect: 'gcp-api',
      given: { document: { autoscaling: { enabled: true, totalMinNodeCount: 3, totalMaxNodeCount: 9 } } },
      facets: { scaling: { automatic: true, newPools: '?not-collected' } }
    },
    {
      title: 'counts the total minimum of the autoscaler once',
      dialect: 'terraform',
      given: { document: { location: 'europe-west3', autoscaling: { totalMinNodeCount: 4, totalMaxNodeCount: 8 } } },
      facets: { nodes: { minimum: 4 } }
    },
    {
      title: 'may shrink to nothing without a minimum',
      dialect: 'terraform',
      given: { document: { location: 'europe-west3', node_count: 3, autoscaling: [{ max_node_count: 8 }] } },
      facets: { nodes: { minimum: 0 } }
    },
    {
      title: 'is not autoscaled by an empty list of blocks',
      dialect: 'terraform',
      given: { document: { location: 'europe-west3', node_count: 2, autoscaling: [] } },
      facets: { nodes: { minimum: 6 } }
    },
    {
      title: 'reads the initial count where no other is given',
      dialect: 'terraform',
      given: { document: { location: 'europe-west3-a', initialNodeCount: 2 } },
      facets: { nodes: { minimum: 2 }, zoneRedundancy: { zones: 1 } }
    },
    {
      title: 'leaves a switched-off autoscaler alone',
      dialect: 'gcp-api',
      given: { document: { locations: ['europe-west3-a', 'europe-west3-b'], initialNodeCount: 2, autoscaling: { minNodeCount: 1 } } },
      facets: { nodes: { minimum: 4 } }
    }
  ],
  neighbours: [
    ...[true, false].map((enabled) => ({
      title: enabled ? 'is added to by its cluster' : 'is not added to by its cluster',
      kinds: [kind, cluster],
      resources: [clusterWith({ location: 'europe-west3', clusterAutoscaling: { enabled } }), pool({ nodeCount: 3 })],
      of: POOL_URN,
      facets: { scaling: { automatic: false, newPools: enabled } }
    })),
    {
      title: 'has the zones of its cluster when it names none',
      kinds: [kind, cluster],
      of: POOL_URN,
      resources: [
        pool({ location: 'europe-west3', nodeCount: 2 }),
        clusterWith({ location: 'europe-west3', nodeLocations: ['europe-west3-a', 'europe-west3-b'] })
      ],
      facets: { zoneRedundancy: { zones: 2 }, nodes: { minimum: 4 } }
    },
    {
      title: 'has three zones in a regional cluster that names none either',
      kinds: [kind, cluster],
      of: POOL_URN,
      resources: [pool({ location: 'europe-west3', nodeCount: 2 }), clusterWith({ location: 'europe-west3' })],
      facets: { zoneRedundancy: { zones: 3 }, nodes: { minimum: 6 } }
    },
    {
      title: 'has every zone of a multi-zonal cluster',
      kinds: [kind, cluster],
      of: POOL_URN,
      resources: [
        pool({ location: 'europe-west3-a', nodeCount: 2 }),
        clusterWith({ location: 'europe-west3-a', nodeLocations: ['europe-west3-b'] })
      ],
      facets: { zoneRedundancy: { zones: 2 }, nodes: { minimum: 4 } }
    },
    {
      title: 'does not scale a total by zones',
      kinds: [kind, cluster],
      of: POOL_URN,
      resources: [
        pool({ location: 'europe-west3', autoscaling: { totalMinNodeCount: 4 } }),
        clusterWith({ location: 'europe-west3', nodeLocations: ['europe-west3-a'] })
      ],
      facets: { nodes: { minimum: 4 } }
    },
    {
      title: 'has private nodes when its cluster says so',
      kinds: [kind, cluster],
      of: POOL_URN,
      resources: [
        pool({ location: 'europe-west3' }),
        clusterWith({ location: 'europe-west3', privateClusterConfig: { enablePrivateNodes: true } })
      ],
      facets: { publicAddress: { addresses: [] } }
    },
    {
      title: 'has public nodes when its cluster says nothing',
      kinds: [kind, cluster],
      of: POOL_URN,
      resources: [pool({ location: 'europe-west3' }), clusterWith({ location: 'europe-west3' })],
      facets: { publicAddress: { addresses: ['ephemeral'] } }
    },
    {
      title: 'lies where its cluster does when the program gives no place',
      kinds: [kind, cluster],
      of: POOL_URN,
      resources: [pool({ nodeCount: 2 }), clusterWith({ location: 'europe-west3' })],
      facets: { placement: { regions: ['europe-west3'], zones: [] } }
    },
    {
      title: 'does not guess the zones and addresses of a cluster that was not collected',
      kinds: [kind, cluster],
      of: 'workers',
      resources: [
        {
          id: 'workers',
          typeSystem: 'terraform',
          type: 'google_container_node_pool',
          document: { cluster: 'ledger', location: 'europe-west3', node_count: 2 }
        }
      ],
      facets: {
        zoneRedundancy: { zones: '?not-collected' },
        nodes: { minimum: '?not-collected' },
        publicAddress: { addresses: '?not-collected' }
      }
    },
    {
      title: 'has an HSM key when the key it names says so',
      kinds: [kind, kmsKey],
      of: ID,
      resources: [
        {
          id: ID,
          typeSystem: 'cai',
          type: 'container.googleapis.com/NodePool',
          origin: 'observed',
          document: { config: { bootDiskKmsKey: KEY } }
        },
        {
          id: `//cloudkms.googleapis.com/${KEY}`,
          typeSystem: 'cai',
          type: 'cloudkms.googleapis.com/CryptoKey',
          origin: 'observed',
          document: { name: KEY, versionTemplate: { protectionLevel: 'HSM' } }
        }
      ],
      facets: { encryptionAtRest: { key: 'hsm-key' } }
    }
  ]
} satisfies KindFixture
