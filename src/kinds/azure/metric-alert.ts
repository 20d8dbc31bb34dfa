import { defineKind } from '../../graph/kind.ts'
import type { Reader } from '../../graph/reader.ts'
import type { Told } from '../../model/facets.ts'
import { all, allTrue, chain, type Fact, known, list, map } from '../../model/fact.ts'
import { actionGroups, reachesItsGroups } from './action-groups.ts'
import { isWide, scopes, WATCHED } from './alert-watching.ts'
import { toldByMetrics } from './metric-signals.ts'

/** Alert rule on metrics. https://learn.microsoft.com/rest/api/monitor/metric-alerts (2018-03-01, read 2026-11-28) */
export default defineKind({
  id: 'azure.metric-alert',
  title: 'Azure Monitor metric alert',
  cloud: 'azure',
  role: 'alert',
  types: { pulumi: ['azure-native:monitor:MetricAlert', 'azure-native:insights:MetricAlert'], arm: ['Microsoft.Insights/metricAlerts'] },
  names: ['ruleName'],
  links: [
    { name: 'watches', to: WATCHED, read: scopes },
    { name: 'uses', to: ['azure.action-group'], read: (r) => actionGroups(r.list('actions')) }
  ],
  facets: {
    alertDelivery: (r) => ({
      reaches: allTrue([r.boolean('enabled', { absent: true }), map(actionGroups(r.list('actions')), (groups) => groups.length > 0)])
    }),
    alertSubject: (r) => ({ tells: tells(r) })
  },
  settle: { alertDelivery: reachesItsGroups }
})

function tells(r: Reader): Fact<readonly Told[]> {
  return chain(r.present('criteria.webTestId'), (isOfWebTest) => {
    if (isOfWebTest) return known<readonly Told[]>([{ signal: 'availability', of: '*', all: true }])
    const names = chain(r.list('criteria.allOf'), (criteria) => list(criteria.map((each) => each.string('metricName', { absent: '' }))))
    const type = map(r.string('targetResourceType', { absent: '*' }), (text) => text.toLowerCase())
    return map(all<[readonly string[], string, boolean]>([names, type, coversAll(r)]), ([metrics, of, isWhole]) =>
      toldByMetrics(metrics, of, { all: isWhole })
    )
  })
}

/** A rule for a group or subscription looks at what lies in one region of it. */
function coversAll(r: Reader): Fact<boolean> {
  return chain(r.present('targetResourceRegion'), (regional) =>
    regional ? map(r.references('scopes', /./), (found) => !found.some(({ text = '' }) => isWide(text))) : known(true)
  )
}
