import type { Evidence, Fact, ResourceId, UnknownReason } from './fact.ts'

/** A control's judgement of one resource. `because` is a clause that follows the resource's name in a report. */
export interface Verdict {
  readonly outcome: 'pass' | 'fail' | 'unknown' | 'not-applicable'
  readonly because: string
  readonly evidence: readonly Evidence[]
  readonly required?: string
  readonly found?: string
  readonly why?: UnknownReason
  readonly waitsOn?: readonly ResourceId[]
}

/**
 * Judges one fact: unknown stays unknown, otherwise `holds` decides.
 * `says` is the clause that follows the resource's name; without it, the value is named.
 * @example decide(facts.enabled, { what: 'backups', required: 'on', holds: (on) => on, show: (on) => (on ? 'on' : 'off') })
 */
export function decide<T>(
  fact: Fact<T>,
  rule: { what: string; required: string; holds: (value: T) => boolean; show?: (value: T) => string; says?: (value: T) => string }
): Verdict {
  if (fact.state === 'unknown') return undecided(fact, rule.what, rule.required)
  const found = (rule.show ?? String)(fact.value)
  const outcome = rule.holds(fact.value) ? 'pass' : 'fail'
  const because = rule.says?.(fact.value) ?? `${rule.what}: ${found}`
  return { outcome, because, evidence: fact.evidence, required: rule.required, found }
}

export function undecided(fact: Extract<Fact<unknown>, { state: 'unknown' }>, what: string, required?: string): Verdict {
  const reason = fact.missing ?? REASONS[fact.why]
  const { why, waitsOn, evidence } = fact
  return { outcome: 'unknown', because: `${what}: ${reason}`, evidence, why, waitsOn, ...(required === undefined ? {} : { required }) }
}

export function notApplicable(because: string): Verdict {
  return { outcome: 'not-applicable', because, evidence: [] }
}

/** Everything must hold: one failure fails, else one unknown leaves it open, else it passes on all the evidence. */
export function every(verdicts: readonly Verdict[]): Verdict {
  const relevant = verdicts.filter((verdict) => verdict.outcome !== 'not-applicable')
  if (relevant.length === 0) return verdicts[0] ?? notApplicable('nothing to judge')
  return strongest(relevant, 'fail') ?? strongest(relevant, 'unknown') ?? merged(relevant)
}

/** One is enough: one pass passes, else one unknown leaves it open, else it fails for all the reasons. */
export function some(verdicts: readonly Verdict[]): Verdict {
  const relevant = verdicts.filter((verdict) => verdict.outcome !== 'not-applicable')
  if (relevant.length === 0) return verdicts[0] ?? notApplicable('nothing to judge')
  return strongest(relevant, 'pass') ?? strongest(relevant, 'unknown') ?? merged(relevant)
}

const REASONS: Record<UnknownReason, string> = {
  computed: 'known only after apply',
  'not-collected': 'not in what was collected',
  unreadable: 'there, but not readable'
}

function strongest(verdicts: readonly Verdict[], outcome: Verdict['outcome']): Verdict | undefined {
  const group = verdicts.filter((verdict) => verdict.outcome === outcome)
  return group.length === 0 ? undefined : merged(group)
}

/** The reasons of all; of several unknowns the gravest says why, as with facts. */
function merged(verdicts: readonly Verdict[]): Verdict {
  const first = verdicts[0] as Verdict
  if (verdicts.length === 1) return first
  const texts = (pick: (verdict: Verdict) => string | undefined): readonly string[] => [
    ...new Set(verdicts.map(pick).filter((text) => text !== undefined))
  ]
  const required = texts((verdict) => verdict.required)
  const found = texts((verdict) => verdict.found)
  const why = GRAVEST.find((reason) => verdicts.some((verdict) => verdict.why === reason))
  return {
    outcome: first.outcome,
    because: texts((verdict) => verdict.because).join('; '),
    evidence: verdicts.flatMap((verdict) => verdict.evidence),
    ...(required.length === 0 ? {} : { required: required.join('; ') }),
    ...(found.length === 0 ? {} : { found: found.join('; ') }),
    ...(why === undefined ? {} : { why }),
    waitsOn: [...new Set(verdicts.flatMap((verdict) => verdict.waitsOn ?? []))]
  }
}

const GRAVEST: readonly UnknownReason[] = ['unreadable', 'not-collected', 'computed']
