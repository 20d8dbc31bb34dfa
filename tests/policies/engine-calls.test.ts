import { describe, expect, it } from 'vitest'
import { UNKNOWN_SENTINEL } from '../../src/model/resource.ts'
import { type AnalyzerStackResource, type Diagnostic, startPolicyPack } from '../../src/testing.ts'
import { keep, packFolder, start } from '../testing/packs.ts'
import { LEDGER_DB, urnOf } from './cloud-resources.ts'
import { onWire, programStack, type Run, show, told, withResources } from './engine.ts'

const PACKS = { maropost: keep('asbuilt-maropost'), sendmarc: keep('asbuilt-sendmarc') } as const
const PROGRAMS = [
  ['maropost', 'stacks/maropost'],
  ['maropost', 'stacks/maropost/violating'],
  ['sendmarc', 'stacks/sendmarc'],
  ['sendmarc', 'stacks/sendmarc/violating']
] as const

const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]

/** Some properties of some resources come out of others that are not there yet, so that there is much to wait on. */
async function partlyUnknown(folder: string) {
  const stack = await programStack(folder)
  const urns = stack.resources.map(({ urn }) => urn)
  return withResources(stack, (resource, index) => {
    const keys = Object.keys(resource.inputs)
    const waits = keys.map((key, place) => [key, [...(resource.propertyDependencies[key] ?? []), urns[(index * 7 + place) % urns.length]]])
    return {
      ...resource,
      inputs: Object.fromEntries(
        Object.entries(resource.inputs).map(([key, value], place) => [key, (index + place) % 2 === 0 ? UNKNOWN_SENTINEL : value])
      ),
      propertyDependencies: Object.fromEntries(waits) as typeof resource.propertyDependencies
    }
  })
}

describe.each(PROGRAMS)('the pack of %s on %s', (name, folder) => {
  it('says the same in the same order, in whatever order it is told of the stack', async () => {
    for (const stack of [await programStack(folder), await partlyUnknown(folder)]) {
      const runs: Run[] = []
      for (const seed of SEEDS) runs.push(await show(PACKS[name](), stack, { seed }))
      expect(new Set(runs.map((run) => JSON.stringify([run.violations, run.notApplicable, run.passed]))).size).toBe(1)
    }
  })

  it('says the same in another process, byte by byte', async () => {
    const stack = await partlyUnknown(folder)
    await using other = await startPolicyPack(packFolder(`asbuilt-${name}`))
    expect(JSON.stringify(await show(other, stack))).toBe(JSON.stringify(await show(PACKS[name](), stack)))
  })

  it('says nothing twice', async () => {
    for (const stack of [await programStack(folder), await partlyUnknown(folder)]) {
      const { violations } = await show(PACKS[name](), stack)
      const keys = violations.map(({ policy, urn, message }) => `${policy} ${urn} ${/required: [^;\n]*/.exec(message)?.[0] ?? message}`)
      expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
    }
  })

  it('forgets a stack when another begins', async () => {
    const stack = await programStack(folder)
    const fresh = await show(PACKS[name](), stack)
    const other = folder.endsWith('violating') ? folder.replace('/violating', '') : `${folder}/violating`
    await show(PACKS[name](), await programStack(other), { settings: { all: 'advisory' }, config: { 'gcp:region': 'us-east1' } })
    expect(await show(PACKS[name](), stack)).toEqual(fresh)
  })
})

