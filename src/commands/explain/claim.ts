import { CONTROLS } from '../../controls/index.ts'
import { verifications } from '../../evaluation/chosen.ts'
import { type CheckCoverage, type ClaimCoverage, CLOUDS, coverageOf } from '../../evaluation/coverage.ts'
import { severityOf } from '../../evaluation/severity.ts'
import { KINDS } from '../../kinds/index.ts'
import type { Claim, LoadedProfile, Selector, Verification } from '../../model/profile.ts'
import { named, page, type Part, wrapped } from './part.ts'

const CLASSES = {
  resource: 'shown by single resources',
  graph: 'shown by resources together',
  timeseries: 'shown over time',
  attested: 'shown by people'
} as const

/** What a claim says, how it is read, on what it is checked and by what, and what is open. */
export function explainClaim(claim: Claim, profile: LoadedProfile): string {
  const { id, section, statement, checkable, note, attest } = claim
  const coverage = coverageOf({ ...profile, claims: [claim] }, CONTROLS, KINDS)[0] as ClaimCoverage
  const how = checkable === undefined ? '' : `, ${CLASSES[checkable]}`
  return page(
    `${id}   ${severityOf(claim, CONTROLS)}${how}`,
    [`${profile.document.title}, ${section}`, '', statement],
    [
      { heading: 'How the wording is read', lines: note === undefined ? [] : wrapped(note) },
      { heading: 'Speaks of', lines: scopeLines(claim, profile) },
      ...verifications(claim).map((check, index) => checkPart(check, coverage.checks[index] as CheckCoverage)),
      { heading: 'People must show', lines: attest === undefined ? [] : [artefactOf(attest)] },
      { heading: 'Open', lines: openLines(claim, coverage) },
      { heading: 'Cannot be taken literally together with', lines: conflictLines(claim, profile) }
    ]
  )
}

function scopeLines({ systems = [], scope }: Claim, profile: LoadedProfile): readonly string[] {
  const rows = systems.map((id) => {
    const match = profile.systems.find((system) => system.id === id)?.match
    return [id, match === undefined ? 'shown by no inventory' : selectorText(match)] as const
  })
  return [
    ...named(rows),
    ...(scope === undefined ? [] : [`${systems.length === 0 ? 'everything' : 'of these only'}: ${selectorText(scope)}`])
  ]
}

/** @example 'kinds gcp.sql-instance; not (linked replicaOf)' */
function selectorText({ labels, not, ...lists }: Selector): string {
  return [
    ...Object.entries(lists).map(([field, words]) => `${field} ${(words as readonly string[]).join(', ')}`),
    ...(labels === undefined
      ? []
      : [
          `labels ${Object.entries(labels)
            .map(([name, values]) => `${name}=${[values].flat().join('|')}`)
            .join(', ')}`
        ]),
    ...(not === undefined ? [] : [`not (${selectorText(not)})`])
  ].join('; ')
}

function checkPart(
  { control, with: given = {}, declare = {}, systems, scope }: Verification,
  { kinds, sameParts, alternative }: CheckCoverage
): Part {
  const { title = '', needs = [] } = CONTROLS.find(({ id }) => id === control) ?? {}
  const parameters = Object.entries(given).map(([name, value]) => [name, JSON.stringify(value)] as const)
  const open = Object.entries(declare).filter(([name]) => given[name] === undefined)
  const narrowed = [...(systems ?? []), ...(scope === undefined ? [] : [selectorText(scope)])]
  const where = CLOUDS.map((cloud) => {
    if (kinds[cloud].length > 0) return [cloud, kinds[cloud].join(', ')] as const
    return [cloud, sameParts[cloud].length > 0 ? `not in scope; there it would be ${sameParts[cloud].join(', ')}` : '–'] as const
  })
  return {
    heading: `${alternative === true ? 'Checked by this or another one' : 'Checked by'}: ${control} (${title})`,
    lines: [
      ...named([
        ...parameters,
        ...open.map(([name, what]) => [name, `open: the owner must state ${what}`] as const),
        ...(narrowed.length === 0 ? [] : [['only', narrowed.join('; ')] as const]),
        ['reads', needs.join(', ')],
        ...where
      ])
    ]
  }
}

function artefactOf({ artefact, maxAgeDays }: NonNullable<Claim['attest']>): string {
  return maxAgeDays === undefined ? artefact : `${artefact}, not older than ${maxAgeDays} days`
}

function openLines({ pending, needsSource }: Claim, { undeclared }: ClaimCoverage): readonly string[] {
  return named([
    ...undeclared.map((what) => ['the owner must state', what] as const),
    ...(needsSource === undefined ? [] : [['needs another source', needsSource] as const]),
    ...(pending === undefined ? [] : [['not checked yet', pending] as const])
  ])
}

/** Both ways round, although a profile names them on one side. */
function conflictLines({ id, conflictsWith = [] }: Claim, { claims }: LoadedProfile): readonly string[] {
  const others = claims.filter((other) => conflictsWith.includes(other.id) || other.conflictsWith?.includes(id) === true)
  return named(others.map((other) => [other.id, other.statement]))
}
