import { describe, expect, it } from 'vitest'
import type { Control } from '../../src/model/control.ts'
import type { UnknownReason } from '../../src/model/fact.ts'
import type { Outcome } from '../../src/model/finding.ts'
import type { Claim } from '../../src/model/profile.ts'
import type { Gap } from '../../src/model/resource.ts'
import type { Verdict } from '../../src/model/verdict.ts'
import { asset, claim, claimed, database, disk, profile, scanned } from './evaluated.ts'

type Word = Outcome | UnknownReason

/** Judges a resource by the word in its name after the control's own: `first-fail` fails the control `first`. */
function byName(id: string): Control {
  return {
    id,
    title: `By name of ${id}`,
    description: '',
    remedy: 'Choose another name',
    severity: 'high',
    needs: [],
    parameters: {},
    judge: ({ self }) =>
      outcomeOf(new RegExp(`${id}-(computed|not-collected|unreadable|not-applicable|pass|fail|error)`).exec(self.name)?.[1] as Word)
  }
}

function outcomeOf(word: Word): Verdict {
  if (word === 'error') throw new RangeError('the control broke')
  if (word === 'computed' || word === 'not-collected' || word === 'unreadable')
    return { outcome: 'unknown', why: word, because: word, evidence: [] }
  return { outcome: word as Verdict['outcome'], because: word, evidence: [] }
}

const CONTROLS = [byName('first'), byName('second')]
const EVERY: Partial<Claim> = { scope: { roles: ['database'] }, verify: [{ control: 'first' }] }
const EITHER: Partial<Claim> = { scope: { roles: ['database'] }, anyOf: [{ control: 'first' }, { control: 'second' }] }

function verdict(names: readonly string[], entry: Partial<Claim>) {
  return claimed(
    names.map((name) => database(name)),
    entry,
    { controls: CONTROLS, systems: [{ id: 'databases', match: { roles: ['database'] } }, { id: 'data-centre' }] }
  )
}

