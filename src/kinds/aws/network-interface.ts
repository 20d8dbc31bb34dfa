import { defineKind } from '../../graph/kind.ts'
import type { Reader } from '../../graph/reader.ts'
import type { Answer, Facets, IngressRule } from '../../model/facets.ts'
import { chain, type Fact, known, list, map, unknown } from '../../model/fact.ts'
import type { Neighbour, Neighbourhood } from '../../model/neighbourhood.ts'
import { named, namedByEach, zonalPlacement } from './place.ts'
import { globalIpv6, publicIpv4, publicOf } from './public-addresses.ts'

const OF_ITS_GROUPS = unknown('not-collected', { missing: 'rules of its security groups' })

/** Elastic network interface. https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_NetworkInterface.html (2026-11-22) */
export default defineKind({
  id: 'aws.network-interface',
  title: 'Network interface',
  cloud: 'aws',
  role: 'network-interface',
  types: { 'aws-config': ['AWS::EC2::NetworkInterface'] },
  links: [
    { name: 'inNetwork', to: ['aws.vpc'], read: (r) => named(r, 'vpcId') },
    { name: 'inSubnet', to: ['aws.subnet'], read: (r) => named(r, 'subnetId') },
    { name: 'guardedBy', to: ['aws.security-group'], read: (r) => namedByEach(r, 'groups', 'groupId') },
    { name: 'usesAddress', to: ['aws.elastic-ip'], read: (r) => named(r, 'association.allocationId') }
  ],
  facets: {
    placement: zonalPlacement,
    publicAddress: (r) => ({ addresses: publicOf(publicIpv4(r), reachableIpv6(r)) }),
    ingress: () => ({ rules: OF_ITS_GROUPS })
  },
  settle: { ingress: rulesOfItsGroups },
  // Interfaces of load balancers, NAT gateways, databases and endpoints.
  providerMade: (r) => r.boolean('requesterManaged', { absent: false })
})

/** An interface may turn the internet away whatever the routes are. */
function reachableIpv6(r: Reader): Fact<readonly string[]> {
  return chain(r.boolean('denyAllIgwTraffic', { absent: false }), (denied) =>
    denied ? r.byNature([], 'denyAllIgwTraffic') : globalIpv6(r)
  )
}

/**
 * Rules of all groups hold together. Only what AWS makes has no group, and what it lets in is not told.
 * https://docs.aws.amazon.com/vpc/latest/userguide/vpc-security-groups.html (2026-11-22)
 */
function rulesOfItsGroups(own: Facets['ingress'], near: Neighbourhood): Answer<'ingress'> {
  return {
    rules: chain(near.to('guardedBy'), (groups) =>
      groups.length === 0 ? own.rules : map(list(groups.map(rulesOf)), (rules) => rules.flat())
    )
  }
}

function rulesOf(group: Neighbour): Fact<readonly IngressRule[]> {
  const ingress = group.facet('ingress')
  return typeof ingress === 'string' ? known([]) : ingress.rules
}
