import type { Fix } from '../../graph/kind.ts'
import type { Dialect } from '../../model/resource.ts'

/** A repair that sets one property, which ARM keeps under `properties`. */
export function sets(path: string, value: unknown): (dialect: Dialect) => Fix {
  return (dialect) => ({ path: dialect === 'arm' ? `properties.${path}` : path, value })
}

/** Zones stand beside `properties`, not in it. */
export function setsZones(): Fix {
  return { path: 'zones', value: ['1', '2', '3'] }
}
