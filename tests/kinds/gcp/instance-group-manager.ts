import autoscaler from '../../../src/kinds/gcp/autoscaler.ts'
import kind from '../../../src/kinds/gcp/instance-group-manager.ts'
import template from '../../../src/kinds/gcp/instance-template.ts'
import { UNKNOWN_SENTINEL } from '../../../src/model/resource.ts'
import type { KindFixture } from '../fixture.ts'

const COMPUTE = 'https://www.googleapis.com/compute/v1/projects/campaign-prod'
const ASSET = '//compute.googleapis.com/projects/campaign-prod'
const URN = 'urn:pulumi:prod::campaign::gcp:compute'
const GROUP = `${URN}/regionInstanceGroupManager:RegionInstanceGroupManager::campaign-app`
const TEMPLATE = `${URN}/instanceTemplate:InstanceTemplate::campaign-app`
const REGIONAL = { typeSystem: 'pulumi', type: 'gcp:compute/regionInstanceGroupManager:RegionInstanceGroupManager' } as const

function group(document: Readonly<Record<string, unknown>>, wires: Readonly<Record<string, readonly string[]>> = {}) {
  return { id: GROUP, ...REGIONAL, document: { region: 'europe-west3', baseInstanceName: 'campaign-app', ...document }, wires } as const
}

function listed(document: Readonly<Record<string, unknown>>) {
  return {
    id: `${ASSET}/regions/europe-west3/instanceGroupManagers/campaign-app`,
    type: 'compute.googleapis.com/InstanceGroupManager',
    typeSystem: 'cai',
    origin: 'observed',
    document
  } as const
}

function scaler(autoscalingPolicy: unknown) {
  return {
    id: `${URN}/regionAutoscaler:RegionAutoscaler::campaign-app`,
    type: 'gcp:compute/regionAutoscaler:RegionAutoscaler',
    typeSystem: 'pulumi',
    document: { target: UNKNOWN_SENTINEL, autoscalingPolicy },
    wires: { target: [GROUP] }
  } as const
}

