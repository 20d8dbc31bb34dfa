import { ScanError } from '../errors.ts'
import type { Claim, LoadedProfile, Selector, Verification } from '../model/profile.ts'
import { verifications } from '../evaluation/chosen.ts'
import { didYouMean } from '../model/did-you-mean.ts'
import type { Vocabulary } from '../profiles/parse.ts'
import { isMapping, quote } from '../profiles/problem.ts'
import { printable } from '../reports/printable.ts'

/** Pulumi's own words for what a violation does. */
export const LEVELS = ['advisory', 'mandatory', 'remediate', 'disabled'] as const
export type Level = (typeof LEVELS)[number]

/** What it does to be undecided: as a violation does, as a warning, or nothing. */
export const UNKNOWN_LEVELS = ['fail', 'warn', 'ignore'] as const
export type UnknownLevel = (typeof UNKNOWN_LEVELS)[number]

/** The settings of one policy, as its pack or a file for `--policy-pack-config` gives them. */
export interface PolicySettings {
  readonly enforcementLevel?: Level
  readonly unknown?: UnknownLevel
  /** Parameters of the claim's controls by control id; those that are left out stay as the profile has them. */
  readonly parameters?: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  /** Narrows the resources that the claim is held against. */
  readonly scope?: Selector
  /** File with accepted exceptions, relative to the pack's folder. */
  readonly waivers?: string
}

/** Settings by policy name; `all` stands for every policy that does not say otherwise. */
export type PackSettings = Readonly<Record<string, Level | PolicySettings>>

/** What holds for one policy in the end. */
export interface Settings {
  readonly level: Level
  readonly unknown: UnknownLevel
  readonly waivers?: string
}

export const ALL = 'all'

/** A policy is named like its claim, without the document, whose name is the pack's. */
export function policyName({ id }: Pick<Claim, 'id'>): string {
  return id.slice(id.indexOf('/') + 1)
}

/** The claims of a profile that resources can uphold or contradict: each is a policy. */
export function verifiable({ claims }: Pick<LoadedProfile, 'claims'>): readonly Claim[] {
  return claims.filter((claim) => verifications(claim).length > 0)
}

/** Refuses what names no policy, and values of the wrong type: a slip of the pen must not leave a gate open. */
export async function assertSettings(given: PackSettings, profile: LoadedProfile, vocabulary: Vocabulary): Promise<void> {
  const claims = new Map(verifiable(profile).map((claim) => [policyName(claim), claim]))
  const entries = Object.entries(given)
  const strange = entries.flatMap(([name]) =>
    claims.has(name) || name === ALL ? [] : [`${quote(name)}: there is no such policy${didYouMean(lastPart(name), [...claims.keys()])}`]
  )
  const detailed = entries.filter(([name, entry]) => isWorthALook(entry) && (claims.has(name) || name === ALL))
  const wrong = detailed.length === 0 ? [] : await problemsOf(detailed, claims, vocabulary)
  const problems = [...strange, ...wrong]
  if (problems.length > 0) {
    throw new ScanError(
      'bad-config',
      `Cannot use the configuration of policy pack ${profile.document.id}:\n${problems.map((says) => `  ${printable(says)}`).join('\n')}`
    )
  }
}

function lastPart(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1)
}

/** The engine gives every policy its level, which is no reason to load a schema. */
function isWorthALook(entry: unknown): boolean {
  if (!isMapping(entry)) return !LEVELS.includes(entry as Level)
  const { enforcementLevel = 'mandatory', ...others } = entry
  return Object.keys(others).length > 0 || !LEVELS.includes(enforcementLevel as Level)
}

async function problemsOf(
  entries: readonly (readonly [string, Level | PolicySettings])[],
  claims: ReadonlyMap<string, Claim>,
  vocabulary: Vocabulary
): Promise<readonly string[]> {
  const { settingsProblems } = await import('./settings-schema.ts')
  return entries.flatMap(([name, entry]) => settingsProblems(name, entry, claims.get(name), vocabulary))
}

/** The settings of every policy: its own, else those of all, else what the claim demands. */
export function settle(profile: LoadedProfile, given: PackSettings, level: Level): ReadonlyMap<string, Settings> {
  const all = entryOf(given, ALL)
  return new Map(
    verifiable(profile).map((claim) => {
      const own = entryOf(given, policyName(claim))
      const demanded = claim.unknown === 'fail' ? 'fail' : (all.unknown ?? 'warn')
      const waivers = own.waivers ?? all.waivers
      return [
        claim.id,
        {
          level: own.enforcementLevel ?? all.enforcementLevel ?? level,
          unknown: own.unknown ?? demanded,
          ...(waivers === undefined ? {} : { waivers })
        }
      ]
    })
  )
}

/** The profile as configured: disabled claims are gone, parameters and scopes are the user's. */
export function configured(profile: LoadedProfile, given: PackSettings, settings: ReadonlyMap<string, Settings>): LoadedProfile {
  const all = entryOf(given, ALL)
  const claims = verifiable(profile)
    .filter(({ id }) => settings.get(id)?.level !== 'disabled')
    .map((claim): Claim => {
      const { parameters = {}, scope = all.scope } = entryOf(given, policyName(claim))
      const tuned = (entries: readonly Verification[]): readonly Verification[] =>
        entries.map((entry) =>
          parameters[entry.control] === undefined ? entry : { ...entry, with: { ...entry.with, ...parameters[entry.control] } }
        )
      return {
        ...claim,
        ...(claim.verify === undefined ? {} : { verify: tuned(claim.verify) }),
        ...(claim.anyOf === undefined ? {} : { anyOf: tuned(claim.anyOf) }),
        ...(scope === undefined ? {} : { narrowed: scope })
      }
    })
  return { ...profile, claims }
}

function entryOf(given: PackSettings, name: string): PolicySettings {
  const entry = Object.hasOwn(given, name) ? given[name] : undefined
  return typeof entry === 'string' ? { enforcementLevel: entry } : (entry ?? {})
}
