import flowLog from '../../../src/kinds/aws/flow-log.ts'
import kind from '../../../src/kinds/aws/nat-gateway.ts'
import networkInterface from '../../../src/kinds/aws/network-interface.ts'
import subnet from '../../../src/kinds/aws/subnet.ts'
import vpc from '../../../src/kinds/aws/vpc.ts'
import type { KindFixture } from '../fixture.ts'

const EC2 = 'arn:aws:ec2:eu-central-1:210987654321'
const GATEWAY = `${EC2}:natgateway/nat-0c1d2e3f405162738`
const TYPE = { typeSystem: 'aws-config', origin: 'observed' } as const

const gateway = {
  createTime: 1731000000000,
  natGatewayAddresses: [
    {
      allocationId: 'eipalloc-0e1f203142536475a',
      networkInterfaceId: 'eni-0f102132435465768',
      privateIp: '10.20.9.12',
      publicIp: '203.0.113.40'
    }
  ],
  natGatewayId: 'nat-0c1d2e3f405162738',
  state: 'available',
  subnetId: 'subnet-0b1c2d3e4f5061728',
  vpcId: 'vpc-0a1b2c3d4e5f60718',
  connectivityType: 'public',
  supplementaryConfiguration: {},
  relationships: [
    { resourceType: 'AWS::EC2::NetworkInterface', resourceId: 'eni-0f102132435465768', name: 'Contains NetworkInterface' },
    { resourceType: 'AWS::EC2::Subnet', resourceId: 'subnet-0b1c2d3e4f5061728', name: 'Is contained in Subnet' }
  ],
  tags: { Name: 'ledger-egress' },
  awsRegion: 'eu-central-1',
  availabilityZone: 'Not Applicable'
}

const resources = [
  { ...TYPE, type: 'AWS::EC2::NatGateway', id: GATEWAY, document: gateway },
  {
    ...TYPE,
    type: 'AWS::EC2::NetworkInterface',
    id: `${EC2}:network-interface/eni-0f102132435465768`,
    aliases: ['eni-0f102132435465768'],
    document: { networkInterfaceId: 'eni-0f102132435465768', groups: [], requesterManaged: true, awsRegion: 'eu-central-1' }
  },
  {
    ...TYPE,
    type: 'AWS::EC2::Subnet',
    id: `${EC2}:subnet/subnet-0b1c2d3e4f5061728`,
    aliases: ['subnet-0b1c2d3e4f5061728'],
    document: { subnetId: 'subnet-0b1c2d3e4f5061728', vpcId: 'vpc-0a1b2c3d4e5f60718', awsRegion: 'eu-central-1' }
  },
  {
    ...TYPE,
    type: 'AWS::EC2::VPC',
    id: `${EC2}:vpc/vpc-0a1b2c3d4e5f60718`,
    aliases: ['vpc-0a1b2c3d4e5f60718'],
    document: { vpcId: 'vpc-0a1b2c3d4e5f60718', awsRegion: 'eu-central-1' }
  }
]

function logOf(resourceId: string) {
  return {
    ...TYPE,
    type: 'AWS::EC2::FlowLog',
    id: `${EC2}:vpc-flow-log/fl-0a9b8c7d6e5f40312`,
    document: { flowLogStatus: 'ACTIVE', trafficType: 'ALL', resourceId }
  }
}

const kinds = [kind, networkInterface, subnet, vpc, flowLog]
const UNTOLD = { enabled: '?not-collected', retentionDays: '?not-collected' }

export default {
  kind,
  same: { 'aws-api': { document: gateway } },
  facets: { placement: { regions: ['eu-central-1'], zones: [] }, audit: UNTOLD },
  failing: { 'aws-api': { document: { ...gateway, awsRegion: 'us-east-1' } } },
  failingFacets: { placement: { regions: ['us-east-1'], zones: [] } },
  absent: { 'aws-api': { placement: { regions: '?not-collected', zones: [] }, audit: UNTOLD } },
  links: {
    'aws-api': {
      inNetwork: [{ text: 'vpc-0a1b2c3d4e5f60718' }],
      inSubnet: [{ text: 'subnet-0b1c2d3e4f5061728' }],
      uses: [{ text: 'eni-0f102132435465768' }],
      usesAddress: [{ text: 'eipalloc-0e1f203142536475a' }]
    }
  },
  neighbours: [
    ...['eni-0f102132435465768', 'subnet-0b1c2d3e4f5061728', 'vpc-0a1b2c3d4e5f60718'].map((place) => ({
      title: `its traffic is in the flow log of ${place}`,
      kinds,
      resources: [...resources, logOf(place)],
      of: GATEWAY,
      facets: { audit: { enabled: true, retentionDays: '?not-collected' } }
    })),
    {
      title: 'flow logs that were not collected leave it open',
      kinds,
      resources,
      of: GATEWAY,
      facets: { audit: UNTOLD }
    }
  ]
} satisfies KindFixture
