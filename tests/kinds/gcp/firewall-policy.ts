import kind from '../../../src/kinds/gcp/firewall-policy.ts'
import firewallPolicyAssociation from '../../../src/kinds/gcp/firewall-policy-association.ts'
import firewallPolicyRule from '../../../src/kinds/gcp/firewall-policy-rule.ts'
import network from '../../../src/kinds/gcp/network.ts'
import subnetwork from '../../../src/kinds/gcp/subnetwork.ts'
import { UNKNOWN_SENTINEL } from '../../../src/model/resource.ts'
import type { KindFixture } from '../fixture.ts'

const everywhere = { regions: ['global'], zones: [] }
const WITH_RULES = 'gcp:compute/networkFirewallPolicyWithRules:NetworkFirewallPolicyWithRules'
const POLICY = 'urn:pulumi:prod::ledger::gcp:compute/networkFirewallPolicy:NetworkFirewallPolicy::ledger-perimeter'
const GROUP = '//networksecurity.googleapis.com/organizations/4711/locations/global/securityProfileGroups/inspect'
const kinds = [kind, firewallPolicyRule]

const inspect = {
  priority: 100,
  direction: 'INGRESS',
  action: 'apply_security_profile_group',
  securityProfileGroup: GROUP,
  enableLogging: true,
  match: { srcIpRanges: ['0.0.0.0/0'], layer4Configs: [{ ipProtocol: 'tcp', ports: ['443'] }] }
}
const next = {
  priority: 2147483647,
  direction: 'INGRESS',
  action: 'goto_next',
  match: { srcIpRanges: ['0.0.0.0/0'], layer4Configs: [{ ipProtocol: 'all' }] }
}
const admitted = {
  name: 'ledger-perimeter 100',
  protocol: 'tcp',
  ports: ['443'],
  sources: ['0.0.0.0/0'],
  action: 'allow',
  priority: 100,
  path: 'rules[0].match.layer4Configs[0]'
}
const associations = [
  { name: 'ledger-net', attachmentTarget: 'https://www.googleapis.com/compute/v1/projects/ledger-prod/global/networks/ledger-net' }
]
const COMPUTE = '//compute.googleapis.com/projects/ledger-prod'
const cai = { typeSystem: 'cai', origin: 'observed' } as const
const LEDGER = {
  ...cai,
  id: `${COMPUTE}/global/networks/ledger-net`,
  type: 'compute.googleapis.com/Network',
  document: { name: 'ledger-net' }
}
const SERVERS = {
  ...cai,
  id: `${COMPUTE}/regions/europe-west3/subnetworks/servers`,
  type: 'compute.googleapis.com/Subnetwork',
  document: { ipCidrRange: '10.20.0.0/20', network: LEDGER.id }
}
const urn = (type: string) => `urn:pulumi:prod::ledger::gcp:compute/${type}::ledger`
const declared = (type: string, document: object, wires: Readonly<Record<string, readonly string[]>> = {}) => ({
  id: urn(type),
  typeSystem: 'pulumi' as const,
  type: `gcp:compute/${type}`,
  document,
  wires
})
const policy = {
  id: POLICY,
  typeSystem: 'pulumi' as const,
  type: 'gcp:compute/networkFirewallPolicy:NetworkFirewallPolicy',
  document: { name: 'ledger-perimeter' }
}
const rule = (name: string, document: object) => {
  return {
    id: `urn:pulumi:prod::ledger::gcp:compute/networkFirewallPolicyRule:NetworkFirewallPolicyRule::${name}`,
    typeSystem: 'pulumi' as const,
    type: 'gcp:compute/networkFirewallPolicyRule:NetworkFirewallPolicyRule',
    document: { firewallPolicy: 'ledger-perimeter', ...document }
  }
}

