import kind from '../../../src/kinds/aws/network-firewall-policy.ts'
import type { KindFixture } from '../fixture.ts'

const MANAGED = 'arn:aws:network-firewall:eu-central-1:aws-managed:stateful-rulegroup'
const SIGNATURES = { resourceArn: `${MANAGED}/ThreatSignaturesMalwareStrictOrder`, priority: 1 }
const ALERTING = { ...SIGNATURES, override: { action: 'DROP_TO_ALERT' } }
const DOMAINS = { resourceArn: `${MANAGED}/MalwareDomainsStrictOrder`, priority: 2 }
const OWN = { resourceArn: 'arn:aws:network-firewall:eu-central-1:210987654321:stateful-rulegroup/ledger', priority: 3 }

function policy(statefulRuleGroupReferences: readonly object[], more: Readonly<Record<string, unknown>> = {}) {
  return {
    firewallPolicy: {
      statelessDefaultActions: ['aws:forward_to_sfe'],
      statelessFragmentDefaultActions: ['aws:forward_to_sfe'],
      statelessRuleGroupReferences: [],
      statefulRuleGroupReferences,
      ...more
    },
    firewallPolicyResponse: { firewallPolicyName: 'ledger', firewallPolicyStatus: 'ACTIVE' },
    awsRegion: 'eu-central-1',
    tags: {}
  }
}

const cases = [
  ['prevents with one group that drops', policy([ALERTING, { ...SIGNATURES, priority: 4 }]), 'prevent'],
  ['only detects where its signatures alert', policy([ALERTING, DOMAINS]), 'detect'],
  ['knows no signatures by domains', policy([DOMAINS]), 'off'],
  ['may know signatures by groups of one’s own', policy([ALERTING, OWN]), '?not-collected'],
  ['prevents by its signatures, whatever groups of one’s own do', policy([SIGNATURES, OWN]), 'prevent'],
  ['inspects nothing of what it passes', policy([SIGNATURES], { statelessDefaultActions: ['aws:pass'] }), 'off'],
  [
    'may not inspect what stateless rules sort out',
    policy([SIGNATURES], { statelessRuleGroupReferences: [{ priority: 1, resourceArn: OWN.resourceArn }] }),
    '?not-collected'
  ]
] as const

export default {
  kind,
  same: { 'aws-api': { document: policy([SIGNATURES, DOMAINS]) } },
  facets: { placement: { regions: ['eu-central-1'], zones: [] }, intrusionPrevention: { mode: 'prevent' } },
  failing: { 'aws-api': { document: policy([]) } },
  failingFacets: { intrusionPrevention: { mode: 'off' } },
  absent: { 'aws-api': { placement: { regions: '?not-collected', zones: [] }, intrusionPrevention: { mode: '?not-collected' } } },
  cases: cases.map(([title, document, mode]) => ({
    title,
    dialect: 'aws-api',
    given: { document },
    facets: { intrusionPrevention: { mode } }
  }))
} satisfies KindFixture
