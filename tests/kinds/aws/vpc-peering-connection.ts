import kind from '../../../src/kinds/aws/vpc-peering-connection.ts'
import type { KindFixture } from '../fixture.ts'

const connection = (region: string) => ({
  accepterVpcInfo: { cidrBlock: '10.30.0.0/16', ownerId: '210987654321', vpcId: 'vpc-0fedcba9876543210', region },
  requesterVpcInfo: { cidrBlock: '10.20.0.0/16', ownerId: '210987654321', vpcId: 'vpc-0a1b2c3d4e5f60718', region: 'eu-central-1' },
  vpcPeeringConnectionId: 'pcx-0a1b2c3d',
  awsRegion: 'eu-central-1',
  tags: {}
})
const networks = ['vpc-0a1b2c3d4e5f60718', 'vpc-0fedcba9876543210']

export default {
  kind,
  same: { 'aws-api': { document: connection('eu-west-1') } },
  facets: { peering: { networks, regions: ['eu-central-1', 'eu-west-1'] } },
  failing: { 'aws-api': { document: connection('us-east-1') } },
  failingFacets: { peering: { networks, regions: ['eu-central-1', 'us-east-1'] } },
  absent: { 'aws-api': { peering: { networks: '?not-collected', regions: '?not-collected' } } },
  links: { 'aws-api': { attachedTo: networks.map((text) => ({ text })) } }
} satisfies KindFixture