describe('a claim is', () => {
  it.each([
    ['upheld when everything passes', ['first-pass', 'first-pass-too'], 'upheld', undefined],
    ['upheld beside what it does not apply to', ['first-pass', 'first-not-applicable'], 'upheld', undefined],
    ['contradicted by one failure', ['first-pass', 'first-fail'], 'contradicted', undefined],
    ['contradicted by a failure beside what is unknown', ['first-unreadable', 'first-fail'], 'contradicted', undefined],
    ['contradicted by a failure beside what broke', ['first-error', 'first-fail'], 'contradicted', undefined],
    ['undecided by what broke, before all that is unknown', ['first-error', 'first-unreadable', 'first-pass'], 'undecided', 'error'],
    [
      'undecided by what is unreadable, before what is not collected',
      ['first-not-collected', 'first-unreadable'],
      'undecided',
      'unreadable'
    ],
    [
      'undecided by what is not collected, before what is computed',
      ['first-computed', 'first-not-collected'],
      'undecided',
      'not-collected'
    ],
    ['undecided by what is computed, beside what passes', ['first-pass', 'first-computed'], 'undecided', 'computed'],
    ['about no resources when there is none', [], 'no-resources', undefined],
    ['about no resources when it applies to none of them', ['first-not-applicable'], 'no-resources', undefined]
  ] as const)('%s', (_how, names, expected, by) => {
    const { verdict: found, undecidedBy, resources } = verdict(names, EVERY)
    expect([found, undecidedBy, resources]).toEqual([expected, by, names.length])
  })

  it('undecided by what is not modelled, however much else passes', () => {
    const resources = [
      database('ledger-db', { settings: { deletionProtectionEnabled: true } }),
      asset('container.googleapis.com/Cluster', 'ledger')
    ]
    expect(claimed(resources, { scope: { clouds: ['gcp'] }, verify: [{ control: 'deletion-protected' }] })).toMatchObject({
      verdict: 'undecided',
      undecidedBy: 'not-modelled',
      outcomes: { pass: 1, 'not-modelled': 1 }
    })
  })

  it('never upheld while something of it is not checked yet', () => {
    const half = { ...EVERY, pending: 'the rest needs another control' }
    expect(verdict(['first-pass'], half)).toMatchObject({
      verdict: 'undecided',
      undecidedBy: 'pending',
      because: 'not yet checked: the rest needs another control',
      pending: half.pending
    })
    expect(verdict(['first-fail'], half)).toMatchObject({ verdict: 'contradicted' })
    expect(verdict(['first-computed'], half)).toMatchObject({ verdict: 'undecided', undecidedBy: 'computed' })
    expect(verdict([], half)).toMatchObject({ verdict: 'no-resources' })
  })

  it('never upheld without what it is about, whatever else passes', () => {
    const both = (essential: boolean): Partial<Claim> => ({
      scope: { roles: ['database'] },
      verify: [{ control: 'first' }, { control: 'second', essential }]
    })
    const without = ['first-pass second-not-applicable']
    expect(verdict(without, both(false))).toMatchObject({ verdict: 'upheld' })
    expect(verdict(without, both(true))).toMatchObject({
      verdict: 'undecided',
      undecidedBy: 'untold',
      because: 'nothing in scope tells it: nothing is judged by second'
    })
    expect(verdict(['first-fail second-not-applicable'], both(true))).toMatchObject({ verdict: 'contradicted' })
    expect(verdict(['first-pass second-pass'], both(true))).toMatchObject({ verdict: 'upheld' })
    expect(verdict(['first-pass second-fail'], both(true))).toMatchObject({ verdict: 'contradicted' })
    expect(verdict(['first-pass second-computed'], both(true))).toMatchObject({ verdict: 'undecided', undecidedBy: 'computed' })
    expect(verdict([], both(true))).toMatchObject({ verdict: 'no-resources' })
  })

  it('undecided when nothing of it is checked yet', () => {
    expect(verdict(['first-fail'], { systems: ['databases'], pending: 'needs a register' })).toMatchObject({
      verdict: 'undecided',
      undecidedBy: 'pending',
      findings: 0,
      resources: 0
    })
  })

  it('unattested when people have to show it', () => {
    const attest = { artefact: 'penetration-test report', maxAgeDays: 365 }
    expect(verdict(['first-fail'], { attest })).toMatchObject({
      verdict: 'unattested',
      because: 'needs penetration-test report',
      attest,
      findings: 0
    })
  })

  it('upheld with a word on the systems that no inventory shows', () => {
    expect(verdict(['first-pass'], { systems: ['databases', 'data-centre'], verify: [{ control: 'first' }] })).toMatchObject({
      verdict: 'upheld',
      because: 'data-centre: shown by no inventory'
    })
  })

  it('about no resources when only systems that no inventory shows are meant', () => {
    expect(verdict(['first-fail'], { systems: ['data-centre'], verify: [{ control: 'first' }] })).toMatchObject({
      verdict: 'no-resources',
      because: 'nothing plays data-centre'
    })
  })

  it('what it says when unknown until apply must not be', () => {
    expect(verdict(['first-computed'], { ...EVERY, unknown: 'fail' })).toMatchObject({ verdict: 'undecided', failsOnUnknown: true })
    expect(verdict(['first-computed'], { ...EVERY, unknown: 'warn' })).not.toHaveProperty('failsOnUnknown')
  })

  it('counted by resource and check', () => {
    const both = { ...EVERY, verify: [{ control: 'first' }, { control: 'second' }] }
    expect(verdict(['first-pass-second-fail', 'first-computed-second-pass'], both)).toMatchObject({
      outcomes: { pass: 2, fail: 1, unknown: 1, 'not-applicable': 0, 'not-modelled': 0, error: 0 },
      resources: 2,
      findings: 2
    })
  })
})

