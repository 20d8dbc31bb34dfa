import type { Fix } from '../graph/kind.ts'
import { find, ABSENT } from '../graph/look-up.ts'
import { Reader } from '../graph/reader.ts'
import { dialectOf } from '../graph/registry.ts'
import { repairBehind } from '../evaluation/repair.ts'
import type { Finding } from '../model/finding.ts'
import type { Resource } from '../model/resource.ts'
import type { Properties } from '../sources/pulumi/properties.ts'
import { documentOf } from '../sources/pulumi/value.ts'
import { withFix } from './with-fix.ts'

export interface Remedied {
  readonly properties: Properties
  /** In the order in which they were made. */
  readonly fixes: readonly Fix[]
}

/**
 * The properties of a resource after all repairs that a claim takes, one after the other; `failures` tells what of the claim fails on the
 * resource, were its properties these. Only repairs that their kind calls safe are made, none lowers a number that the program states,
 * and none is kept that does not help. Undefined where nothing fails, and where something would be left: half a repair is none.
 */
export function remedied(properties: Properties, failures: (properties: Properties) => readonly Finding[]): Remedied | undefined {
  const made: Fix[] = []
  const tried = new Set<string>()
  let current = properties
  let open = failures(current)
  if (open.length === 0) return undefined
  while (open.length > 0) {
    const candidate = candidates(current, open).find(({ key }) => !tried.has(key))
    if (candidate === undefined) return undefined
    tried.add(candidate.key)
    const left = failures(candidate.properties)
    // What is asked for again did not help.
    if (candidates(candidate.properties, left).some(({ key }) => key === candidate.key)) continue
    made.push(candidate.fix)
    current = candidate.properties
    open = left
  }
  return { properties: current, fixes: made }
}

interface Candidate {
  readonly key: string
  readonly fix: Fix
  readonly properties: Properties
}

/** What could be done next: each failure's own repair, where it is safe and has a place. */
function candidates(properties: Properties, failures: readonly Finding[]): readonly Candidate[] {
  return failures.flatMap(({ control, fix: reported, resource }) => {
    const fix = repairBehind(reported)
    if (fix === undefined) return []
    const reader = readerOf(resource, properties)
    if (!isSafe(fix, reader) || lowers(fix, reader)) return []
    const repaired = withFix(properties, fix)
    return repaired === undefined ? [] : [{ key: `${control} ${fix.path}`, fix, properties: repaired }]
  })
}

function isSafe({ safe = false }: Fix, reader: Reader): boolean {
  return typeof safe === 'boolean' ? safe : safe(reader)
}

/** Numbers of repairs say how long something is kept; what was meant to stay longer is not for a remediation to let go. */
function lowers({ path, value }: Fix, { dialect, resource }: Reader): boolean {
  if (typeof value !== 'number') return false
  const found = find(resource.document, path, dialect)
  return found !== ABSENT && Number(found.value) > value
}

function readerOf({ id, type, name, cloud }: Finding['resource'], properties: Properties): Reader {
  const resource: Resource = { id, typeSystem: 'pulumi', type, name, cloud, document: documentOf(properties), origin: 'declared' }
  return new Reader(resource, dialectOf(resource))
}
