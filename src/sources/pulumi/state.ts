import { isObject } from '../inventory/json.ts'
import type { State } from './resource.ts'
import type { SourceLocation } from '../../model/resource.ts'

/** One resource as `pulumi preview --json`, `pulumi stack export` and the engine's event log write it. */
export interface StateRecord {
  readonly urn: string
  readonly type: string
  readonly custom?: boolean
  readonly delete?: boolean
  readonly external?: boolean
  readonly pendingReplacement?: boolean
  readonly id?: unknown
  readonly inputs?: unknown
  readonly outputs?: unknown
  readonly provider?: unknown
  readonly propertyDependencies?: unknown
  readonly additionalSecretOutputs?: unknown
  readonly sourcePosition?: unknown
  readonly stackTrace?: unknown
}

export function isStateRecord(value: unknown): value is StateRecord {
  return isObject(value) && typeof value.urn === 'string' && typeof value.type === 'string'
}

/** `withOutputs` where the outputs are what the cloud answered, not a guess of the engine's. */
export function stateOf(
  record: StateRecord,
  {
    withOutputs,
    location,
    locate
  }: { withOutputs: boolean; location?: string | undefined; locate: (positions: readonly unknown[]) => SourceLocation | undefined }
): State {
  const { urn, type, id } = record
  const sourceLocation = locate(positionsOf(record))
  return {
    urn,
    type,
    inputs: objectOf(record.inputs),
    ...(withOutputs && isObject(record.outputs) ? { outputs: record.outputs } : {}),
    ...(typeof id === 'string' ? { id } : {}),
    propertyDependencies: dependenciesOf(record.propertyDependencies),
    ...(Array.isArray(record.additionalSecretOutputs) ? { secretProperties: record.additionalSecretOutputs as readonly string[] } : {}),
    ...(record.external === true ? { external: true } : {}),
    ...(location === undefined ? {} : { location }),
    ...(sourceLocation === undefined ? {} : { sourceLocation })
  }
}

/** The SDK's own guess comes last: it counts stack frames and is off by one for some classes. */
function positionsOf({ stackTrace, sourcePosition }: StateRecord): readonly unknown[] {
  const frames = Array.isArray(stackTrace) ? stackTrace.map((frame: unknown) => (isObject(frame) ? frame.sourcePosition : undefined)) : []
  return [...frames, sourcePosition]
}

function dependenciesOf(value: unknown): Readonly<Record<string, readonly string[]>> {
  const entries = Object.entries(objectOf(value)).filter(([, urns]) => Array.isArray(urns))
  return Object.fromEntries(entries) as Readonly<Record<string, readonly string[]>>
}

export function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  return isObject(value) ? value : {}
}
