import { defineKind, type Reference } from '../../graph/kind.ts'
import { type Reader, UNSTATED } from '../../graph/reader.ts'
import { all, allTrue, anyTrue, chain, type Fact, known, map } from '../../model/fact.ts'
import { groupNodes, groupReferences, groupZones, nodesOfGroups, zonesOfGroups } from './backend-groups.ts'
import { cloudLogging } from './cloud-logging.ts'
import { steeringOfGroups, steersToGroups } from './group-regions.ts'
import { madeByGke } from './gke-made.ts'
import { joinedReferences } from './nested-references.ts'
import { isRegional, networkPlacement } from './network-scope.ts'
import { inspectedBy, isToldByPolicy, type Mode, shieldedBy, TOLD_BY_POLICY } from './public-path.ts'

/** What a load balancer sends requests to, with its groups of servers. https://cloud.google.com/load-balancing/docs/backend-service (2026-11-22) */
export default defineKind({
  id: 'gcp.backend-service',
  title: 'Backend service',
  cloud: 'gcp',
  role: 'load-balancer',
  types: {
    pulumi: ['gcp:compute/backendService:BackendService', 'gcp:compute/regionBackendService:RegionBackendService'],
    terraform: ['google_compute_backend_service', 'google_compute_region_backend_service'],
    cai: ['compute.googleapis.com/BackendService', 'compute.googleapis.com/RegionBackendService']
  },
  providerMade: madeByGke,
  links: [
    { name: 'usesPolicy', to: ['gcp.security-policy'], read: policies },
    { name: 'fronts', to: ['gcp.instance-group-manager'], read: groupReferences }
  ],
  labels: 'none',
  facets: {
    placement: networkPlacement,
    // What is internal is nobody's way in.
    steering: (r) => (isInternal(r) ? 'not-applicable' : steersToGroups(r)),
    // Claims speak of the client's side, which ends before the backend service.
    encryptionInTransit: 'not-applicable',
    intrusionPrevention: (r) => offTheWeb(r) ?? { mode: chain(guarded(r), (by): Fact<Mode> => (by ? TOLD_BY_POLICY : known('off'))) },
    ddosProtection: (r) => offTheWeb(r) ?? { enabled: chain(guarded(r), (by) => (by ? TOLD_BY_POLICY : known(false))) },
    zoneRedundancy: (r) => ({ zones: groupZones(r) }),
    nodes: (r) => ({ minimum: groupNodes(r) }),
    audit: (r) => cloudLogging(logged(r))
  },
  settle: {
    steering: steeringOfGroups,
    intrusionPrevention: (own, near) => ({
      mode: isToldByPolicy(own.mode) ? chain(near.to('usesPolicy'), inspectedBy) : own.mode
    }),
    ddosProtection: (own, near) => ({
      enabled: isToldByPolicy(own.enabled) ? chain(near.to('usesPolicy'), shieldedBy) : own.enabled
    }),
    zoneRedundancy: (own, near) => ({ zones: zonesOfGroups(own.zones, near) }),
    nodes: (own, near) => ({ minimum: nodesOfGroups(own.minimum, near) })
  },
  fixes: { 'audit-logged': () => ({ path: 'logConfig.enable', value: true }) }
})

const POLICY = /compute\/(securityPolicy|regionSecurityPolicy):/
const WEB_PROTOCOLS = ['HTTP', 'HTTPS', 'HTTP2', 'H2C', 'GRPC']

/** Cloud Armor before the backends, and at the edge before the cache. */
function policies(r: Reader): Fact<readonly Reference[]> {
  return joinedReferences([r.references('securityPolicy', POLICY), r.references('edgeSecurityPolicy', POLICY)])
}

/** Unknown as long as the service may still turn out to be off the web. */
function guarded(r: Reader): Fact<boolean> {
  const policy = [
    r.present('securityPolicy', { emptyIs: 'absent', wiredTo: POLICY }),
    r.present('edgeSecurityPolicy', { emptyIs: 'absent', wiredTo: POLICY })
  ]
  return chain(all([scheme(r), protocol(r)]), () => anyTrue(policy))
}

/** Internal services are on no public path; streams of bytes are inspected by firewall policies and network edge security, which the service does not name. */
function offTheWeb(r: Reader): 'not-applicable' | 'not-modelled' | undefined {
  if (isInternal(r)) return 'not-applicable'
  const spoken = protocol(r)
  return spoken.state === 'known' && !WEB_PROTOCOLS.includes(spoken.value) ? 'not-modelled' : undefined
}

function isInternal(r: Reader): boolean {
  const internal = map(scheme(r), (name) => name.startsWith('INTERNAL'))
  return internal.state === 'known' && internal.value
}

function protocol(r: Reader): Fact<string> {
  return r.string('protocol', { absent: r.by<string | typeof UNSTATED>({ terraform: 'HTTP', 'gcp-api': UNSTATED }) })
}

/** The provider's default is EXTERNAL for a global service, INTERNAL for one of a region; the API states none. */
function scheme(r: Reader): Fact<string> {
  return r.string('loadBalancingScheme', {
    absent: r.by<string | typeof UNSTATED>({ terraform: isRegional(r) ? 'INTERNAL' : 'EXTERNAL', 'gcp-api': UNSTATED })
  })
}

/** A sample rate of 0 writes nothing; every request is written by default. */
function logged(r: Reader): Fact<boolean> {
  const sampled = map(r.number('logConfig.sampleRate', { absent: 1 }), (rate) => rate > 0)
  return allTrue([r.boolean('logConfig.enable', { absent: false }), sampled])
}
