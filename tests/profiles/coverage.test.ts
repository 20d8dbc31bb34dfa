import { describe, expect, it } from 'vitest'
import { CONTROLS } from '../../src/controls/index.ts'
import { type ClaimCoverage, coverageOf } from '../../src/evaluation/coverage.ts'
import { KINDS } from '../../src/kinds/index.ts'
import { FURTHER_FACETS } from '../../src/model/facets.ts'
import { loadProfile } from '../../src/profiles/load.ts'
import { CLAIMS, DOCUMENTS, type Document } from './claim-ids.ts'
import { ON_AWS, OPEN } from './coverage-table.ts'
import { VOCABULARY } from './ledger.ts'

/** Checks that a cloud cannot answer, with the reason. */
const UNANSWERED: Readonly<Record<string, string>> = {
  'cm/customers-no-infrastructure-access no-anonymous-access azure': 'no role of Azure can be assigned to everybody'
}

async function covered(name: Document): Promise<readonly ClaimCoverage[]> {
  return coverageOf(await loadProfile(name, VOCABULARY), CONTROLS, KINDS)
}

async function everything(): Promise<readonly ClaimCoverage[]> {
  return (await Promise.all(DOCUMENTS.map(covered))).flat()
}

function namesIn(table: Readonly<Record<Document, readonly string[]>>): readonly string[] {
  return DOCUMENTS.flatMap((document) => table[document].map((name) => `${document}/${name}`))
}

function isAbout({ checkable }: ClaimCoverage, classes: readonly string[]): boolean {
  return checkable !== undefined && classes.includes(checkable)
}

const TABLE = DOCUMENTS.flatMap((document) =>
  Object.entries<string>(CLAIMS[document]).map(([name, is]) => [`${document}/${name}`, is] as const)
)

it('the profiles have all 272 claims, each to be checked as its document takes', async () => {
  const claims = await everything()
  expect(claims.map(({ id, checkable }) => [id, checkable])).toEqual(TABLE)
  expect(claims).toHaveLength(272)
})

describe('every claim of resources, or of several together, is verified', () => {
  it.each(['gcp', 'azure', 'aws'] as const)('on %s, but for those that are named', async (cloud) => {
    const claims = (await everything()).filter((claim) => isAbout(claim, ['resource', 'graph']))
    const wanted = cloud === 'aws' ? claims.filter(({ id }) => namesIn(ON_AWS).includes(id)) : claims
    const open = wanted.filter(({ clouds }) => clouds[cloud] !== 'verified' && clouds[cloud] !== 'portable').map(({ id }) => id)
    expect([...open].sort()).toEqual(Object.keys(OPEN[cloud]).sort())
  })
})

it('every claim over time is verified, or names the source that tells it', async () => {
  const claims = (await everything()).filter((claim) => isAbout(claim, ['timeseries']))
  const open = claims.filter(({ checks, needsSource }) => checks.length === 0 && needsSource === undefined)
  expect(open.map(({ id }) => id)).toEqual([])
})

it('every claim that only people can support can be attested', async () => {
  const claims = (await everything()).filter((claim) => isAbout(claim, ['attested']))
  expect(claims).toHaveLength(120)
  expect(claims.filter(({ attest }) => attest === undefined).map(({ id }) => id)).toEqual([])
})

describe.each(['retarus', 'cm'] as const)('the profile %s', (name) => {
  it.each(['gcp', 'azure'] as const)('can make every check on %s', async (cloud) => {
    const unanswered = (await covered(name)).flatMap((claim) =>
      claim.checks
        .filter(({ kinds, control }) => kinds[cloud].length === 0 && !isToldElsewhere(claim, control))
        .map(({ control }) => `${claim.id} ${control} ${cloud}`)
    )
    expect(unanswered).toEqual(Object.keys(UNANSWERED).filter((key) => key.startsWith(`${name}/`) && key.endsWith(` ${cloud}`)))
  })
})

/** Whether a check is of what inventories of clouds leave out, and the claim names the source that tells it. */
function isToldElsewhere({ needsSource }: ClaimCoverage, control: string): boolean {
  const { needs = [] } = CONTROLS.find(({ id }) => id === control) ?? {}
  return needsSource !== undefined && needs.some((facet) => FURTHER_FACETS.has(facet))
}
