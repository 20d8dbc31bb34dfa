import { type Reader, UNSTATED } from '../../graph/reader.ts'
import type { Facets } from '../../model/facets.ts'
import { chain, type Fact, known, map } from '../../model/fact.ts'

/** Mode of a web application firewall policy: off without managed rules, since own rules alone know no attacks. The mode has no documented default. */
export function wafMode(r: Reader, state: Fact<string>): Facets['intrusionPrevention']['mode'] {
  return chain(r.present('managedRules.managedRuleSets'), (rules) => {
    if (!rules) return known('off')
    return chain(state, (text) => {
      if (text.toLowerCase() !== 'enabled') return known('off')
      return map(r.string('policySettings.mode', { absent: UNSTATED }), (mode) => (mode === 'Prevention' ? 'prevent' : 'detect'))
    })
  })
}
