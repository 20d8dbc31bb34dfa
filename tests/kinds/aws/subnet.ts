import flowLog from '../../../src/kinds/aws/flow-log.ts'
import kind from '../../../src/kinds/aws/subnet.ts'
import vpc from '../../../src/kinds/aws/vpc.ts'
import type { KindFixture } from '../fixture.ts'

const EC2 = 'arn:aws:ec2:eu-central-1:210987654321'
const SUBNET = `${EC2}:subnet/subnet-0b1c2d3e4f5061728`
const TYPE = { typeSystem: 'aws-config', origin: 'observed' } as const

const subnet = {
  availabilityZone: 'eu-central-1b',
  availabilityZoneId: 'euc1-az3',
  availableIpAddressCount: 243,
  cidrBlock: '10.20.2.0/24',
  defaultForAz: false,
  mapPublicIpOnLaunch: false,
  state: 'available',
  subnetId: 'subnet-0b1c2d3e4f5061728',
  vpcId: 'vpc-0a1b2c3d4e5f60718',
  ownerId: '210987654321',
  assignIpv6AddressOnCreation: false,
  ipv6CidrBlockAssociationSet: [],
  subnetArn: SUBNET,
  supplementaryConfiguration: {},
  relationships: [{ resourceType: 'AWS::EC2::VPC', resourceId: 'vpc-0a1b2c3d4e5f60718', name: 'Is contained in Vpc' }],
  tags: { Name: 'ledger-db-b' },
  awsRegion: 'eu-central-1'
}

const resources = {
  subnet: { ...TYPE, type: 'AWS::EC2::Subnet', id: SUBNET, aliases: ['subnet-0b1c2d3e4f5061728'], document: subnet },
  vpc: {
    ...TYPE,
    type: 'AWS::EC2::VPC',
    id: `${EC2}:vpc/vpc-0a1b2c3d4e5f60718`,
    aliases: ['vpc-0a1b2c3d4e5f60718'],
    document: { vpcId: 'vpc-0a1b2c3d4e5f60718', awsRegion: 'eu-central-1' }
  }
}

function logOf(resourceId: string, given: Readonly<Record<string, unknown>> = {}) {
  return {
    ...TYPE,
    type: 'AWS::EC2::FlowLog',
    id: `${EC2}:vpc-flow-log/fl-of-${resourceId}`,
    document: { flowLogStatus: 'ACTIVE', deliverLogsStatus: 'SUCCESS', trafficType: 'ALL', resourceId, ...given }
  }
}

const kinds = [kind, vpc, flowLog]
const UNTOLD = { enabled: '?not-collected', retentionDays: '?not-collected' }

export default {
  kind,
  same: { 'aws-api': { document: subnet } },
  facets: {
    placement: { regions: ['eu-central-1'], zones: ['eu-central-1b'] },
    addressSpace: { ranges: ['10.20.2.0/24'] },
    segments: { around: '?not-collected' },
    audit: UNTOLD
  },
  failing: { 'aws-api': { document: { ...subnet, availabilityZone: 'us-west-2-lax-1a', awsRegion: 'us-west-2' } } },
  failingFacets: { placement: { regions: ['us-west-2'], zones: ['us-west-2-lax-1a'] } },
  absent: {
    'aws-api': {
      placement: { regions: '?not-collected', zones: [] },
      addressSpace: { ranges: '?not-collected' },
      segments: { around: '?not-collected' },
      audit: UNTOLD
    }
  },
  links: { 'aws-api': { inNetwork: [{ text: 'vpc-0a1b2c3d4e5f60718' }] } },
  cases: [
    {
      title: 'hands out addresses of both versions',
      dialect: 'aws-api',
      given: { document: { ...subnet, ipv6CidrBlockAssociationSet: [{ ipv6CidrBlock: '2a05:d014:1::/64' }] } },
      facets: { addressSpace: { ranges: ['10.20.2.0/24', '2a05:d014:1::/64'] } }
    }
  ],
  neighbours: [
    {
      title: 'a flow log of the network records the subnet as well',
      kinds,
      resources: [resources.subnet, resources.vpc, logOf('vpc-0a1b2c3d4e5f60718')],
      of: SUBNET,
      facets: { audit: { enabled: true, retentionDays: '?not-collected' } }
    },
    {
      title: 'a flow log of its own is enough',
      kinds,
      resources: [resources.subnet, resources.vpc, logOf('subnet-0b1c2d3e4f5061728')],
      of: SUBNET,
      facets: { audit: { enabled: true, retentionDays: '?not-collected' } }
    },
    {
      title: 'a log of another network, and one that stands still, record nothing here',
      kinds,
      resources: [
        resources.subnet,
        resources.vpc,
        { ...resources.vpc, id: `${EC2}:vpc/vpc-0fffffffffffffff1`, aliases: ['vpc-0fffffffffffffff1'] },
        logOf('vpc-0fffffffffffffff1'),
        logOf('vpc-0a1b2c3d4e5f60718', { flowLogStatus: 'INACTIVE' })
      ],
      of: SUBNET,
      facets: { audit: { enabled: false, retentionDays: 0 } }
    },
    {
      title: 'flow logs that were not collected leave it open',
      kinds,
      resources: [resources.subnet, resources.vpc],
      of: SUBNET,
      facets: { audit: UNTOLD }
    }
  ]
} satisfies KindFixture
