import { ScanError } from '../errors.ts'
import type { Attestation } from '../model/attestation.ts'
import type { ClaimResult, Finding } from '../model/finding.ts'
import type { Claim, LoadedProfile } from '../model/profile.ts'
import type { TenantRegister } from '../model/tenant.ts'
import type { Waiver, WaiverResult } from '../model/waiver.ts'
import { acceptanceOf } from '../reports/acceptance.ts'
import type { Properties } from '../sources/pulumi/properties.ts'
import { VOCABULARY } from '../vocabulary.ts'
import { attestationNotes } from './attestation-notes.ts'
import { createGate, type Gate } from './gate.ts'
import { createRegistrations, type Registered } from './registered.ts'
import { remedied } from './remedy.ts'
import { assertSettings, configured, type Level, type PackSettings, policyName, type Settings, settle } from './settings.ts'
import { descriptionOf, reasonOf, undecidedOf, type Violation, violationOf } from './violation.ts'
import { waiversOf } from './waivers.ts'

/** What the engine asks of a policy pack, in its own words. */
export interface Pack {
  /** A stack begins: what was told of another is forgotten. */
  begin(): void
  /** Throws where the settings cannot be meant; nothing is then judged any more. */
  configure(given: PackSettings): Promise<void>
  remediate(registered: Registered): readonly Remediation[]
  analyze(registered: Registered): Analysis
  analyzeStack(registered: readonly Registered[]): Analysis
}

export interface Analysis {
  readonly violations: readonly Violation[]
  /** Policies that have not been passed all the same. */
  readonly notApplicable: readonly { readonly policy: string; readonly reason: string }[]
  /** What is neither for nor against a policy, a line each. */
  readonly notes: readonly string[]
}

/** The properties of a resource after a policy has repaired them. */
export interface Remediation {
  readonly policy: string
  readonly description: string
  readonly properties: Properties
}

const NOTHING: Analysis = { violations: [], notApplicable: [], notes: [] }

/** What a pack is told beside its settings. */
interface Surroundings {
  /** The pack's own: paths in its settings are relative to it. */
  readonly folder: string
  readonly tenants?: TenantRegister | undefined
  readonly attestations?: readonly Attestation[]
}

export async function createPack(profile: LoadedProfile, initial: PackSettings, level: Level, around: Surroundings): Promise<Pack> {
  const registrations = createRegistrations()
  /** What was said of each resource by itself, by URN, is not said again of the stack. */
  const told = new Map<string, ReadonlySet<string>>()
  const isTold = (finding: Finding): boolean => told.get(finding.resource.id)?.has(keyOf(finding)) === true
  let judging: Judging | undefined = await judgingOf(profile, initial, level, around)
  const ready = (): Judging => {
    if (judging === undefined)
      throw new ScanError('bad-config', `Cannot judge anything: the configuration of policy pack ${profile.document.id} was refused`)
    return judging
  }
  return {
    begin() {
      told.clear()
      registrations.begin()
    },
    async configure(given) {
      judging = undefined
      told.clear()
      registrations.begin()
      judging = await judgingOf(profile, given, level, around)
    },
    remediate(registered) {
      const { gate, policies } = ready()
      if (!policies.some(({ settings }) => settings.level === 'remediate')) return []
      return remediations(registered, policies, (properties) => {
        const resource = registrations.read({ ...registered, properties })
        return resource === undefined ? [] : gate.one(resource)
      })
    },
    analyze(registered) {
      const { gate, policyOf } = ready()
      const resource = registrations.declared(registered)
      const findings = resource === undefined ? [] : gate.one(resource)
      told.set(registered.urn, new Set(findings.map(keyOf)))
      return { ...NOTHING, violations: findings.flatMap((finding) => violationIn(policyOf(finding.claim), finding)) }
    },
    analyzeStack(registered) {
      const { gate, policies, policyOf } = ready()
      const { claims, findings, waivers } = gate.stack(registrations.placed(registered))
      const before = new Set(findings.filter(isTold).map((finding) => finding.claim))
      const fresh = findings.filter((finding) => !isTold(finding))
      const results = new Map(claims.map((result) => [result.id, result]))
      const open = policies.filter(({ claim }) => findings.every((finding) => finding.claim !== claim.id || finding.waiver !== undefined))
      const violations = once([
        ...fresh.flatMap((finding) => violationIn(policyOf(finding.claim), finding)),
        ...open.flatMap((policy) => undecidedIn(policy, results.get(policy.claim.id)))
      ])
      const said = new Set(violations.map(({ policy }) => policy))
      const notApplicable = policies.flatMap(({ claim }) => {
        const result = results.get(claim.id)
        if (said.has(policyName(claim)) || result === undefined || result.verdict === 'upheld') return []
        const reason = before.has(claim.id) ? 'reported with its resources' : reasonOf(result, findings)
        return [{ policy: policyName(claim), reason }]
      })
      return { violations, notApplicable, notes: [...waivers.flatMap(waiverNote), ...attestationNotes(profile, around.attestations ?? [])] }
    }
  }
}

