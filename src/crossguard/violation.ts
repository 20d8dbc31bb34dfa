import type { ClaimResult, Finding } from '../model/finding.ts'
import type { Claim } from '../model/profile.ts'
import type { Severity } from '../model/control.ts'
import { acceptanceOf } from '../reports/acceptance.ts'
import { printable } from '../reports/printable.ts'
import { type Level, policyName, type Settings } from './settings.ts'

/** What the engine is told about one resource, or about the stack where there is no URN. */
export interface Violation {
  readonly policy: string
  readonly description: string
  readonly message: string
  readonly level: Exclude<Level, 'disabled' | 'remediate'>
  readonly severity: Severity
  readonly urn?: string
}

/** The section and statement that a policy stands for. */
export function descriptionOf({ statement, section }: Pick<Claim, 'statement' | 'section'>): string {
  return shown(`${statement} (${section})`)
}

/** A finding as a violation; undefined where its policy is set to let it be. A waived one is told all the same. */
export function violationOf(finding: Finding, claim: Claim, settings: Settings): Violation | undefined {
  const level = levelOf(finding, settings)
  if (level === undefined) return undefined
  return {
    policy: policyName(claim),
    description: descriptionOf(claim),
    message: [descriptionOf(claim), ...linesOf(finding).map((line) => `  ${shown(line)}`)].join('\n'),
    level,
    severity: finding.severity,
    urn: finding.resource.urn ?? finding.resource.id
  }
}

/** A claim that is undecided as a whole, through no finding of its own; undefined where its policy lets that be. */
export function undecidedOf(result: ClaimResult, claim: Claim, settings: Settings): Violation | undefined {
  const level = levelOfUnknown(settings)
  if (level === undefined) return undefined
  return {
    policy: policyName(claim),
    description: descriptionOf(claim),
    message: `${descriptionOf(claim)}\n  undecided: ${reasonOf(result)}`,
    level,
    severity: result.severity
  }
}

/** Why a claim is neither violated nor upheld; where nothing but its findings says so, by the first of them. */
export function reasonOf(
  { id, verdict, because }: Pick<ClaimResult, 'id' | 'verdict' | 'because'>,
  findings: readonly Finding[] = []
): string {
  if (because !== undefined) return shown(verdict === 'undecided' ? because : `${verdict}: ${because}`)
  const [first, ...others] = findings.filter(({ claim }) => claim === id)
  if (first === undefined) return verdict
  return shown(`${verdict}: ${first.resource.name}: ${first.because}${others.length === 0 ? '' : `; and ${others.length} more`}`)
}

/** One line for a terminal, whatever a document holds: a value may be megabytes long. */
function shown(text: string): string {
  return printable(text.length > LONGEST_LINE ? `${text.slice(0, LONGEST_LINE)}…` : text)
}

const LONGEST_LINE = 2000

/** A control that broke has decided nothing: it closes the gate as a failure does. */
function levelOf({ outcome, waiver }: Finding, settings: Settings): Violation['level'] | undefined {
  if (outcome === 'unknown') return waiver === undefined ? levelOfUnknown(settings) : 'advisory'
  return waiver === undefined ? levelOfFailure(settings) : 'advisory'
}

function levelOfUnknown(settings: Settings): Violation['level'] | undefined {
  if (settings.unknown === 'ignore') return undefined
  return settings.unknown === 'fail' ? levelOfFailure(settings) : 'advisory'
}

/** What a remediation has left is a violation like any other. */
function levelOfFailure({ level }: Settings): Violation['level'] {
  return level === 'advisory' ? 'advisory' : 'mandatory'
}

function linesOf({ resource, outcome, because, required, found, evidence, waitsOn = [], fix, waiver }: Finding): readonly string[] {
  const told = outcome === 'fail' ? because : outcome === 'unknown' ? `undecided: ${because}` : `could not be judged: ${because}`
  return [
    `${resource.name} (${resource.kind}): ${told}`,
    ...(required === undefined ? [] : [`required: ${required}${found === undefined ? '' : `; found: ${found}`}`]),
    ...evidence.slice(0, SHOWN_EVIDENCE).map((entry) => `evidence: ${evidenceText(entry, resource.id)}`),
    ...(waitsOn.length === 0 ? [] : [`waits on: ${listed(waitsOn)}`]),
    ...(fix === undefined ? [] : [`fix: ${fix.text}`]),
    ...(waiver === undefined ? [] : [`waived until ${waiver.expires} by ${acceptanceOf(waiver)}`])
  ]
}

const SHOWN_EVIDENCE = 4
const SHOWN_WAITS = 12

function listed(urns: readonly string[]): string {
  const more = urns.length - SHOWN_WAITS
  return more <= 0 ? urns.join(', ') : `${urns.slice(0, SHOWN_WAITS).join(', ')} and ${more} more`
}

function evidenceText({ path, value, origin, resource }: Finding['evidence'][number], own: string): string {
  const told = value === undefined ? '' : ` = ${JSON.stringify(value)}`
  return `${path}${told} (${origin})${resource === own ? '' : ` of ${resource}`}`
}
