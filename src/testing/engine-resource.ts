import type { Properties } from '../sources/pulumi/properties.ts'
import type { ResourceOptions } from './analyzer-types.ts'

/** One resource as the engine keeps it at a first preview. */
export interface EngineResource {
  readonly urn: string
  readonly type: string
  readonly name: string
  /** In wire form, with the bookkeeping of providers. */
  readonly inputs: Properties
  /** Read by the program: nobody judges it by itself. */
  readonly external: boolean
  readonly options: ResourceOptions
  /** URN; undefined for components, providers and the stack. */
  readonly provider?: string
  readonly parent: string
  readonly dependencies: readonly string[]
  readonly propertyDependencies: Readonly<Record<string, readonly string[]>>
}
