import kind from '../../../src/kinds/gcp/alert-policy.ts'
import instance from '../../../src/kinds/gcp/instance.ts'
import logMetric from '../../../src/kinds/gcp/log-metric.ts'
import channel from '../../../src/kinds/gcp/notification-channel.ts'
import { UNKNOWN_SENTINEL } from '../../../src/model/resource.ts'
import type { KindFixture } from '../fixture.ts'

const CHANNEL = 'projects/ledger-prod/notificationChannels/4710'
const CPU = 'metric.type="compute.googleapis.com/instance/cpu/utilization" AND resource.type="gce_instance"'
const URN = 'urn:pulumi:prod::ledger::gcp:'
const POLICY_URN = `${URN}monitoring/alertPolicy:AlertPolicy::ledger-load`
const CHANNEL_URN = `${URN}monitoring/notificationChannel:NotificationChannel::on-call`
const METRIC_URN = `${URN}logging/metric:Metric::ids-threats`
const SERVER_URN = `${URN}compute/instance:Instance::ledger-db`
const ASSETS = '//monitoring.googleapis.com/projects/904172385061'

const threshold = (filter: string) => ({
  displayName: 'load',
  conditionThreshold: { filter, comparison: 'COMPARISON_GT', duration: '300s', thresholdValue: 0.9 }
})
const ONLY_LOAD = { availability: false, errors: false, capacity: true, security: false, logs: false }
const NOTHING = { availability: false, errors: false, capacity: false, security: false, logs: false }
const PERHAPS = { availability: false, errors: false, capacity: '?not-collected', security: false, logs: false }

function policy(document: Readonly<Record<string, unknown>>, wires: Readonly<Record<string, readonly string[]>> = {}) {
  return { id: POLICY_URN, typeSystem: 'pulumi', type: 'gcp:monitoring/alertPolicy:AlertPolicy', document, wires } as const
}
const onCall = {
  id: CHANNEL_URN,
  typeSystem: 'pulumi',
  type: 'gcp:monitoring/notificationChannel:NotificationChannel',
  document: { type: 'email' }
} as const
const server = {
  id: SERVER_URN,
  typeSystem: 'pulumi',
  type: 'gcp:compute/instance:Instance',
  document: { zone: 'europe-west3-a' }
} as const
const toOnCall = [{ notificationChannels: UNKNOWN_SENTINEL }, { notificationChannels: [CHANNEL_URN] }] as const

function observed(project: string, owner: string) {
  return {
    id: `//compute.googleapis.com/projects/${project}/zones/europe-west3-a/instances/ledger-db`,
    typeSystem: 'cai',
    type: 'compute.googleapis.com/Instance',
    origin: 'observed',
    owner,
    document: { name: 'ledger-db' }
  } as const
}
const assets = [
  {
    id: `${ASSETS}/alertPolicies/17`,
    typeSystem: 'cai',
    type: 'monitoring.googleapis.com/AlertPolicy',
    origin: 'observed',
    owner: 'projects/904172385061',
    document: { enabled: true, combiner: 'OR', conditions: [threshold(CPU)], notificationChannels: [CHANNEL] }
  },
  {
    id: `${ASSETS}/notificationChannels/4710`,
    typeSystem: 'cai',
    type: 'monitoring.googleapis.com/NotificationChannel',
    origin: 'observed',
    owner: 'projects/904172385061',
    aliases: [CHANNEL],
    document: { type: 'email', enabled: true }
  }
] as const
const kinds = [kind, channel, logMetric, instance]

