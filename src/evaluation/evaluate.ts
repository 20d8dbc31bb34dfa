import type { Graph } from '../graph/graph.ts'
import type { Kind } from '../graph/kind.ts'
import type { Node } from '../graph/node.ts'
import { isObservation } from '../graph/observations.ts'
import { createSharing, type Sharing } from '../graph/sharing.ts'
import type { Attestation } from '../model/attestation.ts'
import type { Control } from '../model/control.ts'
import type { ClaimResult, Finding, Outcome } from '../model/finding.ts'
import type { Claim, LoadedProfile, Verification } from '../model/profile.ts'
import type { TenancyResult, TenantRegister } from '../model/tenant.ts'
import type { Unmodelled } from '../model/unmodelled.ts'
import type { Waiver, WaiverResult } from '../model/waiver.ts'
import { some, type Verdict } from '../model/verdict.ts'
import { attestationFor } from './attested.ts'
import { type Choice, chosen, isDeclared, undeclared, verifications } from './chosen.ts'
import { findingOf } from './finding.ts'
import { createJudge, type Judge, type Judgement } from './judge.ts'
import { speaksOf } from './needed-kinds.ts'
import { compileScope, type Match, scopeOfClaim } from './scope.ts'
import { type Check, type Count, noOutcomes, type Tally } from './tally.ts'
import { withTenants } from './tenancy.ts'
import { verdictOf } from './verdict.ts'
import { createWaiving, type Waiving } from './waived.ts'

export interface Evaluated {
  readonly claims: readonly ClaimResult[]
  readonly findings: readonly Finding[]
  /** How the waivers stand; absent when none were given. */
  readonly waivers?: readonly WaiverResult[]
  /** How the register of tenants fits; absent when none was given. */
  readonly tenancy?: TenancyResult
}

export interface EvaluationOptions extends Choice {
  /** Closed outcomes to list as findings too. */
  readonly include: ReadonlySet<Outcome>
  /** Resources that nobody reads although they play a part that documents speak of. */
  readonly unmodelled?: readonly Unmodelled[]
  /** Accepted exceptions. Labels have to be read where one selects by them: see `selectsByLabels`. */
  readonly waivers?: readonly Waiver[]
  /** Who has what; labels have to be read where there is such a register. */
  readonly tenants?: TenantRegister | undefined
  /** What people have to show. */
  readonly attestations?: readonly Attestation[]
  /**
   * A resource that may be in scope is judged, so that nothing escapes a check by being unknown; but it cannot fail. Where more
   * will be known soon, only what is in scope for certain, and waived by nothing, is judged at all.
   */
  readonly certainly?: boolean
  /** The day on which waivers and attestations hold or have expired, in UTC; today when left out. */
  readonly now?: Date
}

/** Judges every claim of every profile over the graph. */
export function evaluate(
  collected: Graph,
  profiles: readonly LoadedProfile[],
  controls: readonly Control[],
  options: EvaluationOptions
): Evaluated {
  const byId = new Map(controls.map((control) => [control.id, control]))
  const { waivers = [], attestations = [], unmodelled = [], now = new Date(), tenants } = options
  const { graph, result: tenancyResult } = withTenants(collected, tenants)
  const tenancy = tenancyResult()
  const tallies = profiles.flatMap((profile) =>
    chosen(profile, options).map((claim) => ({
      ...tallyOf(profile, claim, byId, graph, { hasRegister: tenants !== undefined }),
      unmodelled,
      attestation: attestationFor(claim, attestations, now)
    }))
  )
  const context: Context = {
    sharing: createSharing(),
    judge: createJudge(graph),
    include: options.include,
    waiving: createWaiving(waivers, graph, now),
    certainly: options.certainly === true
  }
  const relevant = new Map<Kind, readonly Tally[]>()
  for (const node of graph.nodes) {
    let candidates = relevant.get(node.kind)
    if (candidates === undefined) {
      candidates = tallies.filter((tally) => tally.all.length + tally.any.length > 0 && tally.scope.kinds?.has(node.kind.id) !== false)
      relevant.set(node.kind, candidates)
    }
    judgeNode(node, candidates, context)
  }
  return {
    claims: tallies.map(verdictOf),
    findings: tallies.flatMap((tally) => tally.findings),
    ...(tenancy === undefined ? {} : { tenancy }),
    ...(waivers.length === 0 ? {} : { waivers: context.waiving.results(new Set(tallies.map(({ claim }) => claim.id))) })
  }
}

/** What every resource is judged with. */
interface Context {
  readonly sharing: Sharing
  readonly judge: Judge
  readonly include: ReadonlySet<Outcome>
  readonly waiving: Waiving
  readonly certainly: boolean
}

function tallyOf(
  profile: LoadedProfile,
  claim: Claim,
  controls: ReadonlyMap<string, Control>,
  graph: Graph,
  { hasRegister }: { readonly hasRegister: boolean }
): Omit<Tally, 'unmodelled' | 'attestation'> {
  const check = (entry: Verification, count: Count): Check => {
    const control = controls.get(entry.control)
    if (control === undefined) throw new TypeError(`Cannot evaluate ${claim.id}: there is no control ${entry.control}`)
    const parameters = entry.with ?? {}
    return {
      control,
      parameters,
      key: `${control.id} ${JSON.stringify(parameters)}`,
      scope: compileScope(profile, entry.systems, entry.scope, graph),
      essential: entry.essential === true,
      count
    }
  }
  const either = noCount()
  const needsRegister = (entry: Verification): boolean => !hasRegister && controls.get(entry.control)?.needs.includes('tenancy') === true
  const isStated = (entry: Verification): boolean => isDeclared(entry) && !needsRegister(entry)
  const lacksRegister = verifications(claim).some(needsRegister)
  return {
    profile,
    claim,
    open: [...undeclared(claim), ...(lacksRegister ? ['whose data is where, in a register of tenants'] : [])],
    needsRegister: lacksRegister,
    scope: scopeOfClaim(profile, claim, graph),
    all: (claim.verify ?? []).filter(isStated).map((entry) => check(entry, noCount())),
    // An alternative that nobody can judge yet may be the one that holds.
    any: (claim.anyOf ?? []).every(isStated) ? (claim.anyOf ?? []).map((entry) => check(entry, either)) : [],
    outcomes: noOutcomes(),
    waived: noOutcomes(),
    findings: [],
    reasons: new Set(),
    waivedReasons: new Set(),
    parts: new Set(),
    gap: graph.gapOf((kind) => speaksOf(profile, claim, kind)),
    resources: 0
  }
}

