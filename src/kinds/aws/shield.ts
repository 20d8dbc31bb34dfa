import type { Settling } from '../../graph/kind.ts'
import type { Facets } from '../../model/facets.ts'
import { map, unknown } from '../../model/fact.ts'

const NO_PROTECTION = unknown('not-collected', { missing: 'protections of Shield Advanced' })

/** What a resource's own document says of its protection: nothing, a protection is a resource of its own. */
export function unshielded(): Facets['ddosProtection'] {
  return { enabled: NO_PROTECTION }
}

/**
 * Shield Standard is the basic protection that everything has; beyond it, Shield Advanced protects what a protection names.
 * https://docs.aws.amazon.com/waf/latest/developerguide/ddos-overview.html (2026-11-22)
 */
export const protectedByShield: Settling<'ddosProtection'> = (_own, near) => {
  const protections = near.from('attachedTo', ['aws.shield-protection'])
  return { enabled: map(protections, (found) => found.length > 0) }
}
