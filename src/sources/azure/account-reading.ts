import type { ApiVersions } from './api-versions.ts'
import type { Census } from './census.ts'
import { CHILDREN, type Parent } from './children.ts'
import type { Azure } from './connection.ts'
import { type Plan, tableOf } from './plan.ts'
import type { GraphReader } from './resource-graph.ts'
import type { Subscription } from './subscriptions.ts'
import { INSIDE, typeKey } from './tables.ts'

export interface Reading {
  readonly azure: Azure
  readonly graph: GraphReader
  readonly plan: Plan
}

/** What the parts of one subscription have in common. */
export interface AccountReading extends Reading {
  readonly account: string
  readonly subscription: Subscription
  readonly census: Census
  readonly versions: ApiVersions
  /** Parents that were asked for, by their type, where their list was taken over from another run. */
  readonly parents: Map<string, Promise<readonly Parent[]>>
}

/** Whether there is any resource of a type that is read in bulk; so it is assumed where it could not be counted. */
export function isListed({ plan, census }: AccountReading, type: string): boolean {
  const table = tableOf(type)
  if (table === undefined || plan.bulk.get(table)?.includes(type) !== true) return false
  return census.types === undefined || (census.types.get(typeKey(type))?.resources ?? 0) > 0
}

/** What is missing when some types are: they, and their children. */
export function withChildren(plan: Plan, types: readonly string[]): readonly string[] {
  const children = [...CHILDREN, ...INSIDE]
    .filter(({ type, parent }) => types.includes(parent) && plan.isAsked(type))
    .map(({ type }) => type)
  return [...new Set([...types.filter(plan.isAsked), ...children])]
}
