import { describe, expect, it } from 'vitest'
import { OUTPUT_MARK, RESOURCE_MARK, SECRET_MARK, SIGNATURE } from '../../src/sources/pulumi/value.ts'
import type { AnalyzerStackResource, Diagnostic } from '../../src/testing.ts'
import { pathsIn, replaced } from '../evaluation/documents.ts'
import { keep } from '../testing/packs.ts'
import { LEDGER_DB, urnOf } from './cloud-resources.ts'
import { onWire, programStack, show, withResources } from './engine.ts'

/** What stands for a string, a boolean, a number, a list, an asset, an archive and a map (sdk/go/common/resource/plugin/rpc.go). */
const UNKNOWN = {
  string: '04da6b54-80e4-46f7-96ec-b56ff0331ba9',
  boolean: '1c4a061d-8072-4f0a-a4cb-0ff528b18fe7',
  number: '3eeb2bf0-c639-47a8-9e75-3b44932eb421',
  list: '6a19a0b0-7e62-4c92-b797-7f8e31da9cc2',
  asset: '030794c1-ac77-496b-92df-f27374a8bd58',
  archive: 'e48ece36-62e2-4504-bad9-02848725956a',
  map: 'dd056dcd-154b-4c76-9bd3-c8f88648b5ff'
} as const
const ASSET = 'c44067f5952c0a294b673a41bacd8c17'
const ARCHIVE = '0def7320c3a5731c473e5ecbe6d01bc7'

const PACKS = { maropost: keep('asbuilt-maropost'), sendmarc: keep('asbuilt-sendmarc') } as const

describe.each(['maropost', 'sendmarc'] as const)('what %s knows only after apply', (name) => {
  async function violationsWith(mark: unknown, at: (place: number) => boolean) {
    const stack = withResources(await programStack(`stacks/${name}/violating`), (resource, index) => {
      const hidden = pathsIn(resource.inputs).filter((_, place) => at(index + place))
      return {
        ...resource,
        inputs: hidden.reduce<unknown>((inputs, path) => replaced(inputs, path, mark), resource.inputs) as typeof resource.inputs
      }
    })
    return show(PACKS[name](), stack)
  }

  it.each(Object.entries(UNKNOWN).slice(1))('is known to be so in every spelling: for a %s', async (_, mark) => {
    for (const at of [() => true, (place: number) => place % 3 === 0]) {
      const { violations, passed } = await violationsWith(mark, at)
      const usual = await violationsWith(UNKNOWN.string, at)
      expect(violations.some(({ level }) => level === 'advisory')).toBe(true)
      expect([violations, passed]).toEqual([usual.violations, usual.passed])
      expect(JSON.stringify([violations, passed])).not.toContain(mark)
    }
  })

  it('is not known either inside of a longer text, or as what no number is', async () => {
    const usual = await violationsWith(UNKNOWN.string, (place) => place % 3 === 0)
    for (const mark of [`projects/${UNKNOWN.string}/zones/a`, `${UNKNOWN.boolean}-1`, Number.NaN]) {
      expect((await violationsWith(mark, (place) => place % 3 === 0)).violations).toEqual(usual.violations)
    }
  })
})

describe('a value with a mark', () => {
  const pack = PACKS.maropost
  const NETWORK = 'urn:pulumi:dev::project::gcp:compute/network:Network::backbone'

  async function judged(resources: readonly AnalyzerStackResource[]): Promise<readonly Diagnostic[]> {
    await pack().configureStack({})
    await pack().configure()
    const single: Diagnostic[] = []
    for (const { propertyDependencies: _, ...resource } of resources) single.push(...(await pack().analyze(resource)).diagnostics)
    return [...single, ...(await pack().analyzeStack(resources)).diagnostics]
  }

  const { type, name, props } = LEDGER_DB
  const plain = onWire(type, name, props)
  const of = (diagnostics: readonly Diagnostic[], policy: string) => diagnostics.filter((diagnostic) => diagnostic.policy === policy)

  it('is judged as the value it has, if it is an output', async () => {
    const output = (value: unknown): unknown => ({ [SIGNATURE]: OUTPUT_MARK, value, secret: false, dependencies: [NETWORK] })
    const marked = onWire(type, name, Object.fromEntries(Object.entries(props).map(([key, value]) => [key, output(value)])))
    expect(await judged([marked])).toEqual(await judged([plain]))
  })

  it('waits on what it comes from, if it is an output without value', async () => {
    const settings = { ...props.settings, ipConfiguration: { [SIGNATURE]: OUTPUT_MARK, secret: false, dependencies: [NETWORK] } }
    const found = of(await judged([onWire(type, name, { ...props, settings })]), 'no-external-ip')
    expect(found.map(({ level }) => level)).toEqual(['advisory'])
    expect(found[0]?.message).toContain(`waits on: ${NETWORK}`)
  })

  it('is told to nobody, if it is a secret output or a secret', async () => {
    for (const mark of [
      { [SIGNATURE]: OUTPUT_MARK, value: 'canary-region', secret: true, dependencies: [] },
      { [SIGNATURE]: SECRET_MARK, value: 'canary-region' },
      { [SIGNATURE]: SECRET_MARK, value: { [SIGNATURE]: OUTPUT_MARK, value: 'canary-region' } }
    ]) {
      const diagnostics = await judged([onWire(type, name, { ...props, region: mark })])
      expect(of(diagnostics, 'three-locations').map(({ level }) => level)).toEqual(['advisory'])
      expect(JSON.stringify(diagnostics)).not.toContain('canary')
    }
  })

  it('leads to the resource, if it is a reference to one', async () => {
    const hasNone = async (replica: AnalyzerStackResource) =>
      of(await judged([plain, replica]), 'customer-db-replicated-in-location').some(
        ({ urn, message }) => urn === urnOf(LEDGER_DB) && message.includes('has no replica')
      )
    const replica = (masterInstanceName?: unknown) =>
      onWire(type, 'ledger-replica', { ...props, ...(masterInstanceName === undefined ? {} : { masterInstanceName }) })
    expect(await hasNone(replica())).toBe(true)
    for (const id of ['', UNKNOWN.string, 'ledger-db']) {
      expect(await hasNone(replica({ [SIGNATURE]: RESOURCE_MARK, urn: urnOf(LEDGER_DB), id }))).toBe(false)
    }
  })

  it.each([
    ['an asset', { [SIGNATURE]: ASSET, text: 'canary-of-text', hash: 'canary-of-hash' }],
    ['an archive', { [SIGNATURE]: ARCHIVE, assets: { 'a.txt': { [SIGNATURE]: ASSET, text: 'canary-of-text' } } }],
    ['marked by a word of tomorrow', { [SIGNATURE]: 'e5f2d9b0c1a74d0e8c6b3a2f1e0d9c8b', value: 'canary-of-tomorrow' }],
    ['marked by no word', { [SIGNATURE]: { odd: true }, value: 'canary-of-nothing' }]
  ])('is not taken for another, if it is %s', async (_, mark) => {
    const diagnostics = await judged([
      onWire(type, name, Object.fromEntries(Object.keys(props).map((key) => [key, mark]))),
      { ...plain, urn: `${plain.urn}-2` }
    ])
    expect(JSON.stringify(diagnostics)).not.toContain('canary')
    const own = diagnostics.filter(({ urn }) => urn === plain.urn)
    expect(of(own, 'no-external-ip').map(({ level }) => level)).toEqual(['advisory'])
    expect(of(diagnostics, 'no-external-ip').filter(({ level }) => level === 'mandatory').length).toBe(1)
  })
})
