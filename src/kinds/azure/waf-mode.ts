import { type Reader, UNSTATED } from '../../graph/reader.ts'
import type { Facets } from '../../model/facets.ts'
import { anyTrue, chain, type Fact, known, map } from '../../model/fact.ts'

/** Managed rules against attacks; those against bots and floods of requests know none. */
const ATTACK_RULES = /^(owasp|(microsoft_)?defaultruleset)$/i

/** What the policies of application gateways and of Front Door tell in different places. */
export interface WafSwitches {
  readonly state: Fact<string>
  /** Whether a custom rule lets everybody past the managed rules. */
  readonly admitsEverybody: Fact<boolean>
}

/**
 * Mode of a web application firewall policy: off without managed rules against attacks, since own rules alone know none. The mode
 * has no documented default. Overrides of single rules and groups are not judged: most of them mend false alarms.
 */
export function wafMode(r: Reader, { state, admitsEverybody }: WafSwitches): Facets['intrusionPrevention']['mode'] {
  return chain(knowsAttacks(r), (knows) => {
    if (!knows) return known('off')
    return chain(state, (text) => {
      if (text.toLowerCase() !== 'enabled') return known('off')
      return chain(admitsEverybody, (open) => (open ? known('off') : modeOfRules(r)))
    })
  })
}

function knowsAttacks(r: Reader): Fact<boolean> {
  return chain(r.list('managedRules.managedRuleSets'), (sets) =>
    anyTrue(sets.map((set) => map(set.string('ruleSetType', { absent: UNSTATED }), (type) => ATTACK_RULES.test(type))))
  )
}

function modeOfRules(r: Reader): Facets['intrusionPrevention']['mode'] {
  const mode = r.string('policySettings.mode', { absent: UNSTATED })
  return map(mode, (text) => (text.toLowerCase() === 'prevention' ? 'prevent' : 'detect'))
}
