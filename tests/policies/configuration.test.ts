import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { assertArgs } from '../../src/crossguard/pack-args.ts'
import { ScanError } from '../../src/errors.ts'
import { PackError, type PolicyConfig, startPolicyPack } from '../../src/testing.ts'
import { keep } from '../testing/packs.ts'
import { LEDGER_DB } from './cloud-resources.ts'
import { onWire } from './engine.ts'
import { type WrittenPack, writePack } from './written-pack.ts'

const PROFILE = `document: { id: ledger, title: Ledger }
systems: [{ id: databases, match: { roles: [database] } }]
claims:
  - id: ledger/kept
    section: Backups
    statement: Backups are kept.
    systems: [databases]
`

/** All that a refusal is made of, and nothing a machine or a run adds to it. */
function expectPlain(message: string): void {
  expect(message).not.toMatch(/^\s+at /m)
  expect(message).not.toMatch(/node:internal|Node\.js v|\.ts\b|asbuilt broke|Error:/)
  expect(message.match(/Cannot /g)).toHaveLength(1)
}

async function refusalOf(starting: Promise<unknown>): Promise<string> {
  const cause = await starting.then(
    () => new Error('it started'),
    (reason: unknown) => reason as Error
  )
  expect(cause).toBeInstanceOf(PackError)
  return cause.message
}

describe('a pack that cannot be meant does not start', () => {
  const CASES: readonly (readonly [string, WrittenPack, RegExp])[] = [
    ['an unknown profile', { args: `'ledger', { profile: 'maropst' }` }, /Cannot find profile "maropst": .*did you mean "maropost"\?/],
    [
      'a profile that is not there',
      { args: `'ledger', { profile: './ledger.yaml' }` },
      /Cannot read profile \.\/ledger\.yaml: there is no such file$/
    ],
    [
      'a profile with mistakes',
      {
        args: `'ledger', { profile: 'ledger.yaml' }`,
        files: { 'ledger.yaml': `${PROFILE}    verify: [{ control: backup-retentoin }]\n    severty: high\n` }
      },
      /Cannot use profile ledger\.yaml:\n {2}ledger\.yaml:8:16: unknown control "backup-retentoin"; did you mean "backup-retention"\?\n {2}ledger\.yaml:9:5: unknown field "severty"; did you mean "severity"\?$/
    ],
    [
      'a profile of which nothing can be checked',
      { args: `'ledger', { profile: 'ledger.yaml' }`, files: { 'ledger.yaml': `${PROFILE}    attest: { artefact: report }\n` } },
      /Cannot make a policy pack of ledger\.yaml: none of its claims is verified/
    ],
    [
      'a policy that no setting could name',
      {
        args: `'ledger', { profile: 'ledger.yaml' }`,
        files: { 'ledger.yaml': `${PROFILE.replace('ledger/kept', 'ledger/all')}    verify: [{ control: backups-enabled }]\n` }
      },
      /Pulumi keeps the name "all" for itself; rename claim "ledger\/all"$/
    ],
    [
      'a name that Pulumi refuses',
      { args: `'our ledger', { profile: 'maropost' }` },
      /Cannot start policy pack "our ledger": a name has up to 100 letters/
    ],
    ['a manifest without version', { manifest: { name: 'ledger-policies' } }, /its package\.json has no version$/],
    ['no manifest', { manifest: undefined }, /its package\.json is missing or no JSON$/],
    [
      'a second pack in the process',
      { entry: `new PolicyPack('ledger', { profile: 'maropost' })\nnew PolicyPack('orders', { profile: 'sendmarc' })` },
      /Cannot start policy packs "ledger" and "orders": one process is one policy pack$/
    ],
    [
      'settings with mistakes, all of which are told',
      { args: `'ledger', { profile: 'maropost', config: { 'no-external-up': {}, all: { unknown: 'block' }, 'three-locations': 7 } }` },
      /"no-external-up": there is no such policy; did you mean "no-external-ip"\?\n.*all\.unknown: unknown cannot be "block"; it is one of fail, warn, ignore\n.*three-locations: settings of a policy are a mapping/
    ],
    [
      'waivers that are not there',
      { args: `'ledger', { profile: 'maropost', config: { all: { waivers: 'lost.yaml' } } }` },
      /Cannot read waivers \S*\/lost\.yaml: there is no such file$/
    ]
  ]

  it.each(CASES)('%s', async (_, pack, expected) => {
    const folder = writePack(pack)
    const message = await refusalOf(startPolicyPack(folder))
    const [prefix, own] = message.split(': error: ', 2)
    expect(prefix).toBe(`Cannot start the policy pack ${folder}`)
    expect(own).toMatch(expected)
    expectPlain(own ?? '')
    // Files to look at are named by their whole path.
    expect(own?.replace(/\S+\.yaml/g, '')).not.toContain(folder)
  })

  it('one whose folder has no Pulumi SDK', () => {
    const folder = writePack({})
    rmSync(join(folder, 'node_modules'))
    const { status, stdout, stderr } = spawnSync(process.execPath, ['index.js'], { cwd: folder, encoding: 'utf8' })
    expect(stderr).toBe('error: Cannot start the policy pack: @pulumi/pulumi is not installed in its folder; run npm install there\n')
    expect([status, stdout]).toEqual([1, ''])
  })

  it.each<[unknown, unknown, RegExp]>([
    [undefined, { profile: 'maropost' }, /Cannot start policy pack .*: a name has up to 100/],
    ['', { profile: 'maropost' }, /policy pack "": a name/],
    ['x'.repeat(101), { profile: 'maropost' }, /a name has up to 100/],
    ['ledger', undefined, /it needs a profile, as in \{ profile: 'maropost' \}/],
    ['ledger', 'maropost', /it needs a profile/],
    ['ledger', {}, /profile must be the name of a profile or a path$/],
    ['ledger', { profile: 7 }, /profile must be the name of a profile or a path, not 7/],
    ['ledger', { profile: 'maropost', enforcmentLevel: 'advisory' }, /unknown field "enforcmentLevel"; did you mean "enforcementLevel"\?/],
    [
      'ledger',
      { profile: 'maropost', enforcementLevel: 'compulsory' },
      /cannot be "compulsory"; it is one of advisory, mandatory, remediate, disabled/
    ],
    ['ledger', { profile: 'maropost', config: 'mandatory' }, /config must be a mapping of policies to settings, not "mandatory"/],
    ['ledger', { profile: 'maropost', config: { all: { scope: 7n } } }, /config must be plain data/]
  ])('one made with %s and %s', (name, args, expected) => {
    const refuse = (): void => assertArgs(name, args)
    expect(refuse).toThrow(ScanError)
    expect(refuse).toThrow(expected)
  })
})

