import { describe, expect, it } from 'vitest'
import {
  type PackResource,
  type PolicyConfig,
  type PolicyPack,
  type PolicyViolation,
  runPolicyPack,
  secret,
  unknown
} from '../../src/testing.ts'
import type { EngineStack } from '../../src/testing/engine-stack.ts'
import { stageResources } from '../../src/testing/written-stack.ts'
import { keep } from '../testing/packs.ts'
import { FILES, LEDGER_DB, urnOf } from './cloud-resources.ts'
import { onWire, programStack, show, told } from './engine.ts'

const maropost = keep('asbuilt-maropost')
const sendmarc = keep('asbuilt-sendmarc')

function over(pack: PolicyPack, resources: readonly PackResource[], config: PolicyConfig = {}) {
  return runPolicyPack({ pack, resources, config })
}

/** What is said of whom in other words than those that name it. */
function judgements(violations: readonly PolicyViolation[]): readonly string[] {
  return violations.map(({ policy, level, message }) => `${level} ${policy} ${message.slice(message.indexOf(': '))}`)
}

describe('a part of the pack that breaks', () => {
  const breaks = keep('asbuilt-breaks')
  const program = 'stacks/maropost/violating'
  const BROKEN = ['browser-session-128-bit', 'ids-ips-sensors', 'snapshot-retention-7-days', 'three-locations', 'tls-1-2-endpoint']
  const brokenOf = (violations: readonly PolicyViolation[]) => violations.filter(({ message }) => message.includes('could not be judged: '))

  it.each([
    ['mandatory', {}],
    ['advisory', { all: 'advisory' }],
    ['mandatory', { all: { enforcementLevel: 'mandatory', unknown: 'ignore' } }]
  ] as const)('is told by its policies at their level, %s, and the others say what they always say', async (level, config) => {
    const run = await runPolicyPack({ pack: breaks(), program, config })
    const sound = await runPolicyPack({ pack: maropost(), program, config })
    const broken = brokenOf(run.violations)
    expect([...new Set(broken.map(({ policy }) => policy))].toSorted()).toEqual(BROKEN)
    expect(new Set(broken.map((violation) => violation.level))).toEqual(new Set([level]))
    const ofOthers = ({ policy }: PolicyViolation): boolean => !BROKEN.includes(policy)
    expect(told({ violations: run.violations.filter(ofOthers) })).toEqual(told({ violations: sound.violations.filter(ofOthers) }))
    expect(run.passed).toEqual(sound.passed)
    expect(breaks().output()).toEqual({ stdout: '', stderr: '' })
  })

  it('is told in a line, without a trace, a control character or a secret', async () => {
    const settings = { ...LEDGER_DB.props.settings, backupConfiguration: { enabled: secret('canary-of-backups') } }
    const run = await over(breaks(), [{ ...LEDGER_DB, props: { ...LEDGER_DB.props, settings, rootPassword: secret('canary-of-root') } }])
    const broken = brokenOf(run.violations)
    expect(broken.map(({ policy }) => policy)).toEqual(['snapshot-retention-7-days'])
    for (const { message } of broken) {
      expect(message).not.toMatch(/^\s+at /m)
      expect(message.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u)
      expect(message.length).toBeLessThan(4000)
    }
    expect(run.disclosed).toEqual([])
  })
})

/** A database beside those of a program that no kind reads. */
function withSpanner(stack: EngineStack): EngineStack {
  const { resources } = stageResources([{ type: 'gcp:spanner/instance:Instance', name: 'orders' }], {}).stack
  return { ...stack, resources: [...stack.resources, ...resources.slice(1)] }
}

