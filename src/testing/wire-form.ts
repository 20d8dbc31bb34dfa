import { UNKNOWN_SENTINEL } from '../model/resource.ts'
import type { Properties } from '../sources/pulumi/properties.ts'
import { OUTPUT_MARK, RESOURCE_MARK, SECRET_MARK, SIGNATURE } from '../sources/pulumi/value.ts'

/**
 * Properties as the engine sends them to a pack: what it got from the program, but of an output value only the value (the
 * unknown sentinel where there is none yet, a secret where it is one), and of a reference to a resource its id, or its URN
 * where it has no id. Secrets keep their mark and their plain text. The hashes that the engine adds to assets are left out.
 */
export function wireForm(properties: Properties): Properties {
  return mapped(properties)
}

/** The engine keeps its own and the providers' bookkeeping, top-level keys that begin with `__`, from all but Remediate. */
export function withoutInternals(properties: Properties): Properties {
  return Object.fromEntries(Object.entries(properties).filter(([key]) => !key.startsWith('__')))
}

function wireValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(wireValue)
  if (typeof value !== 'object' || value === null) return value
  const record = value as Properties
  switch (record[SIGNATURE]) {
    case OUTPUT_MARK: {
      const plain = 'value' in record ? wireValue(record.value) : UNKNOWN_SENTINEL
      return record.secret === true ? { [SIGNATURE]: SECRET_MARK, value: plain } : plain
    }
    case RESOURCE_MARK:
      if (!('id' in record)) return record.urn
      return record.id === '' ? UNKNOWN_SENTINEL : wireValue(record.id)
    default:
      return mapped(record)
  }
}

function mapped(record: Properties): Properties {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, wireValue(value)]))
}

/** URNs that output values within say they depend on. */
export function dependenciesIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(dependenciesIn)
  if (typeof value !== 'object' || value === null) return []
  const record = value as Properties
  const own = record[SIGNATURE] === OUTPUT_MARK && Array.isArray(record.dependencies) ? record.dependencies.map(String) : []
  return [...own, ...Object.values(record).flatMap(dependenciesIn)]
}
