import kind from '../../../src/kinds/gcp/gke-cluster.ts'
import nodePool from '../../../src/kinds/gcp/gke-node-pool.ts'
import kmsKey from '../../../src/kinds/gcp/kms-key.ts'
import { UNKNOWN_SENTINEL } from '../../../src/model/resource.ts'
import type { KindFixture } from '../fixture.ts'

const KEY = 'projects/ledger-prod/locations/europe-west3/keyRings/ledger/cryptoKeys/secrets'
const NETWORK = 'projects/ledger-prod/global/networks/ledger'
const SUBNET = 'projects/ledger-prod/regions/europe-west3/subnetworks/nodes'
const ID = '//container.googleapis.com/projects/ledger-prod/locations/europe-west3/clusters/ledger'
const URN = 'urn:pulumi:prod::ledger::'
const CLUSTER_URN = `${URN}gcp:container/cluster:Cluster::ledger`
const POOL_URN = `${URN}gcp:container/nodePool:NodePool::workers`
const BASTION = { cidrBlocks: [{ cidrBlock: '10.10.0.0/24', displayName: 'bastion' }], gcpPublicCidrsAccessEnabled: false }

const FIXED = {
  hostLogs: { sent: true },
  backup: {
    enabled: false,
    everyHours: Number.POSITIVE_INFINITY,
    retentionDays: 0,
    restoreWindowDays: 0,
    regions: [],
    zones: 0,
    key: 'none'
  },
  deletionProtection: 'not-modelled',
  audit: { enabled: true, retentionDays: 400 }
}

