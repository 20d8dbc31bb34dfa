import transitGatewayAttachment from '../../../src/kinds/aws/transit-gateway-attachment.ts'
import vpcPeeringConnection from '../../../src/kinds/aws/vpc-peering-connection.ts'
import securityGroup from '../../../src/kinds/aws/security-group.ts'
import subnet from '../../../src/kinds/aws/subnet.ts'
import kind from '../../../src/kinds/aws/vpc.ts'
import type { KindFixture } from '../fixture.ts'

const vpc = {
  cidrBlock: '10.20.0.0/16',
  dhcpOptionsId: 'dopt-0d1e2f30',
  state: 'available',
  vpcId: 'vpc-0a1b2c3d4e5f60718',
  ownerId: '210987654321',
  instanceTenancy: 'default',
  ipv6CidrBlockAssociationSet: [],
  cidrBlockAssociationSet: [
    { associationId: 'vpc-cidr-assoc-0f1e2d3c', cidrBlock: '10.20.0.0/16', cidrBlockState: { state: 'associated', statusMessage: null } }
  ],
  isDefault: false,
  supplementaryConfiguration: {},
  relationships: [],
  tags: { Name: 'ledger', system: 'ledger' },
  awsRegion: 'eu-central-1',
  availabilityZone: 'Multiple Availability Zones'
}

const EC2 = 'arn:aws:ec2:eu-central-1:210987654321'
const TYPE = { typeSystem: 'aws-config', origin: 'observed' } as const
const NETWORK = {
  ...TYPE,
  id: `${EC2}:vpc/vpc-0a1b2c3d4e5f60718`,
  aliases: ['vpc-0a1b2c3d4e5f60718'],
  type: 'AWS::EC2::VPC',
  document: vpc
}
const subnets = ['10.20.1.0/24', '10.20.2.0/24'].map((cidrBlock, index) => ({
  ...TYPE,
  id: `${EC2}:subnet/subnet-${index}`,
  type: 'AWS::EC2::Subnet',
  document: { cidrBlock, ipv6CidrBlockAssociationSet: [{ ipv6CidrBlock: `2a05:d014:1:${index}::/64` }], vpcId: 'vpc-0a1b2c3d4e5f60718' }
}))
const group = {
  ...TYPE,
  id: `${EC2}:security-group/sg-0c5f`,
  type: 'AWS::EC2::SecurityGroup',
  document: { vpcId: 'vpc-0a1b2c3d4e5f60718' }
}
const around = [
  { name: 'subnet-0', ranges: ['10.20.1.0/24', '2a05:d014:1:0::/64'] },
  { name: 'subnet-1', ranges: ['10.20.2.0/24', '2a05:d014:1:1::/64'] }
]

const connection = {
  ...TYPE,
  id: `${EC2}:vpc-peering-connection/pcx-0a1b`,
  type: 'AWS::EC2::VPCPeeringConnection',
  document: {
    requesterVpcInfo: { vpcId: 'vpc-0a1b2c3d4e5f60718', region: 'eu-central-1' },
    accepterVpcInfo: { vpcId: 'vpc-0fedcba9876543210', region: 'us-east-1' }
  }
}

export default {
  kind,
  same: { 'aws-api': { document: vpc } },
  facets: {
    placement: { regions: ['eu-central-1'], zones: [] },
    segments: { around: '?not-collected' },
    peering: { networks: '?not-collected', regions: ['eu-central-1'] }
  },
  failing: { 'aws-api': { document: { ...vpc, awsRegion: 'us-east-1' } } },
  failingFacets: { placement: { regions: ['us-east-1'], zones: [] } },
  absent: {
    'aws-api': {
      placement: { regions: '?not-collected', zones: [] },
      segments: { around: '?not-collected' },
      peering: { networks: '?not-collected', regions: '?not-collected' }
    }
  },
  neighbours: [
    {
      title: 'is joined to the other side of its peering connections',
      kinds: [kind, vpcPeeringConnection],
      resources: [NETWORK, connection],
      of: NETWORK.id,
      facets: { peering: { networks: ['vpc-0fedcba9876543210'], regions: ['eu-central-1', 'us-east-1'] } }
    },
    {
      title: 'is joined to whatever its transit gateway leads to',
      kinds: [kind, transitGatewayAttachment],
      resources: [
        NETWORK,
        {
          ...TYPE,
          id: `${EC2}:transit-gateway-attachment/tgw-attach-0a1b`,
          type: 'AWS::EC2::TransitGatewayAttachment',
          document: { Id: 'tgw-attach-0a1b', TransitGatewayId: 'tgw-0c9d', VpcId: 'vpc-0a1b2c3d4e5f60718' }
        }
      ],
      of: NETWORK.id,
      facets: { peering: { networks: ['tgw-0c9d'], regions: '?not-collected' } }
    },
    {
      title: 'is made of its subnets',
      kinds: [kind, subnet],
      resources: [NETWORK, ...subnets],
      of: NETWORK.id,
      facets: { segments: { around } }
    },
    {
      title: 'tells its security groups which segments it has',
      kinds: [kind, subnet, securityGroup],
      resources: [NETWORK, ...subnets, group],
      of: group.id,
      facets: { segments: { around } }
    },
    {
      title: 'has segments that nobody saw when no subnet was collected',
      kinds: [kind, subnet],
      resources: [NETWORK],
      of: NETWORK.id,
      facets: { segments: { around: '?not-collected' } }
    }
  ]
} satisfies KindFixture
