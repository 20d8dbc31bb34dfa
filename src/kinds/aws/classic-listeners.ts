import { type Reader, UNSTATED } from '../../graph/reader.ts'
import type { Answer, TlsVersion } from '../../model/facets.ts'
import { all, allTrue, chain, type Fact, known, list, map, unknown } from '../../model/fact.ts'
import { recorded } from './place.ts'
import { oldest } from './tls-policy.ts'

/** Connections pass through untouched; whoever ends them answers for their encryption. */
const PASSED_ON = 'TCP'
const ENCRYPTED = ['HTTPS', 'SSL']

/** Protocols of a negotiation policy by their attributes, oldest first. */
const PROTOCOLS: readonly (readonly [string, TlsVersion])[] = [
  ['Protocol-SSLv2', 'none'],
  ['Protocol-SSLv3', 'none'],
  ['Protocol-TLSv1', '1.0'],
  ['Protocol-TLSv1.1', '1.1'],
  ['Protocol-TLSv1.2', '1.2']
]

/**
 * What the listeners of a classic load balancer accept; it cannot redirect.
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/elb-security-policy-options.html (2026-11-22)
 */
export function encryptionInTransit(r: Reader): Answer<'encryptionInTransit'> {
  const judged = chain(recorded(r, 'listenerDescriptions'), (listeners) =>
    map(list(listeners.map(protocolOf)), (names) =>
      listeners.map((listener, index) => [listener, names[index] as string] as const).filter(([, name]) => name !== PASSED_ON)
    )
  )
  if (judged.state === 'known' && judged.value.length === 0) return 'not-applicable'
  return {
    plaintextRefused: chain(judged, (found) => allTrue(found.map(([, name]) => known(ENCRYPTED.includes(name))))),
    minimumTls: chain(judged, (found) =>
      oldest(found.map(([listener, name]) => (ENCRYPTED.includes(name) ? minimumTls(r, listener) : known('none'))))
    )
  }
}

function protocolOf(listener: Reader): Fact<string> {
  return map(listener.string('listener.protocol', { absent: UNSTATED }), (name) => name.toUpperCase())
}

/** The one negotiation policy among those of a listener says which protocols are on. */
function minimumTls(balancer: Reader, listener: Reader): Fact<TlsVersion> {
  const own = all<[readonly string[], readonly (readonly [string, Fact<TlsVersion>])[]]>([
    listener.strings('policyNames'),
    negotiationPolicies(balancer)
  ])
  return chain(own, ([names, policies]) => {
    const [policy, ...further] = policies.filter(([name]) => names.includes(name))
    return policy === undefined || further.length > 0
      ? unknown('not-collected', { missing: 'the negotiation policy of a listener' })
      : policy[1]
  })
}

function negotiationPolicies(balancer: Reader): Fact<readonly (readonly [string, Fact<TlsVersion>])[]> {
  return chain(balancer.list('supplementaryConfiguration.LoadBalancerPolicies'), (policies) => {
    const named = list(policies.map(nameAndType))
    return map(named, (found) =>
      policies.flatMap((policy, index) => {
        const [name, type] = found[index] as readonly [string, string]
        return type === 'SSLNegotiationPolicyType' ? [[name, oldestProtocol(policy)] as const] : []
      })
    )
  })
}

function nameAndType(policy: Reader): Fact<readonly [string, string]> {
  return all<[string, string]>([policy.string('policyName', { absent: UNSTATED }), policy.string('policyTypeName', { absent: UNSTATED })])
}

function oldestProtocol(policy: Reader): Fact<TlsVersion> {
  return chain(policy.list('policyAttributeDescriptions'), (attributes) => {
    const read = attributes.map((attribute) =>
      all<[string, string]>([attribute.string('attributeName', { absent: '' }), attribute.string('attributeValue', { absent: '' })])
    )
    return chain(list(read), (found): Fact<TlsVersion> => {
      const on = new Set(found.filter(([, value]) => value.toLowerCase() === 'true').map(([name]) => name))
      const version = PROTOCOLS.find(([name]) => on.has(name))?.[1]
      return version === undefined ? unknown('not-collected', { missing: 'protocols of a negotiation policy' }) : known(version)
    })
  })
}
