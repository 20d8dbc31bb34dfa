import { defineKind, type Reference } from '../../graph/kind.ts'
import type { Reader } from '../../graph/reader.ts'
import type { Facets, Told } from '../../model/facets.ts'
import { all, allTrue, chain, type Fact, list, map, unknown } from '../../model/fact.ts'
import { reachedBy } from '../../model/monitoring.ts'
import type { Neighbourhood } from '../../model/neighbourhood.ts'
import { WATCHED, watchesItsProject } from './alert-watching.ts'
import { logMetricIn, toldByEntries, toldByMetric, toldByQuery } from './metric-signals.ts'

const CHANNEL = /monitoring\/notificationChannel:/

/** Alert policy of Cloud Monitoring. https://cloud.google.com/monitoring/api/ref_v3/rest/v3/projects.alertPolicies (2026-11-28) */
export default defineKind({
  id: 'gcp.alert-policy',
  title: 'Cloud Monitoring alert policy',
  cloud: 'gcp',
  role: 'alert',
  types: {
    pulumi: ['gcp:monitoring/alertPolicy:AlertPolicy'],
    terraform: ['google_monitoring_alert_policy'],
    cai: ['monitoring.googleapis.com/AlertPolicy']
  },
  labels: (r) => r.record('userLabels'),
  links: [
    { name: 'watches', to: WATCHED, read: watchesItsProject },
    { name: 'uses', to: ['gcp.notification-channel'], read: (r) => r.references('notificationChannels', CHANNEL) },
    { name: 'attachedTo', to: ['gcp.log-metric'], read: logMetrics }
  ],
  facets: {
    // Enabled by default; without a channel an incident is opened that nobody is told of.
    alertDelivery: (r) => ({
      reaches: allTrue([
        r.boolean('enabled', { absent: true }),
        map(r.references('notificationChannels', CHANNEL), (channels) => channels.length > 0)
      ])
    }),
    alertSubject: (r) => ({ tells: tells(r) })
  },
  settle: {
    alertDelivery: (own, near) => ({ reaches: allTrue([own.reaches, reachedBy(near.to('uses'))]) }),
    alertSubject: withLogMetrics
  }
})

/** Conditions that must all be met together leave it open whether each of them is told. */
function tells(r: Reader): Fact<readonly Told[]> {
  return chain(r.list('conditions'), (conditions) =>
    chain(r.string('combiner', { absent: 'OR' }), (combiner) =>
      map(list(conditions.map(toldBy)), (found) =>
        combiner === 'OR' || conditions.length < 2 ? found.flat() : found.flat().map((told) => ({ ...told, all: false }))
      )
    )
  )
}

function toldBy(condition: Reader): Fact<readonly Told[]> {
  const filters = [condition.string('conditionThreshold.filter', NONE), condition.string('conditionAbsent.filter', NONE)]
  const queries = [
    condition.string('conditionMonitoringQueryLanguage.query', NONE),
    condition.string('conditionPrometheusQueryLanguage.query', NONE),
    condition.string('conditionSql.query', NONE)
  ]
  const metrics = map(list(filters), (texts) =>
    texts.filter((text) => text !== '' && logMetricIn(text) === undefined).flatMap(toldByMetric)
  )
  const entries = map(condition.string('conditionMatchedLog.filter', NONE), (text) => (text === '' ? [] : toldByEntries(text)))
  const queried = map(list(queries), (texts) => texts.filter((text) => text !== '').flatMap(toldByQuery))
  return map(list([metrics, entries, queried]), (found) => found.flat())
}

const NONE = { absent: '' } as const

function logMetrics(r: Reader): Fact<readonly Reference[]> {
  return chain(r.list('conditions'), (conditions) =>
    map(
      list(conditions.flatMap((each) => [each.string('conditionThreshold.filter', NONE), each.string('conditionAbsent.filter', NONE)])),
      (texts) =>
        texts.flatMap((text) => {
          const name = logMetricIn(text)
          return name === undefined ? [] : [{ text: name }]
        })
    )
  )
}

function withLogMetrics(own: Facets['alertSubject'], near: Neighbourhood): Facets['alertSubject'] {
  const made = chain(near.to('attachedTo'), (metrics) =>
    list(
      metrics.map((metric) => {
        const subject = metric.facet('alertSubject')
        return typeof subject === 'string' ? unknown('not-collected', { missing: `what ${metric.name} counts` }) : subject.tells
      })
    )
  )
  return {
    tells: map(all<[readonly Told[], readonly (readonly Told[])[]]>([own.tells, made]), ([first, further]) => [...first, ...further.flat()])
  }
}
