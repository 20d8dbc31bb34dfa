import { defineKind } from '../../graph/kind.ts'
import { distinct } from '../../graph/peering.ts'
import { type Reader, UNSTATED } from '../../graph/reader.ts'
import { type Fact, list, map } from '../../model/fact.ts'
import { regionName } from '../../model/region.ts'
import { named } from './place.ts'

const SIDES = ['requesterVpcInfo', 'accepterVpcInfo'] as const

/** Peering of two VPCs. https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_VpcPeeringConnection.html (2026-11-28) */
export default defineKind({
  id: 'aws.vpc-peering-connection',
  title: 'VPC peering connection',
  cloud: 'aws',
  role: 'attachment',
  types: { 'aws-config': ['AWS::EC2::VPCPeeringConnection'] },
  links: [
    {
      name: 'attachedTo',
      to: ['aws.vpc'],
      read: (r) => map(list(SIDES.map((side) => named(r, `${side}.vpcId`))), (found) => found.flat())
    }
  ],
  facets: { peering: (r) => ({ networks: ofBoth(r, 'vpcId'), regions: map(ofBoth(r, 'region'), (names) => names.map(regionName)) }) }
})

function ofBoth(r: Reader, property: 'vpcId' | 'region'): Fact<readonly string[]> {
  return distinct(list(SIDES.map((side) => map(r.string(`${side}.${property}`, { absent: UNSTATED }), (text) => [text]))))
}
