import kind from '../../../src/kinds/gcp/log-metric.ts'
import type { KindFixture } from '../fixture.ts'

const filter = 'logName="projects/ledger-prod/logs/ids.googleapis.com%2Fthreat" AND jsonPayload.alert_severity="HIGH"'
const THREATS = ['logs', 'security'].map((signal) => ({ signal, of: 'ids.googleapis.com/Endpoint', all: true }))

export default {
  kind,
  same: {
    terraform: { document: { name: 'ids-threats', filter } },
    'gcp-api': { document: { name: 'ids-threats', filter, metricDescriptor: { metricKind: 'DELTA', valueType: 'INT64' } } }
  },
  facets: { alertSubject: { tells: THREATS } },
  failing: {
    terraform: { document: { name: 'ids-threats', filter, disabled: true } },
    'gcp-api': { document: { name: 'ids-threats', filter, disabled: true } }
  },
  failingFacets: { alertSubject: { tells: [] } },
  absent: { terraform: { alertSubject: { tells: '?not-collected' } }, 'gcp-api': { alertSubject: { tells: '?not-collected' } } },
  cases: [
    {
      title: 'counts errors of everything where the filter names no resource',
      dialect: 'gcp-api',
      given: { document: { filter: 'severity>=ERROR' } },
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
      title: 'counts what administrators do, which is no attack on a resource',
      dialect: 'gcp-api',
      given: { document: { filter: 'logName:"cloudaudit.googleapis.com" AND protoPayload.methodName="SetIamPolicy"' } },
      facets: {
        alertSubject: {
          tells: [
            { signal: 'logs', of: 'audited_resource', all: true },
            { signal: 'security', of: 'audited_resource', all: true }
          ]
        }
      }
    },
    {
      title: 'does not say whose errors it counts where the filter looks into the entries',
      dialect: 'gcp-api',
      given: { document: { filter: 'severity>=ERROR AND jsonPayload.service="billing"' } },
      facets: {
        alertSubject: {
          tells: [
            { signal: 'logs', of: '*', all: false },
            { signal: 'errors', of: '*', all: false }
          ]
        }
      }
    },
    {
      title: 'counts those of one resource only',
      dialect: 'gcp-api',
      given: { document: { filter: 'resource.type="gce_instance" AND resource.labels.instance_id="4711"' } },
      facets: { alertSubject: { tells: [{ signal: 'logs', of: 'gce_instance', all: false }] } }
    },
    ...['NOT logName:"ids.googleapis.com%2Fthreat"', '-resource.type="ids.googleapis.com/Endpoint" AND severity>=ERROR'].map((text) => ({
      title: `does not say what is left of ${text}`,
      dialect: 'gcp-api' as const,
      given: { document: { filter: text } },
      facets: { alertSubject: { tells: [{ signal: 'unclear', of: '*', all: false }] } }
    })),
    {
      title: 'does not say whose log of a name of its own it is',
      dialect: 'gcp-api',
      given: { document: { filter: 'log_id("ledger-app")' } },
      facets: { alertSubject: { tells: [{ signal: 'logs', of: '*', all: false }] } }
    }
  ]
} satisfies KindFixture
