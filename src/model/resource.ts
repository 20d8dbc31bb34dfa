import type { ResourceId } from './fact.ts'

export type Cloud = 'gcp' | 'azure' | 'aws' | 'own'

/** The naming scheme of a resource's type. */
export type TypeSystem = 'pulumi' | 'terraform' | 'cai' | 'arm' | 'aws-config' | 'neutral'

/**
 * The shape of a resource's document: Pulumi's gcp and aws providers and Terraform share one schema; Cloud Asset
 * Inventory, ARM and AWS Config speak the API's; azure-native is ARM without the `properties` wrapper; what stands in data centres of
 * one's own is told in the words of `schemas/inventory.schema.json`.
 */
export type Dialect = 'terraform' | 'gcp-api' | 'azure-native' | 'arm' | 'aws-api' | 'neutral'

/** Place of a resource in the user's own file; line and column count from 1. */
export interface SourceLocation {
  readonly file: string
  readonly line: number
  readonly column: number
}

/** One resource as its source tells it, before anybody has an opinion about it. */
export interface Resource {
  readonly id: ResourceId
  readonly typeSystem: TypeSystem
  readonly type: string
  /** Name a reader of the report knows it by: logical name in a program, short name in an inventory. */
  readonly name: string
  readonly cloud: Cloud
  /** The native document; unknown leaves are `UNKNOWN_SENTINEL`, secrets are `SECRET`. */
  readonly document: unknown
  readonly origin: 'declared' | 'observed'
  /** Region or zone that the source's envelope gives, where it gives one. */
  readonly location?: string
  /** What it belongs to, in other words than its id has: the number of a project whose id may be there. */
  readonly owner?: string
  /** The moment for which the cloud was read, as ISO 8601 has it: to it ages are counted. Programs have none. */
  readonly readTime?: string
  readonly urn?: string
  /** What holds it, the nearest first and the outermost last, in the cloud's own names; undefined where the source does not tell. */
  readonly ancestors?: readonly string[]
  /** Other identities by which documents refer to it: provider id, self link. */
  readonly aliases?: readonly string[]
  /** Top-level property → resources of the same program whose outputs flow into it. */
  readonly wires?: Readonly<Record<string, readonly ResourceId[]>>
  readonly sourceLocation?: SourceLocation
  /** Read by a program but made elsewhere: a neighbour of its resources that is not judged itself. */
  readonly external?: boolean
}

/** What a source could not see. */
export interface Gap {
  readonly what: string
  readonly why: 'denied' | 'not-collected' | 'unreadable' | 'truncated'
  /** The place in the input: line, page, type. */
  readonly where?: string
  /** Native types that are missing because of it; empty when any could be. */
  readonly types?: readonly string[]
  /** Where any could be missing: in which type system, if not in all. */
  readonly typeSystem?: TypeSystem
}

/** Stands for a leaf that is only known after apply; the engine's own sentinel for it. */
export const UNKNOWN_SENTINEL = '04da6b54-80e4-46f7-96ec-b56ff0331ba9'

/** Stands for a secret leaf; also what `pulumi preview --json` prints. The plain value never gets this far. */
export const SECRET = '[secret]'
