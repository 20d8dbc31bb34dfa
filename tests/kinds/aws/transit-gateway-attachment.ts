import kind from '../../../src/kinds/aws/transit-gateway-attachment.ts'
import type { KindFixture } from '../fixture.ts'

const attachment = (TransitGatewayId: string) => ({
  Id: 'tgw-attach-0a1b2c3d',
  TransitGatewayId,
  VpcId: 'vpc-0a1b2c3d4e5f60718',
  SubnetIds: ['subnet-0a1b'],
  awsRegion: 'eu-central-1',
  tags: {}
})

export default {
  kind,
  same: { 'aws-api': { document: attachment('tgw-0c9d8e7f') } },
  facets: { peering: { networks: ['tgw-0c9d8e7f'], regions: '?not-collected' } },
  failing: { 'aws-api': { document: attachment('tgw-0fffffff') } },
  failingFacets: { peering: { networks: ['tgw-0fffffff'], regions: '?not-collected' } },
  absent: { 'aws-api': { peering: { networks: '?not-collected', regions: '?not-collected' } } },
  links: { 'aws-api': { attachedTo: [{ text: 'vpc-0a1b2c3d4e5f60718' }] } }
} satisfies KindFixture
