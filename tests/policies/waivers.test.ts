import { describe, expect, it } from 'vitest'
import type { Selector } from '../../src/model/profile.ts'
import { type PolicyConfig, runPolicyPack, startPolicyPack, unknown } from '../../src/testing.ts'
import { LEDGER_DB, urnOf } from './cloud-resources.ts'
import { writePack } from './written-pack.ts'

describe('a waiver', () => {
  const policy = 'no-external-ip'
  const MATCHES: readonly (readonly [string, Selector])[] = [
    ['URN', { ids: [urnOf(LEDGER_DB)] }],
    ['name', { names: ['ledger-*'] }],
    ['tag', { labels: { stage: 'rehearsal' } }],
    ['kind', { kinds: ['gcp.sql-instance'] }]
  ]
  const db = { ...LEDGER_DB, props: { ...LEDGER_DB.props, settings: { ...LEDGER_DB.props.settings, userLabels: { stage: 'rehearsal' } } } }
  const server = {
    type: 'gcp:compute/instance:Instance',
    name: 'campaign',
    props: { zone: 'us-east1-b', networkInterfaces: [{ network: 'backbone', accessConfigs: [{}] }] }
  }
  const waivers = (match: Selector, expires: string, claims: readonly string[] = [policy]): string =>
    JSON.stringify({
      waivers: [{ claims, match, owner: 'jane@example.com', reason: 'rebuilt every night', ticket: 'OPS-17', expires }]
    })

  it.each(MATCHES)('by %s excuses what it names until its last day is over, and is always told', async (_, match) => {
    const folder = writePack({
      files: { 'today.yaml': waivers(match, day(0)), 'tomorrow.yaml': waivers(match, day(1)), 'past.yaml': waivers(match, day(-1)) }
    })
    await using pack = await startPolicyPack(folder)
    const toldWith = async (file: string) => {
      const { violations, passed } = await runPolicyPack({ pack, resources: [db, server], config: { [policy]: { waivers: file } } })
      expect(passed).not.toContain(policy)
      return violations.filter((violation) => violation.policy === policy)
    }
    for (const file of ['today.yaml', 'tomorrow.yaml']) {
      const told = await toldWith(file)
      expect(told.map(({ level, urn }) => `${level} ${urn.split('::').at(-1)}`).toSorted()).toEqual([
        'advisory ledger-db',
        'mandatory campaign'
      ])
      expect(told.find(({ level }) => level === 'advisory')?.message).toMatch(
        new RegExp(`\\n {2}waived until ${day(file === 'today.yaml' ? 0 : 1)} by jane@example\\.com: rebuilt every night \\(OPS-17\\)$`)
      )
    }
    const expired = await toldWith('past.yaml')
    expect(expired.map(({ level }) => level)).toEqual(['mandatory', 'mandatory'])
    expect(expired.some(({ message }) => message.includes('waived'))).toBe(false)
    await expect
      .poll(() => pack.output().stderr)
      .toMatch(
        new RegExp(
          `asbuilt: the waiver at \\S*past\\.yaml:\\d+:\\d+ expired after ${day(-1)} \\(jane@example\\.com: rebuilt every night \\(OPS-17\\)\\)\\n$`
        )
      )
  })

  it('of one policy excuses from no other, and may speak of policies that are disabled or only attested', async () => {
    const match = { names: ['ledger-db'] }
    const file = waivers(match, day(30), [policy, 'all-servers-internal', 'zone-loss-failover', 'maropost/*'])
    await using pack = await startPolicyPack(writePack({ files: { 'waivers.yaml': file } }))
    const levelsWith = async (config: PolicyConfig) => {
      const { violations } = await runPolicyPack({ pack, resources: [db], config })
      const of = (name: string) => [...new Set(violations.flatMap((violation) => (violation.policy === name ? [violation.level] : [])))]
      return [of(policy), of('all-servers-internal'), of('zone-loss-failover')]
    }
    expect(await levelsWith({ [policy]: { waivers: 'waivers.yaml' } })).toEqual([['advisory'], ['mandatory'], ['mandatory']])
    const all = { enforcementLevel: 'mandatory', waivers: 'waivers.yaml' } as const
    expect(await levelsWith({ all, 'all-servers-internal': 'disabled' })).toEqual([['advisory'], [], ['advisory']])
  })

  it('excuses what is undecided too, but nothing that only may be meant', async () => {
    const open = { ...db, props: { ...db.props, settings: { userLabels: unknown, ipConfiguration: unknown } } }
    const files = {
      'name.yaml': waivers({ names: ['ledger-db'] }, day(1)),
      'tag.yaml': waivers({ labels: { stage: 'rehearsal' } }, day(1))
    }
    await using pack = await startPolicyPack(writePack({ files }))
    const levelWith = async (file: string) => {
      const { violations } = await runPolicyPack({ pack, resources: [open], config: { [policy]: { unknown: 'fail', waivers: file } } })
      return violations.flatMap((violation) => (violation.policy === policy ? [violation.level] : []))
    }
    expect(await levelWith('name.yaml')).toEqual(['advisory'])
    expect(await levelWith('tag.yaml')).toEqual(['mandatory'])
  })

  it('leaves open what it does not speak of: a database that no kind reads', async () => {
    const spanner = { type: 'gcp:spanner/instance:Instance', name: 'orders' }
    const claim = 'snapshots-multi-zone'
    const zonal = { ...db, props: { ...db.props, settings: { ...db.props.settings, backupConfiguration: { enabled: false } } } }
    const files = { 'waivers.yaml': waivers({ names: ['ledger-db'] }, day(1), [claim]) }
    await using pack = await startPolicyPack(writePack({ files }))
    const { violations } = await runPolicyPack({
      pack,
      resources: [zonal, spanner],
      config: { [claim]: { unknown: 'fail', waivers: 'waivers.yaml' } }
    })
    const told = violations
      .filter((violation) => violation.policy === claim)
      .map(({ level, message }) => [level, message.includes('not modelled: 1 of gcp:spanner')])
    expect(told).toEqual([
      ['advisory', false],
      ['mandatory', true]
    ])
  })
})

/** A day in UTC, counted from today. */
function day(offset: number): string {
  return new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10)
}