export default {
  kind,
  same: {
    terraform: { document: { displayName: 'Load', combiner: 'OR', conditions: [threshold(CPU)], notificationChannels: [CHANNEL] } },
    'gcp-api': {
      document: {
        name: 'projects/ledger-prod/alertPolicies/17',
        displayName: 'Load',
        combiner: 'OR',
        conditions: [{ name: 'projects/ledger-prod/alertPolicies/17/conditions/18', ...threshold(CPU) }],
        enabled: true,
        notificationChannels: [CHANNEL]
      }
    }
  },
  facets: { alertDelivery: { reaches: true }, alertSubject: { tells: [{ signal: 'capacity', of: 'gce_instance', all: true }] } },
  failing: {
    terraform: { document: { combiner: 'OR', conditions: [threshold(CPU)], enabled: false, notificationChannels: [CHANNEL] } },
    'gcp-api': { document: { combiner: 'OR', conditions: [threshold(CPU)], enabled: true } }
  },
  failingFacets: { alertDelivery: { reaches: false } },
  absent: {
    terraform: { alertDelivery: { reaches: false }, alertSubject: { tells: [] } },
    'gcp-api': { alertDelivery: { reaches: false }, alertSubject: { tells: [] } }
  },
  links: {
    terraform: { watches: [{ within: '' }], uses: [{ text: CHANNEL }], attachedTo: [] },
    'gcp-api': { watches: [{ within: '' }], uses: [{ text: CHANNEL }], attachedTo: [] }
  },
  cases: [
    {
      title: 'does not tell for certain what only several conditions together tell',
      dialect: 'terraform',
      given: { document: { combiner: 'AND', conditions: [threshold(CPU), threshold(CPU)] } },
      facets: {
        alertSubject: {
          tells: [
            { signal: 'capacity', of: 'gce_instance', all: false },
            { signal: 'capacity', of: 'gce_instance', all: false }
          ]
        }
      }
    },
    {
      title: 'reads absence, log entries and queries as well',
      dialect: 'gcp-api',
      given: {
        document: {
          conditions: [
            { conditionAbsent: { filter: 'metric.type="compute.googleapis.com/instance/uptime" AND resource.type="gce_instance"' } },
            { conditionMatchedLog: { filter: 'resource.type="gce_subnetwork" AND logName:"compute.googleapis.com%2Ffirewall"' } },
            {
              conditionMonitoringQueryLanguage: { query: "fetch gce_instance | metric 'compute.googleapis.com/instance/cpu/utilization'" }
            },
            { conditionPrometheusQueryLanguage: { query: 'kube_pod_container_status_restarts_total > 3' } },
            { conditionSql: { query: 'SELECT severity FROM logs' } }
          ]
        }
      },
      facets: {
        alertSubject: {
          tells: [
            { signal: 'availability', of: 'gce_instance', all: true },
            { signal: 'logs', of: 'gce_subnetwork', all: true },
            { signal: 'security', of: 'gce_subnetwork', all: true },
            { signal: 'capacity', of: '*', all: false },
            { signal: 'unclear', of: '*', all: false },
            { signal: 'unclear', of: '*', all: false }
          ]
        }
      }
    }
  ],
  neighbours: [
    {
      title: 'reaches the channel that the program wires to it, and tells of every server',
      kinds,
      of: SERVER_URN,
      resources: [server, onCall, policy({ combiner: 'OR', conditions: [threshold(CPU)], ...toOnCall[0] }, toOnCall[1])],
      facets: { monitoring: ONLY_LOAD }
    },
    {
      title: 'reaches nobody through a channel that is switched off',
      kinds,
      of: SERVER_URN,
      resources: [
        server,
        { ...onCall, document: { type: 'email', enabled: false } },
        policy({ combiner: 'OR', conditions: [threshold(CPU)], ...toOnCall[0] }, toOnCall[1])
      ],
      facets: { monitoring: NOTHING }
    },
    { title: 'is not there in a program that declares none', kinds, of: SERVER_URN, resources: [server], facets: { monitoring: NOTHING } },
    {
      title: 'tells what the metric counts that it looks at',
      kinds,
      of: POLICY_URN,
      resources: [
        {
          id: METRIC_URN,
          typeSystem: 'pulumi',
          type: 'gcp:logging/metric:Metric',
          document: { name: 'ids-threats', filter: 'severity>=ERROR' }
        },
        policy({ conditions: [threshold('metric.type="logging.googleapis.com/user/ids-threats" AND resource.type="gce_instance"')] })
      ],
      facets: {
        alertSubject: {
          tells: [
            { signal: 'logs', of: '*', all: true },
            { signal: 'errors', of: '*', all: true }
          ]
        }
      }
    },
    {
      title: 'looks at the servers of its project, whether that is named by number or by id',
      kinds,
      of: observed('ledger-prod', '').id,
      resources: [observed('ledger-prod', 'projects/904172385061'), ...assets],
      facets: { monitoring: ONLY_LOAD }
    },
    ...[
      { title: 'looks at a server of the project that a program names for both', of: 'projects/ledger-prod', monitoring: ONLY_LOAD },
      { title: 'looks at a server of a program that names no project', of: undefined, monitoring: ONLY_LOAD },
      { title: 'may look at a server of another project of its program', of: 'projects/orders-prod', monitoring: PERHAPS }
    ].map(({ title, of, monitoring }) => ({
      title,
      kinds,
      of: SERVER_URN,
      resources: [
        { ...server, ...(of === undefined ? {} : { owner: of }) },
        onCall,
        { ...policy({ combiner: 'OR', conditions: [threshold(CPU)], ...toOnCall[0] }, toOnCall[1]), owner: 'projects/ledger-prod' }
      ],
      facets: { monitoring }
    })),
    {
      title: 'may look at a server of another project',
      kinds,
      of: observed('orders-prod', '').id,
      resources: [observed('orders-prod', 'projects/115599337711'), ...assets],
      facets: { monitoring: PERHAPS }
    },
    {
      title: 'leaves open what is heard where alert policies were not collected',
      kinds,
      of: observed('ledger-prod', '').id,
      resources: [observed('ledger-prod', 'projects/904172385061')],
      facets: {
        monitoring: {
          availability: '?not-collected',
          errors: '?not-collected',
          capacity: '?not-collected',
          security: '?not-collected',
          logs: '?not-collected'
        }
      }
    }
  ]
} satisfies KindFixture
