import { defineKind } from '../../graph/kind.ts'
import { inResourceGroup, regionalPlacementOf, settlePlacement } from './location.ts'

/** DDoS protection plan; what it protects says so itself. https://learn.microsoft.com/rest/api/virtualnetwork/ddos-protection-plans (2026-11-22) */
export default defineKind({
  id: 'azure.ddos-protection-plan',
  title: 'Azure DDoS protection plan',
  cloud: 'azure',
  role: 'network',
  types: { pulumi: ['azure-native:network:DdosProtectionPlan'], arm: ['Microsoft.Network/ddosProtectionPlans'] },
  names: ['name', 'ddosProtectionPlanName'],
  links: [inResourceGroup],
  facets: { placement: regionalPlacementOf, ddosProtection: 'not-applicable', segments: 'not-applicable', peering: 'not-applicable' },
  settle: { placement: settlePlacement }
})
