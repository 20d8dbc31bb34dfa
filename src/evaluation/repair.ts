import type { Fix, Kind } from '../graph/kind.ts'
import type { Evidence } from '../model/fact.ts'
import type { FindingFix } from '../model/finding.ts'
import type { Dialect } from '../model/resource.ts'

interface Failure {
  readonly control: string
  readonly dialect: Dialect
  readonly parameters: Readonly<Record<string, unknown>>
  /** What the judgement rests on in the resource's own document, the deciding leaf first. */
  readonly evidence: readonly Evidence[]
}

/** The concrete repair that a kind knows for a failure: its only one, or of several the one for what the evidence shows to be otherwise. */
export function repairOf(kind: Kind, { control, dialect, parameters, evidence }: Failure): Fix | undefined {
  const repairs = kind.fixes?.[control]?.(dialect, parameters)
  if (repairs === undefined || 'path' in repairs) return repairs
  const isFor = (repair: Fix, { path, value }: Evidence): boolean => plainPath(repair.path) === plainPath(path) && repair.value !== value
  return evidence.flatMap((entry) => repairs.find((repair) => isFor(repair, entry)) ?? [])[0]
}

const REPORTED = new WeakMap<FindingFix, Fix>()

/** A concrete repair as a finding tells it. */
export function reportedRepair(repair: Fix): FindingFix {
  const { path, value } = repair
  const fix = { path, value, text: `${path}: ${JSON.stringify(value)}` }
  REPORTED.set(fix, repair)
  return fix
}

/** The kind's own repair behind a finding's, which knows more than a result says; undefined for general advice, and for what was read back. */
export function repairBehind(fix: FindingFix | undefined): Fix | undefined {
  return fix === undefined ? undefined : REPORTED.get(fix)
}

/** A path without what differs between the document's spelling and ours: wrapper, indexes, case. */
function plainPath(path: string): string {
  return path
    .replaceAll(/\[[^\]]*\]|_/g, '')
    .replaceAll(/\bproperties\./g, '')
    .toLowerCase()
}
