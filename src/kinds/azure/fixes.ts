import type { Fix } from '../../graph/kind.ts'
import type { Dialect } from '../../model/resource.ts'

/** A repair that sets one property, which ARM keeps under `properties`. */
export function sets(path: string, value: unknown): (dialect: Dialect) => Fix {
  return (dialect) => ({ path: dialect === 'arm' ? `properties.${path}` : path, value })
}

/** The same, which a remediation makes as well. */
export function setsSafely(path: string, value: unknown, safe: NonNullable<Fix['safe']> = true): (dialect: Dialect) => Fix {
  return (dialect) => ({ ...sets(path, value)(dialect), safe })
}

/** Closes the public endpoint. Where the claim admits some sources, only whoever wrote the program knows how they come in then. */
export function closes(path: string, value = 'Disabled', safe: NonNullable<Fix['safe']> = true) {
  return (dialect: Dialect, { allowSources = [] }: Readonly<Record<string, unknown>>): Fix =>
    setsSafely(path, value, Array.isArray(allowSources) && allowSources.length === 0 && safe)(dialect)
}

/**
 * Raises the lowest version of TLS to that of the claim, where it names one. A remediation sets TLS 1.2 only: services that retired
 * TLS 1.0 and 1.1 refuse them as a floor, and not every one of them takes TLS 1.3 as such (azurerm 4.x lets no other value through).
 */
export function raisesTls(path: string, minimumTls: unknown, spelled: (version: string) => string, safe: NonNullable<Fix['safe']> = true) {
  return (dialect: Dialect): readonly Fix[] =>
    typeof minimumTls === 'string' ? [setsSafely(path, spelled(minimumTls), minimumTls === '1.2' && safe)(dialect)] : []
}

/** Whether a claim's number is one that the service takes. */
export function isWithin(value: unknown, least: number, most: number): boolean {
  return typeof value === 'number' && value >= least && value <= most
}

/** Repairs of one property each, of which the evidence decides. */
export function setsWhatFailed(values: Readonly<Record<string, unknown>>): (dialect: Dialect) => readonly Fix[] {
  return (dialect) => Object.entries(values).map(([path, value]) => sets(path, value)(dialect))
}

/** Zones stand beside `properties`, not in it. */
export function setsZones(): Fix {
  return { path: 'zones', value: ['1', '2', '3'] }
}
