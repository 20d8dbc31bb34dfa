import type { Neighbourhood } from '../../model/neighbourhood.ts'

/**
 * Whether the service itself tells of a resource, under its ARM id. It then lists what belongs to the resource inside of it, so that
 * an inventory may lack the parts as documents of their own; a program, whose resources have URNs, may have put anything into them.
 */
export function isToldByService(near: Neighbourhood): boolean {
  return near.self.id.startsWith('/')
}