export default {
  kind,
  same: {
    terraform: {
      document: {
        name: 'campaign-app',
        baseInstanceName: 'campaign-app',
        region: 'europe-west3',
        distributionPolicyZones: ['europe-west3-a', 'europe-west3-b', 'europe-west3-c'],
        distributionPolicyTargetShape: 'EVEN',
        targetSize: 4,
        versions: [{ name: 'primary', instanceTemplate: `${COMPUTE}/global/instanceTemplates/campaign-app-20260302` }],
        updatePolicy: { type: 'PROACTIVE', minimalAction: 'REPLACE', maxUnavailableFixed: 0, maxSurgeFixed: 3 }
      },
      resource: REGIONAL
    },
    'gcp-api': {
      document: {
        id: '5510072841953186071',
        kind: 'compute#instanceGroupManager',
        name: 'campaign-app',
        baseInstanceName: 'campaign-app',
        region: `${COMPUTE}/regions/europe-west3`,
        selfLink: `${COMPUTE}/regions/europe-west3/instanceGroupManagers/campaign-app`,
        instanceGroup: `${COMPUTE}/regions/europe-west3/instanceGroups/campaign-app`,
        instanceTemplate: `${COMPUTE}/global/instanceTemplates/campaign-app-20260302`,
        versions: [
          { name: 'primary', instanceTemplate: `${COMPUTE}/global/instanceTemplates/campaign-app-20260302`, targetSize: { calculated: 4 } }
        ],
        distributionPolicy: {
          targetShape: 'EVEN',
          zones: [
            { zone: `${COMPUTE}/zones/europe-west3-a` },
            { zone: `${COMPUTE}/zones/europe-west3-b` },
            { zone: `${COMPUTE}/zones/europe-west3-c` }
          ]
        },
        targetSize: 4,
        status: { isStable: true }
      }
    }
  },
  facets: {
    placement: { regions: ['europe-west3'], zones: ['europe-west3-a', 'europe-west3-b', 'europe-west3-c'] },
    publicAddress: { addresses: '?not-collected' },
    zoneRedundancy: { zones: 3 },
    hostLogs: { sent: '?not-collected' },
    nodes: { minimum: 4 },
    scaling: { automatic: false, newPools: false }
  },
  failing: {
    terraform: {
      document: { baseInstanceName: 'mail-app', zone: 'us-central1-f', targetSize: 1, versions: [{ instanceTemplate: 'mail-app' }] }
    },
    'gcp-api': {
      document: {
        kind: 'compute#instanceGroupManager',
        name: 'mail-app',
        zone: `${COMPUTE}/zones/us-central1-f`,
        targetSize: 1,
        instanceTemplate: `${COMPUTE}/global/instanceTemplates/mail-app`
      }
    }
  },
  failingFacets: {
    placement: { regions: ['us-central1'], zones: ['us-central1-f'] },
    zoneRedundancy: { zones: 1 },
    nodes: { minimum: 1 },
    scaling: { automatic: false, newPools: false }
  },
  absent: {
    terraform: {
      placement: { regions: '?not-collected', zones: '?not-collected' },
      publicAddress: { addresses: '?not-collected' },
      zoneRedundancy: { zones: 1 },
      hostLogs: { sent: '?not-collected' },
      nodes: { minimum: '?not-collected' },
      scaling: { automatic: false, newPools: false }
    },
    'gcp-api': {
      placement: { regions: '?not-collected', zones: '?not-collected' },
      publicAddress: { addresses: '?not-collected' },
      zoneRedundancy: { zones: 1 },
      hostLogs: { sent: '?not-collected' },
      nodes: { minimum: 0 },
      scaling: { automatic: false, newPools: false }
    }
  },
  links: {
    terraform: { uses: [{ text: `${COMPUTE}/global/instanceTemplates/campaign-app-20260302` }], usesPolicy: [] },
    'gcp-api': {
      uses: [
        { text: `${COMPUTE}/global/instanceTemplates/campaign-app-20260302` },
        { text: `${COMPUTE}/global/instanceTemplates/campaign-app-20260302` }
      ],
      usesPolicy: []
    }
  },
  cases: [
    {
      title: 'nodes of a cluster are scaled as the cluster says',
      dialect: 'gcp-api',
      given: { document: { name: 'gke-ledger-pool-1-0a1b2c3d-grp', targetSize: 3 }, resource: { name: 'gke-ledger-pool-1-0a1b2c3d-grp' } },
      facets: { scaling: { automatic: '?not-collected', newPools: '?not-collected' } }
    },
    {
      title: 'a regional group that names no zones takes three',
      dialect: 'terraform',
      given: { document: { region: 'europe-west3' }, resource: REGIONAL },
      facets: { placement: { regions: ['europe-west3'], zones: [] }, zoneRedundancy: { zones: 3 } }
    },
    {
      title: 'one server stands in one zone, however many the group may use',
      dialect: 'terraform',
      given: { document: { region: 'europe-west3', targetSize: 1 }, resource: REGIONAL },
      facets: { zoneRedundancy: { zones: 1 } }
    },
    {
      title: 'one named zone is one zone',
      dialect: 'terraform',
      given: { document: { region: 'europe-west3', distributionPolicyZones: ['europe-west3-a'], targetSize: 4 }, resource: REGIONAL },
      facets: { zoneRedundancy: { zones: 1 } }
    },
    {
      title: 'the shape ANY_SINGLE_ZONE puts all servers in one zone',
      dialect: 'gcp-api',
      given: {
        document: {
          region: `${COMPUTE}/regions/europe-west3`,
          targetSize: 4,
          distributionPolicy: {
            targetShape: 'ANY_SINGLE_ZONE',
            zones: [{ zone: `${COMPUTE}/zones/europe-west3-a` }, { zone: `${COMPUTE}/zones/europe-west3-b` }]
          }
        }
      },
      facets: { zoneRedundancy: { zones: 1 } }
    },
    {
      title: 'zones that are known only after apply leave the spread open',
      dialect: 'terraform',
      given: { document: { region: 'europe-west3', distributionPolicyZones: UNKNOWN_SENTINEL }, resource: REGIONAL },
      facets: { zoneRedundancy: { zones: '?computed' } }
    }
  ],
  neighbours: [
    {
      title: 'sends the logs of its servers as its template says',
      kinds: [kind, template, autoscaler],
      resources: [
        group({ targetSize: 3, versions: [{ instanceTemplate: UNKNOWN_SENTINEL }] }, { versions: [TEMPLATE] }),
        {
          id: TEMPLATE,
          type: 'gcp:compute/instanceTemplate:InstanceTemplate',
          typeSystem: 'pulumi',
          document: {
            disks: [{ boot: true, sourceImage: 'projects/cos-cloud/global/images/family/cos-stable' }],
            metadata: { 'google-logging-enabled': 'false' }
          }
        }
      ],
      of: GROUP,
      facets: { hostLogs: { sent: false } }
    },
    {
      title: 'grows with its autoscaler',
      kinds: [kind, autoscaler, template],
      resources: [group({ targetSize: 3 }), scaler({ minReplicas: 3, maxReplicas: 9 })],
      of: GROUP,
      facets: { scaling: { automatic: true, newPools: false } }
    },
    {
      title: 'keeps its size with an autoscaler that is off',
      kinds: [kind, autoscaler, template],
      resources: [group({ targetSize: 3 }), scaler({ mode: 'OFF', minReplicas: 3, maxReplicas: 9 })],
      of: GROUP,
      facets: { scaling: { automatic: false, newPools: false } }
    },
    {
      title: 'keeps its size where an inventory names no autoscaler',
      kinds: [kind, autoscaler, template],
      resources: [listed({ targetSize: 3, instanceTemplate: `${COMPUTE}/global/instanceTemplates/campaign-app` })],
      of: `${ASSET}/regions/europe-west3/instanceGroupManagers/campaign-app`,
      facets: { scaling: { automatic: false, newPools: false } }
    },
    {
      title: 'may grow by an autoscaler that was not collected',
      kinds: [kind, autoscaler, template],
      resources: [
        listed({
          targetSize: 3,
          instanceTemplate: `${COMPUTE}/global/instanceTemplates/campaign-app`,
          status: { autoscaler: `${COMPUTE}/regions/europe-west3/autoscalers/campaign-app` }
        })
      ],
      of: `${ASSET}/regions/europe-west3/instanceGroupManagers/campaign-app`,
      facets: { scaling: { automatic: '?not-collected', newPools: false } }
    },
    {
      title: 'is read from a Terraform plan as well',
      kinds: [kind, template, autoscaler],
      resources: [
        {
          id: 'google_compute_instance_group_manager.campaign_app',
          type: 'google_compute_instance_group_manager',
          typeSystem: 'terraform',
          document: { zone: 'europe-west3-a', target_size: 2, version: [{ name: 'primary', instance_template: 'campaign-app-20260302' }] }
        },
        {
          id: 'google_compute_instance_template.campaign_app',
          type: 'google_compute_instance_template',
          typeSystem: 'terraform',
          document: {
            name: 'campaign-app-20260302',
            network_interface: [{ subnetwork: 'app', access_config: [{ nat_ip: '' }] }],
            disk: [{ boot: true, type: '' }]
          }
        }
      ],
      of: 'google_compute_instance_group_manager.campaign_app',
      facets: { publicAddress: { addresses: ['ephemeral'] }, zoneRedundancy: { zones: 1 }, nodes: { minimum: 2 } }
    },
    {
      title: 'has no address when its template has none',
      kinds: [kind, template, autoscaler],
      resources: [
        group({ targetSize: 3, versions: [{ instanceTemplate: UNKNOWN_SENTINEL }] }, { versions: [TEMPLATE] }),
        {
          id: TEMPLATE,
          type: 'gcp:compute/instanceTemplate:InstanceTemplate',
          typeSystem: 'pulumi',
          document: { networkInterfaces: [{ subnetwork: 'app' }] }
        }
      ],
      of: GROUP,
      facets: { publicAddress: { addresses: [] }, nodes: { minimum: 3 } }
    },
    {
      title: 'has the addresses of its template',
      kinds: [kind, template, autoscaler],
      resources: [
        group({ versions: [{ instanceTemplate: UNKNOWN_SENTINEL }] }, { versions: [TEMPLATE] }),
        {
          id: TEMPLATE,
          type: 'gcp:compute/instanceTemplate:InstanceTemplate',
          typeSystem: 'pulumi',
          document: { networkInterfaces: [{ network: 'default', accessConfigs: [{}] }] }
        }
      ],
      of: GROUP,
      facets: { publicAddress: { addresses: ['ephemeral'] } }
    },
    {
      title: 'does not know a template outside the inventory',
      kinds: [kind, template, autoscaler],
      resources: [listed({ name: 'campaign-app', instanceTemplate: `${COMPUTE}/global/instanceTemplates/campaign-app`, targetSize: 2 })],
      of: `${ASSET}/regions/europe-west3/instanceGroupManagers/campaign-app`,
      facets: { publicAddress: { addresses: '?not-collected' }, nodes: { minimum: 2 } }
    },
    {
      title: 'has at least as many servers as its autoscaler keeps',
      kinds: [kind, template, autoscaler],
      resources: [group({}), scaler({ minReplicas: 2, maxReplicas: 9 })],
      of: GROUP,
      facets: { nodes: { minimum: 2 } }
    },
    {
      title: 'has its target size when the autoscaler is off',
      kinds: [kind, template, autoscaler],
      resources: [group({ targetSize: 5 }), scaler({ minReplicas: 2, maxReplicas: 9, mode: 'OFF' })],
      of: GROUP,
      facets: { nodes: { minimum: 5 } }
    },
    {
      title: 'does not know whether an autoscaler keeps its servers before the mode is known',
      kinds: [kind, template, autoscaler],
      resources: [group({ targetSize: 5 }), scaler({ minReplicas: 2, maxReplicas: 9, mode: UNKNOWN_SENTINEL })],
      of: GROUP,
      facets: { nodes: { minimum: '?computed' } }
    },
    {
      title: 'does not hold its target size for sure where autoscalers were not collected',
      kinds: [kind, template, autoscaler],
      resources: [group({ targetSize: 5 })],
      gaps: [{ what: 'autoscalers', why: 'denied', types: ['gcp:compute/regionAutoscaler:RegionAutoscaler'] }],
      of: GROUP,
      facets: { nodes: { minimum: '?not-collected' } }
    },
    {
      title: 'has no servers where a program states no size and no autoscaler',
      kinds: [kind, template, autoscaler],
      resources: [group({})],
      of: GROUP,
      facets: { nodes: { minimum: 0 } }
    },
    {
      title: 'has no servers where the API, which omits zero, lists neither size nor autoscaler',
      kinds: [kind, template, autoscaler],
      resources: [listed({ name: 'campaign-app', instanceTemplate: `${COMPUTE}/global/instanceTemplates/campaign-app` })],
      of: `${ASSET}/regions/europe-west3/instanceGroupManagers/campaign-app`,
      facets: { nodes: { minimum: 0 } }
    },
    {
      title: 'does not know what an autoscaler outside the inventory keeps',
      kinds: [kind, template, autoscaler],
      resources: [
        listed({ name: 'campaign-app', targetSize: 4, status: { autoscaler: `${COMPUTE}/regions/europe-west3/autoscalers/campaign-app` } })
      ],
      of: `${ASSET}/regions/europe-west3/instanceGroupManagers/campaign-app`,
      facets: { nodes: { minimum: '?not-collected' } }
    }
  ]
} satisfies KindFixture
