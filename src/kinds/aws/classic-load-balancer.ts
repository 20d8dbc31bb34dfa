import { defineKind } from '../../graph/kind.ts'
import { type Reader, UNSTATED } from '../../graph/reader.ts'
import { sentTo } from '../../graph/steering.ts'
import { known, map, unknown } from '../../model/fact.ts'
import { encryptionInTransit } from './classic-listeners.ts'
import { named, namedIn, regionalPlacement, regionsOf, texts } from './place.ts'
import { protectedByShield, unshielded } from './shield.ts'

/**
 * Classic load balancer.
 * https://docs.aws.amazon.com/elasticloadbalancing/2012-06-01/APIReference/API_LoadBalancerDescription.html (2026-11-22)
 */
export default defineKind({
  id: 'aws.classic-load-balancer',
  title: 'Classic load balancer',
  cloud: 'aws',
  role: 'load-balancer',
  types: { 'aws-config': ['AWS::ElasticLoadBalancing::LoadBalancer'] },
  links: [
    { name: 'inNetwork', to: ['aws.vpc'], read: (r) => named(r, 'vpcid') },
    { name: 'inSubnet', to: ['aws.subnet'], read: (r) => namedIn(r, 'subnets') },
    { name: 'guardedBy', to: ['aws.security-group'], read: (r) => namedIn(r, 'securityGroups') }
  ],
  facets: {
    placement: (r) => regionalPlacement(r, texts(r, 'availabilityZones')),
    steering: (r) => (isCertainlyInternal(r) ? 'not-applicable' : sentTo(regionsOf(r), known(false))),
    encryptionInTransit,
    // Web ACLs cannot be put before it; whether a network firewall stands there, it does not know.
    intrusionPrevention: (r) => (isCertainlyInternal(r) ? 'not-applicable' : 'not-modelled'),
    ddosProtection: (r) => (isCertainlyInternal(r) ? 'not-applicable' : unshielded()),
    zoneRedundancy: (r) => ({ zones: map(texts(r, 'availabilityZones', { absent: UNSTATED }), (zones) => new Set(zones).size) }),
    // The service runs and scales the nodes.
    nodes: 'not-applicable',
    audit: (r) => ({
      enabled: r.boolean('supplementaryConfiguration.LoadBalancerAttributes.accessLog.enabled', { absent: UNSTATED }),
      retentionDays: unknown('not-collected', { missing: 'how long the bucket keeps the access log' })
    })
  },
  settle: { ddosProtection: protectedByShield }
})

function isCertainlyInternal(r: Reader): boolean {
  const scheme = r.string('scheme', { absent: '' })
  return scheme.state === 'known' && scheme.value === 'internal'
}
