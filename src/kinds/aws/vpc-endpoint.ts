import { defineKind } from '../../graph/kind.ts'
import { named, namedByEach, namedIn, regionalPlacement } from './place.ts'

/**
 * Private way from a VPC to a service of AWS or of another account.
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_VpcEndpoint.html (2026-11-22)
 */
export default defineKind({
  id: 'aws.vpc-endpoint',
  title: 'VPC endpoint',
  cloud: 'aws',
  role: 'private-endpoint',
  types: { 'aws-config': ['AWS::EC2::VPCEndpoint'] },
  links: [
    { name: 'inNetwork', to: ['aws.vpc'], read: (r) => named(r, 'vpcId') },
    { name: 'inSubnet', to: ['aws.subnet'], read: (r) => namedIn(r, 'subnetIds') },
    { name: 'guardedBy', to: ['aws.security-group'], read: (r) => namedByEach(r, 'groups', 'groupId') }
  ],
  facets: { placement: regionalPlacement },
  providerMade: (r) => r.boolean('requesterManaged', { absent: false })
})
