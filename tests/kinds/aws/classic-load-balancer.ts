import kind from '../../../src/kinds/aws/classic-load-balancer.ts'
import shieldProtection from '../../../src/kinds/aws/shield-protection.ts'
import type { KindFixture } from '../fixture.ts'

const BALANCER = 'arn:aws:elasticloadbalancing:eu-central-1:210987654321:loadbalancer/ledger-legacy'
const TYPE = { typeSystem: 'aws-config', origin: 'observed' } as const

function listener(protocol: string, policyNames: readonly unknown[] = []) {
  return {
    listener: { protocol, loadBalancerPort: 443, instanceProtocol: 'HTTP', instancePort: 8080, sslcertificateId: null },
    policyNames
  }
}

function negotiation(policyName: string, protocols: Readonly<Record<string, string>>) {
  return {
    policyName,
    policyTypeName: 'SSLNegotiationPolicyType',
    policyAttributeDescriptions: [
      { attributeName: 'Server-Defined-Cipher-Order', attributeValue: 'true' },
      ...Object.entries(protocols).map(([name, value]) => ({ attributeName: `Protocol-${name}`, attributeValue: value })),
      { attributeName: 'ECDHE-ECDSA-AES128-GCM-SHA256', attributeValue: 'true' }
    ]
  }
}

const STICKINESS = {
  policyName: 'sticky',
  policyTypeName: 'LBCookieStickinessPolicyType',
  policyAttributeDescriptions: [{ attributeName: 'CookieExpirationPeriod', attributeValue: '0' }]
}
const MODERN = negotiation('tls-1-2', { SSLv3: 'false', TLSv1: 'false', 'TLSv1.1': 'false', 'TLSv1.2': 'true' })
const LEGACY = negotiation('ELBSecurityPolicy-2016-08', { SSLv3: 'false', TLSv1: 'true', 'TLSv1.1': 'true', 'TLSv1.2': 'true' })
const ANCIENT = negotiation('ELBSecurityPolicy-2011-08', { SSLv3: 'true', TLSv1: 'true' })

function balancer(listenerDescriptions: readonly unknown[], policies: readonly unknown[], given: Readonly<Record<string, unknown>> = {}) {
  return {
    loadBalancerName: 'ledger-legacy',
    dnsname: 'ledger-legacy-99.eu-central-1.elb.amazonaws.com',
    canonicalHostedZoneNameID: 'Z215JYRZR1TBD5',
    listenerDescriptions,
    policies: { appCookieStickinessPolicies: [], lbcookieStickinessPolicies: [], otherPolicies: ['tls-1-2'] },
    backendServerDescriptions: [],
    availabilityZones: ['eu-central-1a', 'eu-central-1b'],
    subnets: ['subnet-0b1c2d3e4f5061728', 'subnet-0b1c2d3e4f5061729'],
    vpcid: 'vpc-0a1b2c3d4e5f60718',
    instances: [{ instanceId: 'i-07549fadb5643fff9' }],
    securityGroups: ['sg-0f9e8d7c6b5a41302'],
    scheme: 'internet-facing',
    supplementaryConfiguration: {
      LoadBalancerAttributes: {
        accessLog: { enabled: true },
        connectionDraining: { enabled: true, timeout: 300 },
        crossZoneLoadBalancing: { enabled: true }
      },
      LoadBalancerPolicies: policies
    },
    relationships: [],
    tags: {},
    awsRegion: 'eu-central-1',
    availabilityZone: 'Multiple Availability Zones',
    ...given
  }
}

const UNTOLD = { plaintextRefused: '?not-collected', minimumTls: '?not-collected' }

