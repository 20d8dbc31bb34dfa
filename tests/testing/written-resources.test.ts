import { describe, expect, test } from 'vitest'
import { type PackResource, runPolicyPack, secret, unknown } from '../../src/testing.ts'
import { stageResources } from '../../src/testing/written-stack.ts'
import { packFolder } from './packs.ts'

const network: PackResource = { type: 'gcp:compute/network:Network', name: 'backbone' }
const subnetwork: PackResource = { type: 'gcp:compute/subnetwork:Subnetwork', name: 'tier', props: { network: unknown } }
const stage = (resources: readonly PackResource[], options: Parameters<typeof stageResources>[1] = {}) => {
  const { stack, identity } = stageResources(resources, options)
  return { identity, stack, named: (name: string) => stack.resources.find((resource) => resource.name === name) }
}

describe('resources written in a test', () => {
  test('become a stack with its root and its default providers', () => {
    const { stack, identity } = stage([network, { ...subnetwork, version: '9.37.0' }])
    expect(identity).toMatchObject({ stack: 'dev', project: 'project', organization: 'organization' })
    expect(stack.resources.map(({ urn }) => urn)).toEqual([
      'urn:pulumi:dev::project::pulumi:pulumi:Stack::project-dev',
      'urn:pulumi:dev::project::pulumi:providers:gcp::default',
      'urn:pulumi:dev::project::gcp:compute/network:Network::backbone',
      'urn:pulumi:dev::project::pulumi:providers:gcp::default_9_37_0',
      'urn:pulumi:dev::project::gcp:compute/subnetwork:Subnetwork::tier'
    ])
  })

  test('depend on each other by name or URN', () => {
    const { named } = stage([
      network,
      { ...subnetwork, dependsOn: { network: ['backbone'], region: [stage([network]).named('backbone')?.urn ?? ''] } }
    ])
    const urn = named('backbone')?.urn
    expect(named('tier')).toMatchObject({ dependencies: [urn], propertyDependencies: { network: [urn], region: [urn] } })
  })

  test('have parents, whose types lead theirs, also when these are written later', () => {
    const { named } = stage([
      { ...subnetwork, parent: 'orders' },
      { type: 'example:data:Tier', name: 'orders', component: true }
    ])
    expect(named('tier')).toMatchObject({
      urn: 'urn:pulumi:dev::project::example:data:Tier$gcp:compute/subnetwork:Subnetwork::tier',
      parent: 'urn:pulumi:dev::project::example:data:Tier::orders'
    })
    expect(named('orders')?.provider).toBeUndefined()
  })

  test('have providers of their own or the default one, which knows the configuration', () => {
    const frankfurt = { type: 'pulumi:providers:gcp', name: 'frankfurt', props: { region: 'europe-west3' } }
    const { named, stack } = stage([frankfurt, { ...network, provider: 'frankfurt' }, subnetwork], {
      stack: 'acme/ledger/live',
      pulumiConfig: { 'gcp:region': 'europe-west4', tier: 'small' }
    })
    expect(named('backbone')?.provider).toBe('urn:pulumi:live::ledger::pulumi:providers:gcp::frankfurt')
    expect(named('default')?.inputs).toEqual({ region: 'europe-west4' })
    expect(named('tier')?.provider).toBe(named('default')?.urn)
    expect(stack.rootUrn).toBe('urn:pulumi:live::ledger::pulumi:pulumi:Stack::ledger-live')
  })

  test('carry unknowns and secrets at any depth, and nothing for what is undefined', () => {
    const props = { keys: [{ value: secret('hunter2'), id: unknown }], labels: undefined, size: 10, nothing: null }
    const { named } = stage([{ ...network, props }])
    expect(named('backbone')?.inputs).toEqual({ keys: [{ value: secret('hunter2'), id: unknown }], size: 10, nothing: null })
  })

  test('that have outputs show them with the whole stack, and what is read is shown to no pack', async () => {
    const disk = { type: 'gcp:compute/disk:Disk', name: 'ledger-db', props: { size: 10 }, outputs: { size: 10, users: ['app'] } }
    const { stack, named } = stage([disk, { ...network, external: true, dependsOn: { name: ['ledger-db'] } }])
    expect(stack.outputs.get(named('ledger-db')?.urn ?? '')).toEqual({ size: 10, users: ['app'] })
    expect(named('backbone')).toMatchObject({ external: true, propertyDependencies: {} })
    const bucket = { type: 'gcp:storage/bucket:Bucket', name: 'statements', external: true }
    const run = await runPolicyPack({ pack: packFolder('probe'), resources: [bucket] })
    expect(run.violations.map(({ message }) => message)).toEqual(['y\nn=2'])
  })

  test.each<[string, readonly PackResource[], string]>([
    ['that depend on nobody', [{ ...subnetwork, dependsOn: { network: ['backbone'] } }], 'there is no backbone among them'],
    ['that are there twice', [network, network], 'two are urn:pulumi:dev::project::gcp:compute/network:Network::backbone'],
    [
      'whose name is not enough',
      [network, { ...subnetwork, name: 'backbone' }, { ...subnetwork, dependsOn: { network: ['backbone'] } }],
      '2 are called backbone; refer to it by its URN'
    ],
    [
      'that are their own parents',
      [
        { ...network, parent: 'tier' },
        { ...subnetwork, parent: 'backbone' }
      ],
      'backbone is its own parent'
    ],
    [
      'with an output in them',
      [{ ...network, props: { mtu: [new Date(0)] } }],
      'backbone.mtu[0] is no plain value; write unknown for an output'
    ],
    ['with a function in them', [{ ...network, props: { mtu: () => 1460 } }], 'backbone.mtu is a function']
  ])('are refused %s', (_what, resources, message) => {
    expect(() => stageResources(resources, {})).toThrow(`Cannot use the resources: ${message}`)
  })
})
