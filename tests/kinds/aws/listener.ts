import listenerRule from '../../../src/kinds/aws/listener-rule.ts'
import kind from '../../../src/kinds/aws/listener.ts'
import type { KindFixture } from '../fixture.ts'

const ELB = 'arn:aws:elasticloadbalancing:eu-central-1:210987654321'
const BALANCER = `${ELB}:loadbalancer/app/ledger/50dc6c495c0c9188`
const LISTENER = `${ELB}:listener/app/ledger/50dc6c495c0c9188/0467ef3c8400ae65`
const TYPE = { typeSystem: 'aws-config', origin: 'observed' } as const

const FORWARD = { Type: 'forward', Order: 1, TargetGroupArn: `${ELB}:targetgroup/ledger/73e2d6bc24d8a067` }
const TO_HTTPS = { Type: 'redirect', RedirectConfig: { Protocol: 'HTTPS', Port: '443', Host: '#{host}', StatusCode: 'HTTP_301' } }

const https = {
  ListenerArn: LISTENER,
  LoadBalancerArn: BALANCER,
  Port: 443,
  Protocol: 'HTTPS',
  SslPolicy: 'ELBSecurityPolicy-TLS13-1-2-Res-2021-06',
  Certificates: [{ CertificateArn: 'arn:aws:acm:eu-central-1:210987654321:certificate/2f7a1c6e-8d1b-4c55-9f0e-b6a41c2d7e90' }],
  DefaultActions: [FORWARD],
  supplementaryConfiguration: {},
  relationships: [],
  tags: { system: 'ledger' },
  awsRegion: 'eu-central-1',
  availabilityZone: 'Not Applicable'
}
const http = { ...https, Port: 80, Protocol: 'HTTP', SslPolicy: null, Certificates: null }

const UNTOLD = { plaintextRefused: '?not-collected', minimumTls: '?not-collected' }

const resource = {
  ...TYPE,
  type: 'AWS::ElasticLoadBalancingV2::Listener',
  id: LISTENER,
  document: { ...http, DefaultActions: [TO_HTTPS] }
}

function ruleWith(action: Readonly<Record<string, unknown>>) {
  return {
    ...TYPE,
    type: 'AWS::ElasticLoadBalancingV2::ListenerRule',
    id: `${LISTENER.replace(':listener/', ':listener-rule/')}/9683b2d02a6cabee`,
    document: { ListenerArn: LISTENER, Priority: 10, Actions: [action] }
  }
}

