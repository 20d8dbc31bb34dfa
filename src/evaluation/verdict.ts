import { FURTHER_FACETS } from '../model/facets.ts'
import type { ClaimResult, Decision } from '../model/finding.ts'
import type { Claim } from '../model/profile.ts'
import { decideAttested } from './attested.ts'
import { checksOf } from './checks.ts'
import { declaredOf } from './chosen.ts'
import { severityOf } from './severity.ts'
import type { Check, Tally } from './tally.ts'

/** Turns the counted outcomes of a claim into its verdict; upheld only when something passed and nothing is open. */
export function verdictOf(tally: Tally): ClaimResult {
  const { profile, claim, all, any, outcomes, findings, resources, waived, attestation, open } = tally
  const reasons = new Set([...tally.reasons, ...tally.waivedReasons])
  const declared = declaredOf(claim)
  const excused = waived.fail + waived.unknown
  const checks = checksOf(tally)
  return {
    id: claim.id,
    profile: profile.document.id,
    section: claim.section,
    statement: claim.statement,
    severity: severityOf(
      claim,
      [...all, ...any].map(({ control }) => control)
    ),
    ...decide({ ...tally, reasons }),
    findings: findings.filter((finding) => ['fail', 'unknown', 'error'].includes(finding.outcome)).length,
    outcomes,
    resources,
    ...(excused === 0 ? {} : { waived: excused, withWaivers: decide({ ...tally, outcomes: accepted(tally) }) }),
    ...(claim.unknown === 'fail' ? { failsOnUnknown: true } : {}),
    ...told(claim),
    ...(declared === undefined ? {} : { declared }),
    ...(attestation === undefined ? {} : { attestation }),
    ...(checks.length === 0 ? {} : { checks }),
    ...(open.length === 0 ? {} : { undeclared: open })
  }
}

/** What the profile tells of a claim, for those who read the result without it. */
function told({ systems, checkable, attest, pending, needsSource, note, conflictsWith }: Claim): Partial<ClaimResult> {
  return {
    ...(systems === undefined ? {} : { systems }),
    ...(checkable === undefined ? {} : { checkable }),
    ...(attest === undefined ? {} : { attest }),
    ...(pending === undefined ? {} : { pending }),
    ...(needsSource === undefined ? {} : { needsSource }),
    ...(note === undefined ? {} : { note }),
    ...(conflictsWith === undefined ? {} : { conflictsWith })
  }
}

/** What is waived is accepted as if it passed: it decides nothing about the rest. */
function accepted({ outcomes, waived }: Tally): Tally['outcomes'] {
  return {
    ...outcomes,
    fail: outcomes.fail - waived.fail,
    unknown: outcomes.unknown - waived.unknown,
    pass: outcomes.pass + waived.fail + waived.unknown
  }
}

function decide(tally: Tally): Decision {
  const { profile, claim, all, any, outcomes, reasons, resources, open } = tally
  const untold: Decision = {
    verdict: 'undecided',
    undecidedBy: 'undeclared',
    because: `undeclared: the owner must state ${open.join('; ')}`
  }
  if (all.length + any.length === 0) {
    if (open.length > 0) return untold
    if (claim.pending !== undefined) return { verdict: 'undecided', undecidedBy: 'pending', because: `not yet checked: ${claim.pending}` }
    return decideAttested(claim, tally.attestation)
  }
  if (outcomes.fail > 0) return { verdict: 'contradicted' }
  const unseen: Decision | undefined = tally.gap && {
    verdict: 'undecided',
    undecidedBy: tally.gap.why === 'unreadable' ? 'unreadable' : 'not-collected',
    because: `not everything was seen: ${tally.gap.what}${tally.gap.where === undefined ? '' : ` (${tally.gap.where})`}`
  }
  if (resources === 0 && unseen !== undefined) return unseen
  // Whose labels choose what is meant, a register may know of more.
  if (resources === 0 && tally.needsRegister && claim.scope?.labels !== undefined) return untold
  if (resources === 0) return { verdict: 'no-resources', because: `nothing plays ${(claim.systems ?? ['its scope']).join(', ')}` }
  if (outcomes.error > 0) return { verdict: 'undecided', undecidedBy: 'error', because: 'a control broke' }
  if (outcomes.unknown > 0) {
    const gravest = (['unreadable', 'not-collected', 'computed'] as const).find((reason) => reasons.has(reason)) ?? 'not-collected'
    return { verdict: 'undecided', undecidedBy: gravest }
  }
  if (unseen !== undefined) return unseen
  if (outcomes['not-modelled'] > 0)
    return { verdict: 'undecided', undecidedBy: 'not-modelled', because: 'a facet of a resource in scope is not modelled' }
  const unread = tally.unmodelled.filter(({ cloud, role }) =>
    [...tally.parts].some((part) => (role === undefined ? part.startsWith(`${cloud} `) : part === `${cloud} ${role}`))
  )
  if (unread.length > 0) {
    const types = unread.map(({ type, resources }) => `${resources} of ${type}`).join(', ')
    return { verdict: 'undecided', undecidedBy: 'not-modelled', because: `not modelled: ${types}` }
  }
  if (isUntold(tally))
    return { verdict: 'undecided', undecidedBy: 'untold', because: `nothing in scope tells it: needs ${claim.needsSource}` }
  const unjudged = lacking(all)
  if (unjudged !== undefined) return unjudged
  if (outcomes.pass === 0) return { verdict: 'no-resources', because: 'no resource in scope can be judged by its controls' }
  if (claim.pending !== undefined) return { verdict: 'undecided', undecidedBy: 'pending', because: `not yet checked: ${claim.pending}` }
  if (open.length > 0) return untold
  const missing = (claim.systems ?? []).filter((id) => profile.systems.some((system) => system.id === id && system.match === undefined))
  return missing.length === 0 ? { verdict: 'upheld' } : { verdict: 'upheld', because: `${missing.join(', ')}: shown by no inventory` }
}

/** What others show does not stand in for what the claim is about. */
function lacking(all: Tally['all']): Decision | undefined {
  const idle = all.filter(({ essential, count: { outcomes } }) => essential && outcomes.pass + outcomes.fail === 0)
  if (idle.length === 0) return undefined
  const controls = [...new Set(idle.map(({ control }) => control.id))].join(', ')
  return { verdict: 'undecided', undecidedBy: 'untold', because: `nothing in scope tells it: nothing is judged by ${controls}` }
}

/**
 * Whether a source of its own would tell what nothing does that is there: anything at all, or what clouds leave out. Of checks that make
 * up one, such as of the plans of a product, those that nothing is in scope of say nothing.
 */
function isUntold({ claim, all, outcomes }: Tally): boolean {
  if (claim.needsSource === undefined) return false
  if (outcomes.pass === 0) return true
  const further = all.filter(({ control }) => control.needs.some((facet) => FURTHER_FACETS.has(facet)))
  const told = new Set(further.filter(isTold).map(({ control }) => control.id))
  return further.some((check) => !isTold(check) && (!told.has(check.control.id) || isAsked(check)))
}

function isTold({ count: { outcomes } }: Check): boolean {
  return outcomes.pass + outcomes.fail > 0
}

/** Whether anything is in its scope. */
function isAsked({ count: { outcomes } }: Check): boolean {
  return Object.values(outcomes).some((count) => count > 0)
}
