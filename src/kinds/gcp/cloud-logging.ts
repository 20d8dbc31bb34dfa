import type { Facets } from '../../model/facets.ts'
import { type Fact, unknown } from '../../model/fact.ts'

/** Networking logs go to Cloud Logging; how long they stay is said by the log bucket they are routed to, not by the resource. */
export function cloudLogging(enabled: Fact<boolean>): Facets['audit'] {
  return {
    enabled,
    retentionDays: unknown('not-collected', { missing: 'retention is that of the log bucket that Cloud Logging routes it to' })
  }
}
