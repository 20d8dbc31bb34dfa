import { defineControl } from '../model/control.ts'
import { unknown } from '../model/fact.ts'
import { undecided, type Verdict } from '../model/verdict.ts'
import { ruleEvidence } from './ingress.ts'
import { type Breach, breachesOf, type Crossing } from './segregation.ts'

export default defineControl({
  id: 'tiers-segregated',
  title: 'Tiers and segments reach each other only as allowed',
  description:
    'No rule lets several segments of a network in together: not everybody, not the whole network (Azure’s built-in AllowVnetInBound, ' +
    'Google’s default-allow-internal), no whole block of private addresses, and no range that touches more than one subnet. What a rule ' +
    'names by a group (tag, service account, security group) or by one subnet is one segment. With allow, only the sources named there may ' +
    'come in from inside, each to the ports that stand behind it. What comes from the internet by name is ingress-restricted’s to judge. ' +
    'A rule that one deny rule of the same group, of higher precedence, wholly shadows does not count.',
  remedy: 'Let in only the segments that need it, by group or by subnet, and turn everything else inside away',
  severity: 'high',
  needs: ['ingress', 'segments'],
  parameters: {
    allow: {
      type: 'strings',
      description:
        'Sources inside that may come in: `10.1.2.0/24`, `tag:application`, `asg:*`, `sg-0a1b2c`; each may be followed by its ports: `tag:application 3306,5432`'
    },
    allowPorts: { type: 'strings', description: 'Ports that are open to everybody, and so to every segment: `443`, `8000-8010`, `icmp`' },
    ports: { type: 'strings', description: 'The only ports that are judged, such as those of administration; all when left out' }
  },
  judge({ facets: { ingress, segments } }, { allow, allowPorts = [], ports }) {
    const { rules } = ingress
    const required = requirement({ allow, allowPorts, ports })
    if (rules.state === 'unknown') return undecided(rules, 'inbound rules', required)
    const breaches = breachesOf(rules.value, segments.around, { allow, allowPorts, ports })
    const certain = breaches.filter(({ joins }) => joins !== undefined)
    const evidence = (found: readonly Breach[]) => ruleEvidence([...new Set(found.map(({ rule }) => rule.path))], rules.evidence)
    if (certain.length > 0) return violation(certain, evidence(certain), required)
    const [open] = breaches
    if (open !== undefined) {
      const missing = `whether ${open.source} (${open.rule.name}) is one segment: ${open.missing}`
      const { around } = segments
      const why = around.state === 'unknown' ? around : unknown('not-collected')
      return undecided({ ...why, evidence: [...why.evidence, ...evidence([open])], missing }, 'segments', required)
    }
    return {
      outcome: 'pass',
      because: 'lets no more than one segment in at a time',
      evidence: rules.evidence,
      required,
      found: 'nothing more'
    }
  }
})

function requirement({ allow, allowPorts, ports }: Crossing): string {
  const to = ports === undefined ? '' : ` to ${ports.join(', ')}`
  const open = allowPorts.length === 0 ? '' : `, but for everybody to ${allowPorts.join(', ')}`
  return allow === undefined ? `one segment at a time${to}${open}` : `only ${allow.join('; ')}${to}${open}`
}

function violation(breaches: readonly Breach[], evidence: Verdict['evidence'], required: string): Verdict {
  const found = breaches.map(({ rule, source, traffic, joins }) => `${source} to ${traffic} (${rule.name}): ${joins}`).join('; ')
  return { outcome: 'fail', because: `lets in ${found}`, evidence, required, found }
}
