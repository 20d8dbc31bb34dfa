import { describe, expect, it } from 'vitest'
import type { Selector } from '../../src/model/profile.ts'
import { type PackResource, type PolicyConfig, runPolicyPack, unknown } from '../../src/testing.ts'
import { keep } from '../testing/packs.ts'
import { LEDGER_DB } from './cloud-resources.ts'
import { writePack } from './written-pack.ts'

describe('what a configuration sets', () => {
  const pack = keep('asbuilt-maropost')
  const db = (name: string, props: object = {}) => ({ ...LEDGER_DB, name, props: { ...LEDGER_DB.props, ...props } })
  const snapshots = (days: number) => ({
    type: 'gcp:compute/resourcePolicy:ResourcePolicy',
    name: 'nightly',
    props: {
      region: 'us-east1',
      snapshotSchedulePolicy: {
        schedule: { dailySchedule: { daysInCycle: 1, startTime: '03:00' } },
        retentionPolicy: { maxRetentionDays: days },
        snapshotProperties: { storageLocations: 'us-east1' }
      }
    }
  })

  /** Whom a policy is told of, and at which level. */
  async function toldOf(policy: string, resources: readonly PackResource[], config: PolicyConfig): Promise<readonly string[]> {
    const { violations } = await runPolicyPack({ pack: pack(), resources, config })
    return violations.flatMap((violation) =>
      violation.policy === policy ? [`${violation.level} ${violation.urn.split('::').at(-1)}`] : []
    )
  }

  it.each([
    [6, 6, true],
    [6, 7, false],
    [7, 6, false],
    [7, 7, true],
    [7, 8, false],
    [8, 8, true]
  ])('%i days kept where %i are promised', async (kept, promised, holds) => {
    const policy = 'snapshot-retention-7-days'
    const config = { [policy]: { parameters: { 'backup-retention': { minimumDays: promised, maximumDays: promised } } } }
    expect(await toldOf(policy, [snapshots(kept)], config)).toEqual(holds ? [] : ['mandatory nightly'])
    const { passed } = await runPolicyPack({ pack: pack(), resources: [snapshots(kept)], config })
    expect(passed.includes(policy)).toBe(holds)
  })

  it('keeps the parameters that are not given', async () => {
    const config = { 'snapshot-retention-7-days': { parameters: { 'backup-retention': { maximumDays: 30 } } } }
    const levels = await Promise.all([6, 7, 30, 31].map((days) => toldOf('snapshot-retention-7-days', [snapshots(days)], config)))
    expect(levels).toEqual([['mandatory nightly'], [], [], ['mandatory nightly']])
  })

  const TWO = [db('ledger-db', { settings: { ...LEDGER_DB.props.settings, userLabels: { stage: 'rehearsal' } } }), db('orders-db')]

  it.each<[string, Selector, readonly string[]]>([
    ['names', { names: ['ledger-*'] }, ['ledger-db']],
    ['no names', { not: { names: ['ledger-*'] } }, ['orders-db']],
    ['labels', { labels: { stage: ['rehearsal', 'test'] } }, ['ledger-db']],
    ['URNs', { ids: ['urn:pulumi:dev::project::*::orders-db'] }, ['orders-db']],
    ['kinds', { kinds: ['gcp.sql-instance'] }, ['ledger-db', 'orders-db']],
    ['other kinds', { kinds: ['gcp.instance'] }, []],
    ['locations', { locations: ['us-east1'], clouds: ['gcp'] }, ['ledger-db', 'orders-db']],
    ['other clouds', { clouds: ['azure'] }, []]
  ])('narrows a policy to a scope, and no other: %s', async (_, scope, names) => {
    const policy = 'no-external-ip'
    const config = { [policy]: { scope } } as PolicyConfig
    expect(await toldOf(policy, TWO, config)).toEqual(names.map((name) => `mandatory ${name}`))
    expect(await toldOf('zone-loss-failover', TWO, config)).toEqual(['mandatory ledger-db', 'mandatory orders-db'])
    const { passed } = await runPolicyPack({ pack: pack(), resources: TWO, config })
    expect(passed).not.toContain(policy)
  })

  it('does not let escape what may be in scope: that is known only after apply', async () => {
    const labelled = db('ledger-db', { settings: { ...LEDGER_DB.props.settings, userLabels: unknown } })
    const config: PolicyConfig = { 'no-external-ip': { scope: { labels: { stage: 'production' } } } }
    expect(await toldOf('no-external-ip', [labelled], config)).toEqual(['advisory ledger-db'])
    expect(
      await toldOf('no-external-ip', [labelled], { 'no-external-ip': { ...(config['no-external-ip'] as object), unknown: 'fail' } })
    ).toEqual(['mandatory ledger-db'])
  })

  it('sets the level of one policy, of all, and of one among all', async () => {
    const levels = async (config: PolicyConfig) => [
      await toldOf('no-external-ip', [LEDGER_DB], config),
      await toldOf('zone-loss-failover', [LEDGER_DB], config)
    ]
    expect(await levels({})).toEqual([['mandatory ledger-db'], ['mandatory ledger-db']])
    expect(await levels({ 'no-external-ip': 'advisory' })).toEqual([['advisory ledger-db'], ['mandatory ledger-db']])
    expect(await levels({ 'no-external-ip': 'disabled' })).toEqual([[], ['mandatory ledger-db']])
    expect(await levels({ all: 'advisory' })).toEqual([['advisory ledger-db'], ['advisory ledger-db']])
    expect(await levels({ all: 'disabled', 'no-external-ip': 'mandatory' })).toEqual([['mandatory ledger-db'], []])
    const { passed, notApplicable, blocked } = await runPolicyPack({ pack: pack(), resources: [LEDGER_DB], config: { all: 'disabled' } })
    expect([passed, notApplicable, blocked]).toEqual([[], [], false])
  })

  it('sets what it does to be undecided', async () => {
    const open = db('ledger-db', { settings: unknown })
    const policy = 'no-external-ip'
    expect(await toldOf(policy, [open], {})).toEqual(['advisory ledger-db'])
    expect(await toldOf(policy, [open], { [policy]: { unknown: 'fail' } })).toEqual(['mandatory ledger-db'])
    expect(await toldOf(policy, [open], { [policy]: { unknown: 'fail', enforcementLevel: 'advisory' } })).toEqual(['advisory ledger-db'])
    expect(await toldOf(policy, [open], { [policy]: { unknown: 'ignore' } })).toEqual([])
    const { passed, notApplicable } = await runPolicyPack({ pack: pack(), resources: [open], config: { [policy]: { unknown: 'ignore' } } })
    expect(passed).not.toContain(policy)
    expect(notApplicable).toContainEqual(
      expect.objectContaining({ policy, reason: expect.stringMatching(/^undecided: ledger-db: .*known only after apply/) as string })
    )
  })
})

