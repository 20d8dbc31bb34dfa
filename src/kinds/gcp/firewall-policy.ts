import { defineKind } from '../../graph/kind.ts'
import type { Reader } from '../../graph/reader.ts'
import { segmentsOf, untoldSegments } from '../../graph/segments.ts'
import type { Answer, IngressRule } from '../../model/facets.ts'
import { allTrue, anyTrue, chain, type Fact, known, list, map } from '../../model/fact.ts'
import type { Neighbour, Neighbourhood } from '../../model/neighbourhood.ts'
import { alertsElsewhere, heardOf } from './alert-watching.ts'
import { cloudLogging } from './cloud-logging.ts'
import { ingressOf, isSilent, logs, prevents } from './firewall-policy-rules.ts'
import { nestedReferences } from './nested-references.ts'
import { networkPlacement } from './network-scope.ts'
import { inspectedBy, type Mode } from './public-path.ts'
import { findingsElsewhere, forwarded } from './sensor-findings.ts'

/** Firewall policy of networks, folders or an organisation. https://cloud.google.com/compute/docs/reference/rest/v1/networkFirewallPolicies (2026-11-22) */
export default defineKind({
  id: 'gcp.firewall-policy',
  title: 'Firewall policy',
  cloud: 'gcp',
  role: 'firewall',
  types: {
    pulumi: [
      'gcp:compute/networkFirewallPolicy:NetworkFirewallPolicy',
      'gcp:compute/regionNetworkFirewallPolicy:RegionNetworkFirewallPolicy',
      'gcp:compute/firewallPolicy:FirewallPolicy',
      'gcp:compute/networkFirewallPolicyWithRules:NetworkFirewallPolicyWithRules',
      'gcp:compute/regionNetworkFirewallPolicyWithRules:RegionNetworkFirewallPolicyWithRules',
      'gcp:compute/firewallPolicyWithRules:FirewallPolicyWithRules'
    ],
    terraform: [
      'google_compute_network_firewall_policy',
      'google_compute_region_network_firewall_policy',
      'google_compute_firewall_policy',
      'google_compute_network_firewall_policy_with_rules',
      'google_compute_region_network_firewall_policy_with_rules',
      'google_compute_firewall_policy_with_rules'
    ],
    cai: ['compute.googleapis.com/FirewallPolicy']
  },
  names: ['name', 'shortName'],
  labels: 'none',
  links: [
    {
      name: 'inNetwork',
      to: ['gcp.network'],
      read: (r) =>
        r.dialect === 'gcp-api' ? nestedReferences(r.list('associations'), (each) => each.references('attachmentTarget', /^$/)) : known([])
    }
  ],
  facets: {
    monitoring: alertsElsewhere,
    findings: findingsElsewhere,
    placement: networkPlacement,
    ingress: (r) => ({ rules: chain(r.list('rules'), (rules) => map(list(rules.map(ingressOf)), (found) => found.flat())) }),
    segments: untoldSegments,
    intrusionPrevention: (r) => ({
      mode: chain(r.list('rules'), (rules) => map(inForce(r, rules), (on): Mode => (on ? 'prevent' : 'off')))
    }),
    audit
  },
  settle: {
    segments: (own, near) => segmentsOf(attachedNetworks(near), own),
    monitoring: heardOf('gce_subnetwork', 'networksecurity.googleapis.com/FirewallEndpoint'),
    findings: forwarded('networksecurity.googleapis.com/FirewallEndpoint'),
    ingress: (own, near) =>
      hasOwnRules(own.rules) ? own : { rules: chain(rulesOf(near), (rules) => map(list(rules.map(admitted)), (found) => found.flat())) },
    intrusionPrevention: (own, near) =>
      hasOwnRules(own.mode) ? own : { mode: chain(rulesOf(near), (rules) => inspectedBy(rules, own.mode)) },
    audit: (own, near) => (hasOwnRules(own.enabled) ? own : auditOf(rulesOf(near)))
  }
})

/** Networks that the policy is attached to. What a folder or an organisation holds cannot be told from here. */
function attachedNetworks(near: Neighbourhood): Fact<readonly Neighbour[]> {
  return chain(near.to('inNetwork'), (named) => {
    if (named.length > 0) return known(named)
    const separate = near.from('childOf', ['gcp.firewall-policy-association'])
    return chain(separate, (found) => map(list(found.map((each) => each.near.to('inNetwork'))), (networks) => networks.flat()))
  })
}

/** The API shows what a policy is attached to: one that is attached to nothing is not enforced. */
function inForce(r: Reader, rules: readonly Reader[]): Fact<boolean> {
  const prevented = anyTrue(rules.map(prevents))
  return r.dialect === 'terraform' ? prevented : allTrue([prevented, r.present('associations', { emptyIs: 'absent' })])
}

function audit(r: Reader): Answer<'audit'> {
  const rules = r.list('rules')
  if (rules.state === 'known' && rules.value.length > 0 && rules.value.every(isSilent)) return 'not-applicable'
  return cloudLogging(
    chain(rules, (found) => (found.length === 0 ? map(rules, () => false) : allTrue(found.filter((rule) => !isSilent(rule)).map(logs))))
  )
}

/** A program declares rules as resources of their own, unless it uses the form that lists them. */
function hasOwnRules(fact: Fact<unknown>): boolean {
  return fact.state === 'unknown' || fact.evidence.some((entry) => entry.origin !== 'provider-default')
}

function rulesOf(near: Neighbourhood): Fact<readonly Neighbour[]> {
  return near.from('childOf', ['gcp.firewall-policy-rule'])
}

function admitted(rule: Neighbour): Fact<readonly IngressRule[]> {
  const ingress = rule.facet('ingress')
  if (typeof ingress === 'string') throw new TypeError(`Cannot settle: ingress of ${rule.name} is ${ingress}`)
  return ingress.rules
}

function auditOf(rules: Fact<readonly Neighbour[]>): Answer<'audit'> {
  if (rules.state === 'unknown') return cloudLogging(rules)
  const logged = rules.value.map((rule) => rule.facet('audit')).filter((facts) => typeof facts !== 'string')
  return logged.length === 0 ? 'not-applicable' : cloudLogging(allTrue(logged.map((facts) => facts.enabled)))
}
