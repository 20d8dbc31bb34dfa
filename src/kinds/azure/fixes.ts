import type { Fix } from '../../graph/kind.ts'
import type { Dialect } from '../../model/resource.ts'

/** A repair that sets one property, which ARM keeps under `properties`. */
export function sets(path: string, value: unknown): (dialect: Dialect) => Fix {
  return (dialect) => ({ path: dialect === 'arm' ? `properties.${path}` : path, value })
}

/** Repairs of one property each, of which the evidence decides. */
export function setsWhatFailed(values: Readonly<Record<string, unknown>>): (dialect: Dialect) => readonly Fix[] {
  return (dialect) => Object.entries(values).map(([path, value]) => sets(path, value)(dialect))
}

/** Zones stand beside `properties`, not in it. */
export function setsZones(): Fix {
  return { path: 'zones', value: ['1', '2', '3'] }
}