export default {
  kind,
  same: { 'aws-api': { document: balancer([listener('HTTPS', ['tls-1-2', 'sticky'])], [MODERN, STICKINESS]) } },
  facets: {
    placement: { regions: ['eu-central-1'], zones: ['eu-central-1a', 'eu-central-1b'] },
    steering: { regions: ['eu-central-1'], fewest: 1, takesOver: false },
    encryptionInTransit: { plaintextRefused: true, minimumTls: '1.2' },
    intrusionPrevention: 'not-modelled',
    ddosProtection: { enabled: '?not-collected' },
    zoneRedundancy: { zones: 2 },
    audit: { enabled: true, retentionDays: '?not-collected' }
  },
  failing: {
    'aws-api': {
      document: balancer([listener('HTTP')], [], {
        availabilityZones: ['eu-central-1a'],
        supplementaryConfiguration: { LoadBalancerAttributes: { accessLog: { enabled: false } }, LoadBalancerPolicies: [] }
      })
    }
  },
  failingFacets: {
    encryptionInTransit: { plaintextRefused: false, minimumTls: 'none' },
    zoneRedundancy: { zones: 1 },
    audit: { enabled: false, retentionDays: '?not-collected' }
  },
  absent: {
    'aws-api': {
      placement: { regions: '?not-collected', zones: [] },
      steering: { regions: '?not-collected', fewest: '?not-collected', takesOver: false },
      encryptionInTransit: UNTOLD,
      intrusionPrevention: 'not-modelled',
      ddosProtection: { enabled: '?not-collected' },
      zoneRedundancy: { zones: '?not-collected' },
      audit: { enabled: '?not-collected', retentionDays: '?not-collected' }
    }
  },
  links: {
    'aws-api': {
      inNetwork: [{ text: 'vpc-0a1b2c3d4e5f60718' }],
      inSubnet: [{ text: 'subnet-0b1c2d3e4f5061728' }, { text: 'subnet-0b1c2d3e4f5061729' }],
      guardedBy: [{ text: 'sg-0f9e8d7c6b5a41302' }]
    }
  },
  cases: [
    {
      title: 'the weakest listener tells for all',
      dialect: 'aws-api',
      given: { document: balancer([listener('HTTPS', ['tls-1-2']), listener('SSL', ['ELBSecurityPolicy-2016-08'])], [MODERN, LEGACY]) },
      facets: { encryptionInTransit: { plaintextRefused: true, minimumTls: '1.0' } }
    },
    {
      title: 'SSL 3 is no version of TLS',
      dialect: 'aws-api',
      given: { document: balancer([listener('HTTPS', ['ELBSecurityPolicy-2011-08'])], [ANCIENT]) },
      facets: { encryptionInTransit: { plaintextRefused: true, minimumTls: 'none' } }
    },
    {
      title: 'a policy that was not recorded leaves the version open',
      dialect: 'aws-api',
      given: { document: balancer([listener('HTTPS', ['tls-1-2'])], [STICKINESS]) },
      facets: { encryptionInTransit: { plaintextRefused: true, minimumTls: '?not-collected' } }
    },
    {
      title: 'TCP passes through to whoever ends it',
      dialect: 'aws-api',
      given: { document: balancer([listener('TCP')], []) },
      facets: { encryptionInTransit: 'not-applicable' }
    },
    {
      title: 'an internal one takes nothing from the internet',
      dialect: 'aws-api',
      given: { document: balancer([listener('TCP')], [], { scheme: 'internal' }) },
      facets: { steering: 'not-applicable', intrusionPrevention: 'not-applicable', ddosProtection: 'not-applicable' }
    },
    {
      title: 'texts may stand in records of their own',
      dialect: 'aws-api',
      given: {
        document: balancer([listener('HTTPS', ['tls-1-2'])], [MODERN], {
          availabilityZones: [{ value: 'eu-central-1a' }, { value: 'eu-central-1b' }, { value: 'eu-central-1c' }]
        })
      },
      facets: { encryptionInTransit: { plaintextRefused: true, minimumTls: '1.2' }, zoneRedundancy: { zones: 3 } }
    }
  ],
  neighbours: [
    {
      title: 'a protection of Shield Advanced protects it',
      kinds: [kind, shieldProtection],
      resources: [
        { ...TYPE, type: 'AWS::ElasticLoadBalancing::LoadBalancer', id: BALANCER, document: balancer([listener('TCP')], []) },
        {
          ...TYPE,
          type: 'AWS::ShieldRegional::Protection',
          id: 'arn:aws:shield::210987654321:protection/7c0f7a4e',
          document: { Name: 'ledger-legacy', ResourceArn: BALANCER }
        }
      ],
      of: BALANCER,
      facets: { ddosProtection: { enabled: true } }
    }
  ]
} satisfies KindFixture
