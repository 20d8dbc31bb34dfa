import { describe, expect, test } from 'vitest'
import { type PackResource, runPolicyPack, startPolicyPack } from '../../src/testing.ts'
import { keep, packFolder } from './packs.ts'

const locations = keep('locations')
const order = keep('order')
const STACK = 'urn:pulumi:dev::project::pulumi:pulumi:Stack::project-dev'
const bucket = (name: string, props: PackResource['props'] = { location: 'EU' }): PackResource => ({
  type: 'gcp:storage/bucket:Bucket',
  name,
  props
})
const urnOf = (name: string): string => `urn:pulumi:dev::project::gcp:storage/bucket:Bucket::${name}`

describe('a run says what the engine would show', () => {
  test('of a resource and of the stack, with the place, level, severity and phase of each', async () => {
    const resources = [
      bucket('statements', { location: 'US' }),
      bucket('invoices', { location: 'EU', forceDestroy: true }),
      bucket('exports')
    ]
    const run = await runPolicyPack({ pack: locations(), resources })
    expect(run.violations).toEqual([
      {
        policy: 'buckets-in-europe',
        level: 'mandatory',
        message: 'Buckets are kept in Europe.\nlocation is US',
        urn: urnOf('statements'),
        severity: 'high',
        phase: 'resource'
      },
      { policy: 'few-buckets', level: 'mandatory', message: 'A stack has no more than two buckets.\nit has 3', urn: STACK, phase: 'stack' },
      { policy: 'few-buckets', level: 'advisory', message: 'is emptied when it goes', urn: urnOf('invoices'), phase: 'stack' }
    ])
    expect(run).toMatchObject({ blocked: true, passed: [], remediations: [], resources: 5, gaps: [] })
  })

  test('of what does not apply, resource by resource', async () => {
    const { notApplicable } = await runPolicyPack({ pack: locations(), resources: [bucket('statements')] })
    expect(notApplicable).toEqual([
      { policy: 'buckets-in-europe', reason: 'not a bucket', urn: STACK },
      { policy: 'buckets-in-europe', reason: 'not a bucket', urn: 'urn:pulumi:dev::project::pulumi:providers:gcp::default' }
    ])
  })

  test('passed is what applies somewhere and is violated nowhere; what is disabled or never applies is not', async () => {
    const passed = async (resources: readonly PackResource[], config = {}): Promise<readonly string[]> =>
      (await runPolicyPack({ pack: locations(), resources, config })).passed
    expect(await passed([bucket('statements')])).toEqual(['buckets-in-europe', 'few-buckets'])
    expect(await passed([bucket('statements'), bucket('exports', { location: 'US' })])).toEqual(['few-buckets'])
    expect(await passed([])).toEqual(['few-buckets'])
    expect(await passed([bucket('statements')], { 'few-buckets': 'disabled' })).toEqual(['buckets-in-europe'])
  })

  test('an advisory violation does not block', async () => {
    const run = await runPolicyPack({
      pack: locations(),
      resources: [bucket('statements', { location: 'US' })],
      config: { 'buckets-in-europe': 'advisory' }
    })
    expect(run.violations.map(({ level }) => level)).toEqual(['advisory'])
    expect(run.blocked).toBe(false)
    expect(run.policies.map(({ name, level }) => [name, level])).toEqual([
      ['buckets-in-europe', 'advisory'],
      ['few-buckets', 'remediate'],
      ['no-topics', 'disabled']
    ])
  })

  test('an update stops at the first resource that is blocked, a preview goes on', async () => {
    const resources = ['statements', 'invoices', 'exports'].map((name) => bucket(name, { location: 'US' }))
    const preview = await runPolicyPack({ pack: locations(), resources })
    expect(preview.violations.map(({ phase }) => phase)).toEqual(['resource', 'resource', 'resource', 'stack'])
    const update = await runPolicyPack({ pack: locations(), resources, dryRun: false })
    expect(update.violations.map(({ urn }) => urn)).toEqual([urnOf('statements')])
    expect(update.blocked).toBe(true)
  })

  test('the stack is shown in another order than its resources register in, the same for the same seed', async () => {
    const resources = ['statements', 'invoices', 'exports', 'ledger', 'archive'].map((name) => bucket(name))
    const shownWith = async (seed?: number): Promise<readonly string[]> => {
      const run = await runPolicyPack({ pack: order(), resources, ...(seed === undefined ? {} : { seed }) })
      return (run.violations[0]?.message.split('\n')[1] ?? '').split(' ')
    }
    const registered = ['project-dev', 'default', ...resources.map(({ name }) => name)]
    const [first, again, other] = [await shownWith(), await shownWith(), await shownWith(7)]
    expect(first).toEqual(again)
    expect(first).not.toEqual(registered)
    expect(other).not.toEqual(first)
    for (const shown of [first, other]) expect([...shown].sort()).toEqual([...registered].sort())
  })

  test('nothing, where the engine stops dead: a violation of what is disabled', async () => {
    await expect(runPolicyPack({ pack: packFolder('stubborn'), resources: [] })).rejects.toThrow(
      'Cannot take what stubborn reports: retired is disabled and yet reports a violation'
    )
  })
})

test('a pack can be asked step by step', async () => {
  await using pack = await startPolicyPack(packFolder('locations'))
  await pack.configure({ 'buckets-in-europe': 'advisory' })
  const statements = { urn: urnOf('statements'), type: 'gcp:storage/bucket:Bucket', name: 'statements', properties: { location: 'US' } }
  const { diagnostics } = await pack.analyze(statements)
  expect(diagnostics).toMatchObject([{ policy: 'buckets-in-europe', level: 'advisory', packName: 'locations', severity: 'high', urn: '' }])
  expect(await pack.analyzeStack([statements])).toEqual({ diagnostics: [], notApplicable: [] })
})

test('a running pack can be run over one stack after the other', async () => {
  await using pack = await startPolicyPack(packFolder('locations'))
  const runs = []
  for (const location of ['US', 'EU', 'ASIA']) runs.push(await runPolicyPack({ pack, resources: [bucket('statements', { location })] }))
  expect(runs.map(({ blocked }) => blocked)).toEqual([true, false, true])
  const { policies } = await runPolicyPack({ pack, resources: [], config: { all: 'advisory' } })
  expect(policies.map(({ level }) => level)).toEqual(['advisory', 'advisory', 'advisory'])
  expect((await runPolicyPack({ pack, resources: [] })).policies.map(({ level }) => level)).toEqual(['mandatory', 'remediate', 'disabled'])
})

test('a run is over a program or over resources, not both and not neither', async () => {
  await expect(runPolicyPack({ pack: locations() })).rejects.toThrow('give either a program or resources')
  await expect(runPolicyPack({ pack: locations(), resources: [], program: 'tests/fixtures/engine' })).rejects.toThrow('give either')
})
