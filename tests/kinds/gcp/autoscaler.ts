import kind from '../../../src/kinds/gcp/autoscaler.ts'
import type { KindFixture } from '../fixture.ts'

const COMPUTE = 'https://www.googleapis.com/compute/v1/projects/campaign-prod'

export default {
  kind,
  same: {
    terraform: {
      document: {
        target: `${COMPUTE}/regions/europe-west3/instanceGroupManagers/campaign-app`,
        region: 'europe-west3',
        autoscalingPolicy: { minReplicas: 3, maxReplicas: 9, mode: 'ON', cpuUtilization: { target: 0.6 } }
      }
    },
    'gcp-api': {
      document: {
        kind: 'compute#autoscaler',
        name: 'campaign-app',
        region: `${COMPUTE}/regions/europe-west3`,
        status: 'ACTIVE',
        target: `${COMPUTE}/regions/europe-west3/instanceGroupManagers/campaign-app`,
        recommendedSize: 4,
        autoscalingPolicy: {
          minNumReplicas: 3,
          maxNumReplicas: 9,
          mode: 'ON',
          coolDownPeriodSec: 60,
          cpuUtilization: { utilizationTarget: 0.6 }
        }
      }
    }
  },
  facets: { nodes: { minimum: 3 }, scaling: { automatic: true, newPools: false } },
  failing: {
    terraform: { document: { target: 'campaign-app', autoscalingPolicy: { minReplicas: 0, maxReplicas: 0 } } },
    'gcp-api': {
      document: {
        target: `${COMPUTE}/zones/europe-west3-a/instanceGroupManagers/campaign-app`,
        autoscalingPolicy: { maxNumReplicas: 0, mode: 'ON' }
      }
    }
  },
  failingFacets: { nodes: { minimum: 0 }, scaling: { automatic: false, newPools: false } },
  absent: {
    terraform: { nodes: { minimum: '?not-collected' }, scaling: { automatic: '?not-collected', newPools: false } },
    'gcp-api': { nodes: { minimum: 0 }, scaling: { automatic: '?not-collected', newPools: false } }
  },
  links: {
    terraform: { attachedTo: [{ text: `${COMPUTE}/regions/europe-west3/instanceGroupManagers/campaign-app` }] },
    'gcp-api': { attachedTo: [{ text: `${COMPUTE}/regions/europe-west3/instanceGroupManagers/campaign-app` }] }
  },
  cases: [
    {
      title: 'an autoscaler that is off has no say',
      dialect: 'terraform',
      given: { document: { autoscalingPolicy: { mode: 'OFF', minReplicas: 3, maxReplicas: 9 } } },
      facets: { nodes: 'not-applicable', scaling: { automatic: false, newPools: false } }
    },
    {
      title: 'an autoscaler that only adds scales',
      dialect: 'gcp-api',
      given: { document: { autoscalingPolicy: { mode: 'ONLY_SCALE_OUT', minNumReplicas: 3, maxNumReplicas: 9 } } },
      facets: { scaling: { automatic: true, newPools: false } }
    }
  ]
} satisfies KindFixture
