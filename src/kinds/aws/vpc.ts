import { defineKind, type Settling } from '../../graph/kind.ts'
import { distinct, joinedRegionsOf, networksOf } from '../../graph/peering.ts'
import { asSegments, untoldSegments } from '../../graph/segments.ts'
import type { Facets } from '../../model/facets.ts'
import { all, chain, list, map, unknown } from '../../model/fact.ts'
import { regionalPlacement, regionsOf } from './place.ts'

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
    segments: untoldSegments,
    peering: (r) => ({ networks: unknown('not-collected', { missing: 'peering connections' }), regions: regionsOf(r) })
  },
  settle: { segments: (_own, near) => ({ around: asSegments(near.from('inNetwork', ['aws.subnet'])) }), peering: joined() }
})

function joined(): Settling<'peering'> {
  return (own, near): Facets['peering'] => {
    const joints = near.from('attachedTo', ['aws.vpc-peering-connection', 'aws.transit-gateway-attachment'])
    const named = distinct(chain(joints, (found) => list(found.map(networksOf))))
    const beyond = distinct(chain(joints, (found) => list(found.map(joinedRegionsOf))))
    return {
      networks: map(named, (names) => names.filter((name) => !near.self.id.endsWith(`/${name}`))),
      regions: distinct(all([own.regions, beyond]))
    }
  }
}
