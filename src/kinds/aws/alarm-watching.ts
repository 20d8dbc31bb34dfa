import type { Settling } from '../../graph/kind.ts'
import type { Facets } from '../../model/facets.ts'
import { map, unknown } from '../../model/fact.ts'
import { monitoredBy } from '../../model/monitoring.ts'

/** Kinds that alarms name by their dimensions: one that asks for what is heard of it has to be listed. */
export const WATCHED = [
  'aws.auto-scaling-group',
  'aws.dynamodb-table',
  'aws.eks-cluster',
  'aws.instance',
  'aws.load-balancer',
  'aws.opensearch-domain',
  'aws.rds-cluster',
  'aws.rds-instance'
]

const ELSEWHERE = unknown('not-collected', { missing: 'alarms' })

/** What a resource's own document says of alarms: nothing, they are resources of their own. */
export function alarmsElsewhere(): Facets['monitoring'] {
  return { availability: ELSEWHERE, errors: ELSEWHERE, capacity: ELSEWHERE, security: ELSEWHERE, logs: ELSEWHERE }
}

/** Heard of by the alarms whose dimensions name the resource. */
export const heardByAlarms: Settling<'monitoring'> = (_own, near) =>
  monitoredBy(
    map(near.from('watches', ['aws.alarm']), (alarms) => alarms.map((alert) => ({ alert, isCertain: true }))),
    []
  )
