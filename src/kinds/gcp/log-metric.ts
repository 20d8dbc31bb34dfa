import { defineKind } from '../../graph/kind.ts'
import { UNSTATED } from '../../graph/reader.ts'
import { chain, known, map } from '../../model/fact.ts'
import { toldByEntries } from './metric-signals.ts'

/** Metric made of log entries. https://cloud.google.com/logging/docs/reference/v2/rest/v2/projects.metrics (2026-11-28) */
export default defineKind({
  id: 'gcp.log-metric',
  title: 'Log-based metric',
  cloud: 'gcp',
  role: 'alert-metric',
  types: { pulumi: ['gcp:logging/metric:Metric'], terraform: ['google_logging_metric'], cai: ['logging.googleapis.com/LogMetric'] },
  labels: 'none',
  facets: {
    alertSubject: (r) => ({
      tells: chain(r.boolean('disabled', { absent: false }), (off) =>
        off ? known([]) : map(r.string('filter', { absent: UNSTATED }), toldByEntries)
      )
    })
  }
})
