import { UNMODELLED_TYPES } from '../../model/unmodelled.ts'
import { CONTENTS, typesWith } from './content.ts'
import { PROJECT_TYPE } from './projects.ts'

/**
 * Types that kinds read and that Cloud Asset Inventory has no name for, checked against its list of asset types: there is none now.
 * Whatever else turns out to be unknown to it when it is asked is a gap of that type.
 * https://cloud.google.com/asset-inventory/docs/asset-types (as of 2026-04-10)
 */
export const NOT_RECORDED: readonly string[] = []

/**
 * Types that Cloud Asset Inventory records under another: it makes no difference between zonal and regional groups, as it does for
 * disks, addresses, forwarding rules and backend services. https://cloud.google.com/asset-inventory/docs/asset-names (2026-11-22)
 */
export const RECORDED_AS: Readonly<Record<string, string>> = {
  'compute.googleapis.com/RegionInstanceGroupManager': 'compute.googleapis.com/InstanceGroupManager'
}

/** What is asked for so that all that there is of some types is seen, below a project or whatever holds several. */
export function askedTypes(
  types: readonly string[],
  scope: string
): { readonly asked: readonly string[]; readonly missing: readonly string[] } {
  const missing = types.filter((type) => NOT_RECORDED.includes(type) || !CONTENTS.some((content) => typesWith(content, [type]).length > 0))
  const asked = new Set(types.filter((type) => !missing.includes(type)).map((type) => RECORDED_AS[type] ?? type))
  if (asked.size > 0) {
    // What plays a documented part has to be seen, even if nobody can read it yet.
    for (const type of UNMODELLED_TYPES.cai) asked.add(type)
    if (scope !== 'projects') asked.add(PROJECT_TYPE)
  }
  return { asked: [...asked].sort(), missing }
}
