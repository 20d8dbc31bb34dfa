import { defineKind, type Settling } from '../../graph/kind.ts'
import { type Reader, UNSTATED } from '../../graph/reader.ts'
import { sentTo } from '../../graph/steering.ts'
import type { Answer } from '../../model/facets.ts'
import { allTrue, anyTrue, chain, type Fact, known, list, map, unknown } from '../../model/fact.ts'
import type { Neighbour } from '../../model/neighbourhood.ts'
import { alarmsElsewhere, heardByAlarms } from './alarm-watching.ts'
import { named, namedByEach, namedIn, recorded, regionalPlacement, regionsOf } from './place.ts'
import { protectedByShield, unshielded } from './shield.ts'
import { oldest } from './tls-policy.ts'

const OF_ITS_LISTENERS = unknown('not-collected', { missing: 'its listeners' })

/**
 * Application, network or gateway load balancer.
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_LoadBalancer.html (2026-11-22)
 */
export default defineKind({
  id: 'aws.load-balancer',
  title: 'Elastic load balancer',
  cloud: 'aws',
  role: 'load-balancer',
  types: { 'aws-config': ['AWS::ElasticLoadBalancingV2::LoadBalancer'] },
  links: [
    { name: 'inNetwork', to: ['aws.vpc'], read: (r) => named(r, 'vpcId') },
    { name: 'inSubnet', to: ['aws.subnet'], read: (r) => namedByEach(r, 'availabilityZones', 'subnetId') },
    { name: 'guardedBy', to: ['aws.security-group'], read: (r) => namedIn(r, 'securityGroups') },
    {
      name: 'usesAddress',
      to: ['aws.elastic-ip'],
      read: (r) =>
        chain(r.list('availabilityZones'), (zones) =>
          map(list(zones.map((zone) => namedByEach(zone, 'loadBalancerAddresses', 'allocationId'))), (found) => found.flat())
        )
    }
  ],
  facets: {
    monitoring: alarmsElsewhere,
    placement: (r) => regionalPlacement(r, zoneNames(r)),
    steering: (r) => (isCertainlyInternal(r) ? 'not-applicable' : sentTo(regionsOf(r), known(false))),
    encryptionInTransit: () => ({ plaintextRefused: OF_ITS_LISTENERS, minimumTls: OF_ITS_LISTENERS }),
    // Web ACLs do not say in AWS Config what they let through.
    intrusionPrevention: (r) => (isCertainlyInternal(r) ? 'not-applicable' : 'not-modelled'),
    ddosProtection: (r) => (isCertainlyInternal(r) ? 'not-applicable' : unshielded()),
    zoneRedundancy: (r) => ({ zones: map(zoneNames(r), (zones) => new Set(zones).size) }),
    // The service runs and scales the nodes.
    nodes: 'not-applicable',
    // AWS Config leaves the attributes of a load balancer out, and with them its access log.
    audit: 'not-modelled'
  },
  settle: { monitoring: heardByAlarms, encryptionInTransit: asItsListeners(), ddosProtection: protectedWithItsAddresses() }
})

function zoneNames(r: Reader): Fact<readonly string[]> {
  return chain(recorded(r, 'availabilityZones'), (zones) => list(zones.map((zone) => zone.string('zoneName', { absent: UNSTATED }))))
}

/** What has no address on the internet takes nothing from there; a gateway load balancer never has one. */
function isCertainlyInternal(r: Reader): boolean {
  const gateway = map(r.string('type', { absent: '' }), (type) => type === 'gateway')
  const internal = map(r.string('scheme', { absent: '' }), (scheme) => scheme === 'internal')
  const either = anyTrue([gateway, internal])
  return either.state === 'known' && either.value
}

function asItsListeners(): Settling<'encryptionInTransit'> {
  return (_own, near): Answer<'encryptionInTransit'> => {
    const listeners = near.from('childOf', ['aws.listener'])
    if (listeners.state === 'unknown') return { plaintextRefused: listeners, minimumTls: listeners }
    const answers = listeners.value.map((one) => one.facet('encryptionInTransit')).filter((answer) => typeof answer !== 'string')
    if (answers.length === 0) return 'not-applicable'
    return {
      plaintextRefused: allTrue(answers.map(({ plaintextRefused }) => plaintextRefused)),
      minimumTls: oldest(answers.map(({ minimumTls }) => minimumTls))
    }
  }
}

/** A network load balancer is protected by itself, or by the elastic addresses that it answers at. */
function protectedWithItsAddresses(): Settling<'ddosProtection'> {
  return (own, near) => {
    const itself = protectedByShield(own, near)
    if (typeof itself === 'string') return itself
    const addresses = chain(near.to('usesAddress'), (found) => (found.length === 0 ? known(false) : allTrue(found.map(isProtected))))
    return { enabled: anyTrue([itself.enabled, addresses]) }
  }
}

function isProtected(address: Neighbour): Fact<boolean> {
  const answer = address.facet('ddosProtection')
  return typeof answer === 'string' ? known(false) : answer.enabled
}
