import { describe, expect, it } from 'vitest'
import type { Attestation } from '../../src/model/attestation.ts'
import type { Claim } from '../../src/model/profile.ts'
import type { Resource } from '../../src/model/resource.ts'
import { claimed, database } from './evaluated.ts'

const ATTEST: Partial<Claim> = { attest: { artefact: 'audit report', maxAgeDays: 365 } }
const GUARDED: Partial<Claim> = { ...ATTEST, scope: { roles: ['database'] }, verify: [{ control: 'deletion-protected' }] }

type Shown = Partial<Attestation['shown']> & Partial<Pick<Attestation, 'claims' | 'refuted'>>

function attestation({ claims = ['ledger/kept'], refuted, ...shown }: Shown): Attestation {
  return {
    claims,
    shown: { artefact: 'SOC 2 report', person: 'jane@example.com', date: '2026-06-01', place: 'attestations.yaml:2:5', ...shown },
    ...(refuted === undefined ? {} : { refuted })
  }
}

function verdict(given: readonly Shown[], entry: Partial<Claim>, day = '2026-11-22', resources: readonly Resource[] = []) {
  return claimed(resources, entry, { options: { attestations: given.map(attestation), now: new Date(`${day}T23:59:00Z`) } })
}

describe('a claim that only people can support is', () => {
  it.each([
    ['unattested without an attestation', [], 'unattested', undefined],
    ['unattested by an attestation for another', [{ claims: ['ledger/other'] }], 'unattested', undefined],
    ['attested', [{}], 'attested', 'valid'],
    ['attested by any that holds, beside one that has expired', [{ validUntil: '2026-07-01' }, {}], 'attested', 'valid'],
    ['attested by any that holds, beside one whose file is another', [{ refuted: 'its file is another' }, {}], 'attested', 'valid'],
    ['expired', [{ validUntil: '2026-11-21' }], 'expired', 'expired'],
    ['unattested by an artefact that is not the one that was attested', [{ refuted: 'its file is another' }], 'unattested', 'invalid'],
    [
      'told of what is invalid rather than of what is over',
      [{ validUntil: '2026-11-21' }, { refuted: 'its file is another' }],
      'unattested',
      'invalid'
    ]
  ] as const)('%s', (_, given, expected, state) => {
    const result = verdict(given, ATTEST)
    expect([result.verdict, result.attestation?.state]).toEqual([expected, state])
  })

  it.each([
    ['2026-12-17', 'attested', 'valid'],
    ['2026-12-18', 'attested', 'expiring'],
    ['2027-01-01', 'attested', 'expiring'],
    ['2027-01-02', 'expired', 'expired']
  ])('by its own last day 2027-01-01, on %s, %s', (day, expected, state) => {
    const result = verdict([{ validUntil: '2027-01-01' }], ATTEST, day)
    expect([result.verdict, result.attestation?.state, result.attestation?.validUntil]).toEqual([expected, state, '2027-01-01'])
  })

  it.each([
    ['2027-06-01', 'attested'],
    ['2027-06-02', 'expired']
  ])('by the age that its document allows, on %s, %s', (day, expected) => {
    for (const given of [{}, { validUntil: '2030-01-01' }]) {
      const result = verdict([given], ATTEST, day)
      expect([result.verdict, result.attestation?.validUntil]).toEqual([expected, '2027-06-01'])
    }
  })

  it('told with who attested it, what is needed again, and what is wrong', () => {
    expect(verdict([{ validUntil: '2026-12-31' }], ATTEST).because).toBe('SOC 2 report of 2026-06-01, jane@example.com, until 2026-12-31')
    expect(verdict([{ validUntil: '2026-11-01' }], ATTEST).because).toBe(
      'SOC 2 report of 2026-06-01, jane@example.com, until 2026-11-01; needs audit report'
    )
    expect(verdict([{ refuted: 'its file is another' }], ATTEST).because).toBe('SOC 2 report: its file is another')
  })
})

describe('an attestation decides nothing of a claim that', () => {
  const open = database('orders-db')
  const guarded = database('ledger-db', { settings: { deletionProtectionEnabled: true } })

  it.each([
    ['machines contradict', [open, guarded], GUARDED, 'contradicted'],
    ['machines uphold', [guarded], GUARDED, 'upheld'],
    ['finds no resources', [], GUARDED, 'no-resources'],
    ['is not all checked', [guarded], { ...GUARDED, pending: 'the rest' }, 'undecided'],
    ['lacks its source', [], { ...ATTEST, pending: 'needs a monitoring system' }, 'undecided'],
    [
      'waits for a figure of the owner',
      [guarded],
      { ...GUARDED, verify: [{ control: 'backup-fresh', declare: { maximumAgeHours: 'how old' } }] },
      'undecided'
    ]
  ] as const)('%s', (_, resources, entry, expected) => {
    for (const given of [[], [{}], [{ validUntil: '2026-07-01' }]]) {
      const result = verdict(given, entry, '2026-11-22', resources)
      expect(result.verdict).toBe(expected)
      expect(result.attestation !== undefined).toBe(given.length > 0)
    }
  })
})
