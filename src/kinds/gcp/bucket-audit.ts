import type { Reference } from '../../graph/kind.ts'
import type { Reader } from '../../graph/reader.ts'
import type { Facets } from '../../model/facets.ts'
import { chain, type Fact, known, map, unknown } from '../../model/fact.ts'
import type { Neighbour } from '../../model/neighbourhood.ts'

/** Usage logs are the bucket's own; data access logs are switched on for the project, the folder or the organization. */
export function audit(r: Reader): Facets['audit'] {
  const logged = r.present('logging.logBucket', { emptyIs: 'absent', wiredTo: /storage\/bucket:/ })
  const missing = 'audit configuration of the project, its folders and its organization'
  return {
    enabled: chain(logged, (has): Fact<boolean> => (has ? known(true) : unknown('not-collected', { missing }))),
    retentionDays: unknown('not-collected', { missing: 'logs are kept by the bucket that receives them' })
  }
}

export function projectPolicy(r: Reader): Fact<readonly Reference[]> {
  return map(r.string('projectNumber', { absent: '' }), (number) =>
    number === '' ? [] : [{ text: `//cloudresourcemanager.googleapis.com/projects/${number}#iamPolicy` }]
  )
}

/** The project may add to what is recorded above it, never take away. */
export function recorded(policies: readonly Neighbour[], otherwise: Facets['audit']['enabled']): Facets['audit']['enabled'] {
  const told = policies.map((policy) => policy.facet('audit')).flatMap((answer) => (typeof answer === 'string' ? [] : [answer.enabled]))
  return told.find((enabled) => enabled.state === 'known' && enabled.value) ?? otherwise
}
