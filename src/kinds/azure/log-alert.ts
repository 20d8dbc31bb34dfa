import { defineKind, type Reference } from '../../graph/kind.ts'
import type { Reader } from '../../graph/reader.ts'
import type { Told } from '../../model/facets.ts'
import { allTrue, chain, type Fact, list, map } from '../../model/fact.ts'
import { ACTION_GROUP, reachesItsGroups } from './action-groups.ts'
import { scopes, WATCHED } from './alert-watching.ts'
import { toldByQuery } from './metric-signals.ts'

/** Alert rule on what a query finds in logs. https://learn.microsoft.com/rest/api/monitor/scheduled-query-rules (2023-12-01, read 2026-11-28) */
export default defineKind({
  id: 'azure.log-alert',
  title: 'Azure Monitor log alert',
  cloud: 'azure',
  role: 'alert',
  types: {
    pulumi: ['azure-native:monitor:ScheduledQueryRule', 'azure-native:insights:ScheduledQueryRule'],
    arm: ['Microsoft.Insights/scheduledQueryRules']
  },
  names: ['ruleName'],
  links: [
    { name: 'watches', to: WATCHED, read: scopes },
    { name: 'uses', to: ['azure.action-group'], read: groups }
  ],
  facets: {
    alertDelivery: (r) => ({ reaches: allTrue([r.boolean('enabled', { absent: true }), map(groups(r), (found) => found.length > 0)]) }),
    alertSubject: (r) => ({ tells: tells(r) })
  },
  settle: { alertDelivery: reachesItsGroups }
})

function groups(r: Reader): Fact<readonly Reference[]> {
  return r.references('actions.actionGroups', ACTION_GROUP)
}

function tells(r: Reader): Fact<readonly Told[]> {
  return chain(r.list('criteria.allOf'), (criteria) =>
    map(list(criteria.map((each) => each.string('query', { absent: '' }))), (queries) => queries.flatMap(toldByQuery))
  )
}