function noCount(): Count {
  return { outcomes: noOutcomes(), passes: [] }
}

function judgeNode(node: Node, tallies: readonly Tally[], context: Context): void {
  // Resources that a program only looks up are neighbours, not its own; and what was observed is told of what it is of.
  if (node.resource.external === true || isObservation(node)) return
  const judged = new Map<string, Judgement>()
  const judgeOnce = (check: Check): Judgement => {
    const before = judged.get(check.key)
    if (before !== undefined) return before
    const judgement = context.judge.judge(check.control, node, check.parameters, check.key)
    judged.set(check.key, judgement)
    return judgement
  }
  for (const tally of tallies) {
    const meant = tally.scope.match(node)
    if (isOut(meant, context) || (context.certainly && context.waiving.mayExcuse(tally.claim.id, node))) continue
    tally.resources += 1
    tally.parts.add(`${node.kind.cloud} ${node.kind.role}`)
    for (const check of tally.all) {
      const match = check.scope.match(node)
      if (!isOut(match, context)) record(tally, check, asMeant(judgeOnce(check), [meant, match], node), node, context)
    }
    const alternatives = tally.any.map((check) => [check, check.scope.match(node)] as const).filter(([, match]) => !isOut(match, context))
    const [first] = alternatives
    if (first === undefined) continue
    const judgement = eitherOf(alternatives.map(([check]) => judgeOnce(check)))
    record(tally, first[0], asMeant(judgement, [meant, ...alternatives.map(([, match]) => match)], node), node, context)
  }
}

function isOut(match: Match, { certainly }: Context): boolean {
  return certainly ? match !== true : match === false
}

/** What fails may turn out not to be meant at all. */
function asMeant(judgement: Judgement, matches: readonly Match[], { resource }: Node): Judgement {
  if (judgement.outcome !== 'fail' || !matches.includes(undefined)) return judgement
  const because = `${judgement.because}; whether it is meant is known only after apply`
  return { ...judgement, outcome: 'unknown', because, why: 'computed', waitsOn: [resource.id] }
}

/** One alternative is enough; a broken or unmodelled one only counts when no other decides. */
function eitherOf(judgements: readonly Judgement[]): Judgement {
  const verdicts = judgements.filter((entry): entry is Verdict => entry.outcome !== 'error' && entry.outcome !== 'not-modelled')
  const decided = verdicts.length === 0 ? undefined : some(verdicts)
  if (decided?.outcome === 'pass') return decided
  return (
    judgements.find((entry) => entry.outcome === 'error') ??
    judgements.find((entry) => entry.outcome === 'not-modelled') ??
    decided ??
    (judgements[0] as Judgement)
  )
}

/** As many of what passes are kept as a reader wants to see. */
const SHOWN_PASSES = 3

/** Whichever order resources come in, the same ones are shown. */
function isAmongFirst({ resource }: Node, passes: readonly Finding[]): boolean {
  return passes.length < SHOWN_PASSES || resource.id < (passes.at(-1) as Finding).resource.id
}

function record(
  tally: Tally,
  { control, parameters, count }: Check,
  judgement: Judgement,
  node: Node,
  { include, waiving, sharing }: Context
): void {
  const { outcome } = judgement
  tally.outcomes[outcome] += 1
  count.outcomes[outcome] += 1
  if (outcome === 'pass' && isAmongFirst(node, count.passes)) {
    count.passes.push(findingOf(tally.claim, control, parameters, judgement, node))
    count.passes.sort((one, other) => (one.resource.id < other.resource.id ? -1 : 1))
    if (count.passes.length > SHOWN_PASSES) count.passes.pop()
  }
  const excusable = outcome === 'fail' || outcome === 'unknown'
  const waiver = excusable ? waiving.waiverFor(tally.claim.id, node) : undefined
  if (waiver !== undefined) tally.waived[outcome] += 1
  if (outcome === 'unknown') (waiver === undefined ? tally.reasons : tally.waivedReasons).add(judgement.why ?? 'not-collected')
  if (excusable || outcome === 'error' || include.has(outcome)) {
    const finding = withShared(findingOf(tally.claim, control, parameters, judgement, node), sharing)
    tally.findings.push(waiver === undefined ? finding : { ...finding, waiver })
  }
}

/** The same resource is found wanting under several claims, and one fault in thousands of resources. */
function withShared(finding: Finding, { share }: Sharing): Finding {
  const { because, required, found, fix, resource, evidence } = finding
  return {
    ...finding,
    because: share(because),
    ...(required === undefined ? {} : { required: share(required) }),
    ...(found === undefined ? {} : { found: share(found) }),
    ...(fix === undefined ? {} : { fix: share(fix) }),
    resource: share(resource),
    evidence: share(evidence)
  }
}
