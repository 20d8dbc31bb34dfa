import kind from '../../../src/kinds/gcp/security-policy.ts'
import securityPolicyRule from '../../../src/kinds/gcp/security-policy-rule.ts'
import { UNKNOWN_SENTINEL } from '../../../src/model/resource.ts'
import type { KindFixture } from '../fixture.ts'

const defaultRule = {
  priority: 2147483647,
  action: 'allow',
  description: 'default rule',
  match: { versionedExpr: 'SRC_IPS_V1', config: { srcIpRanges: ['*'] } }
}
const attacks = (change: object = {}) => {
  return {
    priority: 1000,
    action: 'deny(403)',
    preview: false,
    match: { expr: { expression: "evaluatePreconfiguredWaf('sqli-v33-stable', {'sensitivity': 1})" } },
    ...change
  }
}
const rules = (...list: readonly object[]) => ({ document: { rules: [...list, defaultRule] } })
const mode = (value: string) => ({ intrusionPrevention: { mode: value } })

const POLICY = 'urn:pulumi:prod::ledger::gcp:compute/securityPolicy:SecurityPolicy::storefront-armor'
const policy = {
  id: POLICY,
  typeSystem: 'pulumi' as const,
  type: 'gcp:compute/securityPolicy:SecurityPolicy',
  document: { name: 'storefront-armor' }
}
const rule = (name: string, document: object) => {
  return {
    id: `urn:pulumi:prod::ledger::gcp:compute/securityPolicyRule:SecurityPolicyRule::${name}`,
    typeSystem: 'pulumi' as const,
    type: 'gcp:compute/securityPolicyRule:SecurityPolicyRule',
    document
  }
}

