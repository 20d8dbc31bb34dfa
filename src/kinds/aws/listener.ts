import { defineKind, type Settling } from '../../graph/kind.ts'
import { type Reader, UNSTATED } from '../../graph/reader.ts'
import type { Answer } from '../../model/facets.ts'
import { allTrue, chain, type Fact, known, map, unknown } from '../../model/fact.ts'
import { redirects, sendsElsewhere } from './listener-rule.ts'
import { named, regionalPlacement } from './place.ts'
import { minimumOf, weakestCipherOf } from './tls-policy.ts'

/**
 * Port of an application, network or gateway load balancer and what happens to who connects.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-elasticloadbalancingv2-listener.html (2026-11-22)
 */
export default defineKind({
  id: 'aws.listener',
  title: 'Load balancer listener',
  cloud: 'aws',
  role: 'load-balancer',
  types: { 'aws-config': ['AWS::ElasticLoadBalancingV2::Listener'] },
  links: [{ name: 'childOf', to: ['aws.load-balancer'], read: (r) => named(r, 'LoadBalancerArn') }],
  facets: {
    placement: regionalPlacement,
    // Its load balancer is the way in.
    steering: 'not-applicable',
    encryptionInTransit,
    offeredCiphers,
    // All else is said of the load balancer.
    intrusionPrevention: 'not-applicable',
    ddosProtection: 'not-applicable',
    zoneRedundancy: 'not-applicable',
    nodes: 'not-applicable',
    audit: 'not-applicable'
  },
  settle: { encryptionInTransit: withItsRules() }
})

/** Connections pass through untouched; whoever ends them answers for their encryption. */
const PASSED_ON = ['TCP', 'UDP', 'TCP_UDP', 'QUIC', 'TCP_QUIC']
const ENCRYPTED = ['HTTPS', 'TLS']

const BY_ITS_RULES = 'rules of the listener, which may serve what its default action only redirects'

function encryptionInTransit(r: Reader): Answer<'encryptionInTransit'> {
  // A listener of a gateway load balancer has neither port nor protocol.
  const balancer = r.string('LoadBalancerArn', { absent: '' })
  if (balancer.state === 'known' && balancer.value.includes(':loadbalancer/gwy/')) return 'not-applicable'
  const protocol = map(r.string('Protocol', { absent: UNSTATED }), (name) => name.toUpperCase())
  if (protocol.state === 'known' && PASSED_ON.includes(protocol.value)) return 'not-applicable'
  const encrypted = map(protocol, (name) => ENCRYPTED.includes(name))
  const plain = chain(allRedirect(r), (all): Fact<boolean> => (all ? unknown('not-collected', { missing: BY_ITS_RULES }) : known(false)))
  return {
    plaintextRefused: chain(encrypted, (ends) => (ends ? known(true) : plain)),
    // Which policy holds where none is named depends on how the listener was made; the service always names one.
    minimumTls: chain(encrypted, (ends) =>
      ends ? chain(r.string('SslPolicy', { absent: UNSTATED }), minimumOf) : map(plain, () => 'none')
    )
  }
}

/** What ends no encryption offers no ciphers. */
function offeredCiphers(r: Reader): Answer<'offeredCiphers'> {
  const protocol = map(r.string('Protocol', { absent: UNSTATED }), (name) => name.toUpperCase())
  if (protocol.state === 'known' && !ENCRYPTED.includes(protocol.value)) return 'not-applicable'
  return { minimumBits: chain(protocol, () => chain(r.string('SslPolicy', { absent: UNSTATED }), weakestCipherOf)) }
}

function allRedirect(r: Reader): Fact<boolean> {
  return chain(r.list('DefaultActions'), sendsElsewhere)
}

/**
 * A listener that sends every request on to HTTPS carries no data: it has no encryption to judge. Its rules go before its default action.
 */
function withItsRules(): Settling<'encryptionInTransit'> {
  return (own, near) => {
    const { plaintextRefused } = own
    if (plaintextRefused.state === 'known' || plaintextRefused.missing !== BY_ITS_RULES) return own
    const all = chain(near.from('childOf', ['aws.listener-rule']), (rules) => allTrue(rules.map(redirects)))
    if (all.state === 'known' && all.value) return 'not-applicable'
    return { plaintextRefused: all, minimumTls: map(all, () => 'none') }
  }
}
