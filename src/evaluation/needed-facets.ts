import type { Control } from '../model/control.ts'
import type { Facet } from '../model/facets.ts'
import type { LoadedProfile } from '../model/profile.ts'
import { verifications } from './chosen.ts'

/** Settings and placements are what kinds ask their neighbours for, and what scopes select by. */
const ALWAYS: readonly Facet[] = ['placement', 'setting']

/** Further facets, of a resource itself or of its neighbours, that kinds ask for to settle one. */
const SETTLED_BY: { readonly [F in Facet]?: readonly Facet[] } = {
  publicEndpoint: ['ingress'],
  segments: ['addressSpace'],
  backup: ['replication', 'zoneRedundancy', 'encryptionAtRest'],
  backupHistory: ['restorePoint', 'backup'],
  monitoring: ['alertDelivery', 'alertSubject'],
  findings: ['logExport', 'intrusionPrevention'],
  audit: ['logExport'],
  zoneRedundancy: ['nodes'],
  immutability: ['backup'],
  retention: ['softDelete', 'immutability'],
  grants: ['rights']
}

/** The facets that the profiles' controls read, so that no other has to be. */
export function neededFacets(profiles: readonly LoadedProfile[], controls: readonly Control[]): ReadonlySet<Facet> {
  const used = new Set(profiles.flatMap((profile) => profile.claims.flatMap((claim) => verifications(claim).map((entry) => entry.control))))
  return settledBy(controls.filter((control) => used.has(control.id)).flatMap((control) => [...control.needs, ...(control.asks ?? [])]))
}

/** The facets with everything that settling them may ask for. */
export function settledBy(facets: readonly Facet[]): ReadonlySet<Facet> {
  const needed = new Set<Facet>([...ALWAYS, ...facets])
  // A set is walked in the order of insertion, additions included.
  for (const facet of needed) for (const further of SETTLED_BY[facet] ?? []) needed.add(further)
  return needed
}
