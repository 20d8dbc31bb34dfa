import { defineKind } from '../../graph/kind.ts'
import { auditByFlowLogs, flowLogged } from './flow-logs.ts'
import { named, namedByEach, zonalPlacement } from './place.ts'

/** NAT gateway. https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_NatGateway.html (2026-11-22) */
export default defineKind({
  id: 'aws.nat-gateway',
  title: 'NAT gateway',
  cloud: 'aws',
  role: 'gateway',
  types: { 'aws-config': ['AWS::EC2::NatGateway'] },
  links: [
    { name: 'inNetwork', to: ['aws.vpc'], read: (r) => named(r, 'vpcId') },
    { name: 'inSubnet', to: ['aws.subnet'], read: (r) => named(r, 'subnetId') },
    { name: 'uses', to: ['aws.network-interface'], read: (r) => namedByEach(r, 'natGatewayAddresses', 'networkInterfaceId') },
    { name: 'usesAddress', to: ['aws.elastic-ip'], read: (r) => namedByEach(r, 'natGatewayAddresses', 'allocationId') }
  ],
  facets: { placement: zonalPlacement, audit: flowLogged },
  settle: { audit: auditByFlowLogs('uses', 'inSubnet', 'inNetwork') }
})
