import type { LISTS } from '../config/choices.ts'
import { CONTROLS } from '../controls/index.ts'
import { verifications } from '../evaluation/chosen.ts'
import { coverageOf } from '../evaluation/coverage.ts'
import { speaksOf } from '../evaluation/needed-kinds.ts'
import { severityOf } from '../evaluation/severity.ts'
import { KINDS } from '../kinds/index.ts'
import type { LoadedProfile } from '../model/profile.ts'
import { columns } from './columns.ts'
import { coverageText } from './coverage-text.ts'
import { type DocumentFlags, documentsOf } from './documents.ts'

/** Flags of `asbuilt list` as the command line parses them. */
export interface ListFlags extends DocumentFlags {
  readonly output: 'text' | 'json'
}

/** What there is: for people in columns, or as JSON. */
export async function listCommand(what: (typeof LISTS)[number], { output, ...flags }: ListFlags): Promise<string> {
  const { profiles, isChosen } = await documentsOf(flags)
  const { json, text } = LISTERS[what](profiles, isChosen)
  return output === 'json' ? `${JSON.stringify(json, undefined, 2)}\n` : text()
}

interface Listed {
  readonly json: readonly object[]
  readonly text: () => string
}

/** `isChosen`: only what the profiles speak of. */
const LISTERS: Record<(typeof LISTS)[number], (profiles: readonly LoadedProfile[], isChosen: boolean) => Listed> = {
  claims: listClaims,
  controls: listControls,
  kinds: listKinds,
  profiles: listProfiles,
  coverage: listCoverage
}

function listClaims(profiles: readonly LoadedProfile[]): Listed {
  const json = profiles.flatMap(({ claims }) =>
    claims.map((claim) => ({
      id: claim.id,
      section: claim.section,
      statement: claim.statement,
      checkable: claim.checkable,
      severity: severityOf(claim, CONTROLS),
      systems: claim.systems,
      controls: [...new Set(verifications(claim).map(({ control }) => control))]
    }))
  )
  return { json, text: () => columns(json.map(({ id, checkable = '', severity, statement }) => [id, checkable, severity, statement])) }
}

function listControls(profiles: readonly LoadedProfile[], isChosen: boolean): Listed {
  const used = new Set(profiles.flatMap(({ claims }) => claims.flatMap((claim) => verifications(claim).map(({ control }) => control))))
  const json = CONTROLS.filter(({ id }) => !isChosen || used.has(id)).map(({ id, title, severity, needs, parameters }) => ({
    id,
    title,
    severity,
    facets: needs,
    parameters: Object.fromEntries(
      Object.entries(parameters).map(([name, { description, type, required = false }]) => [name, { type, required, description }])
    )
  }))
  return { json, text: () => columns(json.map(({ id, title, parameters }) => [id, title, Object.keys(parameters).join(', ')])) }
}

function listKinds(profiles: readonly LoadedProfile[], isChosen: boolean): Listed {
  const isSpokenOf = (kind: (typeof KINDS)[number]): boolean =>
    profiles.some((profile) => profile.claims.some((claim) => speaksOf(profile, claim, kind)))
  const json = KINDS.filter((kind) => !isChosen || isSpokenOf(kind)).map(({ id, title, cloud, role, types }) => ({
    id,
    title,
    cloud,
    role,
    types
  }))
  return { json, text: () => columns(json.map(({ id, role, title, types }) => [id, role, title, Object.keys(types).join(', ')])) }
}

function listProfiles(profiles: readonly LoadedProfile[]): Listed {
  const json = profiles.map(({ origin, document, claims, systems }) => ({
    profile: origin,
    ...document,
    systems: systems.length,
    claims: claims.length,
    checked: claims.filter((claim) => verifications(claim).length > 0).length,
    attested: claims.filter(({ attest }) => attest !== undefined).length
  }))
  return {
    json,
    text: () =>
      columns(
        json.map(({ profile, title, date = '', claims, checked, attested }) => [
          profile,
          title,
          date,
          `${claims} claims, ${checked} checked, ${attested} for people to attest`
        ])
      )
  }
}

function listCoverage(profiles: readonly LoadedProfile[]): Listed {
  const json = profiles.map((profile) => ({ profile: profile.document.id, claims: coverageOf(profile, CONTROLS, KINDS) }))
  return { json, text: () => json.map(coverageText).join('\n') }
}
