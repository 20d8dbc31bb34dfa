import { defineKind } from '../../graph/kind.ts'
import { REGIONS_UNTOLD } from '../../graph/peering.ts'
import { UNSTATED } from '../../graph/reader.ts'
import { map } from '../../model/fact.ts'
import { named } from './place.ts'

/**
 * A VPC on a transit gateway, which joins it to whatever else is attached there, in other accounts and regions as well.
 * https://docs.aws.amazon.com/vpc/latest/tgw/what-is-transit-gateway.html (2026-11-28)
 */
export default defineKind({
  id: 'aws.transit-gateway-attachment',
  title: 'Transit gateway attachment of a VPC',
  cloud: 'aws',
  role: 'attachment',
  types: { 'aws-config': ['AWS::EC2::TransitGatewayAttachment'] },
  links: [{ name: 'attachedTo', to: ['aws.vpc'], read: (r) => named(r, 'VpcId') }],
  facets: {
    peering: (r) => ({ networks: map(r.string('TransitGatewayId', { absent: UNSTATED }), (gateway) => [gateway]), regions: REGIONS_UNTOLD })
  }
})
