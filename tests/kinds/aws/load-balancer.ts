import elasticIp from '../../../src/kinds/aws/elastic-ip.ts'
import listener from '../../../src/kinds/aws/listener.ts'
import kind from '../../../src/kinds/aws/load-balancer.ts'
import shieldProtection from '../../../src/kinds/aws/shield-protection.ts'
import type { KindFixture } from '../fixture.ts'

const ELB = 'arn:aws:elasticloadbalancing:eu-central-1:210987654321'
const BALANCER = `${ELB}:loadbalancer/app/ledger/50dc6c495c0c9188`
const EC2 = 'arn:aws:ec2:eu-central-1:210987654321'
const TYPE = { typeSystem: 'aws-config', origin: 'observed' } as const

function zone(letter: string, allocationId?: string) {
  return {
    zoneName: `eu-central-1${letter}`,
    subnetId: `subnet-0b1c2d3e4f506172${letter}`,
    loadBalancerAddresses: allocationId === undefined ? [] : [{ ipAddress: '203.0.113.43', allocationId }]
  }
}

const balancer = {
  loadBalancerArn: BALANCER,
  dNSName: 'ledger-1234567890.eu-central-1.elb.amazonaws.com',
  canonicalHostedZoneId: 'Z215JYRZR1TBD5',
  createdTime: 1731000000000,
  loadBalancerName: 'ledger',
  scheme: 'internet-facing',
  vpcId: 'vpc-0a1b2c3d4e5f60718',
  state: { code: 'active' },
  type: 'application',
  availabilityZones: [zone('a'), zone('b')],
  securityGroups: ['sg-0f9e8d7c6b5a41302'],
  ipAddressType: 'ipv4',
  supplementaryConfiguration: {},
  relationships: [
    { resourceType: 'AWS::EC2::SecurityGroup', resourceId: 'sg-0f9e8d7c6b5a41302', name: 'Is associated with SecurityGroup' },
    { resourceType: 'AWS::EC2::VPC', resourceId: 'vpc-0a1b2c3d4e5f60718', name: 'Is contained in Vpc' }
  ],
  tags: { system: 'ledger' },
  awsRegion: 'eu-central-1',
  availabilityZone: 'Multiple Availability Zones'
}

const resource = { ...TYPE, type: 'AWS::ElasticLoadBalancingV2::LoadBalancer', id: BALANCER, document: balancer }
const network = {
  ...resource,
  document: {
    ...balancer,
    type: 'network',
    availabilityZones: [zone('a', 'eipalloc-0e1f203142536475c'), zone('b', 'eipalloc-0e1f203142536475d')]
  }
}

function listenerOf(port: number, given: Readonly<Record<string, unknown>>) {
  return {
    ...TYPE,
    type: 'AWS::ElasticLoadBalancingV2::Listener',
    id: `${BALANCER.replace(':loadbalancer/', ':listener/')}/${port}`,
    document: { LoadBalancerArn: BALANCER, Port: port, DefaultActions: [{ Type: 'forward' }], awsRegion: 'eu-central-1', ...given }
  }
}

function addressOf(allocationId: string) {
  return {
    ...TYPE,
    type: 'AWS::EC2::EIP',
    id: `${EC2}:elastic-ip/${allocationId}`,
    aliases: [allocationId],
    document: { allocationId, domain: 'vpc', awsRegion: 'eu-central-1' }
  }
}

function protectionOf(ResourceArn: string) {
  return {
    ...TYPE,
    type: 'AWS::ShieldRegional::Protection',
    id: `arn:aws:shield::210987654321:protection/of-${ResourceArn}`,
    document: { Name: 'ledger', ResourceArn }
  }
}

const https = listenerOf(443, { Protocol: 'HTTPS', SslPolicy: 'ELBSecurityPolicy-TLS13-1-2-2021-06' })
const tls = listenerOf(8443, { Protocol: 'HTTPS', SslPolicy: 'ELBSecurityPolicy-2016-08' })
const addresses = [addressOf('eipalloc-0e1f203142536475c'), addressOf('eipalloc-0e1f203142536475d')]
const shielded = ['eipalloc-0e1f203142536475c', 'eipalloc-0e1f203142536475d'].map((id) => protectionOf(`${EC2}:eip-allocation/${id}`))