export default {
  kind,
  same: {
    terraform: {
      document: {
        name: 'storefront-armor',
        type: 'CLOUD_ARMOR',
        rules: [attacks(), defaultRule],
        adaptiveProtectionConfig: { layer7DdosDefenseConfig: { enable: true, ruleVisibility: 'STANDARD' } }
      }
    },
    'gcp-api': {
      document: {
        kind: 'compute#securityPolicy',
        name: 'storefront-armor',
        selfLink: 'https://www.googleapis.com/compute/v1/projects/ledger-prod/global/securityPolicies/storefront-armor',
        type: 'CLOUD_ARMOR',
        fingerprint: 'BZkYzJtVLPc=',
        rules: [
          { kind: 'compute#securityPolicyRule', ...attacks() },
          { kind: 'compute#securityPolicyRule', ...defaultRule, preview: false }
        ],
        adaptiveProtectionConfig: { layer7DdosDefenseConfig: { enable: true, ruleVisibility: 'STANDARD' } }
      }
    }
  },
  facets: { intrusionPrevention: { mode: 'prevent' }, ddosProtection: { enabled: true } },
  failing: {
    terraform: { document: { name: 'storefront-armor', rules: [attacks({ preview: true }), defaultRule] } },
    'gcp-api': { document: { name: 'storefront-armor', type: 'CLOUD_ARMOR', rules: [attacks({ preview: true }), defaultRule] } }
  },
  failingFacets: { intrusionPrevention: { mode: 'detect' }, ddosProtection: { enabled: false } },
  absent: {
    terraform: { intrusionPrevention: { mode: 'off' }, ddosProtection: { enabled: false } },
    'gcp-api': { intrusionPrevention: { mode: 'off' }, ddosProtection: { enabled: false } }
  },
  cases: [
    {
      title: 'knows the older name of the attack rules',
      dialect: 'terraform',
      given: rules(
        attacks({ match: { expr: { expression: "request.path.startsWith('/shop') && evaluatePreconfiguredExpr('xss-stable')" } } })
      ),
      facets: mode('prevent')
    },
    {
      title: 'takes a named list of addresses for no attack rule',
      dialect: 'terraform',
      given: rules(attacks({ match: { expr: { expression: "evaluatePreconfiguredExpr('sourceiplist-fastly')" } } })),
      facets: mode('off')
    },
    {
      title: 'takes a rule that lets attacks through for none',
      dialect: 'gcp-api',
      given: rules(attacks({ action: 'allow' })),
      facets: mode('off')
    },
    { title: 'takes throttling for detection', dialect: 'gcp-api', given: rules(attacks({ action: 'throttle' })), facets: mode('detect') },
    {
      title: 'never asks attack rules that come after a rule which admits everybody',
      dialect: 'terraform',
      given: rules(
        { priority: 500, action: 'throttle', match: { versionedExpr: 'SRC_IPS_V1', config: { srcIpRanges: ['*'] } } },
        attacks()
      ),
      facets: mode('off')
    },
    {
      title: 'takes a priority that the API leaves out for 0',
      dialect: 'gcp-api',
      given: rules({ action: 'allow', match: { versionedExpr: 'SRC_IPS_V1', config: { srcIpRanges: ['*'] } } }, attacks()),
      facets: mode('off')
    },
    {
      title: 'asks attack rules before a rule that admits a few',
      dialect: 'terraform',
      given: rules(
        { priority: 500, action: 'allow', match: { versionedExpr: 'SRC_IPS_V1', config: { srcIpRanges: ['10.20.0.0/20'] } } },
        attacks()
      ),
      facets: mode('prevent')
    },
    {
      title: 'waits for an action that is known only after apply',
      dialect: 'terraform',
      given: rules(attacks({ action: UNKNOWN_SENTINEL })),
      facets: mode('?computed')
    },
    {
      title: 'has nothing to say of attacks at the edge',
      dialect: 'gcp-api',
      given: { document: { type: 'CLOUD_ARMOR_EDGE', rules: [defaultRule] } },
      facets: { intrusionPrevention: 'not-applicable', ddosProtection: 'not-applicable' }
    },
    {
      title: 'reads advanced protection of a network policy; a preview protects nothing',
      dialect: 'gcp-api',
      given: { document: { type: 'CLOUD_ARMOR_NETWORK', ddosProtectionConfig: { ddosProtection: 'ADVANCED' } } },
      facets: { intrusionPrevention: 'not-applicable', ddosProtection: { enabled: true } }
    },
    {
      title: 'reads advanced protection of a network policy; a preview protects nothing',
      dialect: 'terraform',
      given: {
        document: { type: 'CLOUD_ARMOR_NETWORK', ddosProtectionConfig: { ddosProtection: 'ADVANCED_PREVIEW' } },
        resource: { type: 'gcp:compute/regionSecurityPolicy:RegionSecurityPolicy' }
      },
      facets: { ddosProtection: { enabled: false } }
    }
  ],
  neighbours: [
    {
      title: 'counts rules that are resources of their own',
      kinds: [kind, securityPolicyRule],
      resources: [
        policy,
        rule('partners', {
          securityPolicy: 'storefront-armor',
          priority: 900,
          action: 'allow',
          match: { versionedExpr: 'SRC_IPS_V1', config: { srcIpRanges: ['198.51.100.0/24'] } }
        }),
        { ...rule('attacks', { securityPolicy: UNKNOWN_SENTINEL, ...attacks() }), wires: { securityPolicy: [POLICY] } }
      ],
      of: POLICY,
      facets: mode('prevent')
    },
    {
      title: 'is off when the program declares no rule',
      kinds: [kind, securityPolicyRule],
      resources: [policy],
      of: POLICY,
      facets: mode('off')
    },
    {
      title: 'does not guess when a rule may belong to it or to another policy',
      kinds: [kind, securityPolicyRule],
      resources: [policy, rule('attacks', { securityPolicy: UNKNOWN_SENTINEL, ...attacks() })],
      of: POLICY,
      facets: mode('?computed')
    },
    {
      title: 'does not guess when an inventory shows no rules at all',
      kinds: [kind, securityPolicyRule],
      resources: [
        {
          id: '//compute.googleapis.com/projects/ledger-prod/global/securityPolicies/storefront-armor',
          typeSystem: 'cai',
          type: 'compute.googleapis.com/SecurityPolicy',
          origin: 'observed',
          document: { name: 'storefront-armor' }
        }
      ],
      of: '//compute.googleapis.com/projects/ledger-prod/global/securityPolicies/storefront-armor',
      facets: mode('?not-collected')
    }
  ]
} satisfies KindFixture
