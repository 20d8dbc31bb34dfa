import { describe, expect, it } from 'vitest'
import { selectsByLabels } from '../../src/evaluation/scope.ts'
import type { Control } from '../../src/model/control.ts'
import type { ClaimResult, Finding, Result } from '../../src/model/finding.ts'
import type { Claim, Selector } from '../../src/model/profile.ts'
import { type Gap, type Resource, SECRET, UNKNOWN_SENTINEL } from '../../src/model/resource.ts'
import type { Verdict } from '../../src/model/verdict.ts'
import type { Waiver, WaiverResult } from '../../src/model/waiver.ts'
import { exitStatus } from '../../src/commands/scan.ts'
import { claim, database, declared, disk, profile, scanned } from './evaluated.ts'

const NOW = new Date('2026-11-22T18:30:00Z')
const CLAIM: Partial<Claim> = { scope: { clouds: ['gcp'] }, verify: [{ control: 'by-name' }] }

/** Judges a resource by the word in its name: `ledger-fail`; passes what says nothing. */
const BY_NAME: Control = {
  id: 'by-name',
  title: 'By name',
  description: '',
  remedy: 'Choose another name',
  severity: 'high',
  needs: [],
  parameters: {},
  judge: ({ self }) => judged(/(computed|not-collected|unreadable|fail|error)$/.exec(self.name)?.[1] ?? 'pass')
}

function judged(word: string): Verdict {
  if (word === 'error') throw new RangeError('the control broke')
  if (word === 'pass' || word === 'fail') return { outcome: word, because: word, evidence: [] }
  return { outcome: 'unknown', why: word as NonNullable<Verdict['why']>, because: word, evidence: [] }
}

function waiver(match: Selector, more: Partial<Waiver> = {}): Waiver {
  return {
    claims: ['ledger/kept'],
    match,
    owner: 'jane@example.com',
    reason: 'The disk goes away with the old cluster.',
    ticket: 'OPS-17',
    expires: '2026-12-31',
    place: 'waivers.yaml:2:5',
    ...more
  }
}

interface Held {
  readonly resources: readonly Resource[]
  readonly claims?: readonly Claim[]
  readonly gaps?: readonly Gap[]
  readonly now?: Date
  readonly only?: readonly string[]
}

function held(waivers: readonly Waiver[], { resources, claims = [claim('kept', CLAIM)], gaps = [], now = NOW, only = [] }: Held): Result {
  return scanned({ resources, gaps, profiles: [profile(claims)], controls: [BY_NAME], options: { waivers, now, only } })
}

function waivedNames({ findings }: Pick<Result, 'findings'>): readonly string[] {
  return findings.flatMap((finding: Finding) => (finding.waiver === undefined ? [] : [finding.resource.name]))
}

const LEGACY = database('legacy-fail', { settings: { userLabels: { stage: 'legacy', team: 'books' } } })
const ORDERS = database('orders-fail', { region: 'us-east1', settings: { userLabels: { stage: 'current' } } })
const DATA = disk('data-fail')
const NODES = declared('gcp:sql/databaseInstance:DatabaseInstance', 'nodes-fail', { region: 'europe-west3' })
const ALL = [LEGACY, ORDERS, DATA, NODES]

const MATCHES: readonly (readonly [string, Selector, readonly string[]])[] = [
  ['the URN', { ids: [NODES.id] }, ['nodes-fail']],
  ['a part of the URN', { ids: ['urn:pulumi:prod::*'] }, ['nodes-fail']],
  ['the id', { ids: [ORDERS.id] }, ['orders-fail']],
  ['the name', { names: ['orders-fail'] }, ['orders-fail']],
  ['a part of the name', { names: ['legacy-*', 'data-*'] }, ['data-fail', 'legacy-fail']],
  ['a tag', { labels: { stage: 'legacy' } }, ['legacy-fail']],
  ['any value of a tag', { labels: { stage: '*' } }, ['legacy-fail', 'orders-fail']],
  ['the kind', { kinds: ['gcp.disk'] }, ['data-fail']],
  ['the kind and the name', { kinds: ['gcp.disk'], names: ['legacy-*'] }, []],
  ['the location', { kinds: ['gcp.sql-instance'], locations: ['us-east1'] }, ['orders-fail']],
  ['what it is not', { not: { kinds: ['gcp.sql-instance'] } }, ['data-fail']],
  ['everything', { ids: ['*'] }, ['data-fail', 'legacy-fail', 'nodes-fail', 'orders-fail']]
]

