import { describe, expect, it } from 'vitest'
import { CONTROLS } from '../../src/controls/index.ts'
import type { Kind } from '../../src/graph/kind.ts'
import { modelled } from '../../src/graph/node.ts'
import { KINDS } from '../../src/kinds/index.ts'
import { HISTORY_FACETS } from '../../src/model/facets.ts'
import type { Claim, LoadedProfile, Selector, Verification } from '../../src/model/profile.ts'
import { REGIONS } from '../../src/model/region-catalogue.ts'
import type { Cloud } from '../../src/model/resource.ts'
import { loadProfile } from '../../src/profiles/load.ts'
import { VOCABULARY } from './ledger.ts'

/** Checks that a cloud cannot answer, with the reason. */
const UNANSWERED: Readonly<Record<string, string>> = {
  'retarus/no-content-beyond-delivery not-backed-up azure': 'of a store of objects or a single disk no kind reads backup vaults yet',
  'retarus/fax-immediate-deletion not-backed-up azure': 'of a store of objects or a single disk no kind reads backup vaults yet',
  'cm/customers-no-infrastructure-access no-anonymous-access azure': 'no role of Azure can be assigned to everybody',
  'cm/backup-encrypted-in-transit encrypted-in-transit gcp':
    'whether a bucket answers plain HTTP is an organization policy, which no kind reads'
}

describe.each(['retarus', 'cm'])('the profile %s', (name) => {
  it.each(['gcp', 'azure'] as const)('can make every check on %s', async (cloud) => {
    const profile = await loadProfile(name, VOCABULARY)
    const unanswered = profile.claims.flatMap((claim) =>
      [...(claim.verify ?? []), ...(claim.anyOf ?? [])]
        .filter((check) => !isToldElsewhere(claim, check) && !isAnswered(profile, claim, check, cloud))
        .map(({ control }) => `${claim.id} ${control} ${cloud}`)
    )
    expect(unanswered).toEqual(Object.keys(UNANSWERED).filter((key) => key.startsWith(`${name}/`) && key.endsWith(` ${cloud}`)))
  })
})

describe('the data centres of Retarus', () => {
  it.each([
    ['us-data-centers', 'US'],
    ['eu-data-centers', 'EEA']
  ])('%s are every region that lies in %s as a whole', async (id, jurisdiction) => {
    const { systems } = await loadProfile('retarus', VOCABULARY)
    const named = systems.find((system) => system.id === id)?.match?.locations ?? []
    const inside = REGIONS.filter((region) => region.jurisdictions.includes(jurisdiction))
    expect([...named].sort()).toEqual([...new Set(inside.map((region) => region.name))].sort())
  })
})

/** Whether a check is of what only time brings, and the claim names the source that tells it. */
function isToldElsewhere({ needsSource }: Claim, { control }: Verification): boolean {
  const { needs = [] } = CONTROLS.find(({ id }) => id === control) ?? {}
  return needsSource !== undefined && needs.some((facet) => HISTORY_FACETS.has(facet))
}

/** Whether some kind of the cloud is in the scope of the check and models what its control needs. */
function isAnswered(profile: LoadedProfile, claim: Claim, { control, systems, scope }: Verification, cloud: Cloud): boolean {
  const { needs = [] } = CONTROLS.find(({ id }) => id === control) ?? {}
  const kinds = KINDS.filter((kind) => kind.cloud === cloud && needs.length > 0 && needs.every((facet) => modelled(kind, facet)))
  return kinds.some((kind) => isMeant(profile, claim.systems, claim.scope, kind) && isMeant(profile, systems, scope, kind))
}

function isMeant({ systems }: LoadedProfile, named: readonly string[] | undefined, scope: Selector | undefined, kind: Kind): boolean {
  const matches = systems.flatMap(({ id, match }) => (match !== undefined && named?.includes(id) === true ? [match] : []))
  return mayMatch(scope ?? {}, kind) && (named === undefined || matches.some((match) => mayMatch(match, kind)))
}

/** What a selector says of kinds; whatever else it selects by, some resource of the kind can have. */
function mayMatch({ kinds, roles, clouds, not }: Selector, kind: Kind): boolean {
  const excluded = not?.labels === undefined && not?.names === undefined ? not : undefined
  return (
    kinds?.includes(kind.id) !== false &&
    roles?.includes(kind.role) !== false &&
    clouds?.includes(kind.cloud) !== false &&
    (excluded === undefined || !mayMatch(excluded, kind))
  )
}
