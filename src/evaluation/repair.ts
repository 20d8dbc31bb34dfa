import type { Fix, Kind } from '../graph/kind.ts'
import type { Evidence } from '../model/fact.ts'
import type { Dialect } from '../model/resource.ts'

interface Failure {
  readonly control: string
  readonly dialect: Dialect
  readonly parameters: Readonly<Record<string, unknown>>
  /** What the judgement rests on in the resource's own document, the deciding leaf first. */
  readonly evidence: readonly Evidence[]
}

/** The concrete repair that a kind knows for a failure: its only one, or of several the one for what the evidence shows. */
export function repairOf(kind: Kind, { control, dialect, parameters, evidence }: Failure): Fix | undefined {
  const repairs = kind.fixes?.[control]?.(dialect, parameters)
  if (repairs === undefined || 'path' in repairs) return repairs
  return evidence.flatMap(({ path }) => repairs.find((repair) => plainPath(repair.path) === plainPath(path)) ?? [])[0]
}

/** A path without what differs between the document's spelling and ours: wrapper, indexes, case. */
function plainPath(path: string): string {
  return path
    .replaceAll(/\[[^\]]*\]|_/g, '')
    .replaceAll(/\bproperties\./g, '')
    .toLowerCase()
}