export default {
  kind,
  same: { 'aws-api': { document: https } },
  facets: {
    placement: { regions: ['eu-central-1'], zones: [] },
    encryptionInTransit: { plaintextRefused: true, minimumTls: '1.2' },
    offeredCiphers: { minimumBits: 128 }
  },
  failing: { 'aws-api': { document: http } },
  failingFacets: { encryptionInTransit: { plaintextRefused: false, minimumTls: 'none' }, offeredCiphers: 'not-applicable' },
  absent: {
    'aws-api': {
      placement: { regions: '?not-collected', zones: [] },
      encryptionInTransit: UNTOLD,
      offeredCiphers: { minimumBits: '?not-collected' }
    }
  },
  links: { 'aws-api': { childOf: [{ text: BALANCER }] } },
  cases: [
    ...(
      [
        ['ELBSecurityPolicy-TLS13-1-3-2021-06', '1.3'],
        ['ELBSecurityPolicy-TLS13-1-2-Ext0-FIPS-PQ-2025-09', '1.2'],
        ['ELBSecurityPolicy-FS-1-2-Res-2020-10', '1.2'],
        ['ELBSecurityPolicy-TLS-1-2-Ext-2018-06', '1.2'],
        ['ELBSecurityPolicy-TLS13-1-1-2021-06', '1.1'],
        ['ELBSecurityPolicy-FS-1-1-2019-08', '1.1'],
        ['ELBSecurityPolicy-TLS13-1-0-2021-06', '1.0'],
        ['ELBSecurityPolicy-2016-08', '1.0'],
        ['ELBSecurityPolicy-TLS-1-0-2015-04', '1.0'],
        ['ELBSecurityPolicy-FS-2018-06', '1.0'],
        ['ELBSecurityPolicy-Of-Tomorrow', '?unreadable']
      ] as const
    ).map(([SslPolicy, minimumTls]) => ({
      title: `the oldest version that ${SslPolicy} accepts`,
      dialect: 'aws-api' as const,
      given: { document: { ...https, SslPolicy } },
      facets: { encryptionInTransit: { plaintextRefused: true, minimumTls } }
    })),
    ...(
      [
        ['ELBSecurityPolicy-TLS-1-0-2015-04', 112],
        ['ELBSecurityPolicy-2016-08', 128],
        ['ELBSecurityPolicy-2015-05', 128],
        ['ELBSecurityPolicy-TLS13-1-3-2021-06', 128],
        ['ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09', 128],
        ['ELBSecurityPolicy-TLS13-1-2-CNSA2-INTEROP2-FIPS-PQ-2026-07', 256],
        ['ELBSecurityPolicy-TLS13-1-2-CNSA2-INTEROP3-FIPS-PQ-2026-07', 128],
        ['ELBSecurityPolicy-TLS13-1-2-RFC9151-FIPS-2023-07', '?unreadable'],
        ['ELBSecurityPolicy-Of-Tomorrow', '?unreadable']
      ] as const
    ).map(([SslPolicy, minimumBits]) => ({
      title: `the weakest cipher that ${SslPolicy} offers`,
      dialect: 'aws-api' as const,
      given: { document: { ...https, SslPolicy } },
      facets: { offeredCiphers: { minimumBits } }
    })),
    ...['TCP', 'UDP', 'TCP_UDP', 'QUIC'].map((Protocol) => ({
      title: `${Protocol} passes through to whoever ends it`,
      dialect: 'aws-api' as const,
      given: { document: { ...http, Protocol } },
      facets: { encryptionInTransit: 'not-applicable' }
    })),
    {
      title: 'TLS of a network load balancer is encrypted',
      dialect: 'aws-api',
      given: { document: { ...https, Protocol: 'TLS' } },
      facets: { encryptionInTransit: { plaintextRefused: true, minimumTls: '1.2' } }
    },
    {
      title: 'a gateway load balancer hands every packet on',
      dialect: 'aws-api',
      given: {
        document: {
          ListenerArn: LISTENER.replace('/app/', '/gwy/'),
          LoadBalancerArn: BALANCER.replace('/app/', '/gwy/'),
          DefaultActions: [FORWARD]
        }
      },
      facets: { encryptionInTransit: 'not-applicable' }
    },
    {
      title: 'what answers by itself in plaintext does not redirect',
      dialect: 'aws-api',
      given: { document: { ...http, DefaultActions: [{ Type: 'fixed-response', FixedResponseConfig: { StatusCode: '404' } }] } },
      facets: { encryptionInTransit: { plaintextRefused: false, minimumTls: 'none' } }
    }
  ],
  neighbours: [
    {
      title: 'a listener whose rules redirect as well has no encryption to judge',
      kinds: [kind, listenerRule],
      resources: [resource, ruleWith(TO_HTTPS)],
      of: LISTENER,
      facets: { encryptionInTransit: 'not-applicable' }
    },
    {
      title: 'a rule may serve in plaintext what the default action would redirect',
      kinds: [kind, listenerRule],
      resources: [resource, ruleWith(FORWARD)],
      of: LISTENER,
      facets: { encryptionInTransit: { plaintextRefused: false, minimumTls: 'none' } }
    },
    {
      title: 'rules that were not collected leave a redirection open',
      kinds: [kind, listenerRule],
      resources: [resource],
      of: LISTENER,
      facets: { encryptionInTransit: UNTOLD }
    }
  ]
} satisfies KindFixture
