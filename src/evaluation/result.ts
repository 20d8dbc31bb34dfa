import { type ClaimResult, type Finding, type InputResult, OUTCOMES, type Outcome, type Result } from '../model/finding.ts'
import type { LoadedProfile } from '../model/profile.ts'
import type { TenancyResult } from '../model/tenant.ts'
import type { WaiverResult } from '../model/waiver.ts'
import { VERSION } from '../version.ts'

interface Parts {
  readonly startedAt: string
  readonly profiles: readonly LoadedProfile[]
  readonly inputs: readonly InputResult[]
  /** Number of resources per type that no kind knows. */
  readonly census: ReadonlyMap<string, number>
  readonly claims: readonly ClaimResult[]
  readonly findings: readonly Finding[]
  readonly waivers?: readonly WaiverResult[]
  readonly tenancy?: TenancyResult
}

/** Puts a run together as `asbuilt/result/1`; findings in the order of claims, then of resources. */
export function resultOf({ startedAt, profiles, inputs, census, claims, findings, waivers, tenancy }: Parts): Result {
  const counts = Object.fromEntries(OUTCOMES.map((outcome) => [outcome, sum(claims.map((claim) => claim.outcomes[outcome]))])) as Record<
    Outcome,
    number
  >
  const decided = counts.pass + counts.fail
  const open = counts.unknown + counts.error + counts['not-modelled']
  return {
    schema: 'asbuilt/result/1',
    tool: { name: 'asbuilt', version: VERSION },
    profiles: profiles.map(({ document: { id, title, version, date }, digest, mapped }) => ({
      id,
      title,
      ...(version === undefined ? {} : { version }),
      ...(date === undefined ? {} : { date }),
      digest,
      ...(mapped === undefined ? {} : { mapped })
    })),
    startedAt,
    inputs,
    summary: {
      resources: sum(inputs.map((input) => input.resources)),
      recognised: sum(inputs.map((input) => input.recognised)),
      unrecognised: Object.fromEntries([...census].sort(([, one], [, other]) => other - one)),
      outcomes: {
        pass: counts.pass,
        fail: counts.fail,
        unknown: counts.unknown,
        notApplicable: counts['not-applicable'],
        notModelled: counts['not-modelled'],
        error: counts.error,
        waived: sum(claims.map(({ waived = 0 }) => waived))
      },
      coverage: decided + open === 0 ? 0 : decided / (decided + open)
    },
    claims,
    findings: ordered({ claims, findings }),
    ...(waivers === undefined ? {} : { waivers }),
    ...(tenancy === undefined ? {} : { tenancy })
  }
}

/** In the order of claims, then of resources, then of controls. */
export function ordered({ claims, findings }: Pick<Parts, 'claims' | 'findings'>): readonly Finding[] {
  const places = new Map(claims.map((claim, index) => [claim.id, index]))
  const order = (finding: Finding): number => places.get(finding.claim) ?? 0
  return findings.toSorted(
    (one, other) => order(one) - order(other) || compare(one.resource.id, other.resource.id) || compare(one.control, other.control)
  )
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
