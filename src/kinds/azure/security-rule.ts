import { defineKind } from '../../graph/kind.ts'
import { segmentsOf, untoldSegments } from '../../graph/segments.ts'
import { childPlacement, placementOfParent } from './location.ts'
import { inboundRule } from './security-rules.ts'

/** Security rule with a document of its own. https://learn.microsoft.com/rest/api/virtualnetwork/security-rules (2026-11-22) */
export default defineKind({
  id: 'azure.security-rule',
  title: 'Azure network security rule',
  cloud: 'azure',
  role: 'firewall',
  types: { pulumi: ['azure-native:network:SecurityRule'], arm: ['Microsoft.Network/networkSecurityGroups/securityRules'] },
  names: ['name', 'securityRuleName'],
  links: [
    {
      name: 'childOf',
      to: ['azure.network-security-group'],
      read: (r) => (r.dialect === 'arm' ? r.parent() : r.references('networkSecurityGroupName', /network:NetworkSecurityGroup$/))
    }
  ],
  labels: 'none',
  facets: {
    placement: placementOfParent,
    ingress: (r) => ({ rules: inboundRule(r) }),
    segments: untoldSegments,
    intrusionPrevention: 'not-applicable',
    audit: 'not-applicable'
  },
  settle: { placement: childPlacement('childOf'), segments: (own, near) => segmentsOf(near.to('childOf'), own) }
})