describe('settings in the code of a pack', () => {
  const open = { ...LEDGER_DB, props: { ...LEDGER_DB.props, region: unknown } }

  async function levels(folder: string, config?: PolicyConfig) {
    const run = await runPolicyPack({ pack: folder, resources: [open], ...(config === undefined ? {} : { config }) })
    const of = (name: string) => [...new Set(run.violations.flatMap(({ policy, level }) => (policy === name ? [level] : [])))]
    return [of('no-external-ip'), of('zone-loss-failover'), of('three-locations')]
  }

  it('hold, and a policy that is given no level keeps the one it has', async () => {
    const folder = writePack({ args: `'ledger', { profile: 'maropost', config: { 'three-locations': { unknown: 'fail' } } }` })
    expect(await levels(folder)).toEqual([['mandatory'], ['mandatory'], ['mandatory']])
    const advisory = writePack({
      args: `'ledger', { profile: 'maropost', enforcementLevel: 'advisory', config: { 'three-locations': { unknown: 'fail' } } }`
    })
    expect(await levels(advisory)).toEqual([['advisory'], ['advisory'], ['advisory']])
    const all = writePack({
      args: `'ledger', { profile: 'maropost', config: { all: 'advisory', 'three-locations': { unknown: 'fail' }, 'no-external-ip': 'mandatory' } }`
    })
    expect(await levels(all)).toEqual([['mandatory'], ['advisory'], ['advisory']])
    const everywhere = writePack({
      args: `'ledger', { profile: 'maropost', config: { all: { unknown: 'fail' }, 'no-external-ip': 'advisory' } }`
    })
    expect(await levels(everywhere)).toEqual([['advisory'], ['mandatory'], ['mandatory']])
  })

  it('give way to those of a file, each by itself', async () => {
    const folder = writePack({
      args: `'ledger', { profile: 'maropost', config: { all: 'advisory', 'three-locations': { unknown: 'fail', enforcementLevel: 'mandatory' } } }`
    })
    expect(await levels(folder)).toEqual([['advisory'], ['advisory'], ['mandatory']])
    expect(await levels(folder, { 'no-external-ip': 'mandatory', 'three-locations': { unknown: 'warn' } })).toEqual([
      ['mandatory'],
      ['advisory'],
      ['advisory']
    ])
    expect(await levels(folder, { 'three-locations': 'advisory' })).toEqual([['advisory'], ['advisory'], ['advisory']])
    expect(await levels(folder, { all: 'disabled', 'three-locations': 'mandatory' })).toEqual([[], [], ['mandatory']])
  })

  it('that are undefined set nothing', async () => {
    const parameters = `{ 'backup-retention': { minimumDays: undefined, maximumDays: 30 } }`
    const folder = writePack({
      args: `'ledger', { profile: 'maropost', config: { 'snapshot-retention-7-days': { parameters: ${parameters}, scope: undefined, enforcementLevel: undefined } } }`
    })
    const few = { ...LEDGER_DB.props.settings, backupConfiguration: { enabled: true, backupRetentionSettings: { retainedBackups: 3 } } }
    const { violations } = await runPolicyPack({
      pack: folder,
      resources: [{ ...LEDGER_DB, props: { ...LEDGER_DB.props, settings: few } }]
    })
    expect(violations).toContainEqual(expect.objectContaining({ policy: 'snapshot-retention-7-days', level: 'mandatory' }))
  })
})
