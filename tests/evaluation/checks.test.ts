import { expect, it } from 'vitest'
import { asset, database, disk, claimed } from './evaluated.ts'

const GUARDED = { settings: { deletionProtectionEnabled: true } }
const DATABASES = { roles: ['database'] } as const

it('tells what the profile says of a claim, and nothing that it does not say', () => {
  const told = {
    checkable: 'resource',
    note: 'Replicas are meant too.',
    conflictsWith: ['ledger/gone'],
    needsSource: 'a register'
  } as const
  const result = claimed([database('ledger-db', GUARDED)], { ...told, scope: DATABASES, verify: [{ control: 'deletion-protected' }] })
  expect(result).toMatchObject(told)
  const silent = claimed([database('ledger-db')], { scope: DATABASES, verify: [{ control: 'deletion-protected' }] })
  for (const field of [...Object.keys(told), 'systems', 'pending', 'attest', 'undeclared']) expect(silent).not.toHaveProperty(field)
})

it('counts each control of a claim by itself', () => {
  const result = claimed([database('ledger-db', GUARDED), database('orders-db')], {
    scope: DATABASES,
    verify: [{ control: 'deletion-protected' }, { control: 'region-pinned', with: { jurisdictions: ['DE'], covers: ['primary'] } }]
  })
  expect(result.checks?.map(({ controls, outcomes: { pass, fail } }) => [controls.map(({ id }) => id), pass, fail])).toEqual([
    [['deletion-protected'], 1, 1],
    [['region-pinned'], 2, 0]
  ])
  expect(result.checks?.[1]?.controls[0]).toMatchObject({ with: { jurisdictions: ['DE'], covers: ['primary'] } })
})

it('shows an upheld claim what it rests on: the first few that pass, with their evidence', () => {
  const names = ['ledger-db', 'orders-db', 'billing-db', 'users-db']
  const result = claimed(
    names.map((name) => database(name, GUARDED)),
    { scope: DATABASES, verify: [{ control: 'deletion-protected' }] }
  )
  expect(result.listed).toEqual([])
  const [check] = result.checks ?? []
  expect(check?.outcomes.pass).toBe(4)
  // The same ones, whichever order they come in.
  expect(check?.passes.map(({ resource }) => resource.name)).toEqual(['billing-db', 'ledger-db', 'orders-db'])
  expect(check?.passes[0]).toMatchObject({
    outcome: 'pass',
    control: 'deletion-protected',
    evidence: [{ path: 'settings.deletionProtectionEnabled', value: true, origin: 'observed' }]
  })
  expect(check?.passes[0]).not.toHaveProperty('fix')
})

it('counts alternatives of which one is enough as one check', () => {
  const result = claimed([database('ledger-db', GUARDED), disk('ledger-data')], {
    scope: { clouds: ['gcp'] },
    anyOf: [{ control: 'deletion-protected' }, { control: 'zone-redundant' }]
  })
  expect(result.checks).toHaveLength(1)
  expect(result.checks?.[0]?.controls.map(({ id }) => id)).toEqual(['deletion-protected', 'zone-redundant'])
  expect(result.checks?.[0]?.outcomes).toEqual(result.outcomes)
})

it('has no check for what the owner has not declared, and says what that is', () => {
  const result = claimed([asset('compute.googleapis.com/Disk', 'ledger-data')], {
    scope: { roles: ['disk'] },
    verify: [{ control: 'backup-retention', declare: { minimumDays: 'for how many days backups are kept' } }]
  })
  expect(result).not.toHaveProperty('checks')
  expect(result).toMatchObject({ verdict: 'undecided', undeclared: ['for how many days backups are kept'] })
})