describe('a configuration that cannot be meant', () => {
  const pack = keep('asbuilt-maropost')
  const db = onWire(LEDGER_DB.type, LEDGER_DB.name, LEDGER_DB.props)
  const all = (settings: object): PolicyConfig => ({ all: { enforcementLevel: 'mandatory', ...settings } })

  it.each<[string, PolicyConfig, RegExp]>([
    [
      'an unknown policy',
      { 'snapshot-retention-7-day': 'mandatory' },
      /there is no such policy; did you mean "snapshot-retention-7-days"\?/
    ],
    ['an unknown setting', all({ unknwon: 'fail' }), /all\.unknwon: unknown field "unknwon"; did you mean "unknown"\?/],
    ['a wrong word for all', all({ unknown: 'never' }), /all\.unknown: unknown cannot be "never"/],
    ['a wrong type for all', all({ waivers: 7 }), /all\.waivers: waivers must be text .*, not 7/],
    [
      'an unknown kind',
      { 'no-external-ip': { scope: { kinds: ['gcp.bukcet'] } } },
      /scope\.kinds\.0: unknown kind "gcp\.bukcet"; did you mean "gcp\.bucket"\?/
    ],
    [
      'an unknown region',
      { 'no-external-ip': { scope: { not: { locations: ['us-eats1'] } } } },
      /scope\.not\.locations\.0: unknown region "us-eats1"; did you mean/
    ],
    [
      'parameters against each other',
      { 'snapshot-retention-7-days': { parameters: { 'backup-retention': { minimumDays: 30 } } } },
      /parameters\.backup-retention\.minimumDays: minimumDays 30 is more than maximumDays 7$/
    ],
    [
      'a place that is none',
      { 'three-locations': { parameters: { 'region-pinned': { jurisdictions: ['US', 'XX'] } } } },
      /parameters\.region-pinned\.jurisdictions\.1: no region lies in jurisdiction "XX"/
    ],
    ['missing waivers', all({ waivers: 'lost.yaml' }), /Cannot read waivers \S*\/lost\.yaml: there is no such file$/],
    ['a folder as waivers', { 'no-external-ip': { waivers: '.' } }, /Cannot read waivers \S*asbuilt-maropost: it is a folder$/]
  ])('stops the preview with what is wrong, and nothing is judged after it: %s', async (_, config, expected) => {
    await pack().configureStack({})
    const message = await refusalOf(pack().configure(config))
    expect(message).toMatch(/^Cannot configure maropost: Cannot /)
    expect(message).toMatch(expected)
    expectPlain(message.replace('Cannot configure maropost: ', ''))
    for (const call of [pack().analyze(db), pack().analyzeStack([db]), pack().remediate(db), pack().analyzeStack([])]) {
      expect(await refusalOf(call)).toMatch(/Cannot judge anything: the configuration of policy pack maropost was refused$/)
    }
    await pack().configureStack({})
    expect(await refusalOf(pack().analyzeStack([db]))).toMatch(/was refused$/)
    await pack().configure()
    expect((await pack().analyze(db)).diagnostics).not.toEqual([])
  })

  it.each<[string, PolicyConfig, RegExp]>([
    ['a wrong word', { 'no-external-ip': { unknown: 'never' } }, /no-external-ip: unknown: /],
    [
      'a wrong type',
      { 'snapshot-retention-7-days': { parameters: { 'backup-retention': { minimumDays: 'seven' } } } },
      /parameters\.backup-retention\.minimumDays: /
    ],
    [
      'an unknown control',
      { 'no-external-ip': { parameters: { 'backup-retention': {} } } },
      /no-external-ip: parameters: .*backup-retention/
    ],
    [
      'an unknown parameter',
      { 'snapshot-retention-7-days': { parameters: { 'backup-retention': { minimumDay: 7 } } } },
      /backup-retention: .*minimumDay/
    ],
    ['an empty path', { 'no-external-ip': { waivers: '' } }, /no-external-ip: waivers: /]
  ])('is stopped by the schema of its policy before the pack is asked: %s', async (_, config, expected) => {
    const message = await refusalOf(pack().configure(config))
    expect(message).toMatch(expected)
    expectPlain(message)
  })

  it('names places in waivers, and shows nothing of a file that is none', async () => {
    const folder = writePack({
      files: {
        'waivers.yaml': `waivers:\n  - claims: [no-external-up]\n    match: { names: [ledger-db] }\n    owner: jane@example.com\n    reason: moves\n    expires: soon\n`,
        '.env': 'TOKEN=canary\nPASSWORD=canary\n'
      }
    })
    await using own = await startPolicyPack(folder)
    const message = await refusalOf(own.configure({ 'no-external-ip': { waivers: 'waivers.yaml' } }))
    expect(message).toMatch(
      /waivers\.yaml:2:14: unknown claim "no-external-up" of maropost; did you mean "no-external-ip"\?\n {2}\S*waivers\.yaml:6:5: expires must be a date/
    )
    const other = await refusalOf(own.configure({ 'no-external-ip': { waivers: '.env' } }))
    expect(other).toMatch(/Cannot use waivers \S*\.env:/)
    expect(other).not.toContain('canary')
  })

  it('is told whole where it fits, and cut where it does not', async () => {
    const many = (count: number): PolicyConfig =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`préalable-${index}`, 'mandatory']))
    const few = await refusalOf(pack().configure(many(20)))
    expect(few.match(/there is no such policy/g)).toHaveLength(20)
    const lots = await refusalOf(pack().configure(many(20_000)))
    expect(lots.length).toBeLessThan(7000)
    expect(lots).toMatch(/\n {2}and \d+ more$/)
    const forged = await refusalOf(pack().configure({ 'x\n  everything is fine\u001b[2J': 'mandatory' }))
    expect(forged.split('\n')).toHaveLength(2)
    expect(forged.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u)
  })
})