describe('a waiver', () => {
  it.each(MATCHES)('is for resources by %s', (_how, match, names) => {
    expect(waivedNames(held([waiver(match)], { resources: ALL })).toSorted()).toEqual(names)
  })

  it('is for resources by the URN where that is not their id', () => {
    const stated: Resource = { ...NODES, id: 'projects/ledger-prod/instances/nodes', urn: NODES.id }
    expect(waivedNames(held([waiver({ ids: ['*::nodes-fail'] })], { resources: [stated] }))).toEqual(['nodes-fail'])
    expect(waivedNames(held([waiver({ ids: ['*/instances/nodes'] })], { resources: [stated] }))).toEqual(['nodes-fail'])
  })

  it('leaves a failure a failure and says who excused it', () => {
    const { claims, findings, summary, waivers } = held([waiver({ names: ['legacy-*'] })], { resources: ALL })
    expect(findings.find(({ resource }) => resource.name === 'legacy-fail')).toMatchObject({
      outcome: 'fail',
      fix: { text: 'Choose another name' },
      waiver: {
        owner: 'jane@example.com',
        reason: 'The disk goes away with the old cluster.',
        ticket: 'OPS-17',
        expires: '2026-12-31',
        place: 'waivers.yaml:2:5'
      }
    })
    expect(claims).toMatchObject([{ verdict: 'contradicted', findings: 4, waived: 1, outcomes: { fail: 4, pass: 0 } }])
    expect(summary.outcomes).toMatchObject({ fail: 4, waived: 1 })
    expect(waivers).toMatchObject([{ state: 'active', findings: 1 }])
  })

  it('is for no other claim', () => {
    const claims = [claim('kept', CLAIM), claim('watched', CLAIM)]
    const { findings, claims: results } = held([waiver({ ids: ['*'] })], { resources: [LEGACY], claims })
    expect(findings.map((finding) => [finding.claim, finding.waiver !== undefined])).toEqual([
      ['ledger/kept', true],
      ['ledger/watched', false]
    ])
    expect(results.map(({ waived }) => waived)).toEqual([1, undefined])
  })

  it('excuses no control that broke', () => {
    const result = held([waiver({ ids: ['*'] })], { resources: [database('ledger-error')] })
    expect(result).toMatchObject({
      findings: [{ outcome: 'error' }],
      waivers: [{ state: 'unused', findings: 0 }],
      summary: { outcomes: { waived: 0 } }
    })
    expect(waivedNames(result)).toEqual([])
    expect(exitStatus(result, { failOn: [] })).toBe(3)
  })

  it('that excuses a finding which another excuses as well counts it; the one that lasts longest is shown', () => {
    const short = waiver({ ids: ['*'] }, { expires: '2026-12-24', owner: 'joe@example.com' })
    const { findings, waivers } = held([short, waiver({ names: ['legacy-*'] })], { resources: [LEGACY] })
    expect(findings).toMatchObject([{ waiver: { owner: 'jane@example.com' } }])
    expect(waivers?.map((each) => each.findings)).toEqual([1, 1])
  })

  it('that names a claim twice counts a finding once', () => {
    const twice = waiver({ ids: ['*'] }, { claims: ['ledger/kept', 'ledger/kept'] })
    expect(held([twice], { resources: [LEGACY] }).waivers).toMatchObject([{ findings: 1 }])
  })
})

describe('without waivers', () => {
  it('nothing is said of them', () => {
    const result = held([], { resources: ALL })
    expect(result).not.toHaveProperty('waivers')
    for (const part of [...result.claims, ...result.findings]) {
      for (const field of ['waiver', 'waived', 'withWaivers']) expect(part).not.toHaveProperty(field)
    }
  })
})

describe('what cannot be known', () => {
  const named = (name: string, settings: unknown): Resource =>
    declared('gcp:sql/databaseInstance:DatabaseInstance', name, { region: 'europe-west3', settings })
  const selectors: readonly (readonly [string, Selector])[] = [
    ['a label', { labels: { stage: 'legacy' } }],
    ['the lack of a label', { not: { labels: { stage: 'current' } } }]
  ]

  it.each(selectors)('is not excused by %s', (_how, match) => {
    const resources = [
      named('sure-fail', { userLabels: { stage: 'legacy' } }),
      named('value-fail', { userLabels: { stage: UNKNOWN_SENTINEL } }),
      named('secret-fail', { userLabels: { stage: SECRET } }),
      named('labels-fail', { userLabels: UNKNOWN_SENTINEL }),
      named('settings-fail', UNKNOWN_SENTINEL)
    ]
    const result = held([waiver(match)], { resources })
    expect(result.findings).toHaveLength(5)
    expect(waivedNames(result)).toEqual(['sure-fail'])
  })

  it('is not excused by a location or the lack of one', () => {
    const resources = [declared('gcp:sql/databaseInstance:DatabaseInstance', 'somewhere-fail', { region: UNKNOWN_SENTINEL })]
    for (const match of [{ locations: ['europe-west3'] }, { not: { locations: ['us-east1'] } }]) {
      expect(waivedNames(held([waiver(match)], { resources }))).toEqual([])
    }
  })
})

