import kind from '../../../src/kinds/aws/elastic-ip.ts'
import shieldProtection from '../../../src/kinds/aws/shield-protection.ts'
import type { KindFixture } from '../fixture.ts'

const EC2 = 'arn:aws:ec2:eu-central-1:210987654321'
const ADDRESS = `${EC2}:elastic-ip/eipalloc-0e1f203142536475a`
const TYPE = { typeSystem: 'aws-config', origin: 'observed' } as const

const address = {
  publicIp: '203.0.113.40',
  allocationId: 'eipalloc-0e1f203142536475a',
  associationId: 'eipassoc-0a1b2c3d4e5f60719',
  domain: 'vpc',
  networkInterfaceId: 'eni-0f102132435465768',
  networkInterfaceOwnerId: '210987654321',
  privateIpAddress: '10.20.9.12',
  publicIpv4Pool: 'amazon',
  networkBorderGroup: 'eu-central-1',
  supplementaryConfiguration: {},
  relationships: [
    { resourceType: 'AWS::EC2::NetworkInterface', resourceId: 'eni-0f102132435465768', name: 'Is attached to NetworkInterface' }
  ],
  tags: { Name: 'ledger-egress' },
  awsRegion: 'eu-central-1',
  availabilityZone: 'Not Applicable'
}

const resource = { ...TYPE, type: 'AWS::EC2::EIP', id: ADDRESS, aliases: ['eipalloc-0e1f203142536475a'], document: address }

function protectionOf(allocation: string, type = 'AWS::ShieldRegional::Protection') {
  return {
    ...TYPE,
    type,
    id: `arn:aws:shield::210987654321:protection/${allocation}`,
    document: { Name: 'egress', ResourceArn: `${EC2}:eip-allocation/${allocation}` }
  }
}

const kinds = [kind, shieldProtection]

export default {
  kind,
  same: { 'aws-api': { document: address } },
  facets: { placement: { regions: ['eu-central-1'], zones: [] }, ddosProtection: { enabled: '?not-collected' } },
  failing: { 'aws-api': { document: { ...address, awsRegion: 'us-east-1' } } },
  failingFacets: { placement: { regions: ['us-east-1'], zones: [] } },
  absent: {
    'aws-api': { placement: { regions: '?not-collected', zones: [] }, ddosProtection: { enabled: '?not-collected' } }
  },
  neighbours: [
    {
      title: 'a protection of Shield Advanced protects it',
      kinds,
      resources: [resource, protectionOf('eipalloc-0e1f203142536475a')],
      of: ADDRESS,
      facets: { ddosProtection: { enabled: true } }
    },
    {
      title: 'a protection of another address does not',
      kinds,
      resources: [resource, protectionOf('eipalloc-0ffffffffffffffff', 'AWS::Shield::Protection')],
      of: ADDRESS,
      facets: { ddosProtection: { enabled: false } }
    },
    {
      title: 'protections that were not collected leave it open',
      kinds,
      resources: [resource],
      of: ADDRESS,
      facets: { ddosProtection: { enabled: '?not-collected' } }
    }
  ]
} satisfies KindFixture
