import type { Selector } from './profile.ts'

/**
 * Somebody whose data is kept apart: a customer, an account. What it chose binds what belongs to it.
 * @example { id: 'acme', match: [{ labels: { tenant: 'acme' } }], jurisdictions: ['US'], options: { 'data-centers': '3' }, place: 'tenants.yaml:2:5' }
 */
export interface Tenant extends TenantChoice {
  /** How its resources are found: by any of these. */
  readonly match: readonly Selector[]
  /** What else it chose, as labels that all of its resources count as bearing. */
  readonly options: Readonly<Record<string, string>>
}

/** Where a tenant wants its data; neither is there where it chose nothing. */
export interface TenantChoice {
  readonly id: string
  readonly regions?: readonly string[]
  readonly jurisdictions?: readonly string[]
  /** Where it is written: `file:line:column`. */
  readonly place: string
}

/** Who has what: the tenants, and what holds no tenant's data. */
export interface TenantRegister {
  readonly tenants: readonly Tenant[]
  readonly withoutTenant: readonly Selector[]
}

/** A region where something of a tenant was seen. */
export interface TenantPlace {
  readonly tenant: string
  readonly region: string
  /** Name of a resource there. */
  readonly example: string
}

/** A label in a document that says otherwise than the register. */
export interface LabelContradiction {
  readonly resource: string
  readonly name: string
  readonly label: string
  readonly value: string
  /** What the register says instead. */
  readonly registered: readonly string[]
  readonly places: readonly string[]
}

/** How the register fits what was seen. */
export interface TenancyResult {
  readonly tenants: readonly { readonly id: string; readonly place: string; readonly resources: number }[]
  readonly contradictions: readonly LabelContradiction[]
}