describe('the last day of a waiver', () => {
  const standing = (expires: string, now: string): readonly [WaiverResult['state'] | undefined, number] => {
    const result = held([waiver({ ids: ['*'] }, { expires })], { resources: [LEGACY], now: new Date(now) })
    return [result.waivers?.[0]?.state, waivedNames(result).length]
  }

  it.each([
    ['is a day on which it holds', '2026-12-31T00:00:00Z', 'expiring', 1],
    ['ends at midnight in UTC', '2026-12-31T23:59:59.999Z', 'expiring', 1],
    ['is over the day after', '2027-01-01T00:00:00Z', 'expired', 0],
    ['is over a year later', '2027-12-31T12:00:00Z', 'expired', 0],
    ['is announced 14 days before', '2026-12-17T00:00:00Z', 'expiring', 1],
    ['is not announced 15 days before', '2026-12-16T23:59:59Z', 'active', 1]
  ] as const)('%s', (_what, now, state, excused) => {
    expect(standing('2026-12-31', now)).toEqual([state, excused])
  })

  it('that is none excuses nothing', () => {
    expect(standing('some day', '2026-11-22T00:00:00Z')).toEqual(['expired', 0])
  })

  it('once over, leaves the claim as it is', () => {
    const result = held([waiver({ ids: ['*'] }, { expires: '2026-11-21' })], { resources: [LEGACY] })
    expect(result.claims[0]).not.toHaveProperty('withWaivers')
    expect(exitStatus(result, { failOn: [] })).toBe(1)
    expect(result.waivers).toMatchObject([{ state: 'expired', findings: 0, expires: '2026-11-21', place: 'waivers.yaml:2:5' }])
  })
})

describe('an unused waiver', () => {
  const claims = [claim('kept', CLAIM), claim('watched', CLAIM)]

  it.each([
    ['for nothing that is there', { names: ['billing-*'] }],
    ['for what passes', { names: ['ledger-db'] }]
  ])('is one %s', (_what, match) => {
    const result = held([waiver(match), waiver({ names: ['legacy-*'] })], { resources: [LEGACY, database('ledger-db')] })
    expect(result.waivers).toMatchObject([
      { state: 'unused', findings: 0 },
      { state: 'active', findings: 1 }
    ])
  })

  it('is told as unused before it is told as expiring', () => {
    const result = held([waiver({ names: ['billing-*'] }, { expires: '2026-11-23' })], { resources: [LEGACY] })
    expect(result.waivers).toMatchObject([{ state: 'unused' }])
  })

  it('is not one whose claims were not all checked', () => {
    const both = waiver({ names: ['billing-*'] }, { claims: ['ledger/kept', 'ledger/watched'] })
    expect(held([both], { resources: [LEGACY], claims, only: ['kept'] }).waivers).toMatchObject([{ state: 'active', findings: 0 }])
    expect(held([both], { resources: [LEGACY], claims }).waivers).toMatchObject([{ state: 'unused' }])
  })
})

interface Mixture {
  readonly of: readonly string[]
  readonly waived: readonly string[]
  /** Verdict, and verdict and reason once what is waived is accepted. */
  readonly comesTo: readonly [string, string?, string?]
  /** Exit status as it is, and when undecided claims count. */
  readonly exits: readonly [number, number]
  readonly more?: Partial<Claim>
}