describe('either of two checks', () => {
  it.each([
    ['one pass is enough', 'first-fail-second-pass', 'pass'],
    ['one pass is enough beside what is unknown', 'first-unreadable-second-pass', 'pass'],
    ['one pass is enough beside what broke', 'first-error-second-pass', 'pass'],
    ['what is unknown may still pass', 'first-fail-second-computed', 'unknown'],
    ['what broke may still pass', 'first-fail-second-error', 'error'],
    ['both fail', 'first-fail-second-fail', 'fail'],
    ['the one that applies decides', 'first-not-applicable-second-fail', 'fail'],
    ['neither applies', 'first-not-applicable-second-not-applicable', 'not-applicable']
  ] as const)('%s', (_how, name, outcome) => {
    const { outcomes } = verdict([name], EITHER)
    expect(outcomes).toEqual({ pass: 0, fail: 0, unknown: 0, 'not-applicable': 0, 'not-modelled': 0, error: 0, [outcome]: 1 })
  })

  it('fails for the reasons of both, as one finding', () => {
    const { listed } = verdict(['first-fail-second-fail'], EITHER)
    expect(listed.map(({ control, because }) => [control, because])).toEqual([['first', 'fail']])
  })

  it('is a choice for every resource on its own', () => {
    expect(verdict(['first-pass-second-fail', 'first-fail-second-pass'], EITHER).verdict).toBe('upheld')
    expect(verdict(['first-pass-second-fail', 'first-fail-second-fail'], EITHER).verdict).toBe('contradicted')
  })

  it('counts only where its own scope means the resource', () => {
    const entry: Partial<Claim> = {
      scope: { roles: ['database', 'disk'] },
      anyOf: [
        { control: 'first', scope: { roles: ['database'] } },
        { control: 'second', scope: { roles: ['disk'] } }
      ]
    }
    const { outcomes } = claimed([database('first-pass-second-fail'), disk('first-fail-second-pass')], entry, { controls: CONTROLS })
    expect(outcomes).toMatchObject({ pass: 2, fail: 0 })
  })

  it('stands beside what must hold anyway', () => {
    expect(verdict(['first-pass-second-fail'], { ...EVERY, ...EITHER, verify: [{ control: 'second' }] }).verdict).toBe('contradicted')
  })
})

describe('every check', () => {
  it('is narrowed by its own systems and scope', () => {
    const resources = [database('first-fail-orders'), database('first-pass-ledger')]
    const entry = (more: object): Partial<Claim> => ({ systems: ['databases'], verify: [{ control: 'first', ...more }] })
    const systems = [
      { id: 'databases', match: { roles: ['database' as const] } },
      { id: 'ledger', match: { names: ['*ledger'] } }
    ]
    expect(claimed(resources, entry({}), { controls: CONTROLS, systems }).verdict).toBe('contradicted')
    expect(claimed(resources, entry({ scope: { names: ['*ledger'] } }), { controls: CONTROLS, systems })).toMatchObject({
      verdict: 'upheld',
      resources: 2
    })
    expect(claimed(resources, entry({ systems: ['ledger'] }), { controls: CONTROLS, systems }).outcomes).toMatchObject({ pass: 1, fail: 0 })
  })

  it('never stops the others by breaking', () => {
    const entries = [claim('broken', EVERY), claim('whole', { ...EVERY, verify: [{ control: 'second' }] })]
    const { claims, findings } = scanned({
      resources: [database('first-error-second-fail'), database('first-pass-second-pass')],
      profiles: [profile(entries)],
      controls: CONTROLS
    })
    expect(claims.map(({ id, verdict, undecidedBy, because }) => [id, verdict, undecidedBy, because])).toEqual([
      ['ledger/broken', 'undecided', 'error', 'a control broke'],
      ['ledger/whole', 'contradicted', undefined, undefined]
    ])
    expect(findings.map(({ outcome, because }) => [outcome, because])).toEqual([
      ['error', 'the control broke'],
      ['fail', 'fail']
    ])
  })

  it('breaks with whatever is thrown', () => {
    const control = {
      ...byName('first'),
      judge: () => {
        throw 'a word'
      }
    }
    expect(claimed([database('ledger-db')], EVERY, { controls: [control] }).listed).toMatchObject([{ outcome: 'error', because: 'a word' }])
  })

  it('of an unknown control is a mistake of the caller', () => {
    expect(() => claimed([], { ...EVERY, verify: [{ control: 'fourth' }] }, { controls: CONTROLS })).toThrow(
      'Cannot evaluate ledger/kept: there is no control fourth'
    )
  })
})

