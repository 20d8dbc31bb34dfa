import { defineKind } from '../../graph/kind.ts'
import { asSegments, untoldSegments } from '../../graph/segments.ts'
import { regionalPlacement } from './place.ts'

/** Virtual private cloud. https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Vpc.html (2026-11-22) */
export default defineKind({
  id: 'aws.vpc',
  title: 'VPC',
  cloud: 'aws',
  role: 'network',
  types: { 'aws-config': ['AWS::EC2::VPC'] },
  facets: {
    placement: regionalPlacement,
    // Shield Advanced protects addresses, load balancers, distributions and zones of DNS, never a VPC.
    // https://docs.aws.amazon.com/waf/latest/developerguide/ddos-advanced-summary-protected-resources.html (2026-11-22)
    ddosProtection: 'not-applicable',
    segments: untoldSegments
  },
  settle: { segments: (_own, near) => ({ around: asSegments(near.from('inNetwork', ['aws.subnet'])) }) }
})
