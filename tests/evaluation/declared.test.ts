import { describe, expect, it } from 'vitest'
import type { Claim, Verification } from '../../src/model/profile.ts'
import { claimed, database } from './evaluated.ts'

const DATABASES: Partial<Claim> = { scope: { roles: ['database'] } }
const guarded = (days: number) =>
  database(`kept-${days}`, {
    settings: {
      deletionProtectionEnabled: true,
      backupConfiguration: {
        enabled: true,
        backupRetentionSettings: { retentionUnit: 'COUNT', retainedBackups: days },
        pointInTimeRecoveryEnabled: true,
        transactionLogRetentionDays: days
      }
    }
  })
const open = database('orders-db', { settings: { backupConfiguration: { enabled: false } } })

const RETENTION: Verification = { control: 'point-in-time-restore', declare: { minimumDays: 'how far back' } }
const STATED: Verification = { ...RETENTION, with: { minimumDays: 7 } }
const GUARDED: Verification = { control: 'deletion-protected' }

describe('a claim whose figure the owner must state', () => {
  it.each([
    ['is undeclared until then', [RETENTION], [guarded(7)], 'undecided', 'undeclared'],
    ['is undeclared although nothing plays it', [RETENTION], [], 'undecided', 'undeclared'],
    ['is judged by that figure', [STATED], [guarded(7)], 'upheld', undefined],
    ['is contradicted by that figure', [STATED], [guarded(6)], 'contradicted', undefined],
    ['is contradicted by what the document says itself', [RETENTION, GUARDED], [guarded(7), open], 'contradicted', undefined],
    ['is not upheld by what the document says itself', [RETENTION, GUARDED], [guarded(7)], 'undecided', 'undeclared'],
    ['is upheld by all together', [STATED, GUARDED], [guarded(7)], 'upheld', undefined]
  ] as const)('%s', (_, verify, resources, verdict, undecidedBy) => {
    const result = claimed(resources, { ...DATABASES, verify })
    expect([result.verdict, result.undecidedBy]).toEqual([verdict, undecidedBy])
  })

  it('says what must be stated, of every figure that is open', () => {
    const also: Verification = { control: 'backups-enabled', declare: { everyHours: 'how often' } }
    expect(claimed([], { ...DATABASES, verify: [RETENTION, also] }).because).toBe(
      'undeclared: the owner must state how far back; how often'
    )
    expect(claimed([guarded(7)], { ...DATABASES, verify: [STATED, also] }).because).toBe('undeclared: the owner must state how often')
  })

  it('is not judged by an alternative as long as another is undeclared, for that one may hold', () => {
    const either = (first: Verification): Partial<Claim> => ({ ...DATABASES, anyOf: [first, { control: 'zone-redundant' }] })
    expect(claimed([guarded(7)], either(RETENTION))).toMatchObject({ verdict: 'undecided', undecidedBy: 'undeclared', listed: [] })
    expect(claimed([guarded(7)], either(STATED)).verdict).toBe('upheld')
    expect(claimed([guarded(6)], either(STATED)).verdict).toBe('contradicted')
  })

  it('shows what was stated, and only that', () => {
    expect(claimed([guarded(7)], { ...DATABASES, verify: [STATED, GUARDED] }).declared).toEqual({
      'point-in-time-restore': { minimumDays: 7 }
    })
    const given: Verification = { control: 'point-in-time-restore', with: { minimumDays: 7 } }
    expect(claimed([guarded(7)], { ...DATABASES, verify: [given] })).not.toHaveProperty('declared')
    expect(claimed([guarded(7)], { ...DATABASES, verify: [RETENTION] })).not.toHaveProperty('declared')
  })
})
