import { defineKind, type Reference } from '../../graph/kind.ts'
import { type Reader, urnType } from '../../graph/reader.ts'
import { everyWay, openSteering, untoldSteering } from '../../graph/steering.ts'
import { type Answer, TLS_VERSIONS } from '../../model/facets.ts'
import { allTrue, chain, type Fact, known, list, map } from '../../model/fact.ts'
import type { Neighbour, Neighbourhood } from '../../model/neighbourhood.ts'
import { madeByGke } from './gke-made.ts'
import { networkPlacement } from './network-scope.ts'
import { backendsOfProxy, first, join, NOT_MODELLED, settledBehind, TOLD_BEHIND } from './public-path.ts'

/** Front end of a load balancer: an address and what answers on it. https://cloud.google.com/load-balancing/docs/forwarding-rule-concepts (2026-11-22) */
export default defineKind({
  id: 'gcp.forwarding-rule',
  title: 'Forwarding rule',
  cloud: 'gcp',
  role: 'load-balancer',
  types: {
    pulumi: ['gcp:compute/forwardingRule:ForwardingRule', 'gcp:compute/globalForwardingRule:GlobalForwardingRule'],
    terraform: ['google_compute_forwarding_rule', 'google_compute_global_forwarding_rule'],
    cai: ['compute.googleapis.com/ForwardingRule', 'compute.googleapis.com/GlobalForwardingRule']
  },
  providerMade: madeByGke,
  links: [
    {
      name: 'fronts',
      to: ['gcp.target-https-proxy', 'gcp.target-http-proxy', 'gcp.target-ssl-proxy', 'gcp.backend-service'],
      read: fronts
    },
    {
      name: 'usesAddress',
      to: ['gcp.address'],
      read: (r) => r.references(r.by({ terraform: 'ipAddress', 'gcp-api': 'IPAddress' }), /compute\/(address|globalAddress):/)
    }
  ],
  facets: {
    placement: networkPlacement,
    steering: (r) => offTheInternet(r) ?? untoldSteering('told by the backend services behind it'),
    encryptionInTransit: (r) => unreadBehind(r) ?? { plaintextRefused: TOLD_BEHIND, minimumTls: TOLD_BEHIND },
    intrusionPrevention: (r) => offTheInternet(r) ?? { mode: TOLD_BEHIND },
    ddosProtection: (r) => offTheInternet(r) ?? { enabled: TOLD_BEHIND },
    zoneRedundancy: 'not-applicable',
    nodes: 'not-applicable',
    audit: 'not-applicable'
  },
  settle: {
    steering: (_own, near) => steeringBehind(near),
    encryptionInTransit: (_own, near) => encryptedBehind(near),
    ...settledBehind((near) => near.to('fronts'))
  }
})

const PROXY_URL = /\/target(Https|Http|Ssl)Proxies\//
const PROXY_TYPE = /compute\/(target|regionTarget)(Https|Http|SSL)Proxy:/
const UNENDED_URL = /\/target(TcpProxies|GrpcProxies|Pools|Instances)\//
const SERVICE_TYPE = /compute\/(backend|regionBackend)Service:/
const ANY_TYPE = /^gcp:/

function fronts(r: Reader): Fact<readonly Reference[]> {
  const proxies = map(r.references('target', ANY_TYPE), (found) => found.filter((target) => formOf(target) === 'proxy'))
  return chain(proxies, (targets) => map(r.references('backendService', SERVICE_TYPE), (services) => [...targets, ...services]))
}

/** `stream`: bytes are passed on as they come; `elsewhere`: a Google API, a service of another project, a VPN gateway. */
function formOf(target: Reference): 'proxy' | 'stream' | 'elsewhere' {
  if (target.wired !== undefined) return target.wired.some((urn) => PROXY_TYPE.test(urnType(urn))) ? 'proxy' : 'stream'
  const text = target.text ?? ''
  if (PROXY_URL.test(text)) return 'proxy'
  if (UNENDED_URL.test(text)) return 'stream'
  return text.includes('/') || text === 'all-apis' || text === 'vpc-sc' ? 'elsewhere' : 'proxy'
}

/** Whether TLS ends behind a rule that only passes bytes on cannot be read from the load balancer. */
function unreadBehind(r: Reader): 'not-applicable' | 'not-modelled' | undefined {
  const service = r.present('backendService', { emptyIs: 'absent', wiredTo: SERVICE_TYPE })
  if (service.state === 'known' && service.value) return 'not-modelled'
  return unreadTarget(r)
}

function unreadTarget(r: Reader): 'not-applicable' | 'not-modelled' | undefined {
  const target = r.references('target', ANY_TYPE)
  const form = target.state === 'known' && target.value[0] !== undefined ? formOf(target.value[0]) : 'proxy'
  return form === 'proxy' ? undefined : form === 'stream' ? 'not-modelled' : 'not-applicable'
}

/** Internal rules are on no public path. The API leaves the scheme out for Private Service Connect endpoints; the provider's default is EXTERNAL. */
function offTheInternet(r: Reader): Extract<Answer<'ddosProtection'>, string> | undefined {
  const scheme = r.string('loadBalancingScheme', { absent: r.by({ terraform: 'EXTERNAL', 'gcp-api': '' }) })
  const internal = map(scheme, (name) => name === '' || name.startsWith('INTERNAL'))
  return internal.state === 'known' && internal.value ? 'not-applicable' : unreadTarget(r)
}

function encryptedBehind(near: Neighbourhood): Answer<'encryptionInTransit'> {
  const behind = near.to('fronts')
  if (behind.state === 'unknown') return { plaintextRefused: behind, minimumTls: behind }
  const answers = behind.value.map((neighbour) => neighbour.facet('encryptionInTransit'))
  return join(answers, { plaintextRefused: NOT_MODELLED, minimumTls: NOT_MODELLED }, (facts) => ({
    plaintextRefused: allTrue(facts.map((fact) => fact.plaintextRefused)),
    minimumTls: first(
      TLS_VERSIONS,
      facts.map((fact) => fact.minimumTls)
    )
  }))
}

/** A rule stands before backend services, or before a proxy, which has them behind it or behind its URL map. */
function steeringBehind(near: Neighbourhood): Answer<'steering'> {
  const behind = chain(near.to('fronts'), (found) => map(list(found.map(backendsFrom)), (each) => each.flat()))
  if (behind.state === 'unknown') return openSteering(behind)
  return everyWay(behind.value.map((backend) => backend.facet('steering')))
}

function backendsFrom(target: Neighbour): Fact<readonly Neighbour[]> {
  if (target.kind === 'gcp.backend-service') return known([target])
  return target.kind === 'gcp.target-ssl-proxy' ? target.near.to('fronts') : backendsOfProxy(target.near)
}
