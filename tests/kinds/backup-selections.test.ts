import { describe, expect, it } from 'vitest'
import plan from '../../src/kinds/aws/backup-plan.ts'
import selection from '../../src/kinds/aws/backup-selection.ts'
import instance from '../../src/kinds/aws/instance.ts'
import recoveryPoint from '../../src/kinds/aws/recovery-point.ts'
import volume from '../../src/kinds/aws/volume.ts'
import type { Facet } from '../../src/model/facets.ts'
import type { Fact } from '../../src/model/fact.ts'
import type { NeighbourCase } from './fixture.ts'
import { ALL_FACETS, graphOf } from './small-graph.ts'

type Resources = NeighbourCase['resources']

const TYPE = { typeSystem: 'aws-config', origin: 'observed' } as const
const ACCOUNT = 'arn:aws:backup:eu-central-1:210987654321'
const VOLUME = 'arn:aws:ec2:eu-central-1:210987654321:volume/vol-0f1e2d3c4b5a69788'
const OTHER = 'arn:aws:ec2:eu-central-1:210987654321:volume/vol-0aaa1bbb2ccc3ddd4'
const DISK = { ...TYPE, type: 'AWS::EC2::Volume', id: VOLUME, document: { volumeId: 'vol-0f1e2d3c4b5a69788', awsRegion: 'eu-central-1' } }
const SERVER = { ...TYPE, type: 'AWS::EC2::Instance', id: 'i-07549fadb5643fff9', document: { blockDeviceMappings: [] } }

function planned(id: string, cron: string, days: number): Resources[number] {
  const rule = { TargetBackupVault: 'ledger', ScheduleExpression: cron, Lifecycle: { DeleteAfterDays: days } }
  return {
    ...TYPE,
    type: 'AWS::Backup::BackupPlan',
    id: `${ACCOUNT}:backup-plan:${id}`,
    document: { BackupPlanId: id, BackupPlan: { BackupPlanRule: [rule] }, awsRegion: 'eu-central-1' }
  }
}

function selected(BackupPlanId: string, BackupSelection: Readonly<Record<string, unknown>>): Resources[number] {
  return { ...TYPE, type: 'AWS::Backup::BackupSelection', id: `${BackupPlanId}-selection`, document: { BackupPlanId, BackupSelection } }
}

function pointOf(ResourceArn: string, CreationDate: string, more: Readonly<Record<string, unknown>> = {}): Resources[number] {
  const RecoveryPointArn = `${ACCOUNT}:recovery-point:${CreationDate}`
  return {
    ...TYPE,
    type: 'AWS::Backup::RecoveryPoint',
    id: RecoveryPointArn,
    readTime: '2026-11-22T12:00:00Z',
    document: { RecoveryPointArn, ResourceArn, CreationDate, Status: 'COMPLETED', ...more }
  }
}

function answer(facet: Facet, resources: Resources): unknown {
  const kinds = [volume, instance, selection, plan, recoveryPoint]
  const graph = graphOf({ kinds, resources: [DISK, SERVER, ...resources] }, 'aws', ALL_FACETS)
  const node = graph.nodes.find(({ resource }) => resource.id === VOLUME)
  const told: unknown = graph.answer(node as (typeof graph.nodes)[number], facet)
  if (typeof told === 'string') return told
  return Object.fromEntries(
    Object.entries(told as Record<string, Fact<unknown>>).map(([name, fact]) => [
      name,
      fact.state === 'known' ? fact.value : `?${fact.why}`
    ])
  )
}

const DAILY = planned('daily', 'cron(0 5 ? * * *)', 35)

describe('what plans of AWS Backup back up', () => {
  it('is what their selections name', () => {
    expect(answer('backup', [DAILY, selected('daily', { Resources: [VOLUME] })])).toMatchObject({
      enabled: true,
      everyHours: 24,
      retentionDays: 35,
      regions: ['eu-central-1']
    })
  })

  it('is backed up by several plans as often as by the one that runs most often', () => {
    const resources = [
      DAILY,
      selected('daily', { Resources: [VOLUME] }),
      planned('weekly', 'cron(0 5 ? * SUN *)', 365),
      selected('weekly', { Resources: [VOLUME, OTHER] })
    ]
    expect(answer('backup', resources)).toMatchObject({ enabled: true, everyHours: 24, retentionDays: '?unreadable' })
  })

  it('is nothing that is known of what only others are selected for', () => {
    expect(answer('backup', [DAILY, selected('daily', { Resources: [OTHER] })])).toBe('not-modelled')
  })

  it.each([
    ['a pattern', { Resources: ['arn:aws:ec2:*:*:volume/*'] }],
    ['a tag', { Resources: [OTHER], ListOfTags: [{ ConditionType: 'STRINGEQUALS', ConditionKey: 'backup', ConditionValue: 'daily' }] }],
    [
      'a condition',
      { Resources: [VOLUME], Conditions: { StringEquals: [{ ConditionKey: 'aws:ResourceTag/backup', ConditionValue: 'daily' }] } }
    ]
  ])('may be chosen by %s', (_by, chosen) => {
    expect(answer('backup', [DAILY, selected('daily', chosen)])).toMatchObject({ enabled: '?unreadable', retentionDays: '?unreadable' })
  })

  it('is not known where no selections were collected', () => {
    expect(answer('backup', [DAILY])).toMatchObject({ enabled: '?not-collected' })
  })
})

describe('recovery points of AWS Backup', () => {
  it('tell the history of what they are of, but not all of it', () => {
    const points = [
      pointOf(VOLUME, '2026-11-22T05:00:00Z'),
      pointOf(VOLUME, '2026-11-20T05:00:00Z'),
      pointOf(OTHER, '2026-11-22T11:00:00Z')
    ]
    expect(answer('backupHistory', points)).toEqual({ newestHours: 7, oldestHours: 55, last: 'complete', whole: false })
  })

  it('that are continuous are passed over: what they hold is not told', () => {
    const continuous = pointOf(VOLUME, '2026-01-22T05:00:00Z', { RecoveryPointArn: `${ACCOUNT}:recovery-point:continuous:ledger-3f2c` })
    expect(answer('backupHistory', [pointOf(VOLUME, '2026-11-22T05:00:00Z'), continuous])).toMatchObject({ newestHours: 7, oldestHours: 7 })
  })
})
