import { defineKind } from '../../graph/kind.ts'
import { type Reader, UNSTATED } from '../../graph/reader.ts'
import { segmentsOfItsNetwork, untoldSegments } from '../../graph/segments.ts'
import { all, chain, type Fact, known, list, unknown } from '../../model/fact.ts'
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
    addressSpace: (r) => ({ ranges: ranges(r) }),
    segments: untoldSegments,
    audit: flowLogged
  },
  settle: { segments: segmentsOfItsNetwork, audit: auditByFlowLogs('self', 'inNetwork') }
})

function ranges(r: Reader): Fact<readonly string[]> {
  const newer = chain(r.list('ipv6CidrBlockAssociationSet'), (blocks) =>
    list(blocks.map((block) => block.string('ipv6CidrBlock', { absent: UNSTATED })))
  )
  // A subnet of IPv6 alone has no other block.
  return chain(all<[string, readonly string[]]>([r.string('cidrBlock', { absent: '' }), newer]), ([older, blocks]) => {
    const found = [older, ...blocks].filter((range) => range !== '')
    return found.length > 0 ? known(found) : unknown('not-collected', { missing: 'cidrBlock was not recorded' })
  })
}
