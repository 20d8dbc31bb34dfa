import { defineKind, type Reference } from '../../graph/kind.ts'
import { type Reader, UNSTATED } from '../../graph/reader.ts'
import type { Answer } from '../../model/facets.ts'
import { allTrue, anyTrue, chain, type Fact, known, list, map } from '../../model/fact.ts'
import type { Neighbourhood } from '../../model/neighbourhood.ts'
import { groupNodes, groupReferences, groupZones, nodesOfGroups, zonesOfGroups } from './backend-groups.ts'
import { cloudLogging } from './cloud-logging.ts'
import { madeByGke } from './gke-made.ts'
import { isRegional, networkPlacement } from './network-scope.ts'
import { first, MODES, TOLD_BY_POLICY } from './public-path.ts'

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
  facets: {
    placement: networkPlacement,
    // Claims speak of the client's side, which ends before the backend service.
    encryptionInTransit: 'not-applicable',
    intrusionPrevention: (r) => offTheWeb(r) ?? { mode: chain(guarded(r), (by) => (by ? TOLD_BY_POLICY : known('off'))) },
    ddosProtection: (r) => offTheWeb(r) ?? { enabled: chain(guarded(r), (by) => (by ? TOLD_BY_POLICY : known(false))) },
    zoneRedundancy: (r) => ({ zones: groupZones(r) }),
    nodes: (r) => ({ minimum: groupNodes(r) }),
    audit: (r) => cloudLogging(logged(r))
  },
  settle: {
    intrusionPrevention: (own, near) => ({
      mode: chain(near.to('usesPolicy'), (found) => {
        const modes = found.map((policy) => policy.facet('intrusionPrevention')).flatMap((facts) => (typeof facts === 'string' ? [] : [facts.mode]))
        return found.length === 0 ? own.mode : modes.length === 0 ? known('off') : first([...MODES].reverse(), modes)
      })
    }),
    ddosProtection: (own, near) => ({ enabled: chain(near.to('usesPolicy'), (found) => (found.length === 0 ? own.enabled : anyTrue(shields(near)))) }),
    zoneRedundancy: (own, near) => ({ zones: zonesOfGroups(own.zones, near) }),
    nodes: (own, near) => ({ minimum: nodesOfGroups(own.minimum, near) })
  },
  fixes: { 'audit-logged': () => ({ path: 'logConfig.enable', value: true }) }
})