const MIXTURES: readonly (readonly [string, Mixture])[] = [
  ['its only failure waived', { of: ['a-fail'], waived: ['a-*'], comesTo: ['contradicted', 'upheld'], exits: [0, 0] }],
  ['its only failure waived beside a pass', { of: ['a-fail', 'b'], waived: ['a-*'], comesTo: ['contradicted', 'upheld'], exits: [0, 0] }],
  ['one of two failures waived', { of: ['a-fail', 'b-fail'], waived: ['a-*'], comesTo: ['contradicted', 'contradicted'], exits: [1, 1] }],
  ['both failures waived', { of: ['a-fail', 'b-fail'], waived: ['?-fail'], comesTo: ['contradicted', 'upheld'], exits: [0, 0] }],
  ['no failure waived', { of: ['a-fail'], waived: ['b-*'], comesTo: ['contradicted'], exits: [1, 1] }],
  [
    'its failure waived beside what is unreadable',
    { of: ['a-fail', 'b-unreadable'], waived: ['a-*'], comesTo: ['contradicted', 'undecided', 'unreadable'], exits: [3, 3] }
  ],
  [
    'its failure waived beside what is not collected',
    { of: ['a-fail', 'b-not-collected'], waived: ['a-*'], comesTo: ['contradicted', 'undecided', 'not-collected'], exits: [3, 3] }
  ],
  [
    'its failure waived beside what is computed',
    { of: ['a-fail', 'b-computed'], waived: ['a-*'], comesTo: ['contradicted', 'undecided', 'computed'], exits: [0, 3] }
  ],
  [
    'its failure waived beside what is computed and must be decided',
    {
      of: ['a-fail', 'b-computed'],
      waived: ['a-*'],
      comesTo: ['contradicted', 'undecided', 'computed'],
      exits: [3, 3],
      more: { unknown: 'fail' }
    }
  ],
  [
    'its failure waived beside what broke',
    { of: ['a-fail', 'b-error'], waived: ['*'], comesTo: ['contradicted', 'undecided', 'error'], exits: [3, 3] }
  ],
  [
    'its failure waived while something of it is not checked yet',
    { of: ['a-fail'], waived: ['a-*'], comesTo: ['contradicted', 'undecided', 'pending'], exits: [0, 3], more: { pending: 'a register' } }
  ],
  [
    'what is unknown waived, but not its failure',
    { of: ['a-fail', 'b-unreadable'], waived: ['b-*'], comesTo: ['contradicted', 'contradicted'], exits: [1, 1] }
  ],
  ['all waived', { of: ['a-fail', 'b-unreadable', 'c'], waived: ['a-*', 'b-*'], comesTo: ['contradicted', 'upheld'], exits: [0, 0] }],
  ['all that is unknown waived', { of: ['a-unreadable', 'b'], waived: ['a-*'], comesTo: ['undecided', 'upheld'], exits: [0, 0] }],
  [
    'all that is computed waived although it must be decided',
    { of: ['a-computed'], waived: ['a-*'], comesTo: ['undecided', 'upheld'], exits: [0, 0], more: { unknown: 'fail' } }
  ],
  [
    'the graver of two unknowns waived',
    { of: ['a-unreadable', 'b-computed'], waived: ['a-*'], comesTo: ['undecided', 'undecided', 'computed'], exits: [0, 3] }
  ],
  [
    'the lesser of two unknowns waived',
    { of: ['a-not-collected', 'b-computed'], waived: ['b-*'], comesTo: ['undecided', 'undecided', 'not-collected'], exits: [3, 3] }
  ]
]

describe('a claim with', () => {
  it.each(MIXTURES)('%s', (_what, { of, waived, comesTo, exits, more = {} }) => {
    const claims = [claim('kept', { ...CLAIM, ...more })]
    const result = held([waiver({ names: waived })], { resources: of.map((name) => database(name)), claims })
    const [kept] = result.claims
    expect([kept?.verdict, kept?.withWaivers?.verdict, kept?.withWaivers?.undecidedBy]).toEqual(
      [...comesTo, undefined, undefined].slice(0, 3)
    )
    expect(kept?.waived).toBe(waivedNames(result).length === 0 ? undefined : waivedNames(result).length)
    expect([exitStatus(result, { failOn: [] }), exitStatus(result, { failOn: ['undecided'] })]).toEqual(exits)
  })

  it.each(MIXTURES)('%s has the verdict that it has without waivers', (_what, { of, waived, more = {} }) => {
    const scene = { resources: of.map((name) => database(name)), claims: [claim('kept', { ...CLAIM, ...more })] }
    const result = held([waiver({ names: waived })], scene)
    const { waived: _waived, withWaivers: _withWaivers, ...kept } = result.claims[0] as ClaimResult
    const bare = held([], scene)
    expect(kept).toEqual(bare.claims[0])
    expect(result.findings.map(({ waiver: _waiver, ...finding }) => finding)).toEqual(bare.findings)
  })

  it('all of it waived is not one without resources', () => {
    const result = held([waiver({ ids: ['*'] })], { resources: [LEGACY] })
    expect(exitStatus(result, { failOn: ['no-resources'] })).toBe(0)
  })

  it('nothing waived counts beside one whose failure is', () => {
    const claims = [claim('kept', CLAIM), claim('watched', CLAIM)]
    const result = held([waiver({ ids: ['*'] })], { resources: [LEGACY], claims })
    expect(exitStatus(result, { failOn: [] })).toBe(1)
  })

  it('everything waived does not make up for what was not seen', () => {
    const gaps: readonly Gap[] = [{ what: 'sqladmin.googleapis.com was denied', why: 'denied' }]
    const result = held([waiver({ ids: ['*'] })], { resources: [LEGACY], gaps })
    expect(exitStatus(result, { failOn: [] })).toBe(3)
  })
})

describe('labels are read', () => {
  it.each([
    ['when a waiver selects by them', { labels: { stage: 'legacy' } }, true],
    ['when a waiver excludes by them', { kinds: ['gcp.disk'], not: { labels: { stage: 'legacy' } } }, true],
    ['not for waivers by name', { names: ['legacy-*'] }, false]
  ])('%s', (_when, match, expected) => {
    expect(selectsByLabels(profile([claim('kept', CLAIM)]), [waiver(match)])).toBe(expected)
  })
})