export default {
  kind,
  same: {
    terraform: {
      document: {
        name: 'ledger',
        location: 'europe-west3',
        network: NETWORK,
        subnetwork: SUBNET,
        nodeLocations: ['europe-west3-a', 'europe-west3-b'],
        initialNodeCount: 2,
        privateClusterConfig: { enablePrivateNodes: true, enablePrivateEndpoint: true, masterIpv4CidrBlock: '172.16.0.0/28' },
        masterAuthorizedNetworksConfig: BASTION,
        databaseEncryption: { state: 'ENCRYPTED', keyName: KEY },
        workloadIdentityConfig: { workloadPool: 'ledger-prod.svc.id.goog' },
        resourceLabels: { system: 'ledger' },
        nodePools: [
          {
            name: 'workers',
            autoscaling: { minNodeCount: 2, maxNodeCount: 5 },
            networkConfig: { enablePrivateNodes: true },
            nodeConfig: { serviceAccount: 'nodes@ledger-prod.iam.gserviceaccount.com', shieldedInstanceConfig: { enableSecureBoot: true } }
          }
        ]
      }
    },
    'gcp-api': {
      resource: { id: ID, name: 'ledger', location: 'europe-west3' },
      document: {
        name: 'ledger',
        selfLink: 'https://container.googleapis.com/v1/projects/ledger-prod/locations/europe-west3/clusters/ledger',
        location: 'europe-west3',
        locations: ['europe-west3-a', 'europe-west3-b'],
        network: 'ledger',
        subnetwork: 'nodes',
        networkConfig: { network: NETWORK, subnetwork: SUBNET, defaultEnablePrivateNodes: true },
        status: 'RUNNING',
        currentMasterVersion: '1.33.4-gke.1172000',
        endpoint: '172.16.0.2',
        privateClusterConfig: {
          enablePrivateNodes: true,
          enablePrivateEndpoint: true,
          masterIpv4CidrBlock: '172.16.0.0/28',
          privateEndpoint: '172.16.0.2'
        },
        masterAuthorizedNetworksConfig: { enabled: true, ...BASTION },
        controlPlaneEndpointsConfig: {
          dnsEndpointConfig: { endpoint: 'gke-0a1b.europe-west3.gke.goog', allowExternalTraffic: false },
          ipEndpointsConfig: {
            enabled: true,
            enablePublicEndpoint: false,
            privateEndpoint: '172.16.0.2',
            authorizedNetworksConfig: { enabled: true, ...BASTION }
          }
        },
        databaseEncryption: { state: 'ENCRYPTED', keyName: KEY, currentState: 'CURRENT_STATE_ENCRYPTED' },
        masterAuth: { clusterCaCertificate: 'LS0tLS1CRUdJTg==', clientCertificateConfig: {} },
        legacyAbac: {},
        loggingService: 'logging.googleapis.com/kubernetes',
        workloadIdentityConfig: { workloadPool: 'ledger-prod.svc.id.goog' },
        resourceLabels: { system: 'ledger' },
        nodePools: [
          {
            name: 'workers',
            initialNodeCount: 2,
            locations: ['europe-west3-a', 'europe-west3-b'],
            autoscaling: { enabled: true, minNodeCount: 2, maxNodeCount: 5 },
            networkConfig: { enablePrivateNodes: true },
            config: {
              serviceAccount: 'nodes@ledger-prod.iam.gserviceaccount.com',
              shieldedInstanceConfig: { enableSecureBoot: true, enableIntegrityMonitoring: true }
            },
            status: 'RUNNING'
          }
        ]
      }
    }
  },
  facets: {
    placement: { regions: ['europe-west3'], zones: ['europe-west3-a', 'europe-west3-b'] },
    controlPlane: { reach: 'closed', sources: [] },
    publicAddress: { addresses: [] },
    encryptionAtRest: { key: 'customer-key' },
    zoneRedundancy: { zones: 2 },
    nodes: { minimum: 4 },
    scaling: { automatic: true, newPools: false },
    identity: { directoryOnly: true },
    hardening: {
      secureBoot: 'on',
      ownIdentity: 'on',
      closedConsole: 'not-offered',
      personalLogin: 'not-offered',
      guardedMetadata: 'not-offered'
    },
    ...FIXED
  },
  failing: {
    terraform: {
      document: {
        name: 'reports',
        location: 'us-central1-a',
        initialNodeCount: 1,
        enableLegacyAbac: true,
        masterAuth: { clientCertificateConfig: { issueClientCertificate: true } }
      }
    },
    'gcp-api': {
      document: {
        name: 'reports',
        location: 'us-central1-a',
        zone: 'us-central1-a',
        locations: ['us-central1-a'],
        endpoint: '203.0.113.20',
        databaseEncryption: { state: 'DECRYPTED' },
        masterAuth: {
          clientCertificateConfig: { issueClientCertificate: true },
          clientCertificate: 'LS0tLS1CRUdJTg==',
          clientKey: '[secret]'
        },
        masterAuthorizedNetworksConfig: {},
        legacyAbac: { enabled: true },
        nodePools: [{ name: 'default-pool', initialNodeCount: 1, locations: ['us-central1-a'] }]
      }
    }
  },
  failingFacets: {
    placement: { regions: ['us-central1'], zones: ['us-central1-a'] },
    controlPlane: { reach: 'open', sources: ['0.0.0.0/0'] },
    publicAddress: { addresses: ['ephemeral'] },
    encryptionAtRest: { key: 'provider-key' },
    zoneRedundancy: { zones: 1 },
    nodes: { minimum: 1 },
    scaling: { automatic: false, newPools: false },
    identity: { directoryOnly: false },
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
      placement: { regions: '?not-collected', zones: '?not-collected' },
      controlPlane: { reach: 'open', sources: ['0.0.0.0/0'] },
      publicAddress: { addresses: ['ephemeral'] },
      encryptionAtRest: { key: 'provider-key' },
      zoneRedundancy: { zones: '?not-collected' },
      nodes: { minimum: '?not-collected' },
      scaling: { automatic: false, newPools: false },
      identity: { directoryOnly: true },
      hardening: {
        secureBoot: 'off',
        ownIdentity: 'off',
        closedConsole: 'not-offered',
        personalLogin: 'not-offered',
        guardedMetadata: 'not-offered'
      },
      ...FIXED
    },
    'gcp-api': {
      placement: { regions: '?not-collected', zones: '?not-collected' },
      controlPlane: { reach: 'open', sources: ['0.0.0.0/0'] },
      publicAddress: { addresses: ['ephemeral'] },
      encryptionAtRest: { key: 'provider-key' },
      zoneRedundancy: { zones: '?not-collected' },
      nodes: { minimum: 0 },
      scaling: { automatic: false, newPools: false },
      identity: { directoryOnly: true },
      hardening: 'not-applicable',
      ...FIXED
    }
  },
  links: {
    terraform: { inNetwork: [{ text: NETWORK }], inSubnet: [{ text: SUBNET }], encryptedBy: [{ text: KEY }] },
    'gcp-api': { inNetwork: [{ text: NETWORK }], inSubnet: [{ text: SUBNET }], encryptedBy: [{ text: KEY }] }
  },
  cases: [
    ...[
      { dialect: 'terraform' as const, document: { loggingService: 'none' }, sent: false },
      { dialect: 'gcp-api' as const, document: { loggingService: 'none' }, sent: false },
      { dialect: 'terraform' as const, document: { loggingConfig: { enableComponents: ['SYSTEM_COMPONENTS'] } }, sent: true },
      { dialect: 'terraform' as const, document: { loggingConfig: { enableComponents: ['WORKLOADS'] } }, sent: false },
      { dialect: 'terraform' as const, document: { loggingConfig: { enableComponents: [] } }, sent: false },
      {
        dialect: 'gcp-api' as const,
        document: { loggingConfig: { componentConfig: { enableComponents: ['SYSTEM_COMPONENTS', 'WORKLOADS'] } } },
        sent: true
      },
      // What the API leaves out is empty.
      { dialect: 'gcp-api' as const, document: { loggingConfig: { componentConfig: {} } }, sent: false }
    ].map(({ dialect, document, sent }) => ({
      title: `sends the logs of its nodes by ${JSON.stringify(document)}`,
      dialect,
      given: { document },
      facets: { hostLogs: { sent } }
    })),
    {
      title: 'grows when each of its pools does',
      dialect: 'gcp-api',
      given: { document: { nodePools: [{ name: 'workers', autoscaling: { enabled: true, maxNodeCount: 9 } }] } },
      facets: { scaling: { automatic: true, newPools: false } }
    },
    {
      title: 'makes pools as the work asks for them',
      dialect: 'gcp-api',
      given: { document: { nodePools: [{ name: 'system', initialNodeCount: 1 }], autoscaling: { enableNodeAutoprovisioning: true } } },
      facets: { scaling: { automatic: false, newPools: true } }
    },
    {
      title: 'makes all of its nodes as the work asks for them on Autopilot',
      dialect: 'terraform',
      given: { document: { enableAutopilot: true } },
      facets: { scaling: { automatic: false, newPools: true } }
    },
    {
      title: 'leaves it to pools of their own whether they grow',
      dialect: 'terraform',
      given: { document: { removeDefaultNodePool: true, initialNodeCount: 1 } },
      facets: { scaling: { automatic: true, newPools: false } }
    },
    {
      title: 'is hardened as little as its weakest pool',
      dialect: 'terraform',
      given: {
        document: {
          nodePools: [
            { nodeConfig: { serviceAccount: 'default', shieldedInstanceConfig: { enableSecureBoot: UNKNOWN_SENTINEL } } },
            { nodeConfig: { serviceAccount: UNKNOWN_SENTINEL, shieldedInstanceConfig: { enableSecureBoot: true } } }
          ]
        }
      },
      facets: {
        hardening: {
          secureBoot: '?computed',
          ownIdentity: 'off',
          closedConsole: 'not-offered',
          personalLogin: 'not-offered',
          guardedMetadata: 'not-offered'
        }
      }
    },
    {
      title: 'has no hosts of its own without the pool that it starts with',
      dialect: 'terraform',
      given: { document: { removeDefaultNodePool: true, initialNodeCount: 1 } },
      facets: { hardening: 'not-applicable' }
    },
    {
      title: 'restricts the control plane to the networks it names',
      dialect: 'terraform',
      given: {
        document: { masterAuthorizedNetworksConfig: { cidrBlocks: [{ cidrBlock: '203.0.113.0/24' }], gcpPublicCidrsAccessEnabled: true } }
      },
      facets: { controlPlane: { reach: 'restricted', sources: ['203.0.113.0/24', 'google-cloud'] } }
    },
    {
      title: 'does not know whether Google Cloud is let in when the program does not say',
      dialect: 'terraform',
      given: { document: { master_authorized_networks_config: [{ cidr_blocks: [{ cidr_block: '203.0.113.0/24' }] }] } },
      facets: { controlPlane: { reach: 'restricted', sources: '?not-collected' } }
    },
    {
      title: 'restricts the control plane to nobody when no network is named',
      dialect: 'terraform',
      given: { document: { masterAuthorizedNetworksConfig: { gcpPublicCidrsAccessEnabled: false } } },
      facets: { controlPlane: { reach: 'restricted', sources: [] } }
    },
    {
      title: 'is open when everyone is authorized',
      dialect: 'gcp-api',
      given: { document: { masterAuthorizedNetworksConfig: { enabled: true, cidrBlocks: [{ cidrBlock: '0.0.0.0/0' }] } } },
      facets: { controlPlane: { reach: 'open', sources: ['0.0.0.0/0'] } }
    },
    {
      title: 'reads authorized networks from their newer place',
      dialect: 'gcp-api',
      given: {
        document: {
          controlPlaneEndpointsConfig: {
            ipEndpointsConfig: {
              enabled: true,
              enablePublicEndpoint: true,
              authorizedNetworksConfig: { enabled: true, cidrBlocks: [{ cidrBlock: '203.0.113.7/32' }] }
            }
          }
        }
      },
      facets: { controlPlane: { reach: 'restricted', sources: ['203.0.113.7/32'] } }
    },
    {
      title: 'leaves switched-off authorized networks alone',
      dialect: 'gcp-api',
      given: { document: { masterAuthorizedNetworksConfig: { cidrBlocks: [{ cidrBlock: '203.0.113.7/32' }] } } },
      facets: { controlPlane: { reach: 'open', sources: ['0.0.0.0/0'] } }
    },
    {
      title: 'is closed without addresses and without external traffic by name',
      dialect: 'terraform',
      given: {
        document: {
          controlPlaneEndpointsConfig: { ipEndpointsConfig: { enabled: false }, dnsEndpointConfig: { allowExternalTraffic: false } }
        }
      },
      facets: { controlPlane: { reach: 'closed', sources: [] } }
    },
    {
      title: 'is open by name however closed its addresses are',
      dialect: 'terraform',
      given: {
        document: {
          privateClusterConfig: { enablePrivateEndpoint: true },
          controlPlaneEndpointsConfig: { dnsEndpointConfig: { allowExternalTraffic: true } }
        }
      },
      facets: { controlPlane: { reach: 'open', sources: ['0.0.0.0/0'] } }
    },
    {
      title: 'has public nodes when one pool has',
      dialect: 'gcp-api',
      given: {
        document: {
          privateClusterConfig: { enablePrivateNodes: true },
          nodePools: [{ networkConfig: {} }, { networkConfig: { enablePrivateNodes: false } }]
        }
      },
      facets: { publicAddress: { addresses: ['ephemeral'] } }
    },
    {
      title: 'has private nodes when every pool has, whatever the default is',
      dialect: 'terraform',
      given: { document: { node_pool: [{ network_config: [{ enable_private_nodes: true }] }] } },
      facets: { publicAddress: { addresses: [] } }
    },
    {
      title: 'counts Autopilot nodes for nobody',
      dialect: 'terraform',
      given: { document: { location: 'europe-west3', enableAutopilot: true } },
      facets: { nodes: 'not-applicable', zoneRedundancy: { zones: 3 } }
    },
    {
      title: 'counts the default pool once per zone',
      dialect: 'terraform',
      given: { document: { location: 'europe-west3', initialNodeCount: 2 } },
      facets: { nodes: { minimum: 6 }, zoneRedundancy: { zones: 3 }, placement: { regions: ['europe-west3'], zones: [] } }
    },
    {
      title: 'adds the zone of a multi-zonal cluster to the others, which share one control plane',
      dialect: 'terraform',
      given: { document: { location: 'europe-west3-a', nodeLocations: ['europe-west3-b'], initialNodeCount: 1 } },
      facets: {
        nodes: { minimum: 2 },
        zoneRedundancy: { zones: 1 },
        placement: { regions: ['europe-west3'], zones: ['europe-west3-a', 'europe-west3-b'] }
      }
    },
    {
      title: 'adds up the pools inside it',
      dialect: 'gcp-api',
      given: {
        document: {
          location: 'europe-west3',
          locations: ['europe-west3-a', 'europe-west3-b', 'europe-west3-c'],
          nodePools: [
            { name: 'system', initialNodeCount: 1, locations: ['europe-west3-a'] },
            { name: 'workers', initialNodeCount: 3, autoscaling: { enabled: true, totalMinNodeCount: 2, totalMaxNodeCount: 9 } },
            { name: 'batch', initialNodeCount: 3, autoscaling: { enabled: true, maxNodeCount: 9 } }
          ]
        }
      },
      facets: { nodes: { minimum: 3 } }
    },
    {
      title: 'takes a password for a way in',
      dialect: 'gcp-api',
      given: { document: { masterAuth: { username: 'admin', password: '[secret]' } } },
      facets: { identity: { directoryOnly: false } }
    },
    {
      title: 'has Google’s key when all objects are encrypted without one of the customer',
      dialect: 'gcp-api',
      given: { document: { databaseEncryption: { state: 'ALL_OBJECTS_ENCRYPTION_ENABLED' } } },
      facets: { encryptionAtRest: { key: 'provider-key' } }
    }
  ],
  neighbours: [
    {
      title: 'adds the pools that are resources of their own',
      kinds: [kind, nodePool],
      of: CLUSTER_URN,
      resources: [
        {
          id: CLUSTER_URN,
          typeSystem: 'pulumi',
          type: 'gcp:container/cluster:Cluster',
          document: { location: 'europe-west3', initialNodeCount: 1, removeDefaultNodePool: true }
        },
        {
          id: POOL_URN,
          typeSystem: 'pulumi',
          type: 'gcp:container/nodePool:NodePool',
          wires: { cluster: [CLUSTER_URN] },
          document: { cluster: UNKNOWN_SENTINEL, location: 'europe-west3', nodeCount: 1 }
        }
      ],
      facets: { nodes: { minimum: 3 } }
    },
    {
      title: 'does not count a pool twice that an inventory delivers as well',
      kinds: [kind, nodePool],
      of: ID,
      resources: [
        {
          id: ID,
          typeSystem: 'cai',
          type: 'container.googleapis.com/Cluster',
          origin: 'observed',
          document: {
            location: 'europe-west3',
            locations: ['europe-west3-a'],
            nodePools: [{ name: 'workers', initialNodeCount: 1, locations: ['europe-west3-a'] }]
          }
        },
        {
          id: `${ID}/nodePools/workers`,
          typeSystem: 'cai',
          type: 'container.googleapis.com/NodePool',
          origin: 'observed',
          document: { name: 'workers', initialNodeCount: 1, locations: ['europe-west3-a'] }
        }
      ],
      facets: { nodes: { minimum: 1 } }
    },
    {
      title: 'waits for a pool that may become its own',
      kinds: [kind, nodePool],
      of: CLUSTER_URN,
      resources: [
        {
          id: CLUSTER_URN,
          typeSystem: 'pulumi',
          type: 'gcp:container/cluster:Cluster',
          document: { location: 'europe-west3', removeDefaultNodePool: true }
        },
        {
          id: POOL_URN,
          typeSystem: 'pulumi',
          type: 'gcp:container/nodePool:NodePool',
          document: { cluster: UNKNOWN_SENTINEL, location: 'europe-west3', nodeCount: 1 }
        }
      ],
      facets: { nodes: { minimum: '?computed' } }
    },
    {
      title: 'has an HSM key when the key it names says so',
      kinds: [kind, kmsKey],
      of: ID,
      resources: [
        {
          id: ID,
          typeSystem: 'cai',
          type: 'container.googleapis.com/Cluster',
          origin: 'observed',
          document: { databaseEncryption: { state: 'ENCRYPTED', keyName: KEY } }
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