describe('a type that nobody reads', () => {
  it('says nothing and passes nothing', async () => {
    const strange = [
      'acme:db/cluster:Cluster',
      'gcp:sql/databaseInstanceNext:DatabaseInstanceNext',
      'azure-native:storage:StorageAccounts',
      'odd'
    ]
    for (const pack of [maropost(), sendmarc()]) {
      const { violations, passed, notApplicable } = await over(
        pack,
        strange.map((type, index) => ({ ...LEDGER_DB, type, name: `db-${index}` }))
      )
      expect([violations, passed]).toEqual([[], []])
      expect(notApplicable.length).toBe(pack.info.policies.length)
    }
  })

  it.each([
    ['warn', 'advisory'],
    ['fail', 'mandatory']
  ] as const)('leaves open what is said of all databases if it is one: %s', async (setting, level) => {
    const stack = await programStack('stacks/maropost')
    const { passed } = await show(maropost(), stack)
    const run = await show(maropost(), withSpanner(stack), { settings: { all: { enforcementLevel: 'mandatory', unknown: setting } } })
    const open = run.violations.map(({ policy }) => policy)
    expect(passed.filter((policy) => open.includes(policy)).length).toBeGreaterThan(5)
    expect(run.passed).toEqual(passed.filter((policy) => !open.includes(policy)))
    for (const violation of run.violations) {
      expect(violation).toMatchObject({ level, urn: stack.rootUrn })
      expect(violation.message).toMatch(/undecided: not modelled: 1 of gcp:spanner\/instance:Instance$/)
    }
    expect(run.blocked).toBe(setting === 'fail')
  })

  it('is named as the reason where undecided is to be ignored', async () => {
    const stack = withSpanner(await programStack('stacks/maropost'))
    const run = await show(maropost(), stack, { settings: { all: { enforcementLevel: 'mandatory', unknown: 'ignore' } } })
    expect(run.violations).toEqual([])
    expect(run.notApplicable).toContainEqual(
      expect.objectContaining({ policy: 'real-time-backups', reason: 'not modelled: 1 of gcp:spanner/instance:Instance' })
    )
    expect(run.passed).not.toContain('real-time-backups')
  })
})

describe('a known type in another guise', () => {
  it.each([
    ['with the API version of a module', { type: 'azure-native:storage/v20230101:StorageAccount' }],
    ['with a preview version', { type: 'azure-native:storage/v20231101preview:StorageAccount' }],
    ['from the package of one version', { type: 'azure-native_storage_v20230101:storage:StorageAccount' }],
    ['from the package of one version of old', { type: 'azure-native_storage_v20240101:storage/v20240101:StorageAccount' }],
    ['of a provider that is newer than asbuilt', { version: '99.0.0' }]
  ])('is judged as ever: %s', async (_, guise) => {
    const plain = await over(sendmarc(), [FILES])
    const { violations } = await over(sendmarc(), [{ ...FILES, ...guise }])
    expect(violations.length).toBeGreaterThan(8)
    expect(judgements(violations)).toEqual(judgements(plain.violations))
  })

  it('is judged as ever under a parent and with aliases', async () => {
    const plain = await over(maropost(), [LEDGER_DB])
    const tier = { type: 'example:data:Tier', name: 'orders', component: true, props: { settings: 'odd' } }
    const { violations } = await over(maropost(), [tier, { ...LEDGER_DB, parent: 'orders' }])
    expect(judgements(violations)).toEqual(judgements(plain.violations))
    expect(new Set(violations.map(({ urn }) => urn))).toEqual(
      new Set([`urn:pulumi:dev::project::example:data:Tier$${LEDGER_DB.type}::${LEDGER_DB.name}`])
    )
    await maropost().configureStack({})
    const former = onWire(LEDGER_DB.type, LEDGER_DB.name, LEDGER_DB.props, {
      options: { aliases: [urnOf({ ...LEDGER_DB, name: 'orders-db' })] }
    })
    const { diagnostics } = await maropost().analyze(former)
    expect(diagnostics.map(({ policy }) => policy)).toEqual(
      plain.violations.flatMap(({ phase, policy }) => (phase === 'resource' ? [policy] : []))
    )
  })

  it('is found by its dependants inside components', async () => {
    const tier = { type: 'example:data:Tier', name: 'orders', component: true }
    const replica = { ...LEDGER_DB, name: 'ledger-replica', parent: 'orders', props: { ...LEDGER_DB.props, masterInstanceName: unknown } }
    const master = { ...LEDGER_DB, parent: 'orders' }
    const saysNone = async (resources: readonly PackResource[]) =>
      (await over(maropost(), resources)).violations.some(
        ({ message, urn }) => urn.endsWith('::ledger-db') && message.includes('has no replica')
      )
    expect(await saysNone([tier, master])).toBe(true)
    expect(await saysNone([tier, master, { ...replica, dependsOn: { masterInstanceName: ['ledger-db'] } }])).toBe(false)
  })

  it('is judged after its transforms', async () => {
    const scope = { labels: { order: 'program-own-parent-stack' } }
    const program = 'tests/fixtures/programs/transforms'
    const config = { all: { enforcementLevel: 'mandatory', scope, unknown: 'fail' } } as const
    const { passed } = await runPolicyPack({ pack: maropost(), program, config })
    expect(passed).toEqual(['three-locations'])
    const before = { ...config, all: { ...config.all, scope: { labels: { order: 'program' } } } }
    expect((await runPolicyPack({ pack: maropost(), program, config: before })).passed).toEqual([])
  })
})