export default {
  kind,
  same: {
    terraform: { document: { name: 'ledger-perimeter', rules: [inspect, next] }, resource: { type: WITH_RULES, name: 'ledger-perimeter' } },
    'gcp-api': {
      document: {
        kind: 'compute#firewallPolicy',
        name: 'ledger-perimeter',
        selfLink: 'https://www.googleapis.com/compute/v1/projects/ledger-prod/global/firewallPolicies/ledger-perimeter',
        ruleTupleCount: 12,
        rules: [
          { kind: 'compute#firewallPolicyRule', ...inspect },
          { kind: 'compute#firewallPolicyRule', ...next, enableLogging: false }
        ],
        associations
      },
      resource: { name: 'ledger-perimeter' }
    }
  },
  facets: {
    placement: everywhere,
    ingress: { rules: [admitted] },
    segments: { around: '?not-collected' },
    intrusionPrevention: { mode: 'prevent' },
    findings: { forwarded: '?not-collected' },
    audit: { enabled: true, retentionDays: '?not-collected' }
  },
  failing: {
    terraform: {
      document: { rules: [{ ...inspect, action: 'allow', enableLogging: false }] },
      resource: { type: WITH_RULES, name: 'ledger-perimeter' }
    },
    'gcp-api': {
      document: { rules: [{ ...inspect, action: 'allow', enableLogging: undefined }], associations },
      resource: { name: 'ledger-perimeter' }
    }
  },
  failingFacets: {
    ingress: { rules: [admitted] },
    intrusionPrevention: { mode: 'off' },
    audit: { enabled: false, retentionDays: '?not-collected' }
  },
  absent: {
    terraform: {
      placement: everywhere,
      ingress: { rules: [] },
      segments: { around: '?not-collected' },
      intrusionPrevention: { mode: 'off' },
      findings: { forwarded: '?not-collected' },
      audit: { enabled: false, retentionDays: '?not-collected' }
    },
    'gcp-api': {
      placement: everywhere,
      ingress: { rules: [] },
      segments: { around: '?not-collected' },
      intrusionPrevention: { mode: 'off' },
      findings: { forwarded: '?not-collected' },
      audit: { enabled: false, retentionDays: '?not-collected' }
    }
  },
  cases: [
    {
      title: 'is not enforced when it is attached to nothing',
      dialect: 'gcp-api',
      given: { document: { rules: [inspect] } },
      facets: { intrusionPrevention: { mode: 'off' } }
    },
    {
      title: 'has nothing to log when every rule hands on',
      dialect: 'gcp-api',
      given: { document: { rules: [next], associations } },
      facets: { ingress: { rules: [] }, audit: 'not-applicable' }
    },
    {
      title: 'may log everything while the rule that does not may hand on',
      dialect: 'gcp-api',
      given: { document: { rules: [inspect, { ...next, action: UNKNOWN_SENTINEL }], associations } },
      facets: { audit: { enabled: '?computed', retentionDays: '?not-collected' } }
    },
    ...[
      { targetServiceAccounts: ['bastion@ledger-prod.iam.gserviceaccount.com'] },
      { targetSecureTags: [{ name: 'tagValues/1' }] },
      { destIpRanges: ['10.0.9.0/24'] }
    ].map(({ destIpRanges, ...targets }: Readonly<Record<string, unknown>>) => ({
      title: `clears nothing by a denial that is narrowed by ${Object.keys({ ...targets, ...(destIpRanges === undefined ? {} : { destIpRanges }) }).join()}`,
      dialect: 'gcp-api' as const,
      given: {
        document: {
          rules: [
            {
              priority: 100,
              action: 'deny',
              direction: 'INGRESS',
              ...targets,
              match: {
                srcIpRanges: ['0.0.0.0/0'],
                layer4Configs: [{ ipProtocol: 'all' }],
                ...(destIpRanges === undefined ? {} : { destIpRanges })
              }
            }
          ],
          associations
        }
      },
      facets: { ingress: { rules: [] } }
    })),
    {
      title: 'stands in its region when it is regional',
      dialect: 'gcp-api',
      given: { document: { region: 'https://www.googleapis.com/compute/v1/projects/ledger-prod/regions/europe-west3' } },
      facets: { placement: { regions: ['europe-west3'], zones: [] } }
    }
  ],
  neighbours: [
    {
      title: 'guards the segments of the networks that the service lists with it',
      kinds: [kind, network, subnetwork],
      resources: [
        { ...cai, id: `${COMPUTE}/global/firewallPolicies/7`, type: 'compute.googleapis.com/FirewallPolicy', document: { associations } },
        LEDGER,
        SERVERS
      ],
      of: `${COMPUTE}/global/firewallPolicies/7`,
      facets: { segments: { around: [{ name: 'servers', ranges: ['10.20.0.0/20'] }] } }
    },
    {
      title: 'guards what nobody can tell when it is attached to a folder',
      kinds: [kind, network, subnetwork],
      resources: [
        {
          ...cai,
          id: '//compute.googleapis.com/locations/global/firewallPolicies/7',
          type: 'compute.googleapis.com/FirewallPolicy',
          document: { associations: [{ attachmentTarget: 'https://cloudresourcemanager.googleapis.com/v3/folders/1234567890' }] }
        },
        LEDGER,
        SERVERS
      ],
      of: '//compute.googleapis.com/locations/global/firewallPolicies/7',
      facets: { segments: { around: '?not-collected' } }
    },
    {
      title: 'guards the segments of the network that the program attaches it to, with each of its rules',
      kinds: [kind, firewallPolicyRule, firewallPolicyAssociation, network, subnetwork],
      resources: [
        declared('networkFirewallPolicy:NetworkFirewallPolicy', {}),
        declared('network:Network', { autoCreateSubnetworks: false }),
        declared(
          'subnetwork:Subnetwork',
          { ipCidrRange: '10.20.0.0/20', network: UNKNOWN_SENTINEL },
          { network: [urn('network:Network')] }
        ),
        declared(
          'networkFirewallPolicyAssociation:NetworkFirewallPolicyAssociation',
          { firewallPolicy: UNKNOWN_SENTINEL, attachmentTarget: UNKNOWN_SENTINEL },
          { firewallPolicy: [urn('networkFirewallPolicy:NetworkFirewallPolicy')], attachmentTarget: [urn('network:Network')] }
        ),
        declared(
          'networkFirewallPolicyRule:NetworkFirewallPolicyRule',
          { firewallPolicy: UNKNOWN_SENTINEL },
          { firewallPolicy: [urn('networkFirewallPolicy:NetworkFirewallPolicy')] }
        )
      ],
      of: urn('networkFirewallPolicyRule:NetworkFirewallPolicyRule'),
      facets: { segments: { around: [{ name: 'ledger', ranges: ['10.20.0.0/20'] }] } }
    },
    {
      title: 'is what the rules of the program make it',
      kinds,
      resources: [
        policy,
        rule('inspect-web', inspect),
        rule('deny-rest', { priority: 900, direction: 'INGRESS', action: 'deny', match: { layer4Configs: [{ ipProtocol: 'all' }] } })
      ],
      of: POLICY,
      facets: {
        ingress: {
          rules: [
            { ...admitted, name: 'inspect-web 100', path: 'match.layer4Configs[0]' },
            {
              name: 'deny-rest 900',
              protocol: '*',
              ports: ['*'],
              sources: ['0.0.0.0/0'],
              action: 'deny',
              priority: 900,
              path: 'match.layer4Configs[0]'
            }
          ]
        },
        intrusionPrevention: { mode: 'prevent' },
        audit: { enabled: false, retentionDays: '?not-collected' }
      }
    },
    {
      title: 'admits, prevents and logs nothing without rules',
      kinds,
      resources: [policy],
      of: POLICY,
      facets: { ingress: { rules: [] }, intrusionPrevention: { mode: 'off' }, findings: 'not-applicable', audit: 'not-applicable' }
    },
    {
      title: 'finds rules that are wired to it',
      kinds,
      resources: [
        policy,
        { ...rule('inspect-web', inspect), document: { ...inspect, firewallPolicy: UNKNOWN_SENTINEL }, wires: { firewallPolicy: [POLICY] } }
      ],
      of: POLICY,
      facets: { intrusionPrevention: { mode: 'prevent' }, audit: { enabled: true, retentionDays: '?not-collected' } }
    },
    {
      title: 'does not guess when an inventory shows no rules at all',
      kinds,
      resources: [
        {
          id: '//compute.googleapis.com/locations/global/firewallPolicies/4711',
          typeSystem: 'cai',
          type: 'compute.googleapis.com/FirewallPolicy',
          origin: 'observed',
          document: { name: '4711' }
        }
      ],
      of: '//compute.googleapis.com/locations/global/firewallPolicies/4711',
      facets: {
        ingress: { rules: '?not-collected' },
        intrusionPrevention: { mode: '?not-collected' },
        audit: { enabled: '?not-collected', retentionDays: '?not-collected' }
      }
    }
  ]
} satisfies KindFixture
