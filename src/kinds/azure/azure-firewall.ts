import { defineKind } from '../../graph/kind.ts'
import { type Reader, UNSTATED } from '../../graph/reader.ts'
import type { Answer, Facets, IngressRule } from '../../model/facets.ts'
import { all, chain, type Fact, known, list, map, unknown } from '../../model/fact.ts'
import type { Neighbour, Neighbourhood } from '../../model/neighbourhood.ts'
import { alertsElsewhere, heardOf } from './alert-watching.ts'
import { protectedByAddresses } from './ddos.ts'
import { auditByDiagnostics, undiagnosed } from './diagnostics.ts'
import { natRules } from './firewall-rules.ts'
import { setsZones } from './fixes.ts'
import { modeOf, strongest } from './inspection.ts'
import { inResourceGroup, placementOf, settlePlacement } from './location.ts'
import { ipConfigurationLinks } from './network-links.ts'
import { forwardedByDiagnostics, keptToItself } from './sensor-findings.ts'
import { zoneCount, zonesByRegion } from './zones.ts'

const POLICY = /network:FirewallPolicy$/
const GROUPS = ['azure.firewall-rule-collection-group']

/** Azure Firewall. https://learn.microsoft.com/rest/api/firewallmanager/azure-firewalls (2026-11-22) */
export default defineKind({
  id: 'azure.azure-firewall',
  title: 'Azure Firewall',
  cloud: 'azure',
  role: 'firewall',
  types: { pulumi: ['azure-native:network:AzureFirewall'], arm: ['Microsoft.Network/azureFirewalls'] },
  names: ['name', 'azureFirewallName'],
  links: [
    inResourceGroup,
    ...ipConfigurationLinks,
    { name: 'usesPolicy', to: ['azure.firewall-policy'], read: (r) => r.references('firewallPolicy.id', POLICY) }
  ],
  facets: {
    monitoring: alertsElsewhere,
    placement: placementOf,
    ingress: (r) => ({ rules: natRules(r.list('natRuleCollections'), (rule) => rule.strings('protocols')) }),
    intrusionPrevention,
    ddosProtection: () => ({ enabled: unknown('not-collected', { missing: 'its public IP addresses' }) }),
    zoneRedundancy: (r) => ({ zones: zoneCount(r) }),
    findings: keptToItself,
    audit: undiagnosed
  },
  settle: {
    monitoring: heardOf({ types: ['microsoft.network/azurefirewalls'], group: 'childOf', diagnosed: true }),
    placement: settlePlacement,
    ingress: withRulesOfItsPolicies,
    intrusionPrevention: (own, near) => ({ mode: own.mode.state === 'known' ? own.mode : byPolicy(own, near) }),
    ddosProtection: protectedByAddresses,
    // Firewalls without zones are being moved to several; their documents do not tell whether that has happened.
    // https://learn.microsoft.com/azure/firewall/deploy-availability-zone-powershell (2026-11-22)
    zoneRedundancy: zonesByRegion({}),
    findings: forwardedByDiagnostics('microsoft.network/azurefirewalls'),
    audit: auditByDiagnostics
  },
  fixes: { 'zone-redundant': setsZones }
})

/** IDPS takes a policy and the Premium tier. https://learn.microsoft.com/azure/firewall/premium-features (2026-11-22) */
function intrusionPrevention(r: Reader): Facets['intrusionPrevention'] {
  return {
    mode: chain(r.present('firewallPolicy.id', { emptyIs: 'absent', wiredTo: POLICY }), (has) => {
      if (!has) return known('off')
      return chain(r.string('sku.tier', { absent: UNSTATED }), (tier) =>
        tier.toLowerCase() === 'premium' ? unknown('not-collected', { missing: 'its firewall policy' }) : known('off')
      )
    })
  }
}

function byPolicy(own: Facets['intrusionPrevention'], near: Neighbourhood): Facets['intrusionPrevention']['mode'] {
  return chain(near.to('usesPolicy'), (policies) => (policies.length === 0 ? own.mode : strongest(policies.map(modeOf))))
}

/** Rules stand in the firewall itself, or in the groups of its policy and of that one's parent. */
function withRulesOfItsPolicies(own: Facets['ingress'], near: Neighbourhood): Answer<'ingress'> {
  const policies = chain(near.to('usesPolicy'), (found) =>
    map(list(found.map((policy) => map(policy.near.to('usesPolicy'), (parents) => [policy, ...parents]))), (lists) => lists.flat())
  )
  const groups = chain(policies, (found) => map(list(found.map((policy) => policy.near.from('childOf', GROUPS))), (lists) => lists.flat()))
  const rules = chain(groups, (found) => list(found.map(rulesOf)))
  return {
    rules: map(all<[readonly IngressRule[], readonly (readonly IngressRule[])[]]>([own.rules, rules]), ([inline, further]) => [
      ...inline,
      ...further.flat()
    ])
  }
}

function rulesOf(group: Neighbour): Fact<readonly IngressRule[]> {
  const ingress = group.facet('ingress')
  return typeof ingress === 'string' ? known([]) : ingress.rules
}