const UNTOLD = { plaintextRefused: '?not-collected', minimumTls: '?not-collected' }
const kinds = [kind, listener, elasticIp, shieldProtection]

export default {
  kind,
  same: { 'aws-api': { document: balancer } },
  facets: {
    placement: { regions: ['eu-central-1'], zones: ['eu-central-1a', 'eu-central-1b'] },
    steering: { regions: ['eu-central-1'], fewest: 1, takesOver: false },
    encryptionInTransit: UNTOLD,
    intrusionPrevention: 'not-modelled',
    ddosProtection: { enabled: '?not-collected' },
    zoneRedundancy: { zones: 2 }
  },
  failing: { 'aws-api': { document: { ...network.document, availabilityZones: [zone('a')] } } },
  failingFacets: { zoneRedundancy: { zones: 1 } },
  absent: {
    'aws-api': {
      placement: { regions: '?not-collected', zones: '?not-collected' },
      steering: { regions: '?not-collected', fewest: '?not-collected', takesOver: false },
      encryptionInTransit: UNTOLD,
      intrusionPrevention: 'not-modelled',
      ddosProtection: { enabled: '?not-collected' },
      zoneRedundancy: { zones: '?not-collected' }
    }
  },
  links: {
    'aws-api': {
      inNetwork: [{ text: 'vpc-0a1b2c3d4e5f60718' }],
      inSubnet: [{ text: 'subnet-0b1c2d3e4f506172a' }, { text: 'subnet-0b1c2d3e4f506172b' }],
      guardedBy: [{ text: 'sg-0f9e8d7c6b5a41302' }],
      usesAddress: []
    }
  },
  cases: [
    {
      title: 'an internal one takes nothing from the internet',
      dialect: 'aws-api',
      given: { document: { ...balancer, scheme: 'internal' } },
      facets: { steering: 'not-applicable', intrusionPrevention: 'not-applicable', ddosProtection: 'not-applicable' }
    },
    {
      title: 'nor does a gateway load balancer',
      dialect: 'aws-api',
      given: { document: { ...balancer, type: 'gateway', scheme: null, securityGroups: null } },
      facets: { steering: 'not-applicable', intrusionPrevention: 'not-applicable', ddosProtection: 'not-applicable' }
    }
  ],
  neighbours: [
    {
      title: 'its listeners tell, the weakest of them for all',
      kinds,
      resources: [resource, https, tls],
      of: BALANCER,
      facets: { encryptionInTransit: { plaintextRefused: true, minimumTls: '1.0' } }
    },
    {
      title: 'one listener for plaintext is enough to accept it',
      kinds,
      resources: [resource, https, listenerOf(80, { Protocol: 'HTTP' })],
      of: BALANCER,
      facets: { encryptionInTransit: { plaintextRefused: false, minimumTls: 'none' } }
    },
    {
      title: 'listeners that pass connections on leave nothing to judge',
      kinds,
      resources: [network, listenerOf(443, { Protocol: 'TCP' })],
      of: BALANCER,
      facets: { encryptionInTransit: 'not-applicable' }
    },
    {
      title: 'listeners that were not collected leave it open',
      kinds,
      resources: [resource],
      of: BALANCER,
      facets: { encryptionInTransit: UNTOLD, ddosProtection: { enabled: '?not-collected' } }
    },
    {
      title: 'a protection of Shield Advanced protects it',
      kinds,
      resources: [resource, https, protectionOf(BALANCER)],
      of: BALANCER,
      facets: { ddosProtection: { enabled: true } }
    },
    {
      title: 'so do protections of all its elastic addresses',
      kinds,
      resources: [network, ...addresses, ...shielded],
      of: BALANCER,
      facets: { ddosProtection: { enabled: true } }
    },
    {
      title: 'a protection of one of them is not enough',
      kinds,
      resources: [network, ...addresses, ...shielded.slice(1)],
      of: BALANCER,
      facets: { ddosProtection: { enabled: false } }
    }
  ]
} satisfies KindFixture
