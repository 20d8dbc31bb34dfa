import { defineKind } from '../../graph/kind.ts'
import type { Reader } from '../../graph/reader.ts'
import { chain, type Fact, list, map } from '../../model/fact.ts'
import { natRules } from './firewall-rules.ts'
import { childPlacement, placementOfParent } from './location.ts'

/** Rule collection group of a firewall policy. https://learn.microsoft.com/rest/api/firewallmanager/firewall-policy-rule-collection-groups (2026-11-22) */
export default defineKind({
  id: 'azure.firewall-rule-collection-group',
  title: 'Azure Firewall rule collection group',
  cloud: 'azure',
  role: 'firewall',
  types: {
    pulumi: ['azure-native:network:FirewallPolicyRuleCollectionGroup'],
    arm: ['Microsoft.Network/firewallPolicies/ruleCollectionGroups']
  },
  names: ['name', 'ruleCollectionGroupName'],
  links: [
    {
      name: 'childOf',
      to: ['azure.firewall-policy'],
      read: (r) => (r.dialect === 'arm' ? r.parent() : r.references('firewallPolicyName', /network:FirewallPolicy$/))
    }
  ],
  labels: 'none',
  facets: {
    placement: placementOfParent,
    ingress: (r) => ({ rules: natRules(natCollections(r), (rule) => rule.strings('ipProtocols')) }),
    intrusionPrevention: 'not-applicable',
    audit: 'not-applicable'
  },
  settle: { placement: childPlacement('childOf') }
})

function natCollections(r: Reader): Fact<readonly Reader[]> {
  return chain(r.list('ruleCollections'), (found) => {
    const types = list(found.map((collection) => collection.string('ruleCollectionType', { absent: '' })))
    return map(types, (names) => found.filter((_, index) => names[index] === 'FirewallPolicyNatRuleCollection'))
  })
}
