import type { Kind } from '../graph/kind.ts'
import { modelled } from '../graph/node.ts'
import { isObservable } from '../graph/observations.ts'
import type { Control } from '../model/control.ts'
import type { Claim, LoadedProfile, Verification } from '../model/profile.ts'
import type { Cloud } from '../model/resource.ts'
import { undeclared, verifications } from './chosen.ts'
import { mayBeInScope } from './kind-scope.ts'

export const CLOUDS: readonly Cloud[] = ['gcp', 'azure', 'aws', 'own']

/**
 * `verified`: every control has kinds in scope that answer it. `portable`: the scope names services of another cloud, and kinds that
 * play the same parts answer all the same. `partly`: some controls are answered. `none`: none is.
 */
export type CloudCoverage = 'verified' | 'portable' | 'partly' | 'none'

/** Which kinds of each cloud answer one check. */
export interface CheckCoverage {
  readonly control: string
  readonly with?: Readonly<Record<string, unknown>>
  /** One of several of which one is enough. */
  readonly alternative?: true
  /** Kinds in scope that answer it. */
  readonly kinds: Readonly<Record<Cloud, readonly string[]>>
  /** Where none is in scope: kinds that play the same parts and answer it. */
  readonly sameParts: Readonly<Record<Cloud, readonly string[]>>
}

/** What a claim is checked by, where, and what is open. */
export interface ClaimCoverage extends Pick<Claim, 'id' | 'section' | 'statement' | 'checkable' | 'pending' | 'needsSource' | 'attest'> {
  readonly clouds: Readonly<Record<Cloud, CloudCoverage>>
  readonly checks: readonly CheckCoverage[]
  readonly undeclared: readonly string[]
}

/** The coverage of every claim of a profile by the controls and kinds that there are. */
export function coverageOf(profile: LoadedProfile, controls: readonly Control[], kinds: readonly Kind[]): readonly ClaimCoverage[] {
  return profile.claims.map((claim) => {
    const { id, section, statement, checkable, pending, needsSource, attest, anyOf = [] } = claim
    const checks = verifications(claim).map((check) => ({
      ...checkCoverage(profile, claim, check, controls, kinds),
      ...(anyOf.includes(check) ? { alternative: true as const } : {})
    }))
    return {
      id,
      section,
      statement,
      ...(checkable === undefined ? {} : { checkable }),
      clouds: byCloud((cloud) => cloudCoverage(checks, cloud)),
      checks,
      undeclared: undeclared(claim),
      ...(pending === undefined ? {} : { pending }),
      ...(needsSource === undefined ? {} : { needsSource }),
      ...(attest === undefined ? {} : { attest })
    }
  })
}

/** Whether a kind answers all that a control needs, or somebody who observes such resources can. */
export function answers(kind: Kind, { needs }: Control): boolean {
  return needs.every((facet) => modelled(kind, facet) || isObservable(kind, facet))
}

function checkCoverage(
  profile: LoadedProfile,
  claim: Claim,
  check: Verification,
  controls: readonly Control[],
  kinds: readonly Kind[]
): Omit<CheckCoverage, 'alternative'> {
  const control = controls.find(({ id }) => id === check.control)
  const answering = control === undefined ? [] : kinds.filter((kind) => answers(kind, control))
  const meant = kinds.filter((kind) => mayBeInScope(profile, claim, kind) && mayBeInScope(profile, check, kind))
  const roles = new Set(meant.map(({ role }) => role))
  const own = byCloud((cloud) => idsOf(answering.filter((kind) => kind.cloud === cloud && meant.includes(kind))))
  return {
    control: check.control,
    ...(check.with === undefined ? {} : { with: check.with }),
    kinds: own,
    sameParts: byCloud((cloud) =>
      own[cloud].length > 0 ? [] : idsOf(answering.filter((kind) => kind.cloud === cloud && roles.has(kind.role)))
    )
  }
}

function cloudCoverage(checks: readonly CheckCoverage[], cloud: Cloud): CloudCoverage {
  const isIn = ({ kinds }: CheckCoverage): boolean => kinds[cloud].length > 0
  const isAnswered = (check: CheckCoverage): boolean => isIn(check) || check.sameParts[cloud].length > 0
  const holds = (answered: (check: CheckCoverage) => boolean): boolean => {
    const alternatives = checks.filter(({ alternative }) => alternative)
    return checks.every((check) => check.alternative || answered(check)) && (alternatives.length === 0 || alternatives.some(answered))
  }
  if (checks.length === 0) return 'none'
  if (holds(isIn)) return 'verified'
  if (holds(isAnswered)) return 'portable'
  return checks.some(isAnswered) ? 'partly' : 'none'
}

function byCloud<T>(of: (cloud: Cloud) => T): Readonly<Record<Cloud, T>> {
  return Object.fromEntries(CLOUDS.map((cloud) => [cloud, of(cloud)])) as Record<Cloud, T>
}

function idsOf(kinds: readonly Kind[]): readonly string[] {
  return kinds.map(({ id }) => id)
}
