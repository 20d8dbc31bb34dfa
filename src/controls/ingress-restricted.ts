import { defineControl } from '../model/control.ts'
import { type Evidence, unknown } from '../model/fact.ts'
import { undecided, type Verdict } from '../model/verdict.ts'
import { type Excess, excessOf, ruleEvidence, unreadableSources } from './ingress.ts'

export default defineControl({
  id: 'ingress-restricted',
  title: 'Only what is allowed comes in from outside',
  description:
    'No inbound rule admits the internet, except to allowPorts. With allowSources, no public address outside of them is admitted either, except to allowPorts. ' +
    'Protocols without ports, such as icmp, are allowed by naming them in allowPorts. Private addresses, tags and groups are inside. ' +
    'A rule that one deny rule of the same policy or group, of higher precedence and for all its targets, wholly shadows does not count; ' +
    'a partial shadow, and a deny rule that is a resource of its own, clear nothing.',
  remedy: 'Narrow the sources or the ports of the inbound rules',
  severity: 'high',
  needs: ['ingress'],
  parameters: {
    allowPorts: { type: 'strings', description: 'Ports open to outside: `443`, `8000-8010`, or a protocol without ports such as `icmp`' },
    allowSources: {
      type: 'strings',
      description: 'Public CIDRs that may reach every port; without them only the internet at large is outside'
    }
  },
  judge({ facets: { ingress } }, { allowPorts = [], allowSources }) {
    const required = requirement(allowPorts, allowSources)
    const { rules } = ingress
    if (rules.state === 'unknown') return undecided(rules, 'inbound rules', required)
    const allowance = { ports: allowPorts, sources: allowSources }
    const excess = excessOf(rules.value, allowance)
    if (excess.length > 0) return violation(excess, rules.evidence, required)
    const [unreadable] = unreadableSources(rules.value, allowance)
    if (unreadable !== undefined) {
      const { rule, source } = unreadable
      const missing = `source "${source}" of ${rule.name} is no address`
      return undecided(unknown('unreadable', { evidence: ruleEvidence([rule.path], rules.evidence), missing }), 'inbound rules', required)
    }
    return {
      outcome: 'pass',
      because: 'admits nothing from outside beyond what is allowed',
      evidence: rules.evidence,
      required,
      found: 'nothing more'
    }
  }
})

function requirement(ports: readonly string[], sources: readonly string[] | undefined): string {
  const outside = sources === undefined ? 'to the internet' : sources.length === 0 ? 'to public addresses' : `beyond ${sources.join(', ')}`
  return `${ports.length === 0 ? 'nothing' : `only ${ports.join(', ')}`} open ${outside}`
}

function violation(excess: readonly Excess[], evidence: readonly Evidence[], required: string): Verdict {
  const phrases = excess.map(({ rule, sources, traffic }) => `${sources.join(', ')} to ${traffic} (${rule.name})`)
  return {
    outcome: 'fail',
    because: `admits ${phrases.join('; ')}`,
    evidence: ruleEvidence(
      excess.map(({ rule }) => rule.path),
      evidence
    ),
    required,
    found: phrases.join('; ')
  }
}
