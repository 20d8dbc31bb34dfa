import { describe, expect, test } from 'vitest'
import { UNKNOWN_SENTINEL } from '../../../src/model/resource.ts'
import { programFolder, run } from './collect.ts'

describe('transforms', () => {
  test("run in the engine's order, see unknowns and secrets as Outputs, and change calls of data functions", async () => {
    const program = await run('transforms', { answers: `${programFolder('transforms')}/answers.yaml` })
    expect(program.named('archive').document).toEqual({ zone: 'europe-west3-b', labels: { order: '-stack' } })
    const disks = program.resources.filter(({ type }) => type === 'gcp:compute/disk:Disk')
    expect(disks.map(({ document }) => document)).toContainEqual({ zone: 'europe-west3-a', labels: { order: 'program-own-parent-stack' } })
    expect(program.named('tier')).toMatchObject({
      document: { network: UNKNOWN_SENTINEL, description: UNKNOWN_SENTINEL, region: 'europe-west3' },
      wires: { network: ['urn:pulumi:dev::transforms::gcp:compute/network:Network::backbone'] }
    })
    const user = program.resources.find(({ type }) => type === 'gcp:sql/user:User')
    expect(user?.document).toEqual({ instance: 'ledger-db', password: '[secret]', deletionPolicy: 'ABANDON' })
    expect(program.gaps).toEqual([])
    expect(JSON.stringify(program.items)).not.toContain('hunter2')
  })
})

describe('what a program refers to', () => {
  test('is a neighbour of which nothing is known, and outputs of other stacks are unknown', async () => {
    const program = await run('references')
    expect(program.named('backbone')).toMatchObject({
      external: true,
      document: UNKNOWN_SENTINEL,
      aliases: ['projects/acme/global/networks/backbone']
    })
    expect(program.named('tier')).toMatchObject({
      document: { network: 'projects/acme/global/networks/backbone', description: UNKNOWN_SENTINEL },
      location: 'europe-west3',
      wires: { network: ['urn:pulumi:dev::references::gcp:compute/network:Network::backbone'] }
    })
    expect(program.named('other').document).toMatchObject({ network: UNKNOWN_SENTINEL, region: 'europe-west4' })
    expect(program.named('other').location).toBeUndefined()
    expect(program.named('ledger').document).toEqual({ zone: UNKNOWN_SENTINEL })
    expect(program.resources).toHaveLength(4)
    expect(program.gaps).toEqual([
      expect.objectContaining({ what: expect.stringContaining('acme/platform/prod'), types: ['pulumi:pulumi:StackReference'] })
    ])
  })

  test('may be told in the answers', async () => {
    const program = await run('references', { answers: `${programFolder('references')}/answers.json` })
    expect(program.named('other').document).toMatchObject({ network: 'projects/acme/global/networks/other' })
    expect(program.named('ledger').document).toEqual({ zone: 'europe-west3-a' })
    expect(program.gaps).toEqual([])
  })
})

describe('components', () => {
  test('lead the URNs of their children, hand on their providers and are no resources themselves', async () => {
    const program = await run('component')
    const primary = 'urn:pulumi:dev::component::example:data:Ledger$example:data:Replica$gcp:compute/disk:Disk::ledger-primary'
    expect(program.resources.map(({ id }) => id).sort()).toEqual(
      ['urn:pulumi:dev::component::example:data:Ledger$gcp:compute/disk:Disk::ledger-copy', primary].sort()
    )
    expect(program.named('ledger-copy')).toMatchObject({
      document: { sourceDisk: primary },
      location: 'europe-west3',
      wires: { sourceDisk: [primary] }
    })
    expect(program.named('ledger-primary').location).toBeUndefined()
    expect(program.named('ledger-primary').sourceLocation).toEqual({ file: `${programFolder('component')}/index.ts`, line: 9, column: 17 })
  })
})