/** A policy that is not disabled. */
interface Policy {
  readonly claim: Claim
  readonly settings: Settings
}

interface Judging {
  readonly gate: Gate
  readonly policies: readonly Policy[]
  readonly policyOf: (claim: string) => Policy
}

async function judgingOf(profile: LoadedProfile, given: PackSettings, level: Level, { folder, tenants }: Surroundings): Promise<Judging> {
  await assertSettings(given, profile, VOCABULARY)
  const settings = settle(profile, given, level)
  const tuned = configured(profile, given, settings)
  const waivers: readonly Waiver[] = await waiversOf(profile, settings, folder, VOCABULARY)
  const policies = tuned.claims.map((claim): Policy => ({ claim, settings: settings.get(claim.id) as Settings }))
  const byClaim = new Map(policies.map((policy) => [policy.claim.id, policy]))
  return { gate: createGate(tuned, waivers, tenants), policies, policyOf: (claim) => byClaim.get(claim) as Policy }
}

function violationIn({ claim, settings }: Policy, finding: Finding): readonly Violation[] {
  const violation = violationOf(finding, claim, settings)
  return violation === undefined ? [] : [violation]
}

/** A claim may be open though every judgement passed or is waived: something in its scope is read by no kind. */
function undecidedIn({ claim, settings }: Policy, result: ClaimResult | undefined): readonly Violation[] {
  if (result === undefined) return []
  const decided = { ...result, ...result.withWaivers }
  if (decided.verdict !== 'undecided' || ['pending', 'undeclared', 'untold'].includes(decided.undecidedBy ?? '')) return []
  const violation = undecidedOf(decided, claim, settings)
  return violation === undefined ? [] : [violation]
}

/** A resource may be there twice, as while it is replaced. */
function once(violations: readonly Violation[]): readonly Violation[] {
  return [...new Map(violations.map((violation) => [`${violation.policy} ${violation.urn} ${violation.message}`, violation])).values()]
}

/** A waiver that simply holds is told with what it excuses. */
function waiverNote(waiver: WaiverResult): readonly string[] {
  const { state, expires, place } = waiver
  if (state === 'active') return []
  const standing = state === 'expired' ? `expired after ${expires}` : state === 'unused' ? 'excuses nothing' : `expires after ${expires}`
  return [`the waiver at ${place} ${standing} (${acceptanceOf(waiver)})`]
}

function keyOf({ fingerprint, required = '' }: Finding): string {
  return `${fingerprint} ${required}`
}

function remediations(
  { properties }: Registered,
  policies: readonly Policy[],
  judge: (properties: Properties) => readonly Finding[]
): readonly Remediation[] {
  const remediating = policies.filter(({ settings }) => settings.level === 'remediate')
  const made: Remediation[] = []
  let current = properties
  // What one policy repairs may be what another needs first.
  for (let before = -1; before < made.length; ) {
    before = made.length
    const failing = new Set(judge(current).map((finding) => finding.claim))
    for (const { claim } of remediating.filter(({ claim }) => failing.has(claim.id))) {
      const repaired = remedied(current, (candidate) =>
        judge(candidate).filter((finding) => finding.claim === claim.id && finding.waiver === undefined)
      )
      if (repaired === undefined) continue
      current = repaired.properties
      made.push({ policy: policyName(claim), description: descriptionOf(claim), properties: current })
    }
  }
  return made
}
