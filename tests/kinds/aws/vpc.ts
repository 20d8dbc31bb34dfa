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

export default {
  kind,
  same: { 'aws-api': { document: vpc } },
  facets: { placement: { regions: ['eu-central-1'], zones: [] } },
  failing: { 'aws-api': { document: { ...vpc, awsRegion: 'us-east-1' } } },
  failingFacets: { placement: { regions: ['us-east-1'], zones: [] } },
  absent: { 'aws-api': { placement: { regions: '?not-collected', zones: [] } } }
} satisfies KindFixture