describe('what is no resource of the stack in a cloud', () => {
  it('says nothing and passes nothing', async () => {
    const { props } = LEDGER_DB
    const { violations, passed } = await over(maropost(), [
      { type: 'example:data:Tier', name: 'tier', component: true, props },
      { type: LEDGER_DB.type, name: 'of-our-own', component: true, props },
      { type: 'pulumi:providers:gcp', name: 'frankfurt', props: { region: 'europe-west3', credentials: secret('hunter2') } },
      { type: 'pulumi:pulumi:StackReference', name: 'platform', props: { name: 'acme/platform/prod' } },
      { type: 'pulumi-nodejs:dynamic:Resource', name: 'seeded', props: { ...props, __provider: 'exports.handler = () => "hunter2"' } }
    ])
    expect([violations, passed]).toEqual([[], []])
  })

  it('is nothing to a pack when it was only read: alone as among others', async () => {
    const read = { ...LEDGER_DB, name: 'read', external: true }
    expect((await over(maropost(), [read])).violations).toEqual([])
    const { violations, passed } = await over(maropost(), [read, LEDGER_DB])
    const alone = await over(maropost(), [LEDGER_DB])
    expect([told({ violations }), passed]).toEqual([told(alone), alone.passed])
  })
})

describe('a resource of any name and size', () => {
  const ESCAPES = 'led\u001b[2Jger::db\u0007\n[mandatory] forged\u202e \u2028\u009b31m'

  it('forges nothing on a terminal', async () => {
    const named = { ...LEDGER_DB, name: ESCAPES, props: { ...LEDGER_DB.props, region: ESCAPES } }
    const spanner = { type: 'gcp:spanner/instance:Instance\u001b[2J\nforged', name: ESCAPES }
    const { violations, notApplicable } = await over(maropost(), [named, spanner])
    expect(violations.filter(({ urn }) => urn === urnOf(named)).length).toBeGreaterThan(10)
    expect(violations.some(({ message }) => message.includes('not modelled: 1 of gcp:spanner/instance:Instance'))).toBe(true)
    for (const text of [...violations.map(({ message }) => message), ...notApplicable.map(({ reason }) => reason)]) {
      expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e]/u)
      expect(text).not.toMatch(/^\W*\[mandatory\]/m)
    }
    expect(violations[0]?.message).toMatch(/^ {2}led\ufffd\[2Jger::db\ufffd \[mandatory\] forged\ufffd/m)
  })

  it.each([
    ['10,000 properties', { labels: many(10_000), ...many(10_000) }],
    ['a text of 5 MB', { description: 'x'.repeat(5_000_000), region: 'x'.repeat(5_000_000) }],
    ['500 levels', { labels: Array.from({ length: 500 }).reduce<unknown>((inner) => ({ inner }), 'odd') }]
  ])('is judged, and so are the others, in messages of a few lines: %s', async (_, props) => {
    const { violations } = await over(maropost(), [{ ...LEDGER_DB, name: 'large', props: { ...LEDGER_DB.props, ...props } }, LEDGER_DB])
    const of = (name: string): readonly string[] => violations.flatMap(({ policy, urn }) => (urn.endsWith(`::${name}`) ? [policy] : []))
    expect(of('ledger-db').length).toBeGreaterThan(10)
    expect(of('large')).toEqual(expect.arrayContaining(['no-external-ip', 'snapshot-retention-7-days']))
    expect(Math.max(...violations.map(({ message }) => message.length))).toBeLessThan(10_000)
  })
})

function many(count: number): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`key-${index}`, `value-${index}`]))
}
