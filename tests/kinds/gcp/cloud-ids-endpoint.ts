import kind from '../../../src/kinds/gcp/cloud-ids-endpoint.ts'
import logSink from '../../../src/kinds/gcp/log-sink.ts'
import type { KindFixture } from '../fixture.ts'

const SENSOR = {
  id: '//ids.googleapis.com/projects/ledger-prod/locations/europe-west3-a/endpoints/ledger-ids',
  typeSystem: 'cai',
  type: 'ids.googleapis.com/Endpoint',
  origin: 'observed',
  document: { name: 'projects/ledger-prod/locations/europe-west3-a/endpoints/ledger-ids', state: 'READY' }
} as const

function sink(holder: string, more: object) {
  return {
    id: `//logging.googleapis.com/${holder}/sinks/security`,
    typeSystem: 'cai',
    type: 'logging.googleapis.com/LogSink',
    origin: 'observed',
    document: { name: 'security', destination: 'pubsub.googleapis.com/projects/ledger-security/topics/siem', ...more }
  } as const
}

const OTHER = { filter: 'logName:"cloudaudit.googleapis.com"' }

const findings = { forwarded: '?not-collected' }
const audit = { enabled: true, retentionDays: '?not-collected' }

export default {
  kind,
  same: {
    terraform: {
      document: {
        name: 'ledger-ids',
        location: 'europe-west3-a',
        network: 'projects/ledger-prod/global/networks/ledger-net',
        severity: 'INFORMATIONAL'
      }
    },
    'gcp-api': {
      document: {
        name: 'projects/ledger-prod/locations/europe-west3-a/endpoints/ledger-ids',
        createTime: '2025-05-02T09:12:44.120Z',
        network: 'projects/ledger-prod/global/networks/ledger-net',
        endpointForwardingRule: 'https://www.googleapis.com/compute/v1/projects/tenant/regions/europe-west3/forwardingRules/ids-fr-ledger',
        endpointIp: '10.99.0.2',
        severity: 'INFORMATIONAL',
        state: 'READY'
      }
    }
  },
  facets: { placement: { regions: ['europe-west3'], zones: ['europe-west3-a'] }, intrusionPrevention: { mode: 'detect' }, findings, audit },
  failing: {
    terraform: { document: { name: 'ledger-ids', location: 'europe-west3-b', network: 'ledger-net', severity: 'CRITICAL' } },
    'gcp-api': {
      document: { name: 'projects/ledger-prod/locations/europe-west3-b/endpoints/ledger-ids', severity: 'CRITICAL', state: 'READY' }
    }
  },
  failingFacets: { intrusionPrevention: { mode: 'detect' } },
  absent: {
    terraform: {
      placement: { regions: '?not-collected', zones: '?not-collected' },
      intrusionPrevention: { mode: 'detect' },
      findings,
      audit
    },
    'gcp-api': {
      placement: { regions: '?not-collected', zones: '?not-collected' },
      intrusionPrevention: { mode: '?not-collected' },
      findings,
      audit
    }
  },
  links: {
    terraform: { inNetwork: [{ text: 'projects/ledger-prod/global/networks/ledger-net' }] },
    'gcp-api': { inNetwork: [{ text: 'projects/ledger-prod/global/networks/ledger-net' }] }
  },
  cases: [
    {
      title: 'sees nothing while it is being created',
      dialect: 'gcp-api',
      given: { document: { name: 'projects/ledger-prod/locations/europe-west3-a/endpoints/ledger-ids', state: 'CREATING' } },
      facets: { intrusionPrevention: { mode: 'off' } }
    }
  ],
  neighbours: [
    ...[
      {
        title: 'sends on what it finds by a sink of its project and those above',
        sinks: [sink('projects/ledger-prod', {}), sink('organizations/4711', {})],
        forwarded: true
      },
      { title: 'sends on what it finds, whatever is above', sinks: [sink('projects/ledger-prod', {})], forwarded: true },
      {
        title: 'keeps it to itself where no sink lets it through',
        sinks: [sink('projects/ledger-prod', OTHER), sink('organizations/4711', {})],
        forwarded: false
      },
      {
        title: 'may be taken by sinks above that were not collected',
        sinks: [sink('projects/ledger-prod', OTHER)],
        forwarded: '?not-collected'
      },
      {
        title: 'may be taken by one of the organization',
        sinks: [sink('projects/ledger-prod', OTHER), sink('organizations/4711', { includeChildren: true })],
        forwarded: '?not-collected'
      },
      {
        title: 'is not sent on for certain by the sink of another project',
        sinks: [sink('projects/orders-prod', {}), sink('organizations/4711', {})],
        forwarded: '?not-collected'
      },
      {
        title: 'keeps it to itself where the sink is switched off',
        sinks: [sink('projects/ledger-prod', { disabled: true }), sink('organizations/4711', {})],
        forwarded: false
      },
      { title: 'does not know of sinks that were not collected', sinks: [], forwarded: '?not-collected' }
    ].map(({ title, sinks, forwarded }) => ({
      title,
      kinds: [kind, logSink],
      resources: [SENSOR, ...sinks],
      of: SENSOR.id,
      facets: { findings: { forwarded } }
    })),
    {
      title: 'keeps what it finds to itself in a program without a sink',
      kinds: [kind, logSink],
      resources: [{ ...SENSOR, id: 'ids', typeSystem: 'pulumi', type: 'gcp:cloudids/endpoint:Endpoint', origin: 'declared' }],
      of: 'ids',
      facets: { findings: { forwarded: false } }
    },
    {
      title: 'finds nothing while it is being deleted',
      kinds: [kind, logSink],
      resources: [{ ...SENSOR, document: { ...SENSOR.document, state: 'DELETING' } }],
      of: SENSOR.id,
      facets: { findings: 'not-applicable' }
    }
  ]
} satisfies KindFixture