describe('the engine may', () => {
  const { type, name, props } = LEDGER_DB
  const urn = urnOf(LEDGER_DB)
  const db = onWire(type, name, props)
  const sound = onWire(type, name, {
    ...props,
    settings: { ...props.settings, ipConfiguration: { ipv4Enabled: false, privateNetwork: 'backbone' } }
  })
  const about = (diagnostics: readonly Diagnostic[]): readonly string[] => diagnostics.map(({ policy, message }) => `${policy} ${message}`)
  const policiesOf = (diagnostics: readonly Diagnostic[]): readonly string[] =>
    [...new Set(diagnostics.map(({ policy }) => policy))].toSorted()

  it('never configure the pack: it holds by what it is made with', async () => {
    const pack = await start('asbuilt-maropost')
    const { diagnostics } = await pack.analyze(db)
    expect(diagnostics.length).toBeGreaterThan(3)
    expect(new Set(diagnostics.map(({ level }) => level))).toEqual(new Set(['mandatory']))
  })

  it('ask of a resource again, as in a replacement: the last answer counts for the stack', async () => {
    const pack = PACKS.maropost()
    await pack.configureStack({})
    await pack.configure()
    const first = await pack.analyze(db)
    expect(about((await pack.analyze(db)).diagnostics)).toEqual(about(first.diagnostics))
    const second = await pack.analyze(sound)
    expect(policiesOf(first.diagnostics)).toContain('no-external-ip')
    expect(policiesOf(second.diagnostics)).not.toContain('no-external-ip')
    const { diagnostics, notApplicable } = await pack.analyzeStack([sound])
    expect(policiesOf(diagnostics)).not.toContain('no-external-ip')
    expect(notApplicable.map(({ policy }) => policy)).not.toContain('no-external-ip')
    await pack.analyze(db)
    const after = await pack.analyzeStack([db])
    expect([...policiesOf(after.diagnostics), ...after.notApplicable.map(({ policy }) => policy)]).toContain('no-external-ip')
  })

  it('ask of a whole stack only: everything is said then', async () => {
    const pack = PACKS.maropost()
    await pack.configureStack({})
    await pack.configure()
    const single = await pack.analyze(db)
    const rest = await pack.analyzeStack([db])
    await pack.configureStack({})
    const whole = await pack.analyzeStack([db])
    expect(policiesOf(whole.diagnostics)).toEqual(policiesOf([...single.diagnostics, ...rest.diagnostics]))
    expect(whole.diagnostics.every((diagnostic) => diagnostic.urn === urn)).toBe(true)
    // What was told of another run does not stand in for what is told now.
    await pack.analyze(db)
    await pack.configureStack({})
    const sounder = await pack.analyzeStack([sound])
    expect(policiesOf(whole.diagnostics)).toContain('no-external-ip')
    expect([...policiesOf(sounder.diagnostics), ...sounder.notApplicable.map(({ policy }) => policy)]).not.toContain('no-external-ip')
  })

  it('ask of a stack again: the answer is the same', async () => {
    const pack = PACKS.maropost()
    await pack.configureStack({})
    await pack.configure()
    await pack.analyze(db)
    const first = await pack.analyzeStack([db])
    expect(first.diagnostics.length).toBeGreaterThan(3)
    expect(await pack.analyzeStack([db])).toEqual(first)
  })

  it('tell of one URN more than once: it is judged, and told once', async () => {
    const pack = PACKS.maropost()
    for (const isTold of [true, false]) {
      await pack.configureStack({})
      await pack.configure()
      if (isTold) await pack.analyze(db)
      const once = await pack.analyzeStack([db])
      await pack.configureStack({})
      if (isTold) await pack.analyze(db)
      expect(about((await pack.analyzeStack([db, db])).diagnostics)).toEqual(about(once.diagnostics))
    }
  })

  it('ask of nothing at all: nothing is said, and nothing is passed', async () => {
    for (const pack of Object.values(PACKS).map((kept) => kept())) {
      await pack.configureStack({})
      await pack.configure()
      const { diagnostics, notApplicable } = await pack.analyzeStack([])
      expect(diagnostics).toEqual([])
      expect(notApplicable.length).toBe(pack.info.policies.length)
    }
  })
})

describe('an update', () => {
  it('is stopped by a mandatory violation of a resource before anything else is asked', async () => {
    const stack = await programStack('stacks/sendmarc/violating')
    const run = await show(PACKS.sendmarc(), stack, { dryRun: false })
    expect(run.blocked).toBe(true)
    expect(new Set(run.violations.map(({ phase }) => phase))).toEqual(new Set(['resource']))
    expect(new Set(run.violations.map(({ urn }) => urn)).size).toBe(1)
  })

  it('says of known outputs what the preview says of their inputs', async () => {
    const stack = await programStack('stacks/sendmarc/violating')
    const preview = await show(PACKS.sendmarc(), stack, { settings: { all: 'advisory' } })
    const outputs = new Map(
      stack.resources.map(({ urn, inputs, provider }) => [
        urn,
        provider === undefined
          ? (stack.outputs.get(urn) ?? inputs)
          : { ...(settled(inputs) as typeof inputs), id: `/subscriptions/s/of/${urn.split('::').at(-1)}`, etag: '"1"' }
      ])
    )
    const update = await show(PACKS.sendmarc(), { ...stack, outputs }, { dryRun: false, settings: { all: 'advisory' } })
    expect(told(update)).toEqual(told(preview))
    expect(update.passed).toEqual(preview.passed)
  })

  it('judges what the cloud has made of a resource that the program leaves open', async () => {
    const pack = PACKS.maropost()
    const { databaseVersion, ...open } = LEDGER_DB.props
    const levelWith = async (answered: AnalyzerStackResource['properties']): Promise<readonly string[]> => {
      await pack.configureStack({ dryRun: false })
      await pack.configure()
      await pack.analyze(onWire(LEDGER_DB.type, LEDGER_DB.name, open))
      const { diagnostics } = await pack.analyzeStack([onWire(LEDGER_DB.type, LEDGER_DB.name, answered)])
      return diagnostics.flatMap(({ policy, level }) => (policy === 'database-access-audit-trail' ? [level] : []))
    }
    expect(await levelWith({ ...open, selfLink: 'projects/acme/instances/ledger-db' })).toEqual(['advisory'])
    expect(await levelWith({ ...open, databaseVersion })).toEqual(['mandatory'])
    // With something still unknown, what stands beside it is a guess.
    expect(await levelWith({ ...open, databaseVersion, selfLink: UNKNOWN_SENTINEL })).toEqual(['advisory'])
  })
})

/** Outputs have no unknown values left. */
function settled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(settled)
  if (typeof value !== 'object' || value === null) return value === UNKNOWN_SENTINEL ? 'known-by-now' : value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, settled(inner)]))
}