describe('where a source could not see everything', () => {
  const seen = (names: readonly string[], gap: Partial<Gap>, entry = EVERY) =>
    claimed(
      names.map((name) => database(name)),
      entry,
      { controls: CONTROLS, gaps: [{ what: 'cloudasset.assets.listResource: denied (needs x.y)', why: 'denied', ...gap }] }
    )
  const DATABASES: Partial<Gap> = { types: ['sqladmin.googleapis.com/Instance'], where: 'projects/ledger-prod' }

  it.each<readonly [string, readonly string[], Partial<Gap>, string]>([
    ['a claim is not upheld by what was seen', ['first-pass'], DATABASES, 'undecided'],
    ['a claim about nothing that was seen is open', [], DATABASES, 'undecided'],
    ['a claim is contradicted by what was seen', ['first-fail'], DATABASES, 'contradicted'],
    ['a gap of anything leaves every claim open', ['first-pass'], {}, 'undecided'],
    ['a gap of anything in the type system does as well', [], { typeSystem: 'cai' }, 'undecided'],
    [
      'a gap of types that the claim does not speak of changes nothing',
      ['first-pass'],
      { types: ['compute.googleapis.com/Disk'] },
      'upheld'
    ],
    ['nor does one of a type system that it has no types in', ['first-pass'], { typeSystem: 'aws-config' }, 'upheld']
  ])('%s', (_what, names, gap, expected) => {
    expect(seen(names, gap, { ...EVERY, scope: { roles: ['database'], clouds: ['gcp'] } }).verdict).toBe(expected)
  })

  it('the claim says what is missing, and counts for the exit status', () => {
    expect(seen(['first-pass'], DATABASES)).toMatchObject({
      undecidedBy: 'not-collected',
      because: 'not everything was seen: cloudasset.assets.listResource: denied (needs x.y) (projects/ledger-prod)'
    })
    expect(seen(['first-pass'], { ...DATABASES, why: 'unreadable' }).undecidedBy).toBe('unreadable')
  })
})

describe('what the owner must state', () => {
  const open: Partial<Claim> = {
    scope: { roles: ['database'] },
    verify: [{ control: 'first' }, { control: 'second', declare: { maximumDays: 'how often keys change' } }]
  }

  it.each<readonly [string, readonly string[], Partial<Claim>, string, string | undefined]>([
    ['leaves the claim undecided while the rest passes', ['first-pass'], open, 'undecided', 'undeclared'],
    ['does not hide what fails all the same', ['first-fail'], open, 'contradicted', undefined],
    ['decides nothing before it is stated', ['first-pass second-fail'], open, 'undecided', 'undeclared'],
    [
      'is judged by once it is stated',
      ['first-pass second-fail'],
      { ...open, verify: open.verify?.map((entry) => ({ ...entry, with: { maximumDays: 90 } })) ?? [] },
      'contradicted',
      undefined
    ],
    [
      'leaves alternatives open, of which it may be the one that holds',
      ['first-fail'],
      { scope: { roles: ['database'] }, anyOf: open.verify ?? [] },
      'undecided',
      'undeclared'
    ]
  ])('%s', (_what, names, entry, verdict, undecidedBy) => {
    const { because, ...result } = claimed(
      names.map((name) => database(name)),
      entry,
      { controls: CONTROLS }
    )
    const open = undecidedBy === undefined ? undefined : 'undeclared: the owner must state how often keys change'
    expect([result.verdict, result.undecidedBy, because]).toEqual([verdict, undecidedBy, open])
  })
})

describe('what no inventory of a cloud tells', () => {
  const TIMED = CONTROLS.map((control) =>
    control.id === 'second' ? { ...control, needs: ['placement', 'restorePoint'] as const } : control
  )
  const entry: Partial<Claim> = {
    scope: { roles: ['database', 'backup'] },
    needsSource: 'an export of a query',
    verify: [{ control: 'first' }, { control: 'second' }]
  }
  const UNTOLD = { verdict: 'undecided', undecidedBy: 'untold', because: 'nothing in scope tells it: needs an export of a query' }

  it('leaves the claim undecided, whatever else passes', () => {
    expect(claimed([database('first-pass')], entry, { controls: TIMED })).toMatchObject(UNTOLD)
  })

  it('does not hide what fails', () => {
    expect(claimed([database('first-fail')], entry, { controls: TIMED }).verdict).toBe('contradicted')
  })

  it('matters only to claims that name the source', () => {
    const { needsSource: _, ...others } = entry
    expect(claimed([database('first-pass')], others, { controls: TIMED }).verdict).toBe('upheld')
  })

  it('is open as well where nothing at all can be judged', () => {
    expect(claimed([database('second-pass')], { ...entry, verify: [{ control: 'second' }] }, { controls: TIMED })).toMatchObject(UNTOLD)
  })

  it('is told by what is in scope', () => {
    const snapshot = asset('compute.googleapis.com/Snapshot', 'second-pass', { status: 'READY', creationTimestamp: '2026-11-27T00:00:00Z' })
    expect(claimed([database('first-pass'), snapshot], entry, { controls: TIMED }).verdict).toBe('upheld')
  })
})
