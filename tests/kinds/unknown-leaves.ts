import { UNKNOWN_SENTINEL } from '../../src/model/resource.ts'

/** The same document with every leaf known only after apply. */
export function unknownLeaves(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unknownLeaves)
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, unknownLeaves(inner)]))
  return UNKNOWN_SENTINEL
}
