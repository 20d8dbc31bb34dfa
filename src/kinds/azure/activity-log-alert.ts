import { defineKind } from '../../graph/kind.ts'
import type { Reader } from '../../graph/reader.ts'
import type { Told } from '../../model/facets.ts'
import { all, allTrue, chain, type Fact, list, map } from '../../model/fact.ts'
import { actionGroups, reachesItsGroups } from './action-groups.ts'
import { scopes, WATCHED } from './alert-watching.ts'
import { toldByActivity } from './metric-signals.ts'

/** Alert rule on the activity log. https://learn.microsoft.com/rest/api/monitor/activity-log-alerts (2020-10-01, read 2026-11-28) */
export default defineKind({
  id: 'azure.activity-log-alert',
  title: 'Azure Monitor activity log alert',
  cloud: 'azure',
  role: 'alert',
  types: {
    pulumi: ['azure-native:monitor:ActivityLogAlert', 'azure-native:insights:ActivityLogAlert'],
    arm: ['Microsoft.Insights/activityLogAlerts']
  },
  names: ['activityLogAlertName'],
  links: [
    { name: 'watches', to: WATCHED, read: scopes },
    { name: 'uses', to: ['azure.action-group'], read: (r) => actionGroups(r.list('actions.actionGroups')) }
  ],
  facets: {
    alertDelivery: (r) => ({
      reaches: allTrue([
        r.boolean('enabled', { absent: true }),
        map(actionGroups(r.list('actions.actionGroups')), (groups) => groups.length > 0)
      ])
    }),
    alertSubject: (r) => ({ tells: tells(r) })
  },
  settle: { alertDelivery: reachesItsGroups }
})

/** All conditions must be met; those on the category and the operation say what it is about. */
function tells(r: Reader): Fact<readonly Told[]> {
  return chain(r.list('condition.allOf'), (conditions) => {
    const fields = list(conditions.map((each) => map(each.string('field', { absent: '' }), (field) => field.toLowerCase())))
    const values = list(conditions.map((each) => each.string('equals', { absent: '' })))
    return map(all<[readonly string[], readonly string[]]>([fields, values]), ([names, texts]) => {
      const valueOf = (field: string): string => texts[names.indexOf(field)] ?? ''
      return toldByActivity(valueOf('category'), valueOf('operationname'))
    })
  })
}
