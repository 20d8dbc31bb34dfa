import { describe, expect, it } from 'vitest'
import { CONTROLS } from '../../src/controls/index.ts'
import { type ClaimCoverage, coverageOf } from '../../src/evaluation/coverage.ts'
import { KINDS } from '../../src/kinds/index.ts'
import type { Claim, Selector, System } from '../../src/model/profile.ts'
import { claim, profile } from './evaluated.ts'

function covered(entry: Partial<Claim>, systems: readonly System[] = []): ClaimCoverage {
  const [coverage] = coverageOf(profile([claim('kept', entry)], systems), CONTROLS, KINDS)
  return coverage as ClaimCoverage
}

const PITR = { control: 'point-in-time-restore', with: { minimumDays: 7 } } as const

describe('the coverage of a claim', () => {
  it('is verified where kinds in scope answer every control', () => {
    const { clouds, checks } = covered({ scope: { roles: ['database'] }, verify: [PITR, { control: 'deletion-protected' }] })
    expect(clouds).toMatchObject({ gcp: 'verified', aws: 'verified' })
    expect(checks[0]).toMatchObject({ control: 'point-in-time-restore', with: { minimumDays: 7 }, kinds: { gcp: ['gcp.sql-instance'] } })
    expect(checks[0]?.sameParts.gcp).toEqual([])
  })

  it('is portable where the scope names services of another cloud, and kinds that play the same parts answer', () => {
    const { clouds, checks } = covered({ scope: { kinds: ['gcp.sql-instance'] }, verify: [PITR] })
    expect(clouds).toMatchObject({ gcp: 'verified', azure: 'portable', aws: 'portable' })
    expect(checks[0]?.kinds.azure).toEqual([])
    expect(checks[0]?.sameParts.aws).toContain('aws.rds-instance')
    expect(checks[0]?.sameParts.aws).not.toContain('aws.s3-bucket')
  })

  it('is partial where one of its controls has no kind to answer', () => {
    const answered = { kinds: ['gcp.sql-instance'] } as const
    const verify = [
      { ...PITR, scope: answered },
      { control: 'private-control-plane', scope: answered }
    ]
    expect(covered({ scope: { clouds: ['gcp'] }, verify }).clouds.gcp).toBe('partly')
  })

  it('needs one of several controls of which one is enough', () => {
    const anyOf = [{ control: 'private-control-plane' }, { control: 'point-in-time-restore' }]
    const { clouds, checks } = covered({ scope: { kinds: ['gcp.sql-instance'] }, anyOf })
    expect(clouds.gcp).toBe('verified')
    expect(checks.map(({ alternative }) => alternative)).toEqual([true, true])
  })

  it('is none of what nothing checks, or what no system finds', () => {
    expect(covered({ pending: 'needs a register' }).clouds).toEqual({ gcp: 'none', azure: 'none', aws: 'none', own: 'none' })
    expect(covered({ systems: ['registers'], verify: [PITR] }, [{ id: 'registers' }]).clouds.gcp).toBe('none')
  })

  it('counts figures that the owner must state as open, not as unchecked', () => {
    const { clouds, undeclared } = covered({
      scope: { roles: ['database'] },
      verify: [{ control: 'backup-retention', declare: { minimumDays: 'how often' } }]
    })
    expect(clouds.gcp).toBe('verified')
    expect(undeclared).toEqual(['how often'])
  })
})

describe('the kinds in scope', () => {
  const inScope = (match: Selector): readonly string[] => {
    const { checks } = covered({ systems: ['stores'], verify: [{ control: 'encrypted-at-rest' }] }, [{ id: 'stores', match }])
    return checks[0]?.kinds.gcp ?? []
  }

  it('are not those that are excluded as a whole', () => {
    expect(inScope({ roles: ['database', 'object-storage'], not: { kinds: ['gcp.bucket'] } })).toEqual(['gcp.sql-instance'])
    expect(inScope({ roles: ['database', 'object-storage'], not: { not: { roles: ['database'] } } })).toEqual(['gcp.sql-instance'])
  })

  it.each([
    ['labels', { labels: { purpose: 'backup' } }],
    ['names', { names: ['backup-*'] }],
    ['locations', { locations: ['europe-west3'] }],
    ['ids', { ids: ['*backup*'] }],
    ['a link', { linked: ['encryptedBy'] }]
  ] as const)('are those of which only some resources are excluded, by %s', (_what, not) => {
    expect(inScope({ kinds: ['gcp.bucket'], not: { kinds: ['gcp.bucket'], ...not } })).toEqual(['gcp.bucket'])
  })

  it('are not those that cannot have a link that is asked for', () => {
    expect(inScope({ kinds: ['gcp.sql-instance', 'gcp.bucket'], linked: ['replicaOf'] })).toEqual(['gcp.sql-instance'])
  })
})
