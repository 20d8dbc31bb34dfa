import { UNKNOWN_SENTINEL } from '../model/resource.ts'
import type { Properties } from '../sources/pulumi/properties.ts'
import { SECRET_MARK, SIGNATURE } from '../sources/pulumi/value.ts'
import { PackError } from './pack-error.ts'

/**
 * Stands for a value that is known only after apply, wherever it is written: in a property, a list, a nested object.
 * @example { name: 'tier', type: 'gcp:compute/subnetwork:Subnetwork', props: { network: unknown } }
 */
export const unknown: string = UNKNOWN_SENTINEL

/**
 * A value as the engine marks secrets.
 * @example secret(unknown) // one that is not known yet
 */
export interface Secret<T> {
  readonly [SIGNATURE]: typeof SECRET_MARK
  readonly value: T
}

/**
 * Marks a value as secret, as `pulumi.secret` does in a program. The pack gets its plain text, as it would from the engine.
 * @example { name: 'ledger', type: 'gcp:sql/user:User', props: { password: secret('hunter2') } }
 */
export function secret<T>(value: T): Secret<T> {
  return { [SIGNATURE]: SECRET_MARK, value }
}

/** What can go over the wire; absent properties are left out, anything else that is not JSON is an error. */
export function wireProperties(properties: Properties, name: string): Properties {
  return Object.fromEntries(
    Object.entries(properties).flatMap(([key, value]) => (value === undefined ? [] : [[key, wireValue(value, `${name}.${key}`)]]))
  )
}

function wireValue(value: unknown, path: string): unknown {
  if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return value
  if (typeof value !== 'object')
    throw new PackError(`Cannot use the resources: ${path} is ${value === undefined ? 'undefined' : `a ${typeof value}`}`)
  if (Array.isArray(value)) return value.map((item: unknown, index) => wireValue(item, `${path}[${index}]`))
  if (isPlain(value)) return wireProperties(value, path)
  throw new PackError(`Cannot use the resources: ${path} is no plain value; write unknown for an output`)
}

function isPlain(value: object): value is Properties {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
