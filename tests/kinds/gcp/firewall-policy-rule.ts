import kind from '../../../src/kinds/gcp/firewall-policy-rule.ts'
import { UNKNOWN_SENTINEL } from '../../../src/model/resource.ts'
import type { KindFixture } from '../fixture.ts'

const POLICY = 'urn:pulumi:prod::ledger::gcp:compute/networkFirewallPolicy:NetworkFirewallPolicy::ledger-perimeter'
const GROUP = 'urn:pulumi:prod::ledger::gcp:networksecurity/securityProfileGroup:SecurityProfileGroup::inspect'
const named = { resource: { name: 'perimeter' } }
const entry = (change: object) => {
  return {
    name: 'perimeter 200',
    protocol: 'tcp',
    ports: ['443'],
    sources: ['0.0.0.0/0'],
    action: 'allow',
    priority: 200,
    path: 'match.layer4Configs[0]',
    ...change
  }
}
const rule = (match: object, change: object = {}) => {
  return {
    document: {
      priority: 200,
      action: 'allow',
      direction: 'INGRESS',
      match: { layer4Configs: [{ ipProtocol: 'tcp', ports: ['443'] }], ...match },
      ...change
    },
    ...named
  }
}

export default {
  kind,
  same: {
    terraform: {
      document: {
        firewallPolicy: UNKNOWN_SENTINEL,
        ruleName: 'inspect-web',
        priority: 100,
        direction: 'INGRESS',
        action: 'apply_security_profile_group',
        securityProfileGroup: UNKNOWN_SENTINEL,
        tlsInspect: true,
        enableLogging: true,
        match: { srcIpRanges: ['0.0.0.0/0'], layer4Configs: [{ ipProtocol: 'tcp', ports: ['80', '443'] }] }
      },
      resource: { name: 'inspect-web', wires: { firewallPolicy: [POLICY], securityProfileGroup: [GROUP] } }
    }
  },
  facets: {
    placement: { regions: ['global'], zones: [] },
    ingress: {
      rules: [
        {
          name: 'inspect-web 100',
          protocol: 'tcp',
          ports: ['80', '443'],
          sources: ['0.0.0.0/0'],
          action: 'allow',
          priority: 100,
          path: 'match.layer4Configs[0]'
        }
      ]
    },
    segments: { around: '?not-collected' },
    intrusionPrevention: { mode: 'prevent' },
    audit: { enabled: true, retentionDays: '?not-collected' }
  },
  failing: {
    terraform: {
      document: {
        firewallPolicy: 'ledger-perimeter',
        priority: 100,
        direction: 'INGRESS',
        action: 'applySecurityProfileGroup',
        securityProfileGroup: 'inspect',
        disabled: true,
        match: { srcIpRanges: ['0.0.0.0/0'], layer4Configs: [{ ipProtocol: 'tcp' }] }
      }
    }
  },
  failingFacets: { intrusionPrevention: { mode: 'off' }, ingress: { rules: [] }, audit: 'not-applicable' },
  absent: {
    terraform: {
      placement: { regions: ['global'], zones: [] },
      ingress: { rules: '?not-collected' },
      segments: { around: '?not-collected' },
      intrusionPrevention: { mode: '?not-collected' },
      audit: { enabled: '?not-collected', retentionDays: '?not-collected' }
    }
  },
  links: { terraform: { childOf: [{ wired: [POLICY] }] } },
  cases: [
    {
      title: 'reads the other spelling of the action',
      dialect: 'terraform',
      given: rule(
        {},
        {
          action: 'applySecurityProfileGroup',
          securityProfileGroup: '//networksecurity.googleapis.com/organizations/1/locations/global/securityProfileGroups/inspect'
        }
      ),
      facets: { intrusionPrevention: { mode: 'prevent' } }
    },
    {
      title: 'prevents nothing without a profile group',
      dialect: 'terraform',
      given: rule({}, { action: 'apply_security_profile_group' }),
      facets: { intrusionPrevention: { mode: 'off' } }
    },
    {
      title: 'says nothing of intrusions when it only admits',
      dialect: 'terraform',
      given: rule({}),
      facets: { intrusionPrevention: 'not-applicable' }
    },
    {
      title: 'says nothing of what comes in when it is about what goes out',
      dialect: 'terraform',
      given: rule({}, { direction: 'EGRESS', action: 'apply_security_profile_group', securityProfileGroup: 'inspect' }),
      facets: { intrusionPrevention: 'not-applicable', ingress: { rules: [] } }
    },
    {
      title: 'hands on to the next level without deciding or logging',
      dialect: 'terraform',
      given: rule({}, { action: 'goto_next' }),
      facets: { ingress: { rules: [] }, audit: 'not-applicable' }
    },
    {
      title: 'may have nothing to admit, prevent or log while it may be disabled',
      dialect: 'terraform',
      given: rule({}, { action: 'apply_security_profile_group', securityProfileGroup: 'inspect', disabled: UNKNOWN_SENTINEL }),
      facets: {
        ingress: { rules: '?computed' },
        intrusionPrevention: { mode: '?computed' },
        audit: { enabled: '?computed', retentionDays: '?not-collected' }
      }
    },
    {
      title: 'admits everybody when it names no source',
      dialect: 'terraform',
      given: rule({}),
      facets: { ingress: { rules: [entry({})] } }
    },
    {
      title: 'adds up sources of every sort',
      dialect: 'terraform',
      given: rule({
        srcIpRanges: ['10.20.0.0/20'],
        srcSecureTags: [{ name: 'tagValues/281482117' }],
        srcAddressGroups: ['projects/ledger-prod/locations/global/addressGroups/partners'],
        srcFqdns: ['partner.example.com'],
        srcRegionCodes: ['DE'],
        srcThreatIntelligences: ['iplist-known-malicious-ips']
      }),
      facets: {
        ingress: {
          rules: [
            entry({
              sources: [
                '10.20.0.0/20',
                'tag:tagValues/281482117',
                'addressGroup:projects/ledger-prod/locations/global/addressGroups/partners',
                'fqdn:partner.example.com',
                'region:DE',
                'threatIntelligence:iplist-known-malicious-ips'
              ]
            })
          ]
        }
      }
    },
    {
      title: 'takes the internet out where the network context does',
      dialect: 'terraform',
      given: rule({ srcIpRanges: ['0.0.0.0/0'], srcNetworkContext: 'NON_INTERNET' }),
      facets: { ingress: { rules: [entry({ sources: ['networkContext:NON_INTERNET'] })] } }
    },
    {
      title: 'reads the older name of the network context',
      dialect: 'terraform',
      given: rule({ srcNetworkScope: 'INTERNET' }, { action: 'deny' }),
      facets: { ingress: { rules: [entry({ action: 'deny' })] } }
    },
    {
      title: 'holds on every port of every protocol when it names none',
      dialect: 'terraform',
      given: rule({ srcIpRanges: ['10.20.0.0/20'], layer4Configs: [{ ipProtocol: 'all' }] }),
      facets: { ingress: { rules: [entry({ protocol: '*', ports: ['*'], sources: ['10.20.0.0/20'] })] } }
    }
  ]
} satisfies KindFixture
