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
      title: 'counts those of one resource only',
      dialect: 'gcp-api',
      given: { document: { filter: 'resource.type="gce_instance" AND resource.labels.instance_id="4711"' } },
      facets: { alertSubject: { tells: [{ signal: 'logs', of: 'gce_instance', all: false }] } }
    },
    {
      title: 'does not say whose log of a name of its own it is',
      dialect: 'gcp-api',
      given: { document: { filter: 'log_id("ledger-app")' } },
      facets: { alertSubject: { tells: [{ signal: 'logs', of: '*', all: false }] } }
    }
  ]
} satisfies KindFixture
