import { verifications } from '../evaluation/chosen.ts'
import { didYouMean } from '../model/did-you-mean.ts'
import type { Claim, LoadedProfile, Verification } from '../model/profile.ts'
import { claimsNamed } from '../profiles/claim-words.ts'
import { parameterProblems } from '../profiles/consistency.ts'
import { shippedProfiles } from '../profiles/load.ts'
import type { Path, Problem } from '../profiles/problem.ts'
import type { Config } from './load.ts'
import type { ConfigValues } from './schema.ts'

type Statements = NonNullable<ConfigValues['documents']>[string]
type Figures = NonNullable<Statements['declare']>[string]

/** The profiles with what their owner states: figures that the documents leave open, and where their systems are. */
export function withStatements(profiles: readonly LoadedProfile[], config: Config | undefined): readonly LoadedProfile[] {
  const documents = config?.value.documents
  if (config === undefined || documents === undefined) return profiles
  const problems = [
    ...unknownDocuments(Object.keys(documents), profiles),
    ...profiles.flatMap((profile) => problemsOf(documents[profile.document.id] ?? {}, profile))
  ]
  if (problems.length > 0) return config.refuse(problems)
  return profiles.map((profile) => stated(profile, documents[profile.document.id]))
}

/** Documents that are not checked this time may be there, but none that looks like a slip of the pen. */
function unknownDocuments(ids: readonly string[], profiles: readonly LoadedProfile[]): readonly Problem[] {
  const known = [...new Set([...profiles.map(({ document }) => document.id), ...shippedProfiles()])]
  const isAnyKnown = ids.some((id) => known.includes(id))
  return ids
    .filter((id) => !known.includes(id))
    .map((id) => ({ id, hint: didYouMean(id, known) }))
    .filter(({ hint }) => hint !== '' || !isAnyKnown)
    .map(({ id, hint }) => ({ at: ['documents', id], says: `unknown document "${id}"${hint}` }))
}

function problemsOf({ declare = {}, systems = {} }: Statements, profile: LoadedProfile): readonly Problem[] {
  const at = ['documents', profile.document.id]
  const known = profile.systems.map(({ id }) => id)
  return [
    ...Object.keys(systems)
      .filter((id) => !known.includes(id))
      .map((id) => ({ at: [...at, 'systems', id], says: `unknown system "${id}"${didYouMean(id, known)}` })),
    ...Object.entries(declare).flatMap(([word, figures]) => figureProblems(word, figures, profile, [...at, 'declare', word]))
  ]
}

function figureProblems(word: string, figures: Figures, profile: LoadedProfile, at: Path): readonly Problem[] {
  const claim = claimOf(word, profile)
  if (claim === undefined) {
    const words = profile.claims.flatMap(({ id }) => [id, id.slice(id.indexOf('/') + 1)])
    return [{ at, says: `unknown claim "${word}" of ${profile.document.id}${didYouMean(word, words)}` }]
  }
  return Object.entries(figures).flatMap(([control, parameters]) => {
    const open = openIn(claim).filter((entry) => entry.control === control)
    const strange = Object.keys(parameters ?? {}).filter((name) => open.every(({ declare }) => declare?.[name] === undefined))
    return [
      ...strange.map((name) => ({ at: [...at, control, name], says: notOpen(claim, control, name) })),
      ...open.flatMap((entry) => parameterProblems(control, { ...entry.with, ...parameters }, [...at, control]))
    ]
  })
}

/** A figure is stated of one claim, never of all that a pattern may mean. */
function claimOf(word: string, profile: LoadedProfile): Claim | undefined {
  return word.includes('*') ? undefined : profile.claims.find(({ id }) => claimsNamed(word, [profile]).includes(id))
}

function notOpen(claim: Claim, control: string, name: string): string {
  const open = openIn(claim).flatMap((entry) => Object.keys(entry.declare ?? {}).map((parameter) => `${entry.control} ${parameter}`))
  const has = open.length === 0 ? 'it leaves nothing open' : `it leaves open ${open.join(', ')}`
  return `${claim.id} leaves no ${name} of ${control} to its owner; ${has}`
}

function openIn(claim: Claim): readonly Verification[] {
  return verifications(claim).filter(({ declare }) => declare !== undefined)
}

function stated(profile: LoadedProfile, statements: Statements | undefined): LoadedProfile {
  if (statements === undefined) return profile
  const { declare = {}, systems = {} } = statements
  const figures = new Map(Object.entries(declare).map(([word, given]) => [claimOf(word, profile)?.id, given]))
  const complete = (entries: readonly Verification[], given: Figures): readonly Verification[] =>
    entries.map((entry) => {
      const names = Object.keys(entry.declare ?? {})
      const own = Object.entries(given[entry.control] ?? {}).filter(([name]) => names.includes(name))
      return own.length === 0 ? entry : { ...entry, with: { ...entry.with, ...Object.fromEntries(own) } }
    })
  return {
    ...profile,
    ...(Object.keys(systems).length === 0 ? {} : { mapped: Object.keys(systems) }),
    systems: profile.systems.map((system) => {
      const match = systems[system.id]
      return match === undefined ? system : { ...system, match: match as NonNullable<typeof system.match> }
    }),
    claims: profile.claims.map((claim) => {
      const given = figures.get(claim.id)
      if (given === undefined) return claim
      return {
        ...claim,
        ...(claim.verify === undefined ? {} : { verify: complete(claim.verify, given) }),
        ...(claim.anyOf === undefined ? {} : { anyOf: complete(claim.anyOf, given) })
      }
    })
  }
}
