import kind from '../../../src/kinds/aws/network-firewall.ts'
import policy from '../../../src/kinds/aws/network-firewall-policy.ts'
import type { KindFixture } from '../fixture.ts'

const ARN = 'arn:aws:network-firewall:eu-central-1:210987654321:firewall/ledger'
const POLICY = 'arn:aws:network-firewall:eu-central-1:210987654321:firewall-policy/ledger'
const TYPE = { typeSystem: 'aws-config', origin: 'observed' } as const
const resource = { id: ARN, name: 'ledger' }

const firewall = {
  firewall: {
    firewallName: 'ledger',
    firewallArn: ARN,
    firewallPolicyArn: POLICY,
    vpcId: 'vpc-0a11',
    subnetMappings: [{ subnetId: 'subnet-0a11' }],
    deleteProtection: true
  },
  awsRegion: 'eu-central-1',
  tags: {}
}

const rules = (resourceArn: string) => ({
  ...TYPE,
  type: 'AWS::NetworkFirewall::FirewallPolicy',
  id: POLICY,
  document: {
    firewallPolicy: { statelessDefaultActions: ['aws:forward_to_sfe'], statefulRuleGroupReferences: [{ resourceArn }] },
    awsRegion: 'eu-central-1'
  }
})

export default {
  kind,
  same: { 'aws-api': { resource, document: firewall } },
  facets: { placement: { regions: ['eu-central-1'], zones: [] }, intrusionPrevention: { mode: '?not-collected' } },
  failing: { 'aws-api': { resource, document: { ...firewall, awsRegion: 'us-east-1' } } },
  failingFacets: { placement: { regions: ['us-east-1'], zones: [] } },
  absent: { 'aws-api': { placement: { regions: '?not-collected', zones: [] }, intrusionPrevention: { mode: '?not-collected' } } },
  links: { 'aws-api': { inNetwork: [{ text: 'vpc-0a11' }], usesPolicy: [{ text: POLICY }] } },
  neighbours: [
    ...(
      [
        ['prevents what its policy drops', 'ThreatSignaturesMalwareStrictOrder', 'prevent'],
        ['lets through what no policy of it knows', 'MalwareDomainsStrictOrder', 'off']
      ] as const
    ).map(([title, group, mode]) => ({
      title,
      kinds: [kind, policy],
      resources: [
        { ...TYPE, type: 'AWS::NetworkFirewall::Firewall', id: ARN, document: firewall },
        rules(`arn:aws:network-firewall:eu-central-1:aws-managed:stateful-rulegroup/${group}`)
      ],
      of: ARN,
      facets: { intrusionPrevention: { mode } }
    })),
    {
      title: 'does not know what a policy that was not collected does',
      kinds: [kind, policy],
      resources: [{ ...TYPE, type: 'AWS::NetworkFirewall::Firewall', id: ARN, document: firewall }],
      of: ARN,
      facets: { intrusionPrevention: { mode: '?not-collected' } }
    }
  ]
} satisfies KindFixture
