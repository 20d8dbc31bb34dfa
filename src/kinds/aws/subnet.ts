import { defineKind } from '../../graph/kind.ts'
import { auditByFlowLogs, flowLogged } from './flow-logs.ts'
import { named, zonalPlacement } from './place.ts'

/** Subnet of a VPC. https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Subnet.html (2026-11-22) */
export default defineKind({
  id: 'aws.subnet',
  title: 'VPC subnet',
  cloud: 'aws',
  role: 'subnet',
  types: { 'aws-config': ['AWS::EC2::Subnet'] },
  links: [{ name: 'inNetwork', to: ['aws.vpc'], read: (r) => named(r, 'vpcId') }],
  facets: {
    placement: zonalPlacement,
    // What may come in is decided by the security groups of the interfaces in it; network ACLs can only narrow that.
    ingress: 'not-applicable',
    audit: flowLogged
  },
  settle: { audit: auditByFlowLogs('self', 'inNetwork') }
})
